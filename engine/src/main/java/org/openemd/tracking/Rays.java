package org.openemd.tracking;

import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// Lines of sight from satellites: where one meets a height, how closely two pass.
final class Rays {
  private static final double LOWEST = -20e3; // [m] where two rays may meet
  private static final double HIGHEST = 600e3; // [m]

  private Rays() {}

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

  /// Shortest distance (m) between the rays of two plumes at `t` (s); infinite when they do not meet near the Earth's surface.
  static double miss(Plume a, Plume b, double t) {
    Vec3 u = a.direction(t);
    Vec3 v = b.direction(t);
    Vec3 p = a.from().plus(along(a.from(), u, b.from(), v), u);
    Vec3 q = b.from().plus(along(b.from(), v, a.from(), u), v);
    double height = Frames.height(p);
    return height > LOWEST && height < HIGHEST ? p.distance(q) : Double.POSITIVE_INFINITY;
  }

  /// How far along the first ray it is nearest to the second.
  private static double along(Vec3 p, Vec3 u, Vec3 q, Vec3 v) {
    Vec3 w = q.minus(p);
    double c = u.dot(v);
    return (w.dot(u) - c * w.dot(v)) / (1 - c * c);
  }
}
