package org.openemd.campaign.fast.batch;

import org.openemd.earth.Wgs84;

/// Moves many bodies without air, side by side: the classical Runge-Kutta method in the turning Earth-fixed frame, with J2 to J4.
///
/// Loops run over the bodies with few operations each, which the compiler can do several of at a time; + - * / and square root alone, so that the bits are the same whoever does them.
final class Vacuum {
  private static final double OMEGA = Wgs84.OMEGA;
  private static final double OMEGA2 = Wgs84.OMEGA * Wgs84.OMEGA;

  /// Position and velocity, six rows.
  final double[][] state;

  private final double[][] at;
  private final double[][] rate;
  private final double[][] sum;
  private final double[] step;
  private final double[] square;
  private final double[] q;

  Vacuum(int room) {
    state = new double[6][room];
    at = new double[6][room];
    rate = new double[6][room];
    sum = new double[6][room];
    step = new double[room];
    square = new double[room];
    q = new double[room];
  }

  /// One step of its own length (s) for each of the first `n`.
  void step(double[] h, int n) {
    rates(state, n);
    for (int k = 0; k < 6; k++) {
      first(state[k], rate[k], h, sum[k], at[k], n);
    }
    rates(at, n);
    for (int k = 0; k < 6; k++) {
      second(state[k], rate[k], h, sum[k], at[k], n, 0.5);
    }
    rates(at, n);
    for (int k = 0; k < 6; k++) {
      second(state[k], rate[k], h, sum[k], at[k], n, 1);
    }
    rates(at, n);
    for (int k = 0; k < 6; k++) {
      last(state[k], rate[k], h, sum[k], n);
    }
  }

  private static void first(double[] y, double[] k, double[] h, double[] s, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      s[i] = k[i];
      to[i] = Math.fma(0.5 * h[i], k[i], y[i]);
    }
  }

  private static void second(
      double[] y, double[] k, double[] h, double[] s, double[] to, int n, double share) {
    for (int i = 0; i < n; i++) {
      s[i] = Math.fma(2, k[i], s[i]);
      to[i] = Math.fma(share * h[i], k[i], y[i]);
    }
  }

  private static void last(double[] y, double[] k, double[] h, double[] s, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.fma(h[i] / 6, s[i] + k[i], y[i]);
    }
  }

  private void rates(double[][] s, int n) {
    System.arraycopy(s[3], 0, rate[0], 0, n);
    System.arraycopy(s[4], 0, rate[1], 0, n);
    System.arraycopy(s[5], 0, rate[2], 0, n);
    pull(s[0], s[1], s[2], square, q, n);
    radial(s[2], square, q, step, n);
    turning(s[0], s[4], step, rate[3], 2 * OMEGA, n);
    turning(s[1], s[3], step, rate[4], -2 * OMEGA, n);
    axial(s[2], square, q, step, rate[5], n);
  }

  /// Square of the inverse distance, and the central attraction over the distance.
  private static void pull(double[] x, double[] y, double[] z, double[] u, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      double v = 1 / (x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
      u[i] = v;
      g[i] = -Wgs84.GM * v * Math.sqrt(v);
    }
  }

  private static void radial(double[] z, double[] u, double[] g, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      double s2 = z[i] * z[i] * u[i];
      double c = Wgs84.A * Wgs84.A * u[i];
      double p3 = Wgs84.J3 * Wgs84.A * z[i] * u[i] * (17.5 * s2 - 7.5);
      double p4 = Wgs84.J4 * c * (1.875 + s2 * (39.375 * s2 - 26.25));
      to[i] = g[i] * (1 - c * (Wgs84.J2 * (7.5 * s2 - 1.5) + p3 + p4));
    }
  }

  private static void turning(
      double[] x, double[] v, double[] central, double[] to, double turn, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = Math.fma(central[i] + OMEGA2, x[i], turn * v[i]);
    }
  }

  private static void axial(
      double[] z, double[] u, double[] g, double[] central, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      double s2 = z[i] * z[i] * u[i];
      double c = Wgs84.A * Wgs84.A * u[i];
      double p3 = Wgs84.J3 * Wgs84.A * (7.5 * s2 - 1.5);
      double p4 = z[i] * (3 * Wgs84.J2 + Wgs84.J4 * c * (17.5 * s2 - 7.5));
      to[i] = Math.fma(central[i], z[i], g[i] * (c * (p3 + p4)));
    }
  }
}
