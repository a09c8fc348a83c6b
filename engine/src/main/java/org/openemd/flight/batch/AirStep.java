package org.openemd.flight.batch;

import org.openemd.earth.Atmosphere;

/// One step through the air: an interval of altitude, and the density in it as an analytic function.
///
/// The logarithm of the US Standard Atmosphere's density, interpolated by a polynomial of degree {@link #DEGREE} at
/// Chebyshev nodes. Below 86 km, where the intervals end at the atmosphere's kinks, the fit is good to 2e-6; above, where
/// the atmosphere is a table, it smoothes it by 0.8 % on the way up and up to 3.2 % on the way down.
final class AirStep {
  /// Degree of the polynomial.
  static final int DEGREE = 7;

  /// The exponential is taken of an eighth of its argument and squared three times.
  private static final double SHARE = 1 / 8.0;

  final double bottom;
  final double top;

  /// Maps an altitude to the interval: u = altitude * scale + shift runs from -1 to 1.
  final double scale;

  final double shift;

  /// Density in the middle (kg/m3).
  final double density;

  /// Of an eighth of the logarithm of density over {@link #density}, rising powers.
  final double[] polynomial;

  /// @param reach altitude to which the polynomial holds, for a first step that starts above its top
  AirStep(double bottom, double top, double reach) {
    this.bottom = bottom;
    this.top = top;
    double middle = 0.5 * (bottom + reach);
    double half = 0.5 * (reach - bottom);
    scale = 1 / half;
    shift = -middle / half;
    density = Atmosphere.density(middle);
    double[] u = new double[DEGREE + 1];
    double[] log = new double[DEGREE + 1];
    for (int i = 0; i <= DEGREE; i++) {
      u[i] = StrictMath.cos((i + 0.5) * StrictMath.PI / (DEGREE + 1));
      log[i] = SHARE * StrictMath.log(Atmosphere.density(middle + half * u[i]) / density);
    }
    polynomial = interpolate(u, log);
  }

  /// Newton's divided differences, multiplied out to powers.
  private static double[] interpolate(double[] u, double[] values) {
    int n = u.length;
    double[] d = values.clone();
    for (int order = 1; order < n; order++) {
      for (int i = n - 1; i >= order; i--) {
        d[i] = (d[i] - d[i - 1]) / (u[i] - u[i - order]);
      }
    }
    double[] c = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      for (int k = n - 1; k > 0; k--) {
        c[k] = c[k - 1] - u[i] * c[k];
      }
      c[0] = d[i] - u[i] * c[0];
    }
    return c;
  }

  /// Density (kg/m3) at an altitude (m), as the kernels compute it.
  double density(double altitude) {
    double u = Math.fma(altitude, scale, shift);
    double p = polynomial[DEGREE];
    for (int i = DEGREE - 1; i >= 0; i--) {
      p = Math.fma(p, u, polynomial[i]);
    }
    return density * Exponential.eighthPower(p);
  }
}
