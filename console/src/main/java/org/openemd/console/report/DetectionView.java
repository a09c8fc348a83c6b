package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.math.Unit;
import org.openemd.sensing.coverage.RangeCurve;

/// How far a radar detects against the cross section of what it looks for, both on logarithmic scales.
final class DetectionView {
  static final double WIDTH = 1040; // [drawing units]
  static final double HEIGHT = 519; // [drawing units]
  private static final double LEFT = 78; // [drawing units]
  private static final double RIGHT = WIDTH - 90; // room for the names of the lines [drawing units]
  private static final double TOP = 113; // room for the names of the bodies [drawing units]
  private static final double BOTTOM = HEIGHT - 46; // [drawing units]
  private static final double ROW = 19; // between the names of two bodies [drawing units]
  private static final double LINE = 15; // height of a line of text [drawing units]
  private static final double[] ROUND = {1, 2, 5, 10};

  private final List<RangeCurve> curves;
  private final List<Body> bodies;
  private final LogAxis rcs;
  private final LogAxis range;

  /// What a kind of body is taken to show, from least to most.
  record Body(String name, @Unit("m2") double least, @Unit("m2") double most) {}

  DetectionView(List<RangeCurve> curves, List<Body> bodies) {
    this.curves = curves;
    this.bodies = bodies;
    List<RangeCurve.Point> all = curves.stream().flatMap(c -> c.points().stream()).toList();
    double low = all.stream().mapToDouble(RangeCurve.Point::usable).min().orElse(1e3) / 1000;
    double high = all.stream().mapToDouble(RangeCurve.Point::usable).max().orElse(1e6) / 1000;
    this.rcs = new LogAxis(all.getFirst().rcs(), all.getLast().rcs(), LEFT, RIGHT);
    this.range = new LogAxis(below(low), above(high), BOTTOM, TOP);
  }

  private static double decade(double value) {
    return StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
  }

  private static double below(double value) {
    double found = decade(value);
    for (double r : ROUND) {
      found = r * decade(value) <= value ? r * decade(value) : found;
    }
    return found;
  }

  private static double above(double value) {
    for (double r : ROUND) {
      if (r * decade(value) > value) {
        return r * decade(value);
      }
    }
    return 20 * decade(value);
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, HEIGHT, words());
    for (int i = 0; i < bodies.size(); i++) {
      body(svg, bodies.get(i), i);
    }
    axes(svg);
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), i);
    }
    return svg.toString();
  }

  private String words() {
    List<String> ends = new ArrayList<>();
    for (RangeCurve c : curves) {
      ends.add(
          chance(c)
              + " from "
              + Prose.km(c.points().getFirst().usable())
              + " to "
              + Prose.km(c.points().getLast().usable()));
    }
    return "Detection range against radar cross section: " + String.join("; ", ends) + ".";
  }

  private static String chance(RangeCurve c) {
    return "Pd " + Decimals.of(c.probability(), 2);
  }

  private void axes(Svg svg) {
    range.decades().forEach(r -> row(svg, r, "grid"));
    range.between().forEach(r -> row(svg, r, "grid fine"));
    for (double s : rcs.decades()) {
      svg.line("grid", rcs.at(s), TOP, rcs.at(s), BOTTOM);
      svg.text("tick", rcs.at(s), BOTTOM + 18, "middle", LogAxis.name(s));
    }
    rcs.between().forEach(s -> svg.line("grid fine", rcs.at(s), TOP, rcs.at(s), BOTTOM));
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    svg.text("tick", LEFT - 8, TOP - 14, "end", "range, km");
    svg.text("tick", (LEFT + RIGHT) / 2, BOTTOM + 38, "middle", "mean radar cross section, m²");
  }

  private void row(Svg svg, double r, String cls) {
    svg.line(cls, LEFT, range.at(r), RIGHT, range.at(r));
    svg.text("tick", LEFT - 8, range.at(r) + 4, "end", LogAxis.name(r));
  }

  private void body(Svg svg, Body b, int i) {
    double x1 = rcs.inside(b.least());
    double x2 = Math.max(rcs.inside(b.most()), x1 + 2);
    double y = 16 + ROW * i;
    svg.rect("band band" + i, x1, y + 5, x2 - x1, BOTTOM - y - 5, b.name());
    svg.line("bandline band" + i, x1, y + 5, x2, y + 5);
    double half = b.name().length() * 3.2;
    svg.text("note", Math.clamp((x1 + x2) / 2, LEFT + half, WIDTH - half), y, "middle", b.name());
  }

  private void curve(Svg svg, RangeCurve c, int i) {
    StringBuilder d = new StringBuilder();
    for (RangeCurve.Point p : c.points()) {
      d.append(d.isEmpty() ? 'M' : 'L').append(Svg.n(rcs.at(p.rcs()))).append(' ');
      d.append(Svg.n(end(p)));
    }
    svg.path("curve curve" + i, d, chance(c));
    svg.text("name", RIGHT + 8, nameAt(i), "start", chance(c));
  }

  private double end(RangeCurve.Point p) {
    return range.inside(p.usable() / 1000);
  }

  /// Each name at the end of its line, and below the one before.
  private double nameAt(int i) {
    double y = end(curves.get(i).points().getLast()) + 4;
    return i == 0 ? y : Math.max(y, nameAt(i - 1) + LINE);
  }
}
