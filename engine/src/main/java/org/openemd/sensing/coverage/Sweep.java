package org.openemd.sensing.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;
import org.openemd.sensing.Look;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;

/// Traces the border of what a radar sees at one altitude: marching squares over azimuth and distance about the site, each crossing found by bisection.
///
/// Distances are angles between ellipsoid normals. The nodes lie half a degree of elevation apart, so that the cone above the upper limit is not lost between them, and
/// at one degree of azimuth with both sides of each face's edge besides, so that sectors keep their corners. The site itself and all beyond the horizon count as not
/// seen, so that every border is closed; what closes on the site alone is dropped.
final class Sweep {
  private static final double TURN = 2 * StrictMath.PI;
  private static final double STEP = StrictMath.toRadians(0.5);
  private static final double FINE = 1e-7; // [rad], 0.6 m on the ground
  private static final double POINT = 1e-6; // [rad]

  private final RadarModel model;
  private final LocalFrame frame;
  private final double altitude;
  private final double needed;
  private final double[] azimuths;
  private final double[] angles;
  private final boolean[][] seen;

  Sweep(RadarModel model, Sought sought, double altitude) {
    this.model = model;
    this.altitude = altitude;
    frame = model.frame();
    if (!(altitude > model.radar().site().height())) {
      throw new IllegalArgumentException(
          "altitude "
              + altitude
              + " m must be above the site at "
              + model.radar().site().height()
              + " m");
    }
    RadarSight sight = new RadarSight(model);
    needed = sight.needed(sought) / sought.rcs();
    azimuths = azimuths(model.radar());
    angles = angles(sight.lowest(), altitude);
    seen = new boolean[azimuths.length][angles.length];
    for (int i = 0; i < azimuths.length; i++) {
      for (int j = 1; j < angles.length - 1; j++) {
        seen[i][j] = seen(azimuths[i], angles[j]);
      }
    }
  }

