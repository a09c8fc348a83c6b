package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.sensitivity.SobolIndex;
import org.openemd.campaign.sensitivity.Tornado;
import org.openemd.campaign.study.Findings;
import org.openemd.console.report.SweepSections.Section;
import org.openemd.console.text.Decimals;

/// What a study found of what was varied in it, as titled tables.
final class StudySections {
  private static final int DIGITS = 3;
  private static final int MOST_CELLS = 100;

  private StudySections() {}

  /// Those with something in them.
  static List<Section> of(Findings f) {
    List<Section> all = new ArrayList<>();
    if (!f.indices().isEmpty()) {
      all.add(indices(f));
    }
    f.tornado().ifPresent(t -> all.add(tornado(t, f)));
    if (!f.cells().isEmpty()) {
      all.add(cells(f));
    }
    return all;
  }

  private static Section indices(Findings f) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what varies", "alone", "95 % interval", "with others", "95 % interval"));
    for (SobolIndex i : f.indices()) {
      rows.add(
          List.of(
              i.factor(),
              number(i.first()),
              interval(i.first()),
              number(i.total()),
              interval(i.total())));
    }
    return new Section("What decides " + f.result() + ": parts of its variance", rows);
  }

  private static Section tornado(Tornado t, Findings f) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what varies", "at its 5 %", "95 % interval", "at its 95 %", "95 % interval"));
    for (Tornado.Bar b : t.bars()) {
      rows.add(
          List.of(
              b.factor(),
              number(b.low()),
              interval(b.low()),
              number(b.high()),
              interval(b.high())));
    }
    String base = number(t.base()) + (" " + f.unit()).stripTrailing();
    return new Section(
        "By how much each alone moves the mean of " + f.result() + ", " + base, rows);
  }

  private static Section cells(Findings f) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    f.cells().getFirst().levels().forEach(i -> head.add(i.path()));
    head.addAll(List.of("runs", "leak", "95 % interval", "mean " + f.result(), "95 % interval"));
    rows.add(List.copyOf(head));
    for (Findings.Cell c : f.cells().stream().limit(MOST_CELLS).toList()) {
      List<String> row = new ArrayList<>(c.levels().stream().map(Input::value).toList());
      row.add(Long.toString(c.leakage().runs()));
      row.add(SweepSections.percent(c.leakage().value()));
      row.add(SweepSections.interval(c.leakage()));
      row.add(number(c.result()));
      row.add(interval(c.result()));
      rows.add(row);
    }
    String title = "By level";
    return new Section(
        rows.size() <= f.cells().size() ? title + ", the first " + MOST_CELLS + " cells" : title,
        rows);
  }

  private static String number(Estimate e) {
    return Double.isNaN(e.value()) ? "-" : Decimals.fixed(e.value(), DIGITS);
  }

  private static String interval(Estimate e) {
    return Double.isFinite(e.low()) && Double.isFinite(e.high())
        ? Decimals.fixed(e.low(), DIGITS) + " to " + Decimals.fixed(e.high(), DIGITS)
        : "-";
  }
}
