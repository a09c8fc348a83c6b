package org.openemd.console.report;

import java.util.List;
import java.util.Locale;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.console.report.SweepSections.Section;

/// What a sweep says, on the terminal.
public final class SweepText {
  private static final int WIDEST = 60; // characters of a cell that others line up with

  private SweepText() {}

  /// The answer.
  public static String render(SweepSummary s, Findings f) {
    StringBuilder out = new StringBuilder(SweepSections.headline(s, f)).append('\n');
    for (Section section : SweepSections.of(s, f)) {
      out.append('\n').append(section.title()).append('\n');
      section.rows().forEach(row -> line(out, section, row));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, Section section, List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = section.rows().stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
      String form = (i == 0 ? "  %-" : "   %") + Math.clamp(width, 1, WIDEST) + "s";
      line.append(String.format(Locale.ROOT, form, row.get(i)));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
