package org.openemd.tracking.filter;

/// Square matrices of any small size, row by row, without allocation.
final class Square {
  private Square() {}

  /// `p = f p f'`, symmetric to the last bit; `work` holds what passes.
  static void sandwich(int n, double[] f, double[] p, double[] work) {
    product(n, f, p, work);
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double s = 0;
        for (int k = 0; k < n; k++) {
          s += work[n * i + k] * f[n * j + k];
        }
        p[n * i + j] = s;
        p[n * j + i] = s;
      }
    }
  }

  /// `out = a b`.
  static void product(int n, double[] a, double[] b, double[] out) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double s = 0;
        for (int k = 0; k < n; k++) {
          s += a[n * i + k] * b[n * k + j];
        }
        out[n * i + j] = s;
      }
    }
  }

  /// `c = f c` for `count` columns of `n`, one after the other; `work` holds what passes.
  static void columns(int n, double[] f, double[] c, int count, double[] work) {
    for (int k = 0; k < n * count; k += n) {
      for (int i = 0; i < n; i++) {
        double s = 0;
        for (int j = 0; j < n; j++) {
          s += f[n * i + j] * c[k + j];
        }
        work[i] = s;
      }
      System.arraycopy(work, 0, c, k, n);
    }
  }

  /// `p -= g g' / s`, symmetric to the last bit.
  static void downdate(int n, double[] p, double[] g, double s) {
    double r = 1 / s;
    for (int i = 0; i < n; i++) {
      double gi = g[i] * r;
      for (int j = i; j < n; j++) {
        double v = p[n * i + j] - gi * g[j];
        p[n * i + j] = v;
        p[n * j + i] = v;
      }
    }
  }

  /// Writes the lower Cholesky factor of a positive semidefinite `a` to `l`, whose upper part is left alone. What rounding has made negative, or leaves below 1e-14 of its diagonal, counts as zero.
  static void factor(int n, double[] a, double[] l) {
    for (int j = 0; j < n; j++) {
      double d = a[n * j + j];
      double least = 1e-14 * d;
      for (int k = 0; k < j; k++) {
        d -= l[n * j + k] * l[n * j + k];
      }
      double root = d > least ? Math.sqrt(d) : 0;
      double r = root > 0 ? 1 / root : 0;
      l[n * j + j] = root;
      for (int i = j + 1; i < n; i++) {
        double s = a[n * i + j];
        for (int k = 0; k < j; k++) {
          s -= l[n * i + k] * l[n * j + k];
        }
        l[n * i + j] = s * r;
      }
    }
  }

  /// `b = l^-1 b` for a vector at `at`; a zero on the diagonal of `l` gives zero.
  static void forward(int n, double[] l, double[] b, int at) {
    for (int i = 0; i < n; i++) {
      double s = b[at + i];
      for (int k = 0; k < i; k++) {
        s -= l[n * i + k] * b[at + k];
      }
      double d = l[(n + 1) * i];
      b[at + i] = d > 0 ? s / d : 0;
    }
  }

  /// `b = l'^-1 b` likewise.
  static void backward(int n, double[] l, double[] b, int at) {
    for (int i = n - 1; i >= 0; i--) {
      double s = b[at + i];
      for (int k = i + 1; k < n; k++) {
        s -= l[n * k + i] * b[at + k];
      }
      double d = l[(n + 1) * i];
      b[at + i] = d > 0 ? s / d : 0;
    }
  }
}
