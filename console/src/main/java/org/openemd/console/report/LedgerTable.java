package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.ledger.Finding;
import org.openemd.ledger.Tally;

/// The published figures, ours beside them, for a terminal: what differs first.
public final class LedgerTable {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int WIDTH = 100; // [columns]

  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private LedgerTable(boolean colour) {
    this.colour = colour;
  }

  /// The table, ended by a line feed.
  ///
  /// @param shown the rows to print
  /// @param whole whether these are all rows of the ledger
  public static String render(List<Finding> shown, boolean whole, boolean colour) {
    LedgerTable table = new LedgerTable(colour);
    table.group("Differs", predicted(shown, Finding.Status.DIFFERS), true);
    table.group("Untested", predicted(shown, Finding.Status.UNTESTED), true);
    table.group("Reproduced", predicted(shown, Finding.Status.REPRODUCED), false);
    List<Finding> tuned = shown.stream().filter(f -> f.row().calibrated()).toList();
    table.group("Calibrated: something was tuned to these, so they are not counted", tuned, true);
    String counted = whole ? "" : "Of the rows shown: ";
    table.line(table.bold(counted + Tally.of(shown).sentence() + "."));
    return table.out.toString();
  }

  private static List<Finding> predicted(List<Finding> shown, Finding.Status status) {
    return shown.stream().filter(f -> !f.row().calibrated() && f.status() == status).toList();
  }

  private void group(String title, List<Finding> findings, boolean why) {
    if (findings.isEmpty()) {
      return;
    }
    line(bold(title + " (" + findings.size() + ")"));
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("", "published", "ours", "error", "tolerance", "unit"));
    findings.forEach(f -> cells.add(cells(f)));
    for (int i = 0; i < cells.size(); i++) {
      row(cells.get(i), cells);
      if (why && i > 0 && !findings.get(i - 1).why().isEmpty()) {
        Prose.wrap(findings.get(i - 1).why(), WIDTH - 4).forEach(l -> line("    " + l));
      }
    }
    line("");
  }

  private static List<String> cells(Finding f) {
    FigureText t = FigureText.of(f);
    String unit = f.row().unit().equals("-") ? "" : f.row().unit();
    return List.of(
        f.row().id(), t.published(), t.ours(), t.error(), f.row().tolerance().text(), unit);
  }

  /// The first column to the left, the numbers to the right, the unit after them.
  private void row(List<String> row, List<List<String>> all) {
    StringBuilder text = new StringBuilder(row.getFirst());
    text.append(" ".repeat(widest(all, 0) - text.length()));
    for (int i = 1; i < row.size() - 1; i++) {
      text.append(" ".repeat(2 + widest(all, i) - row.get(i).length())).append(row.get(i));
    }
    line(text.append("  ").append(row.getLast()).toString());
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private String bold(String text) {
    return colour ? BOLD + text + PLAIN : text;
  }
}
