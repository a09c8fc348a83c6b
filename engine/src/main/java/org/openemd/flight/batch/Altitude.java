package org.openemd.flight.batch;

/// Altitude above the ground's ellipsoid, in one pass.
///
/// The normal comes from the radius of curvature at the geocentric latitude, good to 1e-7 rad; the altitude along it
/// is then wrong by the square of that: below 0.1 mm to 1,000 km.
final class Altitude {
  private Altitude() {}

  /// Altitude (m) of an Earth-fixed position.
  static double above(double x, double y, double z, Terms t) {
    double p2 = Math.fma(x, x, y * y);
    double r2 = Math.fma(z, z, p2);
    double s2 = z * z / r2;
    double n = Math.fma(s2, Math.fma(s2, t.n2, t.n1), t.n0);
    double h = Math.sqrt(r2) - Math.fma(-t.e2 * s2, n, n);
    double across = n + h;
    double along = Math.fma(n, t.oneLessE2, h);
    double p = Math.sqrt(p2);
    double c = p * along;
    double s = z * across;
    double scale = 1 / Math.sqrt(Math.fma(c, c, s * s));
    c *= scale;
    s *= scale;
    return Math.fma(p, c, z * s) - t.a * Math.sqrt(Math.fma(-t.e2, s * s, 1));
  }
}
