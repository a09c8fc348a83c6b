package org.openemd.tracking.batch;

/// Sine and cosine by multiplications alone, so that every processor gives the same bits: Taylor's series of a part of the angle, then doubled.
///
/// Up to a quarter turn over two the series neglect 5e-17; each doubling at most doubles the rounding: 2e-15 in all for an azimuth.
final class SineCosine {
  /// An azimuth, at most a full turn either way, is halved three times.
  static final int AZIMUTH = 3;

  /// An elevation, at most a quarter turn, is halved once.
  static final int ELEVATION = 1;

  /// Powers of the squared angle, after the first.
  static final int DEGREE = 8;

  /// Of the sine over the angle, and of the cosine, in the squared angle: alternately 1/(2n+1)! and 1/(2n)!.
  static final double[] SINE = new double[DEGREE + 1];

  static final double[] COSINE = new double[DEGREE + 1];

  static {
    double factorial = 1;
    for (int n = 0; n <= DEGREE; n++) {
      double sign = n % 2 == 0 ? 1 : -1;
      COSINE[n] = sign / factorial;
      SINE[n] = sign / (factorial * (2 * n + 1));
      factorial *= (2 * n + 1) * (2 * n + 2);
    }
  }

  private SineCosine() {}

  /// The part of an angle that the series take.
  static double part(int doublings) {
    return 1.0 / (1 << doublings);
  }
}
