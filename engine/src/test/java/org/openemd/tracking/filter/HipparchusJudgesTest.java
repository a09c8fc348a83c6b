package org.openemd.tracking.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.filtering.kalman.KalmanSmoother;
import org.hipparchus.filtering.kalman.ProcessEstimate;
import org.hipparchus.filtering.kalman.extended.ExtendedKalmanFilter;
import org.hipparchus.filtering.kalman.extended.NonLinearEvolution;
import org.hipparchus.filtering.kalman.extended.NonLinearProcess;
import org.hipparchus.filtering.kalman.unscented.UnscentedEvolution;
import org.hipparchus.filtering.kalman.unscented.UnscentedKalmanFilter;
import org.hipparchus.filtering.kalman.unscented.UnscentedProcess;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposer;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposer;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.JulierUnscentedTransform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Hipparchus filters the same measurements with its own matrices, points and updates, given the same motion: range and two angles, one measurement a second.
///
/// The tolerance is a millionth of a standard deviation for the unscented filter, whose points both draw by Cholesky; and a hundredth for the extended one and its smoother: ours sees the range from where the angles have
/// led and knows of its curvature, Hipparchus takes all three at once from one linearisation. At 10 m and 0.02 mrad that makes this much.
@Tag("law")
class HipparchusJudgesTest {
  private static final Vec3 SITE =
      LocalFrame.at(Geodetic.ofDegrees(50, 5, 0)).position().position();
  private static final int PLOTS = 40;

  /// A measured direction and range.
  private record Plot(double time, Vec3 along, double range, double sigmaAngle, double sigmaRange)
      implements org.hipparchus.filtering.kalman.Measurement {
    Sighting sighting(Sighting z) {
      return z.direction(SITE, along, sigmaAngle * sigmaAngle)
          .range(range, sigmaRange * sigmaRange);
    }

    @Override
    public double getTime() {
      return time;
    }

    @Override
    public RealVector getValue() { // on axes that only the process knows
      return new ArrayRealVector(3);
    }

    @Override
    public RealMatrix getCovariance() {
      double across = range * range * sigmaAngle * sigmaAngle;
      return MatrixUtils.createRealDiagonalMatrix(
          new double[] {across, across, sigmaRange * sigmaRange});
    }
  }

  private static Motion motion(String kind) {
    return kind.equals("free") ? new BallisticMotion(1e-3) : new ReentryMotion(1e-2, 1e-3);
  }

  private static List<Plot> plots(Motion m, double[] start, double sigmaAngle, double sigmaRange) {
    RandomStream draw = RandomStream.of(3, m.states(), "test", "judge");
    double[] x = start.clone();
    List<Plot> plots = new ArrayList<>();
    for (int k = 1; k <= PLOTS; k++) {
      m.move(x, 1);
      Vec3 d = new Vec3(x[0], x[1], x[2]).minus(SITE);
      Vec3 a = d.across();
      Vec3 u = d.unit();
      Vec3 seen =
          u.plus(sigmaAngle * draw.nextGaussian(), a)
              .plus(sigmaAngle * draw.nextGaussian(), u.cross(a))
              .unit();
      double range = d.norm() + sigmaRange * draw.nextGaussian();
      plots.add(new Plot(k, seen, range, sigmaAngle, sigmaRange));
    }
    return plots;
  }

  private static double[] start(Motion m) {
    double[] x = ReentryMotionTest.falling(m.states() == 6 ? 300e3 : 150e3, 40, 5000, 3000);
    return Arrays.copyOf(x, m.states());
  }

  private static Estimate prior(Motion m) {
    Estimate e = new Estimate(m.states());
    double[] truth = start(m);
    double[] sigmas = {200, 200, 200, 20, 20, 20, 0.3};
    double[] off = {150, -100, 250, -15, 10, 20, 0.2};
    for (int i = 0; i < m.states(); i++) {
      e.x[i] = truth[i] + off[i];
      e.p[(m.states() + 1) * i] = sigmas[i] * sigmas[i];
    }
    return e;
  }

