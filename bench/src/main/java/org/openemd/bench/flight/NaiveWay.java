package org.openemd.bench.flight;

/// The classical Runge-Kutta method on the bare equations at a constant step of a second; the last one is shortened by
/// bisection.
final class NaiveWay implements Way {
  private static final double STEP = 1; // [s]
  private static final double FOUND = 1e-6; // [s]

  private final BareEquations equations;
  private final double[] y = new double[6];
  private final double[] mid = new double[6];
  private final double[][] k = new double[4][6];

  NaiveWay(BareEquations equations) {
    this.equations = equations;
  }

  @Override
  public double fly(double[] start, double beta, double[] end) {
    equations.beta(beta);
    System.arraycopy(start, 0, end, 0, 6);
    double t = 0;
    do {
      System.arraycopy(end, 0, y, 0, 6);
      step(y, STEP, end);
      t += STEP;
    } while (BareEquations.height(end) > 0);
    double low = 0;
    double high = STEP;
    while (high - low > FOUND) {
      double h = 0.5 * (low + high);
      step(y, h, end);
      low = BareEquations.height(end) > 0 ? h : low;
      high = BareEquations.height(end) > 0 ? high : h;
    }
    return t - STEP + high;
  }

  private void step(double[] from, double h, double[] to) {
    equations.rates(from, k[0]);
    stage(from, 0.5 * h, k[0]);
    equations.rates(mid, k[1]);
    stage(from, 0.5 * h, k[1]);
    equations.rates(mid, k[2]);
    stage(from, h, k[2]);
    equations.rates(mid, k[3]);
    for (int i = 0; i < 6; i++) {
      to[i] = from[i] + h / 6 * (k[0][i] + 2 * (k[1][i] + k[2][i]) + k[3][i]);
    }
  }

  private void stage(double[] from, double h, double[] rate) {
    for (int i = 0; i < 6; i++) {
      mid[i] = from[i] + h * rate[i];
    }
  }
}
