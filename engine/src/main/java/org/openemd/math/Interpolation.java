package org.openemd.math;

import java.util.Arrays;

/// Weights with which the values of a smooth function at a few nodes give it in between.
///
/// A periodic function at an odd number of even nodes by its trigonometric polynomial; one on an interval at Chebyshev's
/// points of the second kind by its polynomial, in barycentric form (Berrut and Trefethen, SIAM Review 46, 2004).
public final class Interpolation {
  private static final double BESIDE = 1e-4; // for slopes [rad]

  private Interpolation() {}

  /// The nodes (rad) of a periodic function, evenly spaced from 0; `n` is odd.
  public static double[] periodicNodes(int n) {
    double[] x = new double[n];
    for (int k = 0; k < n; k++) {
      x[k] = 2 * StrictMath.PI * k / n;
    }
    return x;
  }

  /// Weights of the nodes of a periodic function at an angle (rad).
  public static void periodic(double angle, double[] w) {
    int n = w.length;
    for (int k = 0; k < n; k++) {
      double half = 0.5 * (angle - 2 * StrictMath.PI * k / n);
      double s = StrictMath.sin(half);
      w[k] = Math.abs(s) < 1e-12 ? 1 : StrictMath.sin(n * half) / (n * s);
    }
  }

  /// Chebyshev's points from 0 to 1, the ends among them.
  public static double[] chebyshevNodes(int n) {
    double[] x = new double[n];
    for (int k = 0; k < n; k++) {
      double s = StrictMath.sin(0.5 * StrictMath.PI * k / (n - 1));
      x[k] = s * s;
    }
    return x;
  }

  /// Weights of Chebyshev's points at a place from 0 to 1.
  public static void chebyshev(double x, double[] w) {
    double[] nodes = chebyshevNodes(w.length);
    double sum = 0;
    for (int k = 0; k < w.length; k++) {
      double d = x - nodes[k];
      if (d == 0) {
        Arrays.fill(w, 0);
        w[k] = 1;
        return;
      }
      double end = k == 0 || k == w.length - 1 ? 0.5 : 1;
      w[k] = (k % 2 == 0 ? end : -end) / d;
      sum += w[k];
    }
    for (int k = 0; k < w.length; k++) {
      w[k] /= sum;
    }
  }

  /// Weights of all nodes for the slope of a periodic function at one of them.
  public static void periodicSlope(int node, double[] w) {
    double[] below = new double[w.length];
    double x = 2 * StrictMath.PI * node / w.length;
    periodic(x + BESIDE, w);
    periodic(x - BESIDE, below);
    for (int k = 0; k < w.length; k++) {
      w[k] = (w[k] - below[k]) / (2 * BESIDE);
    }
  }

  /// Writes what the parabola or the like through `count` nodes around one of them has for a slope there; zero for all others.
  public static void slope(double[] nodes, int node, int count, double[] w) {
    int from = Math.max(0, Math.min(nodes.length - count, node - count / 2));
    Arrays.fill(w, 0);
    for (int k = from; k < from + count; k++) {
      if (k != node) {
        double p = 1;
        for (int m = from; m < from + count; m++) {
          if (m != k) {
            p *= (m == node ? 1 : nodes[node] - nodes[m]) / (nodes[k] - nodes[m]);
          }
        }
        w[k] = p;
        w[node] += 1 / (nodes[node] - nodes[k]);
      }
    }
  }

  /// Takes what is not smooth out of values at Chebyshev's points: all of their polynomial above a degree.
  public static void smooth(double[] values, int degree) {
    int n = values.length - 1;
    double[] kept = new double[n + 1];
    for (int d = 0; d <= degree; d++) {
      double sum = 0;
      for (int k = 0; k <= n; k++) {
        double end = k == 0 || k == n ? 0.5 : 1;
        sum += end * values[k] * StrictMath.cos(StrictMath.PI * d * k / n);
      }
      double c = sum / n * (d == 0 || d == n ? 1 : 2);
      for (int k = 0; k <= n; k++) {
        kept[k] += c * StrictMath.cos(StrictMath.PI * d * k / n);
      }
    }
    System.arraycopy(kept, 0, values, 0, n + 1);
  }

  /// The same of a periodic function's values: all beyond so many waves.
  public static void smoothPeriodic(double[] values, int waves) {
    int n = values.length;
    double[] kept = new double[n];
    for (int d = 0; d <= waves; d++) {
      for (int k = 0; k < n; k++) {
        for (int m = 0; m < n; m++) {
          double share = (d == 0 ? 1.0 : 2.0) / n;
          kept[k] += share * values[m] * StrictMath.cos(2 * StrictMath.PI * d * (k - m) / n);
        }
      }
    }
    System.arraycopy(kept, 0, values, 0, n);
  }
}
