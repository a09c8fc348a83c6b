package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openemd.console.text.Decimals;
import org.openemd.results.metrics.Consistency.Band;
import org.openemd.results.metrics.ScoreAt;

/// Metrics of tracks over time: a few lines, and behind them a band where they should lie.
final class ScoreChart {
  private static final double WIDTH = 510; // [drawing units]
  private static final double HEIGHT = 230; // [drawing units]
  private static final double LEFT = 58; // [drawing units]
  private static final double RIGHT = WIDTH - 14; // [drawing units]
  private static final double TOP = 50; // room for title and names [drawing units]
  private static final double BOTTOM = HEIGHT - 30; // [drawing units]
  private static final double LETTER = 6.2; // width of one [drawing units]
  private static final double[] ROUND = {1, 2, 5, 10};

  private final String title;
  private final List<ScoreAt> times;
  private final List<Line> lines = new ArrayList<>();
  private @Nullable Function<ScoreAt, Band> band;
  private @Nullable LogAxis powers;
  private double top = Double.NaN;

  private record Line(String name, ToDoubleFunction<ScoreAt> value) {}

  ScoreChart(String title, List<ScoreAt> times) {
    this.title = title;
    this.times = times;
  }

  ScoreChart line(String name, ToDoubleFunction<ScoreAt> value) {
    lines.add(new Line(name, value));
    return this;
  }

  ScoreChart band(Function<ScoreAt, Band> where) {
    band = where;
    return this;
  }

  /// Powers of ten between two of them; what lies outside is drawn at the edge.
  ScoreChart logarithmic(double low, double high) {
    powers = new LogAxis(low, high, BOTTOM, TOP);
    return this;
  }

  /// From zero to `high`, and not to the largest value.
  ScoreChart upTo(double high) {
    top = high;
    return this;
  }

  boolean isEmpty() {
    return times.stream()
        .noneMatch(t -> lines.stream().anyMatch(l -> Double.isFinite(l.value().applyAsDouble(t))));
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, HEIGHT, title + " over time.");
    Axis time = new Axis(first(), Math.max(first() + 1, times.getLast().time()), LEFT, RIGHT);
    svg.text("rowname", LEFT, 16, "start", title);
    shade(svg, time);
    grid(svg, time);
    double x = LEFT;
    for (int i = 0; i < lines.size(); i++) {
      svg.path("series series" + i, curve(lines.get(i), time), lines.get(i).name());
      if (lines.size() > 1) {
        x = name(svg, x, i);
      }
    }
    return svg.toString();
  }

  private double first() {
    return times.getFirst().time();
  }

  private double name(Svg svg, double x, int i) {
    svg.line("series series" + i, x, 32, x + 20, 32);
    svg.text("note", x + 25, 36, "start", lines.get(i).name());
    return x + 25 + LETTER * lines.get(i).name().length() + 14;
  }

  private void grid(Svg svg, Axis time) {
    if (powers == null) {
      Axis size = size();
      size.ticks(4).forEach(v -> row(svg, size.at(v), Decimals.of(v, 2)));
    } else {
      LogAxis axis = powers;
      axis.decades().forEach(v -> row(svg, axis.at(v), LogAxis.name(v)));
    }
    for (double t : time.minutes(7)) {
      svg.text("tick", time.at(t), BOTTOM + 18, "middle", Decimals.of(t, 0));
    }
  }

  private static void row(Svg svg, double y, String name) {
    svg.line("grid", LEFT, y, RIGHT, y);
    svg.text("tick", LEFT - 8, y + 4, "end", name);
  }

  private double y(double value) {
    return powers == null ? size().inside(value) : powers.inside(value);
  }

  private Axis size() {
    return new Axis(0, Double.isNaN(top) ? largest() : top, BOTTOM, TOP);
  }

  private double largest() {
    double most = 0;
    for (ScoreAt t : times) {
      for (Line l : lines) {
        double v = l.value().applyAsDouble(t);
        most = Double.isFinite(v) ? Math.max(most, v) : most;
      }
    }
    return most > 0 ? above(most) : 1;
  }

  private static double above(double value) {
    double decade = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    for (double r : ROUND) {
      if (r * decade >= value) {
        return r * decade;
      }
    }
    return 10 * decade;
  }

  private String curve(Line line, Axis time) {
    StringBuilder d = new StringBuilder();
    boolean pen = false;
    for (ScoreAt t : times) {
      double v = line.value().applyAsDouble(t);
      if (Double.isFinite(v)) {
        d.append(pen ? 'L' : 'M').append(Svg.n(time.at(t.time()))).append(' ');
        d.append(Svg.n(y(v)));
        if (!pen) {
          d.append("h0"); // a time that stands alone is a dot
        }
      }
      pen = Double.isFinite(v);
    }
    return d.toString();
  }

  // Rectangle by rectangle, each from half-way to half-way, since a band jumps with the number of
  // tracks.
  private void shade(Svg svg, Axis time) {
    if (band == null) {
      return;
    }
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < times.size(); i++) {
      Band b = band.apply(times.get(i));
      if (Double.isFinite(b.low())) {
        String x1 = Svg.n(time.at(between(Math.max(0, i - 1), i)));
        String x2 = Svg.n(time.at(between(i, Math.min(times.size() - 1, i + 1))));
        String y1 = Svg.n(y(b.low()));
        d.append('M').append(x1).append(' ').append(y1).append('H').append(x2);
        d.append('V').append(Svg.n(y(b.high()))).append('H').append(x1).append('Z');
      }
    }
    svg.path("chance", d, "Where a consistent filter lies");
  }

  private double between(int i, int j) {
    return (times.get(i).time() + times.get(j).time()) / 2;
  }
}
