package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.sensitivity.SobolIndex;
import org.openemd.campaign.sensitivity.Tornado;
import org.openemd.campaign.study.Findings;
import org.openemd.console.text.Decimals;

/// What each value that varies does to a result, as bars with their intervals: Sobol's indices or a tornado.
public final class SensitivityView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 420; // [drawing units]
  private static final double ROW = 34; // [drawing units]
  private static final double TOP = 26; // [drawing units]
  private static final int TICKS = 8;
  private static final int LONGEST = 58; // letters of a name that fit

  private final List<Bar> bars;
  private final Axis axis;

  /// One row: an upper and a lower bar.
  private record Bar(String name, Estimate upper, Estimate lower) {}

  private SensitivityView(List<Bar> bars) {
    this.bars = bars;
    double[] ends =
        bars.stream()
            .flatMap(b -> List.of(b.upper(), b.lower()).stream())
            .flatMapToDouble(e -> DoubleStream.of(e.value(), e.low(), e.high()))
            .filter(Double::isFinite)
            .toArray();
    double low = Math.min(0, DoubleStream.of(ends).min().orElse(0));
    double high = Math.max(0, DoubleStream.of(ends).max().orElse(0));
    axis = new Axis(low, low < high ? high : low + 1, LEFT, WIDTH - 30);
  }

  /// The drawing, where a sensitivity was asked for.
  public static Optional<SweepFigure> of(Findings f) {
    return f.indices().isEmpty() && f.tornado().isEmpty()
        ? Optional.empty()
        : Optional.of(figure(f));
  }

  private static SweepFigure figure(Findings f) {
    List<Bar> bars = new ArrayList<>();
    for (SobolIndex i : f.indices()) {
      bars.add(new Bar(i.factor(), i.first(), i.total()));
    }
    f.tornado().ifPresent(t -> t.bars().forEach(b -> bars.add(bar(b))));
    SensitivityView view = new SensitivityView(bars);
    String says =
        f.tornado().isPresent()
            ? "By how much the mean moves when one value alone is at its 5 % (above) and its 95 % (below). Lines: 95 % intervals."
            : "Part of the variance that each decides alone (above) and with all others (below). Lines: 95 % intervals.";
    return new SweepFigure(
        "sensitivity",
        "What decides " + f.result(),
        says,
        "",
        view.draw(says),
        WIDTH,
        view.height());
  }

  private static Bar bar(Tornado.Bar b) {
    return new Bar(b.factor(), b.low(), b.high());
  }

  private double height() {
    return TOP + bars.size() * ROW + 28;
  }

  private String draw(String says) {
    Svg svg = new Svg(WIDTH, height(), says);
    double bottom = TOP + bars.size() * ROW;
    for (double t : axis.ticks(TICKS)) {
      svg.line("grid", axis.at(t), TOP - 4, axis.at(t), bottom);
      svg.text("tick", axis.at(t), bottom + 18, "middle", Decimals.of(t, 4));
    }
    for (int i = 0; i < bars.size(); i++) {
      double y = TOP + i * ROW;
      svg.line("rowline", 8, y + ROW, WIDTH - 24, y + ROW);
      svg.text("rowname", LEFT - 14, y + ROW / 2 + 4, "end", fitting(bars.get(i).name()));
      bar(svg, "bar seen", y + 5, bars.get(i).upper());
      bar(svg, "bar tracked", y + 18, bars.get(i).lower());
    }
    return svg.toString();
  }

  private static String fitting(String name) {
    int over = name.length() - LONGEST;
    return over > 0 ? "..." + name.substring(over + 3) : name;
  }

  private void bar(Svg svg, String cls, double y, Estimate e) {
    if (Double.isNaN(e.value())) {
      return;
    }
    double from = axis.at(Math.min(0, e.value()));
    double to = axis.at(Math.max(0, e.value()));
    svg.rect(cls, from, y, to - from, 11, Decimals.of(e.value(), 4));
    if (Double.isFinite(e.low()) && Double.isFinite(e.high())) {
      svg.line("whisker", axis.at(e.low()), y + 5.5, axis.at(e.high()), y + 5.5);
    }
  }
}
