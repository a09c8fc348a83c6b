package org.openemd.earth;

import org.openemd.math.Vec3;

/// Whether the Earth stands between two points, along a straight line.
///
/// The ellipsoid is stretched to a sphere, where the closest point of the segment decides: exact for the ellipsoid.
/// Neglected: terrain (tens of arc minutes of mask in mountains) and refraction, which lets one see 0.76 degrees below the horizontal from the ground into space; radars allow for it ({@link Refraction}).
public final class LineOfSight {
  private static final double STRETCH = Wgs84.A / Wgs84.B;

  private LineOfSight() {}

  /// Whether the segment between two points passes above the ellipsoid. A point on the ground counts as above it
  /// within 10 m, so that a site at height zero sees up.
  public static boolean clear(Ecef a, Ecef b) {
    return clear(a, b, -10);
  }

  /// Whether the segment passes above the ellipsoid raised by `margin` (m; good to margin x flattening).
  public static boolean clear(Ecef a, Ecef b, double margin) {
    Vec3 p = a.position();
    Vec3 q = b.position();
    return clear(p.x(), p.y(), p.z(), q.x(), q.y(), q.z(), margin);
  }

  /// As above, allocating nothing.
  public static boolean clear(
      double ax, double ay, double az, double bx, double by, double bz, double margin) {
    double sz = az * STRETCH;
    double dx = bx - ax;
    double dy = by - ay;
    double dz = bz * STRETCH - sz;
    double d2 = dx * dx + dy * dy + dz * dz;
    double k = d2 == 0 ? 0 : -(ax * dx + ay * dy + sz * dz) / d2;
    double s = Math.max(0, Math.min(1, k));
    double x = ax + s * dx;
    double y = ay + s * dy;
    double z = sz + s * dz;
    double limit = Wgs84.A + margin;
    return x * x + y * y + z * z >= limit * limit;
  }

  /// Slant range (m) from a site at height `site` to a target at height `target` on its horizon, on a sphere.
  public static double horizonRange(double radius, double site, double target) {
    return Math.sqrt(site * (2 * radius + site)) + Math.sqrt(target * (2 * radius + target));
  }
}
