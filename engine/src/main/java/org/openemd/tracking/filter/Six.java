package org.openemd.tracking.filter;

/// Products of 6 x 6 matrices stored row by row in arrays of 36, without allocation; and what goes with them.
public final class Six {
  private Six() {}

  /// `m = 1`.
  public static void unit(double[] m) {
    for (int i = 0; i < 36; i++) {
      m[i] = i % 7 == 0 ? 1 : 0;
    }
  }

  /// `out = a b`.
  public static void product(double[] a, double[] b, double[] out) {
    for (int i = 0; i < 36; i += 6) {
      double a0 = a[i];
      double a1 = a[i + 1];
      double a2 = a[i + 2];
      double a3 = a[i + 3];
      double a4 = a[i + 4];
      double a5 = a[i + 5];
      for (int j = 0; j < 6; j++) {
        out[i + j] =
            a0 * b[j]
                + a1 * b[6 + j]
                + a2 * b[12 + j]
                + a3 * b[18 + j]
                + a4 * b[24 + j]
                + a5 * b[30 + j];
      }
    }
  }

  /// `p = f p f'`, symmetric to the last bit; `work` holds what passes.
  public static void sandwich(double[] f, double[] p, double[] work) {
    product(f, p, work);
    for (int i = 0; i < 6; i++) {
      int k = 6 * i;
      for (int j = i; j < 6; j++) {
        int m = 6 * j;
        double s =
            work[k] * f[m]
                + work[k + 1] * f[m + 1]
                + work[k + 2] * f[m + 2]
                + work[k + 3] * f[m + 3]
                + work[k + 4] * f[m + 4]
                + work[k + 5] * f[m + 5];
        p[k + j] = s;
        p[m + i] = s;
      }
    }
  }

  /// `c = f c` for columns of six, one after the other; `work` holds what passes.
  public static void columns(double[] f, double[] c, int count, double[] work) {
    for (int k = 0; k < 6 * count; k += 6) {
      for (int i = 0; i < 6; i++) {
        double s = 0;
        for (int j = 0; j < 6; j++) {
          s += f[6 * i + j] * c[k + j];
        }
        work[i] = s;
      }
      System.arraycopy(work, 0, c, k, 6);
    }
  }

  /// `p -= g g' / s`, symmetric to the last bit.
  public static void downdate(double[] p, double[] g, double s) {
    double r = 1 / s;
    for (int i = 0; i < 6; i++) {
      double gi = g[i] * r;
      for (int j = i; j < 6; j++) {
        double v = p[6 * i + j] - gi * g[j];
        p[6 * i + j] = v;
        p[6 * j + i] = v;
      }
    }
  }

  /// Solves `a x = b` in place for symmetric positive definite `a` (destroyed) by Cholesky; `b` becomes `x`. False when
  /// `a` is not positive definite.
  public static boolean solve(double[] a, double[] b, int columns) {
    return solve(6, a, b, columns);
  }

  /// As above, for `n` unknowns.
  public static boolean solve(int n, double[] a, double[] b, int columns) {
    return factor(n, a) && substitute(n, a, b, columns);
  }

  private static boolean factor(int n, double[] a) {
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double s = a[n * i + j];
        for (int k = 0; k < j; k++) {
          s -= a[n * i + k] * a[n * j + k];
        }
        if (i == j && !(s > 0)) {
          return false;
        }
        a[n * i + j] = i == j ? Math.sqrt(s) : s / a[(n + 1) * j];
      }
    }
    return true;
  }

  private static boolean substitute(int n, double[] a, double[] b, int columns) {
    for (int c = 0; c < columns; c++) {
      for (int i = 0; i < n; i++) {
        double s = b[i * columns + c];
        for (int k = 0; k < i; k++) {
          s -= a[n * i + k] * b[k * columns + c];
        }
        b[i * columns + c] = s / a[(n + 1) * i];
      }
      for (int i = n - 1; i >= 0; i--) {
        double s = b[i * columns + c];
        for (int k = i + 1; k < n; k++) {
          s -= a[n * k + i] * b[k * columns + c];
        }
        b[i * columns + c] = s / a[(n + 1) * i];
      }
    }
    return true;
  }
}
