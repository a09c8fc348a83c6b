package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.earth.AzElRange;
import org.openemd.math.Unit;
import org.openemd.sensing.coverage.Fan;

/// The sky of a radar, azimuth across and elevation up: how far it detects in each direction, and what passed through.
final class SkyView {
  static final double WIDTH = 1040; // [drawing units]
  static final double HEIGHT = 420; // [drawing units]
  private static final double LEFT = 60; // [drawing units]
  private static final double RIGHT = WIDTH - 24; // [drawing units]
  private static final double TOP = 34; // [drawing units]
  private static final double BOTTOM = HEIGHT - 58; // [drawing units]
  private static final double HALF = 180; // of a turn [deg]
  private static final List<String> WINDS = List.of("N", "NE", "E", "SE", "S", "SW", "W", "NW");

  /// Shares of the greatest range from which the sky is shaded darker.
  static final List<Double> LEVELS = List.of(0.001, 0.5, 0.7, 0.85, 0.95);

  private final Fan fan;
  private final List<Passage> passages;
  private final double middle; // azimuth [deg]
  private final Axis azimuth = new Axis(-HALF, HALF, LEFT, RIGHT);
  private final Axis elevation = new Axis(0, 90, BOTTOM, TOP);

  /// A direction.
  record Spot(@Unit("rad") double azimuth, @Unit("rad") double elevation) {}

  /// A body's way, each piece in one style.
  record Passage(String name, List<Piece> pieces) {}

  /// A piece of it.
  record Piece(String cls, List<Spot> spots) {}

  /// @param middle azimuth at the centre of the drawing (rad)
  SkyView(Fan fan, double middle, List<Passage> passages) {
    this.fan = fan;
    this.middle = StrictMath.toDegrees(middle);
    this.passages = passages;
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, HEIGHT, words());
    for (int i = 0; i < LEVELS.size(); i++) {
      if (holds(i)) {
        svg.path("detection sky", cells(LEVELS.get(i) * farthest()), "");
      }
    }
    axes(svg);
    for (Fan.Edge e : fan.edges()) {
      svg.path("edge", line(e.corners().stream().map(SkyView::spot).toList()), "Field of view");
    }
    Labels labels = new Labels(WIDTH, HEIGHT);
    for (Passage p : passages) {
      p.pieces().forEach(q -> svg.path(q.cls(), line(q.spots()), p.name()));
    }
    passages.forEach(p -> name(svg, labels, p));
    return svg.toString();
  }

  private static Spot spot(Fan.Corner c) {
    return new Spot(c.azimuth(), c.elevation());
  }

  private String words() {
    return "The sky of the radar by azimuth and elevation. It detects out to "
        + Prose.km(farthest())
        + " at best; "
        + passages.size()
        + " ways of missiles through it.";
  }

  /// The greatest range (m).
  double farthest() {
    return fan.directions().stream().mapToDouble(AzElRange::range).max().orElse(0);
  }

  /// Whether any direction has a range of this level, and not of the next.
  private boolean holds(int level) {
    double most = farthest();
    double low = LEVELS.get(level) * most;
    double high = level + 1 < LEVELS.size() ? LEVELS.get(level + 1) * most : 2 * most;
    return fan.directions().stream()
        .anyMatch(d -> d.range() >= low && d.range() < high && d.range() > 0);
  }

  private double off(double degrees) {
    return Math.IEEEremainder(degrees - middle, 2 * HALF);
  }

  private void axes(Svg svg) {
    for (double e = 0; e <= 90; e += 15) {
      svg.line("grid", LEFT, elevation.at(e), RIGHT, elevation.at(e));
      svg.text("tick", LEFT - 8, elevation.at(e) + 4, "end", Decimals.of(e, 0) + "°");
    }
    svg.text("tick", 8, 14, "start", "elevation");
    for (int i = 0; i < 24; i++) {
      double x = azimuth.at(off(15.0 * i));
      svg.line("grid", x, TOP, x, BOTTOM);
      if (i % 2 == 0) {
        svg.text("tick", x, BOTTOM + 18, "middle", 15 * i + "°");
      }
      if (i % 3 == 0) {
        svg.text("tick", x, BOTTOM + 34, "middle", WINDS.get(i / 3));
      }
    }
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    svg.text("tick", (LEFT + RIGHT) / 2, BOTTOM + 52, "middle", "azimuth, clockwise from north");
  }

  /// All directions in which it detects at least so far, each row in runs.
  private String cells(double range) {
    StringBuilder d = new StringBuilder();
    int across = fan.azimuths();
    double step = 2 * HALF / across;
    for (int row = 0; row * across < fan.directions().size(); row++) {
      int start = -1;
      for (int k = 0; k <= across; k++) {
        boolean in = k < across && range(row, k) >= range && range(row, k) > 0;
        if (in && start < 0) {
          start = k;
        } else if (!in && start >= 0) {
          run(d, row * step, -HALF + start * step, -HALF + k * step, step);
          start = -1;
        }
      }
    }
    return d.toString();
  }

  /// Of the cell that is the `k`-th from the left of the drawing.
  private double range(int row, int k) {
    int across = fan.azimuths();
    int i = (int) Math.rint((middle - HALF) / (2 * HALF) * across + k + 0.5);
    return fan.directions().get(row * across + Math.floorMod(i, across)).range();
  }

  private void run(StringBuilder d, double e, double west, double east, double step) {
    double low = Math.max(0, e - step / 2);
    double high = Math.min(90, e + step / 2);
    double x1 = azimuth.at(west);
    double x2 = azimuth.at(east);
    d.append('M').append(Svg.n(x1)).append(' ').append(Svg.n(elevation.at(low)));
    d.append('H').append(Svg.n(x2)).append('V').append(Svg.n(elevation.at(high)));
    d.append('H').append(Svg.n(x1)).append('Z');
  }

  /// A line that is broken where it leaves one side of the drawing and comes in at the other.
  private String line(List<Spot> spots) {
    StringBuilder d = new StringBuilder();
    double last = Double.NaN;
    for (Spot s : spots) {
      double a = off(StrictMath.toDegrees(s.azimuth()));
      double e = StrictMath.toDegrees(s.elevation());
      boolean on = Math.abs(a - last) < HALF && !d.isEmpty();
      if (e >= 0) {
        d.append(on ? 'L' : 'M').append(Svg.n(azimuth.at(a))).append(' ');
        d.append(Svg.n(elevation.at(e)));
      }
      last = e >= 0 ? a : Double.NaN;
    }
    return d.toString();
  }

  private void name(Svg svg, Labels labels, Passage p) {
    List<Spot> all = new ArrayList<>();
    p.pieces().forEach(q -> all.addAll(q.spots()));
    if (!all.isEmpty()) {
      Spot s = all.get(all.size() / 2);
      double x = azimuth.at(off(StrictMath.toDegrees(s.azimuth())));
      double y = elevation.inside(StrictMath.toDegrees(s.elevation()));
      labels.name(svg, "name attack", x, y, 5, p.name());
    }
  }
}
