package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.console.report.CompareSections.Section;

/// A comparison on the terminal.
public final class CompareText {
  private static final int WIDTH = 100; // [columns]
  private static final int GAP = 2; // [columns]
  private static final int NAME = 19; // [columns] of an option's name in a table, at the least

  private CompareText() {}

  /// The answer.
  public static String render(CompareAnswer answer) {
    Prose out = new Prose(WIDTH, false);
    out.title(new CompareStory(answer).headline() + ".");
    for (Section s : CompareSections.of(answer)) {
      out.blank().title(s.heading());
      s.says().forEach(out::say);
      if (s.rows().size() > 1) {
        out.blank();
        table(out, s.rows());
      }
      s.bullets().forEach(out::bullet);
    }
    out.blank().title("The same again");
    command(out, answer.commands().whole());
    return out.toString();
  }

  // Broken as a shell takes it.
  private static void command(Prose out, String command) {
    List<String> lines = Prose.wrap(command, WIDTH - 4);
    for (int i = 0; i < lines.size(); i++) {
      String goesOn = i + 1 < lines.size() ? " \\" : "";
      out.line((i == 0 ? "" : "  ") + lines.get(i) + goesOn);
    }
  }

  private static void table(Prose out, List<List<String>> rows) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    int rest = 0;
    for (int i = 1; i < columns; i++) {
      widths[i] =
          Math.max(widest(rows.subList(1, rows.size()), i), longestWord(rows.getFirst().get(i)));
      rest += widths[i] + GAP;
    }
    widths[0] = Math.min(widest(rows, 0), Math.max(NAME, WIDTH - 2 - rest));
    for (List<String> row : rows) {
      row(out, row, widths);
    }
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(1);
  }

  private static int longestWord(String text) {
    int longest = 1;
    for (String word : text.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  // Cells of more than one line go on below.
  private static void row(Prose out, List<String> row, int... widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = Prose.wrap(row.get(i), widths[i]);
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int l = 0; l < height; l++) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < widths.length; i++) {
        String cell = l < cells.get(i).size() ? cells.get(i).get(l) : "";
        String form = i == 0 ? "%-" + widths[i] + "s" : "%" + (widths[i] + GAP) + "s";
        line.append(String.format(Locale.ROOT, form, cell));
      }
      out.line(line.toString());
    }
  }
}
