package org.openemd.console.report;

import java.util.List;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.console.text.Decimals;

/// Shares with their intervals along a scale: a line, a band, and a dot with its ends for each.
final class BandView {
  static final double WIDTH = 1040; // [drawing units]
  static final double HEIGHT = 360; // [drawing units]
  private static final double LEFT = 78; // [drawing units]
  private static final double RIGHT = WIDTH - 60; // [drawing units]
  private static final double TOP = 40; // [drawing units]
  private static final double BOTTOM = HEIGHT - 68; // [drawing units]
  private static final double CLOSEST = 56; // names of two marks [drawing units]
  private static final int TICKS = 6;

  private final List<Mark> marks;
  private final String of;
  private final String against;
  private final Axis along;
  private final Axis up;

  /// One estimate.
  ///
  /// @param at its place along the scale
  /// @param name of the place
  /// @param note below it; may be empty
  record Mark(double at, String name, String note, Estimate share) {}

  /// @param of what the shares are of
  /// @param against what the scale is of
  BandView(List<Mark> marks, String of, String against) {
    this.marks = marks;
    this.of = of;
    this.against = against;
    double least = marks.getFirst().at();
    double most = marks.getLast().at();
    double room = Math.max(0.04 * (most - least), most > least ? 0 : 1);
    along = new Axis(least - room, most + room, LEFT, RIGHT);
    double high = marks.stream().mapToDouble(m -> m.share().high()).max().orElse(1);
    up = new Axis(0, Math.max(1e-4, Math.min(1, 1.06 * high)), BOTTOM, TOP);
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, HEIGHT, words());
    axes(svg);
    if (marks.size() > 1) {
      svg.path("confidence", band(), "");
      svg.path("curve", line(), "");
    }
    marks.forEach(m -> mark(svg, m));
    return svg.toString();
  }

  private String words() {
    StringBuilder words = new StringBuilder(Story.capital(of) + " against " + against + ":");
    marks.forEach(m -> words.append(' ').append(tip(m)).append(';'));
    return words.toString();
  }

  private static String tip(Mark m) {
    return m.name()
        + ": "
        + SweepSections.percent(m.share().value())
        + " ("
        + SweepSections.interval(m.share())
        + ")";
  }

  private void axes(Svg svg) {
    for (double t : up.ticks(TICKS)) {
      svg.line("grid", LEFT, up.at(t), RIGHT, up.at(t));
      svg.text("tick", LEFT - 8, up.at(t) + 4, "end", Decimals.of(100 * t, 3) + " %");
    }
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    svg.text("tick", 8, TOP - 18, "start", of);
    svg.text("tick", (LEFT + RIGHT) / 2, HEIGHT - 10, "middle", against);
    double last = -CLOSEST;
    for (Mark m : marks) {
      double x = along.at(m.at());
      svg.line("axis", x, BOTTOM, x, BOTTOM + 4);
      if (x - last >= CLOSEST) {
        svg.text("rowname", x, BOTTOM + 19, "middle", m.name());
        svg.text("tick", x, BOTTOM + 35, "middle", m.note());
        last = x;
      }
    }
  }

  private String band() {
    StringBuilder d = new StringBuilder();
    marks.forEach(m -> point(d, m.at(), m.share().high()));
    marks.reversed().forEach(m -> point(d, m.at(), m.share().low()));
    return d.append('Z').toString();
  }

  private String line() {
    StringBuilder d = new StringBuilder();
    marks.forEach(m -> point(d, m.at(), m.share().value()));
    return d.toString();
  }

  private void point(StringBuilder d, double at, double share) {
    d.append(d.isEmpty() ? 'M' : 'L').append(Svg.n(along.at(at))).append(' ');
    d.append(Svg.n(up.inside(share)));
  }

  private void mark(Svg svg, Mark m) {
    double x = along.at(m.at());
    svg.line("whisker", x, up.inside(m.share().low()), x, up.inside(m.share().high()));
    svg.circle("estimate", x, up.inside(m.share().value()), 4.5, tip(m));
  }
}
