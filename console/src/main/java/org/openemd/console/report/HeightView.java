package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.math.Unit;
import org.openemd.sensing.coverage.BlakeChart;

/// Range and height in the true shape of the Earth, on one scale in all directions, the radar at the left.
///
/// Blake's range-height-angle chart without its exaggerated heights: what the curve of the Earth hides is seen to be hidden.
final class HeightView {
  static final double WIDTH = 1040; // [drawing units]
  private static final double EARTH = 6_371_000; // [m]
  private static final double LEFT = 66; // [drawing units]
  private static final double RIGHT = 44; // [drawing units]
  private static final double TOP = 34; // [drawing units]
  private static final double FOOT = 40; // [drawing units]
  private static final double TALLEST = 660; // [drawing units]
  private static final double LOWEST_TOP = 150e3; // [m]
  private static final double MOST_ANGLE = 1.3; // at the Earth's centre [rad]
  private static final double ROOM = 1.06; // around what is drawn [1]
  private static final double WIDER = 1.01; // a step [1]
  private static final double MOST_ROOM = 1.35; // for what lies beyond what is seen [1]
  private static final double APART = 11; // names of rays [drawing units]
  private static final int ARC = 60; // pieces of a drawn circle

  private final BlakeChart chart;
  private final List<Passage> passages;
  private final double far; // angle at the Earth's centre [rad]
  private final double high; // [m]
  private final double scale; // drawing units a metre

  /// So far along the ground, so high.
  record Spot(@Unit("m") double along, @Unit("m") double height) {}

  /// A body's way past the radar, each piece in one style.
  record Passage(String name, List<Piece> pieces) {}

  /// A piece of it.
  record Piece(String cls, List<Spot> spots) {}

  HeightView(BlakeChart chart, List<Passage> passages) {
    this.chart = chart;
    this.passages = passages;
    double along = 100e3;
    double top = LOWEST_TOP;
    for (BlakeChart.Line line : chart.contours()) {
      for (BlakeChart.Point p : line.points()) {
        along = Math.max(along, p.ground());
        top = Math.max(top, Math.min(p.height(), along));
      }
    }
    this.high = ROOM * top;
    this.far = filling(ROOM * along / EARTH);
    this.scale = Math.min(byWidth(far), byHeight(far));
  }

  /// An angle no less than `least`, and not much more, with which the drawing is as wide as it may be.
  private double filling(double least) {
    double angle = Math.min(least, MOST_ANGLE);
    double most = Math.min(MOST_ROOM * least, MOST_ANGLE);
    while (angle < most && byWidth(angle) > byHeight(angle)) {
      angle *= WIDER;
    }
    return angle;
  }

  private double byWidth(double angle) {
    return (WIDTH - LEFT - RIGHT) / ((EARTH + high) * StrictMath.sin(angle));
  }

  private double byHeight(double angle) {
    return (TALLEST - TOP - FOOT) / (high + drop(angle));
  }

  /// By how much the ground falls away (m).
  private static double drop(double angle) {
    return EARTH * (1 - StrictMath.cos(angle));
  }

  double height() {
    return TOP + FOOT + scale * (high + drop(far));
  }

  private double x(Spot s) {
    return LEFT + scale * (EARTH + s.height()) * StrictMath.sin(s.along() / EARTH);
  }

  private double y(Spot s) {
    double up = (EARTH + s.height()) * StrictMath.cos(s.along() / EARTH) - EARTH;
    return TOP + scale * (high - up);
  }

