package org.openemd.console.report;

import java.util.Optional;
import org.openemd.campaign.summary.Detail.Spread;
import org.openemd.campaign.summary.SweepSummary.Histogram;
import org.openemd.console.text.Decimals;

/// How often each value was, as bars, with quartiles where they are known.
final class HistogramView {
  static final double WIDTH = 1040; // [drawing units]
  static final double HEIGHT = 320; // [drawing units]
  private static final double LEFT = 78; // [drawing units]
  private static final double RIGHT = WIDTH - 30; // [drawing units]
  private static final double TOP = 52; // [drawing units]
  private static final double BOTTOM = HEIGHT - 48; // [drawing units]
  private static final int DIGITS = 6;

  private final Histogram h;
  private final Optional<Spread> spread;
  private final String things;
  private final String against;
  private final Axis along;
  private final Axis up;

  /// @param things that are counted
  /// @param against what the scale is of, with its unit
  HistogramView(Histogram h, Optional<Spread> spread, String things, String against) {
    this.h = h;
    this.spread = spread;
    this.things = things;
    this.against = against;
    along = new Axis(h.from(), h.from() + h.counts().size() * h.width(), LEFT, RIGHT);
    long most = h.counts().stream().mapToLong(Long::longValue).max().orElse(1);
    up = new Axis(0, 1.04 * Math.max(1, most), BOTTOM, TOP);
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, HEIGHT, Story.capital(things) + " by " + against + ".");
    axes(svg);
    for (int i = 0; i < h.counts().size(); i++) {
      bar(svg, i);
    }
    spread.ifPresent(s -> quartiles(svg, s));
    return svg.toString();
  }

  private void axes(Svg svg) {
    for (double t : up.ticks(5)) {
      if (t == Math.rint(t)) {
        svg.line("grid", LEFT, up.at(t), RIGHT, up.at(t));
        svg.text("tick", LEFT - 8, up.at(t) + 4, "end", Decimals.grouped(t, " "));
      }
    }
    for (double t : along.ticks(14)) {
      svg.line("axis", along.at(t), BOTTOM, along.at(t), BOTTOM + 4);
      svg.text("tick", along.at(t), BOTTOM + 18, "middle", Decimals.of(t, DIGITS));
    }
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    svg.text("tick", 8, 16, "start", things);
    svg.text("tick", (LEFT + RIGHT) / 2, HEIGHT - 8, "middle", against);
  }

  private void bar(Svg svg, int i) {
    double from = h.from() + i * h.width();
    double x = along.at(from);
    double y = up.at(h.counts().get(i));
    String tip =
        Decimals.of(from, DIGITS)
            + " to "
            + Decimals.of(from + h.width(), DIGITS)
            + (" " + h.unit()).stripTrailing()
            + ": "
            + h.counts().get(i);
    svg.rect("binned", x + 0.5, y, along.at(from + h.width()) - x - 1, BOTTOM - y, tip);
  }

  private void quartiles(Svg svg, Spread s) {
    double low = along.inside(s.lower().value());
    double high = along.inside(s.upper().value());
    double mid = along.inside(s.median().value());
    svg.rect("decide", low, TOP, high - low, BOTTOM - TOP, "the middle half");
    svg.line("decideline", mid, TOP - 6, mid, BOTTOM);
    String words = "half below " + figure(s.median().value(), s.unit());
    boolean right = mid > (LEFT + RIGHT) / 2;
    svg.text("decidetext", mid, TOP - 12, right ? "end" : "start", words);
  }

  /// A value with its unit, in three or four digits.
  static String figure(double value, String unit) {
    return Decimals.of(value, Math.abs(value) < 10 ? 2 : 0) + (" " + unit).stripTrailing();
  }
}
