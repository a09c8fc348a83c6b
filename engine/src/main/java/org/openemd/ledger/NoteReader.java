package org.openemd.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.scenario.CsvTable;
import org.openemd.scenario.Problem;

/// Reads why rows are not reproduced.
final class NoteReader {
  private static final List<String> COLUMNS = List.of("id", "expected", "why");

  private NoteReader() {}

  /// By the row's id; what is wrong is added to `problems`.
  static Map<String, Ledger.Note> notes(CsvTable table, List<Row> rows, List<Problem> problems) {
    Map<String, Ledger.Note> notes = new TreeMap<>();
    problems.addAll(table.problems());
    if (!table.problems().isEmpty()) {
      return notes;
    }
    if (!table.columns().equals(COLUMNS)) {
      String wrong = "the columns are " + table.columns() + "; they must be " + COLUMNS;
      problems.add(new Problem(table.file(), 1, "", wrong));
      return notes;
    }
    List<String> ids = rows.stream().map(Row::id).toList();
    for (CsvTable.Line line : table.lines()) {
      String wrong = wrong(line, ids, notes);
      if (wrong.isEmpty()) {
        notes.put(line.get("id"), new Ledger.Note(expected(line), line.get("why")));
      } else {
        problems.add(new Problem(table.file(), line.number(), line.get("id"), wrong));
      }
    }
    return notes;
  }

  private static String wrong(
      CsvTable.Line line, List<String> ids, Map<String, Ledger.Note> notes) {
    String expected = line.get("expected");
    if (!expected.equals("differs") && !expected.equals("untested")) {
      return "expected is \"" + expected + "\"; it must be differs or untested";
    }
    if (line.get("why").isEmpty()) {
      return "why is empty";
    }
    if (notes.containsKey(line.get("id"))) {
      return "the id is given twice";
    }
    return ids.isEmpty() || ids.contains(line.get("id")) ? "" : "published.csv has no such row";
  }

  private static Finding.Status expected(CsvTable.Line line) {
    return line.get("expected").equals("differs")
        ? Finding.Status.DIFFERS
        : Finding.Status.UNTESTED;
  }
}
