package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.report.CompareSections.Section;
import org.openemd.console.text.Markdown;

/// `compare.md`.
public final class CompareMarkdown {
  private CompareMarkdown() {}

  /// The file's text.
  ///
  /// @param version of the program
  public static String render(CompareAnswer answer, String version) {
    StringBuilder out = new StringBuilder("# ");
    out.append(Markdown.safe(new CompareStory(answer).headline())).append("\n");
    List<Section> all = new ArrayList<>(CompareSections.of(answer));
    answer.comparison().views().stream()
        .map(s -> TurnSections.turns(answer, s))
        .filter(s -> !s.isEmpty())
        .forEach(all::add);
    for (Section s : all) {
      out.append("\n## ").append(Markdown.safe(s.heading())).append("\n\n");
      out.append(body(s)).append('\n');
    }
    out.append("\n## The same again\n\n```\n")
        .append(answer.commands().whole())
        .append("\n```\n\n");
    out.append("OpenEMD ").append(version);
    return out.append(". Each figure with its interval and its own command: compare.csv.\n")
        .toString();
  }

  /// A part without its title.
  static String body(Section s) {
    StringBuilder out = new StringBuilder();
    for (String sentence : s.says()) {
      out.append(Markdown.safe(sentence)).append("\n\n");
    }
    if (s.rows().size() > 1) {
      table(out, s.rows());
    }
    for (String bullet : s.bullets()) {
      out.append("- ").append(Markdown.safe(bullet)).append('\n');
    }
    return out.toString().stripTrailing();
  }

  private static void table(StringBuilder out, List<List<String>> rows) {
    out.append(Markdown.row(rows.getFirst().toArray(String[]::new)));
    out.append("|---|").append("--:|".repeat(rows.getFirst().size() - 1)).append('\n');
    for (List<String> row : rows.subList(1, rows.size())) {
      out.append(Markdown.row(row.toArray(String[]::new)));
    }
  }
}
