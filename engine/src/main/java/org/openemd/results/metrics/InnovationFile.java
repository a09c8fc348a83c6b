package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Reads innovations from comma-separated values of the columns `time_s,id,nis,degrees`, in any order: the track's id, its normalised innovation squared, and the degrees of freedom of the measurement.
public final class InnovationFile {
  /// Its columns.
  public static final List<String> COLUMNS = List.of("time_s", "id", "nis", "degrees");

  private static final int MOST_DEGREES = 6;
  private static final double LONG = 1e9; // [s]
  private static final double WORST = 1e12;

  private InnovationFile() {}

  /// What a file holds, or every problem in it.
  ///
  /// @param unused sentences on columns that are not used
  public record Read(List<Innovation> innovations, List<String> problems, List<String> unused) {}

  /// Reads lines; `name` is how messages call the file.
  public static Read read(String name, Iterator<String> lines) {
    CsvRows rows = new CsvRows(name, lines);
    List<Innovation> all = new ArrayList<>();
    if (rows.head(COLUMNS, COLUMNS)) {
      while (rows.next(SampleFile.MOST_ROWS)) {
        row(rows, all);
      }
    }
    return new Read(all, rows.problems(), rows.unused());
  }

  private static void row(CsvRows rows, List<Innovation> all) {
    int before = rows.wrong();
    double time = rows.number("time_s", "s", -LONG, LONG);
    double square = rows.number("nis", "", 0, WORST);
    double degrees = rows.number("degrees", "", 1, MOST_DEGREES);
    if (degrees != Math.rint(degrees) && rows.wrong() == before) {
      rows.problem("degrees is \"" + rows.text("degrees") + "\"; it must be a whole number");
    }
    if (rows.wrong() == before) {
      all.add(new Innovation(time, rows.text("id"), square, (int) degrees));
    }
  }
}
