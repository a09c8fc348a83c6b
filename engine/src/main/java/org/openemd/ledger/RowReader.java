package org.openemd.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.openemd.scenario.CsvTable;
import org.openemd.scenario.Problem;

/// Turns the table of published figures into rows, or says all that is wrong with it.
final class RowReader {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "quantity",
          "input",
          "published",
          "unit",
          "tolerance",
          "why_this_tolerance",
          "source",
          "calibrated");

  private final CsvTable table;
  private final List<Problem> problems = new ArrayList<>();
  private final TreeMap<String, Integer> seen = new TreeMap<>();

  private RowReader(CsvTable table) {
    this.table = table;
  }

  /// The rows; what is wrong is added to `problems`.
  static List<Row> rows(CsvTable table, List<Problem> problems) {
    RowReader reader = new RowReader(table);
    reader.problems.addAll(table.problems());
    List<Row> rows = new ArrayList<>();
    if (reader.problems.isEmpty() && reader.hasItsColumns()) {
      table.lines().forEach(line -> reader.read(line, rows));
    }
    problems.addAll(reader.problems);
    return rows;
  }

  private boolean hasItsColumns() {
    if (!table.columns().equals(COLUMNS)) {
      say(1, "", "the columns are " + table.columns() + "; they must be " + COLUMNS);
    }
    return problems.isEmpty();
  }

  private void read(CsvTable.Line line, List<Row> rows) {
    int before = problems.size();
    String id = id(line);
    for (String column : COLUMNS) {
      if (line.get(column).isEmpty()) {
        say(line.number(), id, column + " is empty");
      }
    }
    Row.Kind kind = kind(line, id);
    Figure published = figure(line, id);
    Tolerance tolerance = tolerance(line, id);
    boolean calibrated = calibrated(line, id);
    if (problems.size() == before) {
      rows.add(
          new Row(
              line.number(),
              id,
              kind,
              line.get("quantity"),
              line.get("input"),
              published,
              line.get("unit"),
              tolerance,
              line.get("why_this_tolerance"),
              line.get("source"),
              calibrated));
    }
  }

  private String id(CsvTable.Line line) {
    String id = line.get("id");
    if (!id.matches("[a-z0-9-]+")) {
      say(line.number(), "", "id \"" + id + "\" is not made of a-z, 0-9 and -");
    }
    Integer first = seen.putIfAbsent(id, line.number());
    if (first != null) {
      say(line.number(), id, "the id is given on line " + first + " too");
    }
    return id;
  }

  private Row.Kind kind(CsvTable.Line line, String id) {
    for (Row.Kind kind : Row.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(line.get("kind"))) {
        return kind;
      }
    }
    say(
        line.number(),
        id,
        "kind is \"" + line.get("kind") + "\"; it must be verification, validation or sanity");
    return Row.Kind.SANITY;
  }

  private Figure figure(CsvTable.Line line, String id) {
    String text = line.get("published");
    String[] ends = text.split(",", -1);
    double low = number(ends[0]);
    double high = number(ends[ends.length - 1]);
    if (ends.length > 2 || !(low <= high)) {
      say(
          line.number(),
          id,
          "published is \"" + text + "\"; it must be a number, or two as \"low,high\"");
      return Figure.of(0);
    }
    return new Figure(low, high);
  }

  private Tolerance tolerance(CsvTable.Line line, String id) {
    String text = line.get("tolerance");
    boolean percent = text.endsWith("%");
    double amount = number(percent ? text.substring(0, text.length() - 1) : text);
    if (!(amount >= 0)) {
      String must = "\"; it must be zero or more in the row's unit, or a share as \"5 %\"";
      say(line.number(), id, "tolerance is \"" + text + must);
      return new Tolerance(text, 0, false);
    }
    return new Tolerance(text, amount, percent);
  }

  private boolean calibrated(CsvTable.Line line, String id) {
    String text = line.get("calibrated");
    if (!text.equals("calibrated") && !text.equals("predicted")) {
      say(line.number(), id, "calibrated is \"" + text + "\"; it must be calibrated or predicted");
    }
    return text.equals("calibrated");
  }

  /// NaN where there is none that is finite.
  private static double number(String text) {
    if (!text.strip().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text.strip());
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private void say(int line, String id, String message) {
    problems.add(new Problem(table.file(), line, id, message));
  }
}
