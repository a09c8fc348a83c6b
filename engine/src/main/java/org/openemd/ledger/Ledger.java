package org.openemd.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Wgs84;
import org.openemd.scenario.CsvTable;
import org.openemd.scenario.Problem;

/// The published figures, ours beside them.
public final class Ledger {
  private final Path home;
  private final List<Row> rows;
  private final Map<String, Note> notes;
  private final Computations computations = Computations.all();

  /// What is known about a row that is not reproduced.
  ///
  /// @param expected the status that it has
  /// @param why what is responsible
  public record Note(Finding.Status expected, String why) {}

  private Ledger(Path home, List<Row> rows, Map<String, Note> notes) {
    this.home = home;
    this.rows = List.copyOf(rows);
    this.notes = notes;
  }

  /// What reading gave.
  public sealed interface Read {
    /// The table is whole.
    record Whole(Ledger ledger) implements Read {}

    /// The table has these mistakes.
    record Flawed(List<Problem> problems) implements Read {}
  }

  /// Reads `data/published.csv` and `data/ledger-notes.csv` of the project in `home`.
  public static Read read(Path home) {
    List<Problem> problems = new ArrayList<>();
    CsvTable published = CsvTable.read(home, "data/published.csv");
    List<Row> rows = RowReader.rows(published, problems);
    CsvTable noted = CsvTable.read(home, "data/ledger-notes.csv");
    Map<String, Note> notes = NoteReader.notes(noted, rows, problems);
    return problems.isEmpty()
        ? new Read.Whole(new Ledger(home, rows, notes))
        : new Read.Flawed(List.copyOf(problems));
  }

  /// In the order written.
  public List<Row> rows() {
    return rows;
  }

  /// What is known about a row that is not reproduced; null for any other.
  public @Nullable Note note(String id) {
    return notes.get(id);
  }

  /// Computes every row.
  public List<Finding> findings() {
    return findings(Wgs84.GM);
  }

  /// Computes every row under another GM (m3/s2), to see which depend on it.
  public List<Finding> findings(double gm) {
    return rows.stream().map(row -> finding(row, gm)).toList();
  }

  /// Computes one row.
  public Finding finding(Row row) {
    return finding(row, Wgs84.GM);
  }

  /// Computes one row under another GM (m3/s2).
  public Finding finding(Row row, double gm) {
    Computation computation = computations.find(row.id());
    if (computation == null) {
      String why = why(row, Finding.Status.UNTESTED, "nothing in the program computes it yet");
      return new Finding(row, Finding.Status.UNTESTED, null, Double.NaN, why);
    }
    try {
      return compared(row, computation.of(row, new Given(home, gm)));
    } catch (RuntimeException e) { // one row's mistake must not hide the others
      String why = "the computation failed: " + e.getMessage();
      return new Finding(row, Finding.Status.DIFFERS, null, Double.NaN, why);
    }
  }

  private Finding compared(Row row, Figure ours) {
    double error = ours.less(row.published());
    if (Math.abs(error) <= row.tolerance().of(row.published())) {
      return new Finding(row, Finding.Status.REPRODUCED, ours, error, "");
    }
    String why = why(row, Finding.Status.DIFFERS, "nobody has found out why");
    return new Finding(row, Finding.Status.DIFFERS, ours, error, why);
  }

  private String why(Row row, Finding.Status status, String unknown) {
    Note note = notes.get(row.id());
    return note != null && note.expected() == status ? note.why() : unknown;
  }
}
