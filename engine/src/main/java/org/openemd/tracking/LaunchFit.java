package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// Launch point, time and heading from the bearings of one or two satellites.
///
/// A nominal powered climb is assumed, that of a two-stage solid missile: height 2.66 t^2.3, way over ground growing with t^2.8 (m,
/// s). With one satellite the first bearing is taken at a height of 12 km, and the height of the others follows
/// from the climb; an error there moves the points by its cotangent of the satellite's elevation, and the heading with
/// them (some 6 degrees at 45 degrees of elevation and a climb 10 % off). With two the points are triangulated, and the climb's rate is
/// fitted to them: only its shape is assumed, good to some 5 s and 5 km with bearings of 60 microradians.
final class LaunchFit {
  private static final double CLIMB = 2.66; // [m/s^2.3]
  private static final double CLIMB_POWER = 2.3;
  private static final double WAY_POWER = 2.8;
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
      ignition = p.firstSeen() - StrictMath.pow(FIRST_HEIGHT / CLIMB, 1 / CLIMB_POWER);
      fixes = mono(p, ignition);
    } else {
      ignition = ignition(fixes);
    }
    double last = plumes.stream().mapToDouble(Plume::lastSeen).max().orElseThrow();
    return report(number, reported, ignition, fixes, last, plumes.size() > 1);
  }

  /// The straight line over ground, by least squares on the nominal way, from its start.
  private static LaunchReport report(
      int number,
      double reported,
      double ignition,
      List<Fix> fixes,
      double lastSeen,
      boolean stereo) {
    double n = fixes.size();
    double sw = 0;
    double sww = 0;
    Vec3 sx = Vec3.ZERO;
    Vec3 swx = Vec3.ZERO;
    for (Fix f : fixes) {
      double w = StrictMath.pow(Math.max(0, f.time() - ignition) / 100, WAY_POWER);
      Vec3 x = Frames.toEcef(onGround(f.place())).position();
      sw += w;
      sww += w * w;
      sx = sx.plus(x);
      swx = swx.plus(w, x);
    }
    double spread = n * sww - sw * sw;
    if (spread <= 1e-9) {
      Geodetic only = onGround(fixes.getFirst().place());
      return new LaunchReport(
          number,
          reported,
          ignition,
          stereo ? 5 : 10,
          only,
          spreadOfSite(stereo),
          Double.NaN,
          Double.NaN,
          stereo,
          lastSeen,
          null);
    }
    Vec3 way = swx.times(n).plus(-sw, sx).times(1 / spread);
    Vec3 start = sx.plus(-sw, way).times(1 / n);
    Geodetic site = onGround(Frames.toGeodetic(new Ecef(start)));
    Vec3 enu = LocalFrame.at(site).rotateToEnu(way);
    double azimuth = StrictMath.atan2(enu.x(), enu.y());
    return new LaunchReport(
        number,
        reported,
        ignition,
        stereo ? 5 : 10,
        site,
        spreadOfSite(stereo),
        azimuth < 0 ? azimuth + 2 * StrictMath.PI : azimuth,
        stereo ? 0.05 : 0.2,
        stereo,
        lastSeen,
        boost(fixes, stereo));
  }

  private static Matrix spreadOfSite(boolean stereo) {
    double variance = stereo ? 25e6 : 225e6;
    return Matrix.diagonal(variance, variance);
  }

  /// The parabola through three of the fixes, the last among them.
  private static LaunchReport.@Nullable Boost boost(List<Fix> fixes, boolean stereo) {
    int n = fixes.size();
    if (n < 3) {
      return null;
    }
    int back = Math.min(6, (n - 1) / 2);
    Fix c = fixes.get(n - 1);
    Fix b = fixes.get(n - 1 - back);
    Fix a = fixes.get(n - 1 - 2 * back);
    double late = c.time() - b.time();
    double early = b.time() - a.time();
    if (late <= 0 || early <= 0) {
      return null;
    }
    Vec3 v2 = place(c).minus(place(b)).times(1 / late);
    Vec3 v1 = place(b).minus(place(a)).times(1 / early);
    Vec3 acceleration = v2.minus(v1).times(2 / (late + early));
    Vec3 velocity = v2.plus(0.5 * late, acceleration);
    double p = stereo ? 4e6 : 400e6;
    double v = stereo ? 9e4 : 1e6;
    double q = stereo ? 225 : 900;
    return new LaunchReport.Boost(
        new EcefState(place(c), velocity),
        acceleration,
        Matrix.diagonal(p, p, p, v, v, v, q, q, q),
        10);
  }

  private static Vec3 place(Fix f) {
    return Frames.toEcef(f.place()).position();
  }

  private static Geodetic onGround(Geodetic g) {
    return new Geodetic(g.latitude(), g.longitude(), 0);
  }

  private static List<Fix> mono(Plume p, double ignition) {
    List<Fix> fixes = new ArrayList<>();
    for (Detection.Bearing b : p.bearings) {
      double t = b.time() - ignition;
      Vec3 at = atHeight(p.from(), b.direction(), CLIMB * StrictMath.pow(t, CLIMB_POWER));
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

  /// When the climb began: height to the power 1 / 2.3 is a straight line in time.
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
        double y = StrictMath.pow(f.place().height(), 1 / CLIMB_POWER);
        n++;
        st += t;
        sy += y;
        stt += t * t;
        sty += t * y;
      }
    }
    double spread = n * stt - st * st;
    double nominal = StrictMath.pow(CLIMB, 1 / CLIMB_POWER);
    double slope = spread > 0 ? (n * sty - st * sy) / spread : nominal;
    slope = Math.max(0.7 * nominal, Math.min(1.5 * nominal, slope));
    return t0 + (st - sy / slope) / n;
  }
}