  private static ProcessEstimate judgePrior(Estimate e) {
    int n = e.x.length;
    return new ProcessEstimate(0, new ArrayRealVector(e.x), matrix(n, e.p));
  }

  private static RealMatrix matrix(int n, double[] a) {
    RealMatrix m = MatrixUtils.createRealMatrix(n, n);
    for (int i = 0; i < n * n; i++) {
      m.setEntry(i / n, i % n, a[i]);
    }
    return m;
  }

  private static void same(Estimate own, ProcessEstimate judge, double tolerance) {
    int n = own.x.length;
    RealMatrix p = judge.getCovariance();
    for (int i = 0; i < n; i++) {
      double sigma = Math.sqrt(p.getEntry(i, i));
      assertThat(own.x[i])
          .as("state %d at %s s", i, own.time)
          .isCloseTo(judge.getState().getEntry(i), within(tolerance * sigma));
      for (int j = 0; j < n; j++) {
        assertThat(own.p[n * i + j])
            .as("covariance %d %d at %s s", i, j, own.time)
            .isCloseTo(p.getEntry(i, j), within(tolerance * sigma * Math.sqrt(p.getEntry(j, j))));
      }
    }
  }

  /// The motion's own step and matrices; everything else is Hipparchus'.
  private record Extended(Motion motion) implements NonLinearProcess<Plot> {
    @Override
    public NonLinearEvolution getEvolution(double before, RealVector state, Plot z) {
      int n = motion.states();
      double[] x = state.toArray();
      double dt = z.time() - before;
      RealMatrix f = MatrixUtils.createRealIdentityMatrix(n);
      RealMatrix q = MatrixUtils.createRealMatrix(n, n);
      int steps = motion.steps(x, dt);
      for (int k = 0; k < steps; k++) {
        double[] phi = new double[n * n];
        double[] noise = new double[n * n];
        motion.transition(x, dt / steps, phi);
        motion.step(x, dt / steps);
        motion.disturb(x, dt / steps, noise);
        RealMatrix one = matrix(n, phi);
        f = one.multiply(f);
        q = one.multiply(q).multiplyTransposed(one).add(matrix(n, noise));
      }
      return new NonLinearEvolution(z.time(), new ArrayRealVector(x), f, q, jacobian(x));
    }

    private RealMatrix jacobian(double[] x) {
      Vec3 d = new Vec3(x[0], x[1], x[2]).minus(SITE);
      Vec3 u = d.unit();
      Vec3 e = d.across();
      Vec3 f = u.cross(e);
      RealMatrix h = MatrixUtils.createRealMatrix(3, motion.states());
      h.setSubMatrix(
          new double[][] {{e.x(), e.y(), e.z()}, {f.x(), f.y(), f.z()}, {u.x(), u.y(), u.z()}},
          0,
          0);
      return h;
    }

    @Override
    public RealVector getInnovation(Plot z, NonLinearEvolution evolution, RealMatrix s) {
      double[] x = evolution.getCurrentState().toArray();
      Vec3 d = new Vec3(x[0], x[1], x[2]).minus(SITE);
      Vec3 u = d.unit();
      Vec3 e = d.across();
      double k = d.norm() / z.along().dot(u);
      return new ArrayRealVector(
          new double[] {k * z.along().dot(e), k * z.along().dot(u.cross(e)), z.range() - d.norm()});
    }
  }