  private boolean holds(Spot s) {
    return s.along() <= EARTH * far + 1 && s.height() <= high + 1 && s.height() >= -1e3;
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, height(), words());
    for (BlakeChart.Line c : chart.contours()) {
      svg.path("detection", region(c), "Detects within");
    }
    heights(svg);
    ground(svg);
    double last = Double.POSITIVE_INFINITY;
    for (BlakeChart.Line r : chart.rays()) {
      last = ray(svg, r, last);
    }
    for (BlakeChart.Line c : chart.contours()) {
      svg.path("edge", region(c), "");
    }
    for (Passage p : passages) {
      p.pieces().forEach(q -> svg.path(q.cls(), open(q.spots()), p.name()));
    }
    names(svg);
    svg.triangle("radar", LEFT, y(new Spot(0, 0)) - 4, 6, "The radar");
    return svg.toString();
  }

  private String words() {
    Spot farthest = new Spot(0, 0);
    for (BlakeChart.Line line : chart.contours()) {
      for (BlakeChart.Point p : line.points()) {
        farthest = p.ground() > farthest.along() ? new Spot(p.ground(), p.height()) : farthest;
      }
    }
    return "Range and height towards "
        + Prose.degrees(chart.azimuth(), 0)
        + " degrees. It detects out to "
        + Prose.km(farthest.along())
        + " along the ground, "
        + Prose.km(farthest.height())
        + " high there.";
  }

  private void heights(Svg svg) {
    for (double h : new Axis(0, high / 1000, 0, 1).ticks(6)) {
      if (h > 0) {
        svg.path("grid", arc(1000 * h), "");
        svg.text("tick", LEFT - 8, y(new Spot(0, 1000 * h)) + 4, "end", LogAxis.name(h));
      }
    }
    svg.text("tick", 8, 14, "start", "height, km");
  }

  private void ground(Svg svg) {
    double low = height() - 1;
    Spot end = new Spot(EARTH * far, 0);
    String under = "L" + Svg.n(x(end)) + " " + Svg.n(low) + "L" + Svg.n(LEFT) + " " + Svg.n(low);
    svg.path("land", arc(0) + under + "Z", "The Earth");
    svg.path("axis", arc(0), "");
    for (double d : new Axis(0, EARTH * far / 1000, 0, 1).ticks(9)) {
      Spot s = new Spot(1000 * d, 0);
      svg.circle("dot", x(s), y(s), 1.8, "");
      svg.text("tick", x(s) - 4, y(s) + 17, "middle", d == 0 ? "" : LogAxis.name(d));
    }
    svg.text("tick", LEFT + 4, y(new Spot(0, 0)) + 32, "start", "km along the ground");
  }

  private String arc(double height) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i <= ARC; i++) {
      spots.add(new Spot(EARTH * far * i / ARC, height));
    }
    return open(spots);
  }

  /// Named unless its name would lie on the one below, at `last`; returns where the last name lies.
  private double ray(Svg svg, BlakeChart.Line r, double last) {
    List<Spot> inside = spots(r).stream().filter(this::holds).toList();
    if (inside.size() < 2) {
      return last;
    }
    svg.path("ray", open(inside), "");
    Spot end = inside.getLast();
    if (last - y(end) < APART) {
      return last;
    }
    String name = Decimals.of(StrictMath.toDegrees(r.value()), 1) + "°";
    svg.text("note", Math.min(x(end) + 4, WIDTH - 26), y(end) + 3, "start", name);
    return y(end);
  }

  private static List<Spot> spots(BlakeChart.Line line) {
    return line.points().stream().map(p -> new Spot(p.ground(), p.height())).toList();
  }

  private void names(Svg svg) {
    Labels labels = new Labels(WIDTH, height());
    for (Passage p : passages) {
      List<Spot> inside =
          p.pieces().stream().flatMap(q -> q.spots().stream()).filter(this::holds).toList();
      if (!inside.isEmpty()) {
        Spot middle = inside.get(inside.size() / 2);
        labels.name(svg, "name attack", x(middle), y(middle), 5, p.name());
      }
    }
  }

  /// The pieces of a line that lie inside the drawing.
  private String open(List<Spot> spots) {
    StringBuilder d = new StringBuilder();
    boolean pen = false;
    for (Spot s : spots) {
      if (holds(s)) {
        d.append(pen ? 'L' : 'M').append(Svg.n(x(s))).append(' ').append(Svg.n(y(s)));
      }
      pen = holds(s);
    }
    return d.toString();
  }

  /// What a contour encloses with the radar.
  private String region(BlakeChart.Line contour) {
    Spot site = new Spot(0, 0);
    StringBuilder d = new StringBuilder("M" + Svg.n(x(site)) + " " + Svg.n(y(site)));
    for (Spot s : spots(contour)) {
      Spot in = new Spot(Math.min(s.along(), EARTH * far), Math.clamp(s.height(), 0, high));
      d.append('L').append(Svg.n(x(in))).append(' ').append(Svg.n(y(in)));
    }
    return d.append('Z').toString();
  }
}