  private static double[] azimuths(Radar radar) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < 360; i++) {
      all.add(StrictMath.toRadians(i));
    }
    for (Radar.Face f : radar.faces()) {
      for (double edge : new double[] {f.azimuth() - f.halfWidth(), f.azimuth() + f.halfWidth()}) {
        all.add(turned(edge - FINE));
        all.add(turned(edge + FINE));
      }
    }
    return all.stream().mapToDouble(a -> a).sorted().distinct().toArray();
  }

  private static double turned(double azimuth) {
    return azimuth - TURN * Math.floor(azimuth / TURN);
  }

  /// Central angles on a sphere where elevations from the zenith down are met.
  private static double[] angles(double lowest, double altitude) {
    double ratio = Wgs84.MEAN_RADIUS / (Wgs84.MEAN_RADIUS + altitude);
    int count = (int) Math.ceil((TURN / 4 - lowest) / STEP) + 1;
    double[] angles = new double[count];
    for (int j = 0; j < count; j++) {
      double e = TURN / 4 - j * STEP;
      angles[j] = j == 0 ? 0 : StrictMath.acos(ratio * StrictMath.cos(e)) - e;
    }
    return angles;
  }

  private boolean seen(double azimuth, double angle) {
    return model.lookTurned(position(normal(azimuth, angle))) instanceof Look.InView v
        && v.unitSnr() >= needed;
  }

  private Vec3 normal(double azimuth, double angle) {
    double s = StrictMath.sin(angle);
    return frame
        .up()
        .times(StrictMath.cos(angle))
        .plus(s * StrictMath.sin(azimuth), frame.east())
        .plus(s * StrictMath.cos(azimuth), frame.north());
  }

  private Vec3 position(Vec3 n) {
    double radius = Wgs84.A / Math.sqrt(1 - Wgs84.E2 * n.z() * n.z());
    double level = radius + altitude;
    return new Vec3(level * n.x(), level * n.y(), (radius * (1 - Wgs84.E2) + altitude) * n.z());
  }

  Outline outline() {
    List<Ring> outer = new ArrayList<>();
    List<Ring> holes = new ArrayList<>();
    double area = 0;
    for (Ring r : rings()) {
      if (r.farthest() > POINT) {
        area += r.area();
        (r.area() > 0 ? outer : holes).add(r);
      }
    }
    return new Outline(
        altitude,
        outer.stream().map(r -> region(r, outer, holes)).toList(),
        area * Wgs84.MEAN_RADIUS * Wgs84.MEAN_RADIUS);
  }

  private Outline.Region region(Ring r, List<Ring> outer, List<Ring> holes) {
    List<List<Geodetic>> inside =
        holes.stream().filter(h -> h.within(outer) == r).map(this::places).toList();
    return new Outline.Region(places(r), inside);
  }

  private List<Geodetic> places(Ring r) {
    List<Geodetic> places = new ArrayList<>();
    for (double[] p : r.points()) {
      places.add(Frames.toGeodetic(new Ecef(position(normal(p[0], p[1])))));
    }
    return List.copyOf(places);
  }

  // ---- marching squares; an edge of the mesh is 2 (i m + j), along azimuth, or that plus one,
  // along distance

  private List<Ring> rings() {
    int m = angles.length;
    int[] next = new int[2 * azimuths.length * m];
    Arrays.fill(next, -1);
    for (int i = 0; i < azimuths.length; i++) {
      for (int j = 0; j + 1 < m; j++) {
        link(i, j, next);
      }
    }
    List<Ring> rings = new ArrayList<>();
    for (int e = 0; e < next.length; e++) {
      if (next[e] >= 0) {
        rings.add(trace(e, next));
      }
    }
    return rings;
  }

  /// Joins the crossings of one cell, what is seen to the left: from where a walk around it leaves what is seen to where it comes back.
  private void link(int i, int j, int[] next) {
    int k = (i + 1) % azimuths.length;
    int m = angles.length;
    boolean[] corner = {seen[i][j], seen[k][j], seen[k][j + 1], seen[i][j + 1]};
    int[] edge = {2 * (i * m + j), 2 * (k * m + j) + 1, 2 * (i * m + j + 1), 2 * (i * m + j) + 1};
    // Of two ways to join four crossings the middle decides.
    int step = saddle(corner) && !seen(middle(i), 0.5 * (angles[j] + angles[j + 1])) ? 3 : 1;
    for (int c = 0; c < 4; c++) {
      if (corner[c] && !corner[(c + 1) % 4]) {
        int back = (c + step) % 4;
        while (corner[back] || !corner[(back + 1) % 4]) {
          back = (back + step) % 4;
        }
        next[edge[c]] = edge[back];
      }
    }
  }

  private static boolean saddle(boolean[] corner) {
    return corner[0] == corner[2] && corner[1] == corner[3] && corner[0] != corner[1];
  }

  private double middle(int i) {
    return 0.5 * (azimuths[i] + after(i));
  }

  private double after(int i) {
    return i + 1 < azimuths.length ? azimuths[i + 1] : TURN + azimuths[0];
  }

  private Ring trace(int start, int[] next) {
    List<double[]> points = new ArrayList<>();
    int e = start;
    do {
      points.add(crossing(e));
      int to = next[e];
      next[e] = -1;
      e = to;
    } while (e != start);
    return new Ring(points);
  }

  /// Azimuth and angle (rad) at which what is seen ends along an edge of the mesh.
  private double[] crossing(int edge) {
    int i = edge / 2 / angles.length;
    int j = edge / 2 % angles.length;
    double[] a = {azimuths[i], angles[j]};
    double[] b =
        edge % 2 == 0
            ? new double[] {after(i), angles[j]}
            : new double[] {azimuths[i], angles[j + 1]};
    boolean first = seen[i][j];
    while (Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]) > FINE) {
      double[] mid = {0.5 * (a[0] + b[0]), 0.5 * (a[1] + b[1])};
      if (seen(mid[0], mid[1]) == first) {
        a = mid;
      } else {
        b = mid;
      }
    }
    return first ? a : b;
  }

  /// One closed border.
  private static final class Ring {
    private final List<double[]> points; // azimuth, angle [rad]

    Ring(List<double[]> points) {
      this.points = points;
    }

    List<double[]> points() {
      return points;
    }

    double farthest() {
      return points.stream().mapToDouble(p -> p[1]).max().orElse(0);
    }

    /// On the unit sphere; negative around a hole.
    double area() {
      double sum = 0;
      double[] a = points.getLast();
      for (double[] b : points) {
        double turn = b[0] - a[0];
        turn -= TURN * StrictMath.rint(turn / TURN);
        sum -= turn * (1 - 0.5 * (StrictMath.cos(a[1]) + StrictMath.cos(b[1])));
        a = b;
      }
      return sum;
    }

    /// The smallest of these that contains this one.
    Ring within(List<Ring> all) {
      Ring best = all.getFirst();
      double least = Double.POSITIVE_INFINITY;
      for (Ring r : all) {
        if (r.area() < least && r.contains(points.getFirst())) {
          best = r;
          least = r.area();
        }
      }
      return best;
    }

    /// Whether a point lies inside, by counting borders between it and the rim along its azimuth.
    private boolean contains(double[] p) {
      boolean inside = false;
      double[] a = points.getLast();
      for (double[] b : points) {
        double from = away(a[0], p[0]);
        double to = from + away(b[0], a[0]);
        if (from > 0 != to > 0) {
          double at = a[1] + (b[1] - a[1]) * from / (from - to);
          inside ^= at > p[1];
        }
        a = b;
      }
      return inside;
    }

    private static double away(double azimuth, double from) {
      double d = azimuth - from;
      return d - TURN * StrictMath.rint(d / TURN);
    }
  }
}
