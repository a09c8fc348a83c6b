package org.openemd.tracking.filter;

/// A missile under thrust, for tests: position, velocity and the acceleration that is not gravity's. That grows by its square over the speed of the exhaust, as constant thrust makes it while the mass burns
/// off, and wanders under white jerk.
final class ThrustMotion implements Motion {
  private static final double EXHAUST = 2500; // [m/s]
  private final double jerk;
  private final double[] g = new double[3];

  /// @param jerk spectral density (m2/s5)
  ThrustMotion(double jerk) {
    this.jerk = jerk;
  }

  @Override
  public int states() {
    return 9;
  }

  @Override
  public int steps(double[] x, double dt) {
    return Motion.steps(dt, 1);
  }

  private static double growth(double[] x) {
    return Math.sqrt(x[6] * x[6] + x[7] * x[7] + x[8] * x[8]) / EXHAUST;
  }

  @Override
  public void step(double[] x, double h) {
    BallisticMotion.acceleration(x[0], x[1], x[2], x[3], x[4], x[5], g);
    double k = growth(x);
    for (int i = 0; i < 3; i++) {
      double a = g[i] + x[6 + i];
      double j = k * x[6 + i];
      x[i] += h * x[3 + i] + h * h / 2 * a + h * h * h / 6 * j;
      x[3 + i] += h * a + h * h / 2 * j;
      x[6 + i] += h * j;
    }
  }

  @Override
  public void transition(double[] x, double h, double[] f) {
    double[] six = new double[36];
    new BallisticMotion().transition(x, h, six);
    double[] column = new double[9];
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 6; j++) {
        f[9 * i + j] = i < 6 ? six[6 * i + j] : 0;
      }
    }
    for (int j = 6; j < 9; j++) { // central differences, exact to rounding for a motion so smooth
      double[] plus = x.clone();
      double[] minus = x.clone();
      plus[j] += 0.01;
      minus[j] -= 0.01;
      step(plus, h);
      step(minus, h);
      for (int i = 0; i < 9; i++) {
        column[i] = (plus[i] - minus[i]) / 0.02;
        f[9 * i + j] = column[i];
      }
    }
  }

  @Override
  public void disturb(double[] x, double h, double[] p) {
    double[] power = {h * h * h * h * h / 20, h * h * h * h / 8, h * h * h / 6};
    for (int i = 0; i < 3; i++) {
      add(p, i, i, power[0]);
      add(p, i, i + 3, power[1]);
      add(p, i, i + 6, power[2]);
      add(p, i + 3, i + 3, h * h * h / 3);
      add(p, i + 3, i + 6, h * h / 2);
      add(p, i + 6, i + 6, h);
    }
  }

  private void add(double[] p, int i, int j, double v) {
    p[9 * i + j] += jerk * v;
    if (i != j) {
      p[9 * j + i] += jerk * v;
    }
  }
}