  @ParameterizedTest
  @CsvSource({"free", "re-entry"})
  void theExtendedFilterAndTheSmootherAreThoseOfHipparchus(String kind) {
    Motion m = motion(kind);
    List<Plot> plots = plots(m, start(m), 2e-5, 10);
    Estimate e = prior(m);
    ExtendedKalmanFilter<Plot> judge =
        new ExtendedKalmanFilter<>(new QRDecomposer(1e-30), new Extended(m), judgePrior(e));
    KalmanSmoother judgeSmoother = new KalmanSmoother(new QRDecomposer(1e-30));
    judge.setObserver(judgeSmoother);
    ExtendedFilter own = new ExtendedFilter(m);
    Sighting sighting = new Sighting();
    List<Estimate> history = new ArrayList<>(List.of(e.copy()));
    for (Plot z : plots) {
      own.predict(e, z.time());
      own.update(e, z.sighting(sighting));
      same(e, judge.estimationStep(z), 0.01);
      history.add(e.copy());
    }
    List<Estimate> smoothed = new Smoother(m).smooth(history);
    List<ProcessEstimate> judged = judgeSmoother.backwardsSmooth();
    assertThat(judged).hasSameSizeAs(smoothed);
    for (int k = 0; k < smoothed.size(); k++) {
      same(smoothed.get(k), judged.get(k), 0.01);
    }
  }

  /// Which scalars of the sighting are taken: the angles, then the range.
  private record Unscented(Motion motion, Sighting sighting) implements UnscentedProcess<Half> {
    @Override
    public UnscentedEvolution getEvolution(double before, RealVector[] points, Half z) {
      RealVector[] moved = new RealVector[points.length];
      double dt = z.getTime() - before;
      int steps = motion.steps(points[0].toArray(), dt);
      for (int k = 0; k < points.length; k++) {
        double[] x = points[k].toArray();
        for (int i = 0; i < steps; i++) {
          motion.step(x, dt / steps);
        }
        moved[k] = new ArrayRealVector(x);
      }
      return new UnscentedEvolution(z.getTime(), moved);
    }

    @Override
    public RealMatrix getProcessNoiseMatrix(double before, RealVector state, Half z) {
      double[] q = new double[motion.states() * motion.states()];
      motion.disturb(state.toArray(), z.getTime() - before, q);
      return matrix(motion.states(), q);
    }

    @Override
    public RealVector[] getPredictedMeasurements(RealVector[] points, Half z) {
      RealVector[] seen = new RealVector[points.length];
      z.plot().sighting(sighting).aim(points[0].toArray(), new double[49]);
      for (int k = 0; k < points.length; k++) {
        double[] out = new double[3];
        sighting.expected(points[k].toArray(), 0, 3, out);
        seen[k] = new ArrayRealVector(out, z.from(), z.end() - z.from());
      }
      return seen;
    }

    @Override
    public RealVector getInnovation(Half z, RealVector expected, RealVector state, RealMatrix s) {
      double[] y = new double[z.end() - z.from()];
      for (int i = 0; i < y.length; i++) {
        y[i] = sighting.measured(z.from() + i) - expected.getEntry(i);
      }
      return new ArrayRealVector(y);
    }
  }

  private record Half(Plot plot, int from, int end)
      implements org.hipparchus.filtering.kalman.Measurement {
    @Override
    public double getTime() {
      return plot.time();
    }

    @Override
    public RealVector getValue() {
      return new ArrayRealVector(end - from);
    }

    @Override
    public RealMatrix getCovariance() {
      return plot.getCovariance().getSubMatrix(from, end - 1, from, end - 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"free, 2e-5, 10", "free, 2e-3, 50", "re-entry, 2e-5, 10", "re-entry, 1e-3, 20"})
  void theUnscentedFilterIsThatOfHipparchus(String kind, double sigmaAngle, double sigmaRange) {
    Motion m = motion(kind);
    Estimate e = prior(m);
    UnscentedKalmanFilter<Half> judge =
        new UnscentedKalmanFilter<>(
            new CholeskyDecomposer(1e-15, 1e-40),
            new Unscented(m, new Sighting()),
            judgePrior(e),
            new JulierUnscentedTransform(m.states(), 3.0 - m.states()));
    UnscentedFilter own = new UnscentedFilter(m);
    Sighting sighting = new Sighting();
    for (Plot z : plots(m, start(m), sigmaAngle, sigmaRange)) {
      own.predict(e, z.time());
      own.update(e, z.sighting(sighting));
      judge.estimationStep(new Half(z, 0, 2));
      same(e, judge.estimationStep(new Half(z, 2, 3)), 1e-6);
    }
  }
}
