package org.openemd.flight.batch;

/// The exponential function by multiplications alone, so that every processor gives the same bits.
final class Exponential {
  /// Of the polynomial.
  static final int DEGREE = 8;

  /// Taylor's coefficients 1/n! from the constant to the eighth power.
  static final double[] TAYLOR = {
    1, 1, 1 / 2.0, 1 / 6.0, 1 / 24.0, 1 / 120.0, 1 / 720.0, 1 / 5_040.0, 1 / 40_320.0
  };

  private Exponential() {}

  /// exp(8 x), to 1e-9 for |x| below 0.25 and to 1e-6 below 0.6.
  static double eighthPower(double x) {
    double p = TAYLOR[DEGREE];
    for (int i = DEGREE - 1; i >= 0; i--) {
      p = Math.fma(p, x, TAYLOR[i]);
    }
    p *= p;
    p *= p;
    return p * p;
  }
}
