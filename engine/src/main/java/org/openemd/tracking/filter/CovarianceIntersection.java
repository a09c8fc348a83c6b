package org.openemd.tracking.filter;

/// Two estimates of one body, six states each, made one, when nobody knows what their errors have in common.
///
/// Covariance intersection (Julier and Uhlmann, A Non-divergent Estimation Algorithm in the Presence of Unknown Correlations, American Control Conference 1997): the
/// informations are added by weights `w` and `1 - w`, `P^-1 = w A^-1 + (1 - w) B^-1`. The result is consistent under every correlation if both estimates are: its
/// covariance is never below that of its error. Hence an estimate may come back round a loop of nodes, and two may share a radar's survey, without being counted twice. The price
/// is that independent estimates gain less than they could.
///
/// The weight makes the determinant least, which no choice of units changes. The logarithm of the information's determinant is concave in it, so that the zero of its
/// slope is halved for; one estimate is taken whole where the other adds nothing. Valid for Gaussian estimates at one time. Holds buffers: one thread at a time.
public final class CovarianceIntersection {
  private static final int HALVINGS = 30; // the weight to 1e-9

  private final double[] a = new double[36]; // informations
  private final double[] b = new double[36];
  private final double[] mixed = new double[36];
  private final double[] inverse = new double[36];
  private final double[] work = new double[36];
  private final double[] weighed = new double[6];

  /// Makes `into` of itself and `other` at the same time (s); what it shares with radars is no longer known. Gives the weight of `into`.
  public double intersect(Estimate into, Estimate other) {
    if (into.time != other.time) {
      throw new IllegalArgumentException(
          "estimates of " + into.time + " s and " + other.time + " s are not of one time");
    }
    invert(into.p, a);
    invert(other.p, b);
    double w = weight();
    if (w == 1) {
      return 1;
    }
    if (w == 0) {
      into.set(other);
      return 0;
    }
    mix(w);
    invert(mixed, into.p);
    move(into, other, w);
    into.considered.set(new Considered(6));
    return w;
  }

  private double weight() {
    if (slope(1) >= 0) {
      return slope(0) <= 0 ? 0.5 : 1; // flat from end to end: they are equal
    }
    if (slope(0) <= 0) {
      return 0;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      if (slope(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /// How the logarithm of the determinant of the mixed information grows with the weight: the trace of its inverse times the difference of both.
  private double slope(double w) {
    mix(w);
    invert(mixed, inverse);
    double s = 0;
    for (int i = 0; i < 36; i++) {
      s += inverse[i] * (a[i] - b[i]);
    }
    return s;
  }

  private void mix(double w) {
    for (int i = 0; i < 36; i++) {
      mixed[i] = w * a[i] + (1 - w) * b[i];
    }
  }

  private void move(Estimate into, Estimate other, double w) {
    for (int i = 0; i < 6; i++) {
      double s = 0;
      for (int j = 0; j < 6; j++) {
        s += b[6 * i + j] * (other.x[j] - into.x[j]);
      }
      weighed[i] = (1 - w) * s;
    }
    for (int i = 0; i < 6; i++) {
      double s = 0;
      for (int j = 0; j < 6; j++) {
        s += into.p[6 * i + j] * weighed[j];
      }
      into.x[i] += s;
    }
  }

  private void invert(double[] m, double[] out) {
    System.arraycopy(m, 0, work, 0, 36);
    Six.unit(out);
    if (!Six.solve(work, out, 6)) {
      throw new IllegalArgumentException("a covariance that is not positive definite");
    }
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (out[6 * i + j] + out[6 * j + i]);
        out[6 * i + j] = mean;
        out[6 * j + i] = mean;
      }
    }
  }
}
