package org.openemd.earth;

import org.openemd.math.Vec3;

/// Gravitational acceleration in Earth-fixed axes: the point mass and, on demand, the zonal harmonics J2 or J2-J4.
///
/// The gradient of U = (GM/r) (1 - sum Jn (Re/r)^n Pn(z/r)), n = 2..4 (Vallado, Fundamentals of Astrodynamics and
/// Applications, section 8.7). It is attraction only: the frame's centrifugal and Coriolis terms belong to the
/// dynamics. Neglected: tesserals (below 1e-5 of the central term), Sun and Moon (below 1e-7), tides.
public final class Gravity {
  /// The central term alone.
  public static final Gravity POINT = new Gravity(Wgs84.GM, 0, 0, 0);

  /// With the flattening.
  public static final Gravity J2 = new Gravity(Wgs84.GM, Wgs84.J2, 0, 0);

  /// With J2, J3 and J4.
  public static final Gravity J4 = new Gravity(Wgs84.GM, Wgs84.J2, Wgs84.J3, Wgs84.J4);

  private final double gm;
  private final double j2;
  private final double j3;
  private final double j4;

  private Gravity(double gm, double j2, double j3, double j4) {
    this.gm = gm;
    this.j2 = j2;
    this.j3 = j3;
    this.j4 = j4;
  }

  /// The same terms under another GM (m3/s2).
  public Gravity withGm(double other) {
    return other == gm ? this : new Gravity(other, j2, j3, j4);
  }

  /// Writes the acceleration (m/s2) at (x, y, z) (m) to `out[at..at+2]`.
  public void acceleration(double x, double y, double z, double[] out, int at) {
    double u = 1 / (x * x + y * y + z * z);
    double v = Math.sqrt(u);
    double s = z * v; // sine of the geocentric latitude
    double q = Wgs84.A * v;
    double c2 = j2 * q * q;
    double c3 = j3 * q * q * q;
    double c4 = j4 * q * q * q * q;
    double s2 = s * s;
    // With P'n the derivative of the Legendre polynomial, the radial factor sums Jn (Re/r)^n
    // P'(n+1) and the
    // axial one Jn (Re/r)^n P'n.
    double radial =
        c2 * (7.5 * s2 - 1.5)
            + c3 * s * (17.5 * s2 - 7.5)
            + c4 * (1.875 + s2 * (-26.25 + 39.375 * s2));
    double axial = c2 * 3 * s + c3 * (7.5 * s2 - 1.5) + c4 * s * (17.5 * s2 - 7.5);
    double g = -gm * u * v;
    double k = g * (1 - radial);
    out[at] = k * x;
    out[at + 1] = k * y;
    out[at + 2] = k * z + g * axial / v;
  }

  /// The acceleration (m/s2) at a position.
  public Vec3 acceleration(Ecef p) {
    double[] a = new double[3];
    acceleration(p.position().x(), p.position().y(), p.position().z(), a, 0);
    return new Vec3(a[0], a[1], a[2]);
  }

  /// The potential per unit mass (J/kg), negative and zero at infinity.
  public double potential(Ecef p) {
    double r = p.position().norm();
    double s = p.position().z() / r;
    double q = Wgs84.A / r;
    double p2 = 1.5 * s * s - 0.5;
    double p3 = s * (2.5 * s * s - 1.5);
    double p4 = (35 * s * s * s * s - 30 * s * s + 3) / 8;
    return -gm / r * (1 - q * q * (j2 * p2 + q * (j3 * p3 + q * j4 * p4)));
  }
}
