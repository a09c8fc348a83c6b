package org.openemd.ledger;

import org.jspecify.annotations.Nullable;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.Measurement;
import org.openemd.tracking.filter.Motion;
import org.openemd.tracking.filter.UnscentedFilter;

/// The falling body of Athans, Wishner & Bertolini (Suboptimal state estimation for continuous-time nonlinear systems from discrete noisy measurements, IEEE Trans. Automatic Control 13, 1968), on which Julier, Uhlmann &
/// Durrant-Whyte (IEEE Trans. Automatic Control 45, 2000) showed what an unscented filter gains; numbers as they stand in the benchmark of Norgaard's public toolbox.
///
/// In feet and seconds: height `x1' = -x2`, speed `x2' = -exp(-g x1) x2^2 x3`, constant `x3`, with g = 5e-5; a radar 100,000 ft aside and 100,000 ft up measures the range once a second with a variance of 1e4. The truth starts from (300,000, 20,000, 1e-3), the
/// filters from (300,000, 20,000, 3e-5) with variances (1e6, 4e6, 1e-4). Both run on {@link ExtendedFilter} and {@link UnscentedFilter}, with no process noise.
final class FallingBody {
  /// Runs that the publications average.
  private static final int RUNS = 50;

  static final int SECONDS = 60;

  private static final int STATES = 3;
  private static final double G = 5e-5; // [1/ft]
  private static final double ASIDE = 1e5; // [ft]
  private static final double UP = 1e5; // [ft]
  private static final double VARIANCE = 1e4; // [ft2]
  private static final double[] TRUTH = {3e5, 2e4, 1e-3};
  private static final double[] GUESS = {3e5, 2e4, 3e-5};
  private static final double[] SPREAD = {1e6, 4e6, 1e-4};

  /// Over the runs, at each second: mean magnitude of the error of each state, mean normalised error squared (three degrees of freedom), and mean error of the height.
  private final double[][] error = new double[SECONDS + 1][STATES];

  private final double[] normalised = new double[SECONDS + 1];
  private final double[] bias = new double[SECONDS + 1];

  private FallingBody() {}

  static void register(Computations all) {
    all.add("falling-body-biased", Computation.number(_ -> yes(biased())));
    all.add("falling-body-confident", Computation.number(_ -> yes(confident())));
    all.add("falling-body-smaller", Computation.number(_ -> yes(smaller())));
  }

  private static double yes(boolean claim) {
    return claim ? 1 : 0;
  }

  /// Half a minute on, the extended filter's heights are off to one side by more than half of their mean error, the unscented filter's by less.
  private static boolean biased() {
    FallingBody e = extended(RUNS);
    FallingBody u = unscented(RUNS);
    return Math.abs(e.bias(30)) > 0.5 * e.error(30, 0)
        && Math.abs(u.bias(30)) < 0.5 * u.error(30, 0);
  }

  /// Half a minute on, the extended filter's error squared is over a hundred times what it claims, the unscented filter's under three times.
  private static boolean confident() {
    return extended(RUNS).normalised(30) > 100 * STATES
        && unscented(RUNS).normalised(30) < 3 * STATES;
  }

  /// Height and constant, from 20 s to the end.
  private static boolean smaller() {
    FallingBody e = extended(RUNS);
    FallingBody u = unscented(RUNS);
    return u.meanError(20, SECONDS, 0) < e.meanError(20, SECONDS, 0)
        && u.meanError(20, SECONDS, 2) < e.meanError(20, SECONDS, 2);
  }

  static FallingBody extended(int runs) {
    return new FallingBody().runAll(new ExtendedFilter(new Fall()), runs);
  }

  static FallingBody unscented(int runs) {
    return new FallingBody().runAll(new UnscentedFilter(new Fall()), runs);
  }

  double error(int second, int state) {
    return error[second][state];
  }

  double normalised(int second) {
    return normalised[second];
  }

  /// Mean error of the height (ft).
  double bias(int second) {
    return bias[second];
  }

  /// Mean over the seconds from `first` to `last`.
  double meanError(int first, int last, int state) {
    double sum = 0;
    for (int t = first; t <= last; t++) {
      sum += error[t][state];
    }
    return sum / (last - first + 1);
  }

  private FallingBody runAll(Filter filter, int runs) {
    for (int run = 0; run < runs; run++) {
      one(filter, RandomStream.of(1, run, "falling body", "range"), runs);
    }
    return this;
  }

