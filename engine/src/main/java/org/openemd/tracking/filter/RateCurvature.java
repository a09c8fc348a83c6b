package org.openemd.tracking.filter;

/// The range rate `u'v`, its slope by the position and its second-order term under a Gaussian error.
///
/// With `w = (v - u u'v) / r` and `A = 1 - u u'`, the second derivatives are `-(w u' + u w') / r - u'v A / r^2` by position twice and `A / r` by position and velocity; the term has the mean `tr(HP) / 2` and the variance
/// `tr(HPHP) / 2`.
final class RateCurvature {
  double rate;
  double wx;
  double wy;
  double wz;
  double mean;
  double variance;

  private final double[] h = new double[18]; // by position, then position and velocity
  private final double[] m = new double[36];

  void of(LineOfSight s, double[] x, double[] p) {
    double r = 1 / s.range;
    rate = s.ux * x[3] + s.uy * x[4] + s.uz * x[5];
    wx = (x[3] - rate * s.ux) * r;
    wy = (x[4] - rate * s.uy) * r;
    wz = (x[5] - rate * s.uz) * r;
    row(0, s.ux, wx, s, r);
    row(1, s.uy, wy, s, r);
    row(2, s.uz, wz, s, r);
    multiply(p, x.length);
    mean = 0.5 * (m[0] + m[7] + m[14] + m[21] + m[28] + m[35]);
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        sum += m[6 * i + j] * m[6 * j + i];
      }
    }
    variance = 0.5 * sum;
  }

  private void row(int i, double u, double w, LineOfSight s, double r) {
    double k = rate * r * r;
    int at = 6 * i;
    h[at] = -r * (w * s.ux + u * wx) + k * u * s.ux;
    h[at + 1] = -r * (w * s.uy + u * wy) + k * u * s.uy;
    h[at + 2] = -r * (w * s.uz + u * wz) + k * u * s.uz;
    h[at + i] -= k;
    h[at + 3] = -r * u * s.ux;
    h[at + 4] = -r * u * s.uy;
    h[at + 5] = -r * u * s.uz;
    h[at + 3 + i] += r;
  }

  /// `m = H P` of the first six states.
  private void multiply(double[] p, int n) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 6; j++) {
        double upper = 0;
        double lower = 0;
        for (int k = 0; k < 3; k++) {
          upper += h[6 * i + k] * p[n * k + j] + h[6 * i + 3 + k] * p[n * (3 + k) + j];
          lower += h[6 * i + 3 + k] * p[n * k + j];
        }
        m[6 * i + j] = upper;
        m[6 * (3 + i) + j] = lower;
      }
    }
  }
}
