package org.openemd.earth;

import org.openemd.math.Vec3;

/// Conversions between geodetic, Earth-fixed and inertial coordinates.
///
/// Geodetic from Earth-fixed by Bowring's iteration (Survey Review 23, 1976) in homogeneous form, so that the poles
/// need no case of their own; better than 1 mm from 5 km below the ellipsoid to 10,000 km above it. The inertial frame
/// is the Earth-fixed one frozen at t = 0; precession, nutation and polar motion are neglected (below 0.2 m over an hour).
public final class Frames {
  private static final int ITERATIONS = 3;

  private Frames() {}

  /// Earth-fixed position of a place.
  public static Ecef toEcef(Geodetic g) {
    double sin = StrictMath.sin(g.latitude());
    double cos = StrictMath.cos(g.latitude());
    double n = Wgs84.A / Math.sqrt(1 - Wgs84.E2 * sin * sin);
    double d = (n + g.height()) * cos;
    return new Ecef(
        new Vec3(
            d * StrictMath.cos(g.longitude()),
            d * StrictMath.sin(g.longitude()),
            (n * (1 - Wgs84.E2) + g.height()) * sin));
  }

  /// Place of an Earth-fixed position; the centre of the Earth has none.
  public static Geodetic toGeodetic(Ecef p) {
    Vec3 v = p.position();
    double d = Math.sqrt(v.x() * v.x() + v.y() * v.y());
    double[] normal = new double[2];
    double height = normalAndHeight(d, v.z(), ITERATIONS, normal);
    double longitude = d == 0 ? 0 : StrictMath.atan2(v.y(), v.x());
    return new Geodetic(StrictMath.atan2(normal[1], normal[0]), longitude, height);
  }

  /// Height above the ellipsoid (m) of an Earth-fixed position.
  public static double height(Vec3 position) {
    return height(position.x(), position.y(), position.z());
  }

  /// Height above the ellipsoid (m) of an Earth-fixed position, allocating nothing; better than 1 mm from the ground
  /// to 2,000 km.
  public static double height(double x, double y, double z) {
    double d = Math.sqrt(x * x + y * y);
    // One step of Bowring's iteration, written out for speed.
    double sb = z * Wgs84.A;
    double cb = d * Wgs84.B;
    double n = 1 / Math.sqrt(sb * sb + cb * cb);
    sb *= n;
    cb *= n;
    double s = z + Wgs84.EP2 * Wgs84.B * sb * sb * sb;
    double c = d - Wgs84.E2 * Wgs84.A * cb * cb * cb;
    n = 1 / Math.sqrt(s * s + c * c);
    s *= n;
    c *= n;
    return d * c + z * s - Wgs84.A * Math.sqrt(1 - Wgs84.E2 * s * s);
  }

  private static double normalAndHeight(double d, double z, int iterations, double[] normal) {
    double sb = z * Wgs84.A;
    double cb = d * Wgs84.B;
    double s = 0;
    double c = 1;
    for (int i = 0; i < iterations; i++) {
      double n = Math.sqrt(sb * sb + cb * cb);
      sb /= n;
      cb /= n;
      s = z + Wgs84.EP2 * Wgs84.B * sb * sb * sb;
      c = d - Wgs84.E2 * Wgs84.A * cb * cb * cb;
      n = Math.sqrt(s * s + c * c);
      s /= n;
      c /= n;
      sb = s * Wgs84.B;
      cb = c * Wgs84.A;
    }
    normal[0] = c;
    normal[1] = s;
    return d * c + z * s - Wgs84.A * Math.sqrt(1 - Wgs84.E2 * s * s);
  }

  /// Inertial position at time `t` (s) of a position fixed to the Earth.
  public static Eci toEci(Ecef p, double t) {
    return new Eci(turn(p.position(), Wgs84.OMEGA * t));
  }

  /// Earth-fixed position at time `t` (s) of an inertial one.
  public static Ecef toEcef(Eci p, double t) {
    return new Ecef(turn(p.position(), -Wgs84.OMEGA * t));
  }

  /// Inertial state at time `t` (s); the velocity gains the frame's rotation.
  public static EciState toEci(EcefState s, double t) {
    double angle = Wgs84.OMEGA * t;
    return new EciState(
        turn(s.position(), angle),
        turn(withRotation(s.velocity(), s.position(), Wgs84.OMEGA), angle));
  }

  /// Earth-fixed state at time `t` (s); the velocity loses the frame's rotation.
  public static EcefState toEcef(EciState s, double t) {
    double angle = -Wgs84.OMEGA * t;
    Vec3 r = turn(s.position(), angle);
    return new EcefState(r, withRotation(turn(s.velocity(), angle), r, -Wgs84.OMEGA));
  }

  private static Vec3 withRotation(Vec3 v, Vec3 r, double omega) {
    return new Vec3(v.x() - omega * r.y(), v.y() + omega * r.x(), v.z());
  }

  private static Vec3 turn(Vec3 v, double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    return new Vec3(c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z());
  }
}