  private void one(Filter filter, RandomStream draw, int runs) {
    double[] truth = TRUTH.clone();
    Estimate e = new Estimate(STATES);
    for (int i = 0; i < STATES; i++) {
      e.x[i] = GUESS[i];
      e.p[(STATES + 1) * i] = SPREAD[i];
    }
    Range z = new Range();
    for (int t = 1; t <= SECONDS; t++) {
      filter.motion().move(truth, 1);
      filter.predict(e, t);
      z.range = range(truth[0]) + Math.sqrt(VARIANCE) * draw.nextGaussian();
      filter.update(e, z);
      for (int i = 0; i < STATES; i++) {
        error[t][i] += Math.abs(e.x[i] - truth[i]) / runs;
      }
      normalised[t] += normalised(e, truth) / runs;
      bias[t] += (e.x[0] - truth[0]) / runs;
    }
  }

  private static double normalised(Estimate e, double[] truth) {
    return Matrix.of(STATES, STATES, e.p)
        .inverse()
        .quadraticForm(e.x[0] - truth[0], e.x[1] - truth[1], e.x[2] - truth[2]);
  }

  private static double range(double height) {
    return Math.sqrt(ASIDE * ASIDE + (height - UP) * (height - UP));
  }

  /// Runge-Kutta, 64 steps a second.
  private static final class Fall implements Motion {
    private static final double STEP = 1.0 / 64; // [s]

    @Override
    public int states() {
      return STATES;
    }

    @Override
    public int steps(double[] x, double dt) {
      return Motion.steps(dt, STEP);
    }

    private static double slowing(double height, double speed, double c) {
      return -StrictMath.exp(-G * height) * speed * speed * c;
    }

    @Override
    public void step(double[] x, double h) {
      double v1 = x[1];
      double a1 = slowing(x[0], v1, x[2]);
      double v2 = x[1] + 0.5 * h * a1;
      double a2 = slowing(x[0] - 0.5 * h * v1, v2, x[2]);
      double v3 = x[1] + 0.5 * h * a2;
      double a3 = slowing(x[0] - 0.5 * h * v2, v3, x[2]);
      double v4 = x[1] + h * a3;
      double a4 = slowing(x[0] - h * v3, v4, x[2]);
      x[0] -= h / 6 * (v1 + 2 * (v2 + v3) + v4);
      x[1] += h / 6 * (a1 + 2 * (a2 + a3) + a4);
    }

    /// exp(hA) to second order, A half a step on.
    @Override
    public void transition(double[] x, double h, double[] f) {
      double height = x[0] - 0.5 * h * x[1];
      double v = x[1] + 0.5 * h * slowing(x[0], x[1], x[2]);
      double e = StrictMath.exp(-G * height);
      double byHeight = G * e * v * v * x[2];
      double bySpeed = -2 * e * v * x[2];
      double byConstant = -e * v * v;
      double s = 0.5 * h * h;
      f[0] = 1 - s * byHeight;
      f[1] = -h - s * bySpeed;
      f[2] = -s * byConstant;
      f[3] = h * byHeight + s * bySpeed * byHeight;
      f[4] = 1 + h * bySpeed + s * (bySpeed * bySpeed - byHeight);
      f[5] = h * byConstant + s * bySpeed * byConstant;
      f[6] = 0;
      f[7] = 0;
      f[8] = 1;
    }

    @Override
    public void disturb(double[] x, double h, double[] p) {
      // The benchmark has no process noise.
    }
  }

  /// The range alone, to first order.
  private static final class Range implements Measurement {
    private static final double[] NOTHING = new double[Considered.EACH];

    private double range;
    private final double[] gradient = new double[1];
    private double expected;

    @Override
    public int size() {
      return 1;
    }

    @Override
    public int together() {
      return 1;
    }

    @Override
    public @Nullable String source() {
      return null;
    }

    @Override
    public void aim(double[] x, double[] p) {
      // A range has no axes.
    }

    @Override
    public void see(int i, double[] x, double[] p) {
      expected = range(x[0]);
      gradient[0] = (x[0] - UP) / expected;
    }

    @Override
    public double innovation() {
      return range - expected;
    }

    @Override
    public double variance() {
      return VARIANCE;
    }

    @Override
    public double[] gradient() {
      return gradient;
    }

    @Override
    public int reach() {
      return 1;
    }

    @Override
    public double measured(int i) {
      return range;
    }

    @Override
    public double ownVariance(int i) {
      return VARIANCE;
    }

    @Override
    public void expected(double[] x, int first, int end, double[] out) {
      out[0] = range(x[0]);
    }

    @Override
    public double[] effects(int i) {
      return NOTHING;
    }
  }
}
