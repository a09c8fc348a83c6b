package org.openemd.tracking.filter;

/// The innovation of several scalars seen from one state, with its covariance.
final class JointInnovation {
  /// Most scalars of a measurement.
  static final int MOST = 8;

  private static final int E = Considered.EACH;

  private Estimate s = new Estimate(0);
  private int place;
  private int size;
  private double logDeterminant;
  private double[] ph = new double[0]; // P h of each scalar
  private final int[] reach = new int[MOST];
  private final double[] y = new double[MOST];
  private final double[] covariance = new double[MOST * MOST];
  private final double[] factor = new double[MOST * MOST];
  private final double[] c = new double[MOST * E]; // of what is seen with the constant errors
  private final double[] j = new double[MOST * E];
  private final double[] solved = new double[MOST];

  void begin(Estimate estimate, int placeOfSource) {
    s = estimate;
    place = placeOfSource;
    size = 0;
    if (ph.length < MOST * s.x.length) {
      ph = new double[MOST * s.x.length];
    }
  }

  /// Adds what a measurement has seen last.
  void add(Measurement z, double[] effects) {
    int n = s.x.length;
    int i = size++;
    double[] h = z.gradient();
    reach[i] = z.reach();
    y[i] = z.innovation();
    for (int r = 0; r < n; r++) {
      double v = 0;
      for (int k = 0; k < reach[i]; k++) {
        v += s.p[n * r + k] * h[k];
      }
      ph[n * i + r] = v;
    }
    project(i, h, effects);
    for (int m = 0; m <= i; m++) {
      double v = m == i ? z.variance() : 0;
      for (int k = 0; k < reach[i]; k++) {
        v += ph[n * m + k] * h[k];
      }
      for (int k = 0; k < E; k++) {
        v +=
            c[E * i + k] * j[E * m + k] + c[E * m + k] * j[E * i + k] + j[E * i + k] * j[E * m + k];
      }
      covariance[MOST * i + m] = v;
    }
  }

  private void project(int i, double[] h, double[] effects) {
    double[] columns = s.considered.columns();
    for (int k = 0; k < E; k++) {
      double v = 0;
      for (int r = 0; place >= 0 && r < reach[i]; r++) {
        v += columns[s.considered.at(place, k) + r] * h[r];
      }
      c[E * i + k] = v;
      j[E * i + k] = effects[k];
    }
  }

  /// Innovation' covariance^-1 innovation; infinite when the covariance is not positive.
  double normalised() {
    double sum = 0;
    double determinant = 1;
    for (int i = 0; i < size; i++) {
      double v = y[i];
      for (int m = 0; m <= i; m++) {
        double a = covariance[MOST * i + m];
        for (int k = 0; k < m; k++) {
          a -= factor[MOST * i + k] * factor[MOST * m + k];
        }
        factor[MOST * i + m] = m < i ? a / factor[(MOST + 1) * m] : Math.sqrt(a);
      }
      double d = factor[(MOST + 1) * i];
      for (int k = 0; k < i; k++) {
        v -= factor[MOST * i + k] * solved[k];
      }
      solved[i] = v / d;
      sum += solved[i] * solved[i];
      determinant *= d * d;
    }
    logDeterminant = StrictMath.log(determinant);
    return determinant > 0 ? sum : Double.POSITIVE_INFINITY;
  }

  double logDeterminant() {
    return logDeterminant;
  }
}
