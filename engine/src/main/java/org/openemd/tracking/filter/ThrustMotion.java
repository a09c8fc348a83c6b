package org.openemd.tracking.filter;

/// A missile under thrust, Earth-fixed: position, velocity and the acceleration that is not gravity's, thrust and drag together.
///
/// That acceleration grows by its square over the speed of the exhaust, as constant thrust makes it while the mass burns off, up to 100 m/s2, and wanders under white jerk (a Wiener process of acceleration; Li & Jilkov, Survey of maneuvering target
/// tracking, part I, IEEE Trans. AES 39, 2003, and part II, on ballistic targets, 2010; its growth as in their constant-thrust models). Steps of at most 1 s of a Taylor series to the third order. Holds buffers: one thread at a time.
public final class ThrustMotion implements Motion {
  private static final int N = 9;
  private static final double EXHAUST = 2500; // [m/s]
  private static final double MOST = 100; // [m/s2] beyond which nothing grows

  private final double jerk;
  private final BallisticMotion free = new BallisticMotion();
  private final double[] g = new double[3];
  private final double[] six = new double[36];

  /// @param jerk spectral density (m2/s5)
  public ThrustMotion(double jerk) {
    this.jerk = jerk;
  }

  /// The estimate at the second of two places whose mean velocity, corrected for gravity alone, is that of `six`: thrust between them makes the velocity larger by half of what it gives in `dt` (s).
  ///
  /// @param sigma standard deviation of each component of the acceleration, whose mean is none (m/s2)
  public static Estimate begin(Estimate six, double dt, double sigma) {
    Estimate e = six.widened(N);
    double v = sigma * sigma;
    for (int i = 0; i < 3; i++) {
      e.p[N * (3 + i) + 3 + i] += 0.25 * dt * dt * v;
      e.p[N * (3 + i) + 6 + i] = 0.5 * dt * v;
      e.p[N * (6 + i) + 3 + i] = 0.5 * dt * v;
      e.p[N * (6 + i) + 6 + i] = v;
    }
    return e;
  }

  @Override
  public int states() {
    return N;
  }

  @Override
  public int steps(double[] x, double dt) {
    return Motion.steps(dt, 1);
  }

  private static double size(double[] x) {
    return Math.sqrt(x[6] * x[6] + x[7] * x[7] + x[8] * x[8]);
  }

  @Override
  public void step(double[] x, double h) {
    BallisticMotion.acceleration(x[0], x[1], x[2], x[3], x[4], x[5], g);
    double a = size(x);
    double k = a < MOST ? a / EXHAUST : 0;
    for (int i = 0; i < 3; i++) {
      double all = g[i] + x[6 + i];
      double j = k * x[6 + i];
      x[i] += h * x[3 + i] + h * h / 2 * all + h * h * h / 6 * j;
      x[3 + i] += h * all + h * h / 2 * j;
      x[6 + i] += h * j;
    }
  }

  @Override
  public void transition(double[] x, double h, double[] f) {
    free.transition(x, h, six);
    double a = size(x);
    boolean grows = a > 0 && a < MOST;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 6; j++) {
        f[N * i + j] = six[6 * i + j];
        f[N * (3 + i) + j] = six[6 * (3 + i) + j];
        f[N * (6 + i) + j] = 0;
      }
      for (int j = 0; j < 3; j++) {
        double one = i == j ? 1 : 0;
        double slope = grows ? (one * a + x[6 + i] * x[6 + j] / a) / EXHAUST : 0;
        f[N * i + 6 + j] = h * h / 2 * one + h * h * h / 6 * slope;
        f[N * (3 + i) + 6 + j] = h * one + h * h / 2 * slope;
        f[N * (6 + i) + 6 + j] = one + h * slope;
      }
    }
  }

  @Override
  public void disturb(double[] x, double h, double[] p) {
    for (int i = 0; i < 3; i++) {
      add(p, i, i, h * h * h * h * h / 20);
      add(p, i, i + 3, h * h * h * h / 8);
      add(p, i, i + 6, h * h * h / 6);
      add(p, i + 3, i + 3, h * h * h / 3);
      add(p, i + 3, i + 6, h * h / 2);
      add(p, i + 6, i + 6, h);
    }
  }

  private void add(double[] p, int i, int j, double v) {
    p[N * i + j] += jerk * v;
    if (i != j) {
      p[N * j + i] += jerk * v;
    }
  }
}
