package org.openemd.engagement;

import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// How well the place of a target at a coming meeting is known: standard deviations along the axes of the error ellipse across the closing direction, and along that direction.
///
/// Across is what a seeker's basket and divert must cover; along is a matter of timing alone. The error is taken as normal with mean zero.
///
/// @param semiMajor of the ellipse across the closing direction
/// @param semiMinor of the same
/// @param along the closing direction
public record InterceptError(
    @Unit("m") double semiMajor, @Unit("m") double semiMinor, @Unit("m") double along) {
  private static final int POINTS = 128;

  public InterceptError {
    if (!(semiMajor >= semiMinor && semiMinor >= 0 && along >= 0)) {
      throw new IllegalArgumentException(
          "an error has semi-axes of at least 0 m, the greater first, not "
              + semiMajor
              + ", "
              + semiMinor
              + " and "
              + along
              + " m");
    }
  }

  /// From a covariance whose first three rows and columns are of position (m2), and the direction of closing.
  public static InterceptError of(@Unit("m2") Matrix covariance, @Unit("m/s") Vec3 closing) {
    Vec3 ahead = closing.unit();
    Vec3 side = ahead.across();
    Vec3 up = ahead.cross(side);
    double ss = form(covariance, side, side);
    double su = form(covariance, side, up);
    double uu = form(covariance, up, up);
    double middle = 0.5 * (ss + uu);
    double radius = Math.sqrt(0.25 * (ss - uu) * (ss - uu) + su * su);
    return new InterceptError(
        Math.sqrt(Math.max(0, middle + radius)),
        Math.sqrt(Math.max(0, middle - radius)),
        Math.sqrt(Math.max(0, form(covariance, ahead, ahead))));
  }

  private static double form(Matrix p, Vec3 a, Vec3 b) {
    return a.x() * (p.get(0, 0) * b.x() + p.get(0, 1) * b.y() + p.get(0, 2) * b.z())
        + a.y() * (p.get(1, 0) * b.x() + p.get(1, 1) * b.y() + p.get(1, 2) * b.z())
        + a.z() * (p.get(2, 0) * b.x() + p.get(2, 1) * b.y() + p.get(2, 2) * b.z());
  }

  /// This error times `scale`, and an independent one of `sigma` (m) each way beside it.
  public InterceptError with(double scale, double sigma) {
    return new InterceptError(
        beside(scale * semiMajor, sigma),
        beside(scale * semiMinor, sigma),
        beside(scale * along, sigma));
  }

  private static double beside(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }

  /// Probability that the error across is less than `radius` (m).
  ///
  /// In the coordinates in which the ellipse is a circle the boundary lies at distance r / s(theta); the integral of the Rayleigh distribution over theta is
  /// taken by the trapezoidal rule, which converges exponentially: within 1e-9 up to axes of 10 to 1, 1e-4 up to 100 to 1.
  public double inside(@Unit("m") double radius) {
    if (semiMajor == 0) {
      return radius > 0 ? 1 : 0;
    }
    double sum = 0;
    for (int k = 0; k < POINTS; k++) { // a quarter of the ellipse, the others are like it
      double theta = StrictMath.PI / 2 * (k + 0.5) / POINTS;
      double a = semiMajor * StrictMath.cos(theta);
      double b = semiMinor * StrictMath.sin(theta);
      sum -= StrictMath.expm1(-radius * radius / (2 * (a * a + b * b)));
    }
    return sum / POINTS;
  }
}
