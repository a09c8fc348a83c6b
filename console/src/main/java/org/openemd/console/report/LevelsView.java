package org.openemd.console.report;

import java.util.List;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.study.Findings;
import org.openemd.console.text.Decimals;

/// The leakage in each cell of a grid, with its interval, cell below cell.
final class LevelsView {
  static final int MOST = 40; // cells that are drawn
  static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 420; // [drawing units]
  private static final double RIGHT = WIDTH - 40; // [drawing units]
  private static final double ROW = 24; // [drawing units]
  private static final double TOP = 20; // [drawing units]
  private static final int LONGEST = 62; // letters of a name that fit
  private static final int TICKS = 8;

  private final List<Findings.Cell> cells;
  private final Axis axis;

  LevelsView(List<Findings.Cell> cells) {
    this.cells = cells.stream().limit(MOST).toList();
    double high = this.cells.stream().mapToDouble(c -> c.leakage().high()).max().orElse(1);
    axis = new Axis(0, Math.max(1e-4, Math.min(1, 1.04 * high)), LEFT, RIGHT);
  }

  double height() {
    return bottom() + 28;
  }

  private double bottom() {
    return TOP + cells.size() * ROW;
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, height(), "Share of missiles that leak, by level.");
    for (double t : axis.ticks(TICKS)) {
      svg.line("grid", axis.at(t), TOP - 4, axis.at(t), bottom());
      svg.text("tick", axis.at(t), bottom() + 18, "middle", Decimals.of(100 * t, 3) + " %");
    }
    for (int i = 0; i < cells.size(); i++) {
      row(svg, TOP + i * ROW + ROW / 2, cells.get(i));
    }
    return svg.toString();
  }

  private void row(Svg svg, double y, Findings.Cell c) {
    svg.line("rowline", 8, y + ROW / 2, RIGHT, y + ROW / 2);
    svg.text("rowname", LEFT - 14, y + 4, "end", fitting(name(c)));
    Estimate e = c.leakage();
    if (e.runs() > 0) {
      svg.line("whisker", axis.inside(e.low()), y, axis.inside(e.high()), y);
      svg.circle("estimate", axis.inside(e.value()), y, 4.5, name(c) + ": " + said(e));
    }
  }

  /// The levels of a cell.
  static String name(Findings.Cell c) {
    return String.join(", ", c.levels().stream().map(Input::spelled).toList());
  }

  private static String said(Estimate e) {
    return SweepSections.percent(e.value()) + " (" + SweepSections.interval(e) + ")";
  }

  private static String fitting(String name) {
    int over = name.length() - LONGEST;
    return over > 0 ? "..." + name.substring(over + 3) : name;
  }
}
