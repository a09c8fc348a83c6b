package org.openemd.tracking.filter;

import java.util.Arrays;

/// What a few scalars of a measurement are at the points of an unscented filter, and what they do to its estimate.
final class PointMeasurement {
  private static final int MOST = JointInnovation.MOST;
  private static final int E = Considered.EACH;

  private final int n;
  private final double reach;
  private final double weight;
  private final double[] first = new double[MOST];
  private final double[] expected = new double[MOST];
  private final double[] mean = new double[MOST];
  private final double[] y = new double[MOST];
  private final double[] covariance = new double[MOST * MOST];
  private final double[] factor = new double[MOST * MOST];
  private final double[] part = new double[MOST];
  private final double[] plus; // differences from the first point
  private final double[] minus;
  private final double[] gain; // of each scalar, with the state; then over the factor
  private final double[] slope; // of each scalar
  private int m;
  private double determinant;

  // Of the constant errors.
  private int place;
  private int from;
  private boolean considered; // whether slopes are needed
  private Measurement measurement = new Sighting();
  private final double[] c = new double[MOST * E];

  PointMeasurement(int n, double reach, double weight) {
    this.n = n;
    this.reach = reach;
    this.weight = weight;
    plus = new double[MOST * n];
    minus = new double[MOST * n];
    gain = new double[MOST * n];
    slope = new double[MOST * n];
  }

  /// Scalars from `start` to `end` at the points, which are the columns of `root` away from the first.
  void of(
      Measurement z,
      double[][] points,
      double[] root,
      Estimate s,
      int placeOfSource,
      int start,
      int end) {
    measurement = z;
    place = placeOfSource;
    from = start;
    m = end - start;
    considered = z.source() != null || s.considered.width() > 0;
    see(points, start, end);
    for (int a = 0; a < m; a++) {
      y[a] = z.measured(start + a) - first[start + a] - mean[a];
      for (int b = 0; b <= a; b++) {
        covariance[MOST * a + b] = spread(a, b) - mean[a] * mean[b];
      }
      covariance[(MOST + 1) * a] += z.ownVariance(start + a);
      regress(a, root);
    }
    if (z.source() != null) {
      addShared(s.considered);
    }
  }

  private void see(double[][] points, int start, int end) {
    measurement.expected(points[0], start, end, first);
    Arrays.fill(mean, 0, m, 0);
    for (int k = 0; k < n; k++) {
      measurement.expected(points[1 + k], start, end, expected);
      for (int a = 0; a < m; a++) {
        plus[n * a + k] = expected[start + a] - first[start + a];
      }
      measurement.expected(points[1 + n + k], start, end, expected);
      for (int a = 0; a < m; a++) {
        minus[n * a + k] = expected[start + a] - first[start + a];
        mean[a] += weight * (plus[n * a + k] + minus[n * a + k]);
      }
    }
  }

  private double spread(int a, int b) {
    double v = 0;
    double w = 0;
    for (int k = 0; k < n; k++) {
      v += plus[n * a + k] * plus[n * b + k];
      w += minus[n * a + k] * minus[n * b + k];
    }
    return weight * (v + w);
  }

  /// Covariance with the state `L d`, slope `L'^-1 d`, from half the differences `d` of opposite points over their reach.
  private void regress(int a, double[] root) {
    for (int k = 0; k < n; k++) {
      slope[n * a + k] = (plus[n * a + k] - minus[n * a + k]) / (2 * reach);
    }
    for (int i = 0; i < n; i++) {
      double v = 0;
      for (int k = 0; k <= i; k++) {
        v += root[n * i + k] * slope[n * a + k];
      }
      gain[n * a + i] = v;
    }
    if (considered) {
      Square.backward(n, root, slope, n * a);
    }
  }

  private void addShared(Considered shared) {
    for (int a = 0; a < m; a++) {
      double[] ja = measurement.effects(from + a);
      for (int k = 0; k < E; k++) {
        c[E * a + k] = place < 0 ? 0 : dot(a, shared.columns(), shared.at(place, k));
        for (int i = 0; place >= 0 && i < n; i++) {
          gain[n * a + i] += shared.columns()[shared.at(place, k) + i] * ja[k];
        }
      }
      for (int b = 0; b <= a; b++) {
        double[] jb = measurement.effects(from + b);
        for (int k = 0; k < E; k++) {
          covariance[MOST * a + b] += c[E * a + k] * jb[k] + c[E * b + k] * ja[k] + ja[k] * jb[k];
        }
      }
    }
  }

  private double dot(int a, double[] v, int at) {
    double s = 0;
    for (int i = 0; i < n; i++) {
      s += slope[n * a + i] * v[at + i];
    }
    return s;
  }

  private boolean factored() {
    determinant = 1;
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= i; j++) {
        double a = covariance[MOST * i + j];
        for (int k = 0; k < j; k++) {
          a -= factor[MOST * i + k] * factor[MOST * j + k];
        }
        if (j == i) {
          determinant *= a;
        }
        factor[MOST * i + j] = j < i ? a / factor[(MOST + 1) * j] : Math.sqrt(a);
      }
    }
    return determinant > 0;
  }

  double normalised() {
    if (!factored()) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (int i = 0; i < m; i++) {
      double v = whiten(i, y[i]);
      sum += v * v;
    }
    return sum;
  }

  double logDeterminant() {
    return StrictMath.log(determinant);
  }

  private double whiten(int i, double value) {
    double v = value;
    for (int k = 0; k < i; k++) {
      v -= factor[MOST * i + k] * part[k];
    }
    part[i] = v / factor[(MOST + 1) * i];
    return part[i];
  }

  /// Takes the scalars into the estimate.
  void take(Estimate s) {
    if (!factored()) {
      return;
    }
    for (int a = 0; a < m; a++) { // gain over the factor: what is orthogonal to the earlier ones
      double r = 1 / factor[(MOST + 1) * a];
      for (int i = 0; i < n; i++) {
        double v = gain[n * a + i];
        for (int b = 0; b < a; b++) {
          v -= factor[MOST * a + b] * gain[n * b + i];
        }
        gain[n * a + i] = v * r;
      }
    }
    moveShared(s.considered);
    for (int a = 0; a < m; a++) {
      double v = whiten(a, y[a]);
      for (int i = 0; i < n; i++) {
        s.x[i] += gain[n * a + i] * v;
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double v = s.p[n * i + j];
        for (int a = 0; a < m; a++) {
          v -= gain[n * a + i] * gain[n * a + j];
        }
        s.p[n * i + j] = v;
        s.p[n * j + i] = v;
      }
    }
  }

  private void moveShared(Considered shared) {
    double[] columns = shared.columns();
    for (int k = 0; k < shared.width(); k++) {
      int at = n * k;
      boolean own = k / E == place;
      for (int a = 0; a < m; a++) {
        double v = dot(a, columns, at);
        whiten(a, own ? v + measurement.effects(from + a)[k % E] : v);
      }
      for (int a = 0; a < m; a++) {
        for (int i = 0; i < n; i++) {
          columns[at + i] -= gain[n * a + i] * part[a];
        }
      }
    }
  }
}
