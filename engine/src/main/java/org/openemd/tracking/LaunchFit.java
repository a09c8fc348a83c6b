package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// Launch point, time and heading from the bearings of one or two satellites.
///
/// A nominal climb is assumed: height 6 m/s2 t^2, way over ground growing with t^3. With one satellite the first bearing is
/// taken at a height of 12 km, and the height of the others follows from the climb; an error there of 30 % moves the points
/// by a third of their height over the tangent of the satellite's elevation, and the heading with them. With two the
/// points are triangulated, and the climb's rate is fitted to them: heights no longer enter.
final class LaunchFit {
  private static final double HALF_CLIMB = 6; // [m/s2] half the vertical acceleration
  private static final double FIRST_HEIGHT =
      12e3; // [m] of a plume when first seen by one satellite
  private static final double TALLEST = 90e3; // [m] up to which the climb is fitted
  private static final double LONGEST_EXTRAPOLATION = 12; // [s]

  private LaunchFit() {}

  /// A plume in space.
  private record Fix(@Unit("s") double time, Geodetic place) {}

  /// The report that these plumes of different satellites support.
  static LaunchReport of(int number, double reported, List<Plume> plumes) {
    List<Fix> fixes = plumes.size() > 1 ? stereo(plumes) : List.of();
    double ignition;
    if (fixes.isEmpty()) {
      Plume p = plumes.getFirst();
      ignition = p.firstSeen() - Math.sqrt(FIRST_HEIGHT / HALF_CLIMB);
      fixes = mono(p, ignition);
    } else {
      ignition = ignition(fixes);
    }
    double last = plumes.stream().mapToDouble(Plume::lastSeen).max().orElseThrow();
    return report(number, reported, ignition, fixes, last);
  }

  private static LaunchReport report(
      int number, double reported, double ignition, List<Fix> fixes, double lastSeen) {
    Fix first = fixes.getFirst();
    Fix last = fixes.getLast();
    Geodetic ground = onGround(first.place());
    double way = Geodesics.distance(ground, onGround(last.place()));
    if (last.time() <= first.time() || way < 1) {
      return new LaunchReport(number, reported, ignition, ground, Double.NaN, lastSeen);
    }
    double azimuth = Geodesics.azimuth(ground, onGround(last.place()));
    double a = cube(Math.max(first.time() - ignition, 0));
    double b = cube(last.time() - ignition);
    double back = Math.min(way, way * a / (b - a));
    Geodetic site = Geodesics.direct(ground, azimuth + StrictMath.PI, back);
    return new LaunchReport(number, reported, ignition, site, azimuth, lastSeen);
  }

  private static double cube(double t) {
    return t * t * t;
  }

  private static Geodetic onGround(Geodetic g) {
    return new Geodetic(g.latitude(), g.longitude(), 0);
  }

  private static List<Fix> mono(Plume p, double ignition) {
    List<Fix> fixes = new ArrayList<>();
    for (Detection.Bearing b : p.bearings) {
      double t = b.time() - ignition;
      Vec3 at = atHeight(p.from(), b.direction(), HALF_CLIMB * t * t);
      fixes.add(new Fix(b.time(), Frames.toGeodetic(new Ecef(at))));
    }
    return fixes;
  }

  /// Where a ray meets the ellipsoid raised by `height` (m), or comes nearest to it.
  static Vec3 atHeight(Vec3 from, Vec3 direction, double height) {
    double k = (Wgs84.A + height) / (Wgs84.B + height);
    Vec3 o = new Vec3(from.x(), from.y(), from.z() * k);
    Vec3 d = new Vec3(direction.x(), direction.y(), direction.z() * k);
    double a = d.dot(d);
    double b = o.dot(d);
    double c = o.dot(o) - (Wgs84.A + height) * (Wgs84.A + height);
    double s = Math.sqrt(Math.max(0, b * b - a * c));
    return from.plus((-b - s) / a, direction);
  }

  /// Fixes at the bearings of either satellite, where the other's direction is known or lately known.
  private static List<Fix> stereo(List<Plume> plumes) {
    List<Fix> fixes = new ArrayList<>();
    for (Plume p : plumes) {
      for (Plume o : plumes) {
        for (Detection.Bearing b : p.bearings) {
          if (!p.satellite.equals(o.satellite) && seenAbout(o, b.time())) {
            Vec3 at = meeting(p.from(), b.direction(), o.from(), o.direction(b.time()));
            fixes.add(new Fix(b.time(), Frames.toGeodetic(new Ecef(at))));
          }
        }
      }
    }
    fixes.removeIf(f -> f.place().height() < 0);
    fixes.sort(Comparator.comparingDouble(Fix::time));
    return fixes;
  }

  private static boolean seenAbout(Plume p, double t) {
    return t >= p.firstSeen() && t <= p.lastSeen() + LONGEST_EXTRAPOLATION;
  }

  /// Middle of the shortest bridge between two rays.
  private static Vec3 meeting(Vec3 p, Vec3 u, Vec3 q, Vec3 v) {
    return p.plus(along(p, u, q, v), u).plus(q.plus(along(q, v, p, u), v)).times(0.5);
  }

  /// How far along the first ray it is nearest to the second.
  private static double along(Vec3 p, Vec3 u, Vec3 q, Vec3 v) {
    Vec3 w = q.minus(p);
    double c = u.dot(v);
    return (w.dot(u) - c * w.dot(v)) / (1 - c * c);
  }

  /// Shortest distance (m) between the rays of two plumes at `t` (s); infinite when they do not meet near the Earth's surface.
  static double miss(Plume a, Plume b, double t) {
    Vec3 u = a.direction(t);
    Vec3 v = b.direction(t);
    Vec3 p = a.from().plus(along(a.from(), u, b.from(), v), u);
    Vec3 q = b.from().plus(along(b.from(), v, a.from(), u), v);
    double height = Frames.height(p.x(), p.y(), p.z());
    return height > -20e3 && height < 600e3 ? p.distance(q) : Double.POSITIVE_INFINITY;
  }

  /// When the square root of the height, a straight line in time, was zero.
  private static double ignition(List<Fix> fixes) {
    double n = 0;
    double st = 0;
    double sy = 0;
    double stt = 0;
    double sty = 0;
    double t0 = fixes.getFirst().time();
    for (Fix f : fixes) {
      if (f.place().height() <= TALLEST || n == 0) {
        double t = f.time() - t0;
        double y = Math.sqrt(f.place().height());
        n++;
        st += t;
        sy += y;
        stt += t * t;
        sty += t * y;
      }
    }
    double spread = n * stt - st * st;
    double nominal = Math.sqrt(HALF_CLIMB);
    double slope = spread > 0 ? (n * sty - st * sy) / spread : nominal;
    slope = Math.max(0.6 * nominal, Math.min(1.8 * nominal, slope));
    return t0 + (st - sy / slope) / n;
  }
}
