package org.openemd.bench.tracking;

import org.hipparchus.filtering.kalman.KalmanFilter;
import org.hipparchus.filtering.kalman.Measurement;
import org.hipparchus.filtering.kalman.ProcessEstimate;
import org.hipparchus.filtering.kalman.extended.ExtendedKalmanFilter;
import org.hipparchus.filtering.kalman.extended.NonLinearEvolution;
import org.hipparchus.filtering.kalman.extended.NonLinearProcess;
import org.hipparchus.filtering.kalman.unscented.UnscentedEvolution;
import org.hipparchus.filtering.kalman.unscented.UnscentedKalmanFilter;
import org.hipparchus.filtering.kalman.unscented.UnscentedProcess;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposer;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.MerweUnscentedTransform;
import org.openemd.math.Vec3;
import org.openemd.tracking.batch.Plots;
import org.openemd.tracking.filter.BallisticMotion;

/// Hipparchus' filters on the same seven states, motion and plots.
final class LibraryWay implements FilterWay {
  private final Flock flock;
  private final boolean unscented;
  private final BallisticMotion motion = new BallisticMotion();
  private final RealVector[] states = new RealVector[Flock.COUNT];
  private final Look[][] looks = new Look[Flock.SCANS][Flock.COUNT];
  private final double[] phi = new double[36];

  /// A plot of range, azimuth and elevation.
  private record Look(double time, RealVector value, RealMatrix covariance) implements Measurement {
    @Override
    public double getTime() {
      return time;
    }

    @Override
    public RealVector getValue() {
      return value;
    }

    @Override
    public RealMatrix getCovariance() {
      return covariance;
    }
  }

  LibraryWay(Flock flock, boolean unscented) {
    this.flock = flock;
    this.unscented = unscented;
    for (int scan = 0; scan < Flock.SCANS; scan++) {
      for (int i = 0; i < Flock.COUNT; i++) {
        looks[scan][i] = look(flock.plots[scan], i);
      }
    }
  }

  private static Look look(Plots z, int i) {
    double angle = z.sigmaAngle[i] * z.sigmaAngle[i];
    double c = Math.cos(z.elevation[i]);
    double[] variances = {z.sigmaRange[i] * z.sigmaRange[i], angle / (c * c), angle};
    double[] value = {z.range[i], z.azimuth[i], z.elevation[i]};
    return new Look(
        z.time[i], new ArrayRealVector(value), MatrixUtils.createRealDiagonalMatrix(variances));
  }

  @Override
  public void run() {
    RealMatrix p = new Array2DRowRealMatrix(7, 7);
    for (int k = 0; k < 49; k++) {
      p.setEntry(k / 7, k % 7, flock.covariance[k]);
    }
    for (int i = 0; i < Flock.COUNT; i++) {
      KalmanFilter<Look> filter =
          filter(new ProcessEstimate(0, new ArrayRealVector(flock.start[i]), p));
      for (int scan = 0; scan < Flock.SCANS; scan++) {
        states[i] = filter.estimationStep(looks[scan][i]).getState();
      }
    }
  }

  private KalmanFilter<Look> filter(ProcessEstimate start) {
    CholeskyDecomposer cholesky = new CholeskyDecomposer(1e-3, 1e-30);
    return unscented
        ? new UnscentedKalmanFilter<>(
            cholesky, new Unscented(), start, new MerweUnscentedTransform(7, 0.5, 2, 0))
        : new ExtendedKalmanFilter<>(cholesky, new Extended(), start);
  }

  private static RealMatrix noise(double h) {
    double q = Flock.ACCELERATION;
    RealMatrix m = new Array2DRowRealMatrix(7, 7);
    for (int i = 0; i < 3; i++) {
      m.setEntry(i, i, q * h * h * h / 3);
      m.setEntry(i, i + 3, q * h * h / 2);
      m.setEntry(i + 3, i, q * h * h / 2);
      m.setEntry(i + 3, i + 3, q * h);
    }
    m.setEntry(6, 6, 1e-12 * h);
    return m;
  }

  private static double[] seen(double[] x) {
    Vec3 d = new Vec3(x[0], x[1], x[2]).minus(Flock.FRAME.position().position());
    double e = d.dot(Flock.FRAME.east());
    double n = d.dot(Flock.FRAME.north());
    double u = d.dot(Flock.FRAME.up());
    double level = Math.sqrt(e * e + n * n);
    return new double[] {d.norm(), StrictMath.atan2(e, n), StrictMath.atan2(u, level)};
  }

  private static RealVector innovation(Look m, RealVector expected) {
    RealVector y = m.value().subtract(expected);
    y.setEntry(1, Math.IEEEremainder(y.getEntry(1), 2 * Math.PI));
    return y;
  }

  /// For the extended filter: transition and Jacobian in closed form.
  private final class Extended implements NonLinearProcess<Look> {
    @Override
    public NonLinearEvolution getEvolution(double before, RealVector state, Look m) {
      double h = m.time() - before;
      double[] x = state.toArray();
      motion.transition(x, h, phi);
      motion.step(x, h);
      RealMatrix f = MatrixUtils.createRealIdentityMatrix(7);
      for (int k = 0; k < 36; k++) {
        f.setEntry(k / 6, k % 6, phi[k]);
      }
      return new NonLinearEvolution(m.time(), new ArrayRealVector(x), f, noise(h), jacobian(x));
    }

    @Override
    public RealVector getInnovation(Look m, NonLinearEvolution e, RealMatrix covariance) {
      return innovation(m, new ArrayRealVector(seen(e.getCurrentState().toArray())));
    }
  }

  private static RealMatrix jacobian(double[] x) {
    Vec3 d = new Vec3(x[0], x[1], x[2]).minus(Flock.FRAME.position().position());
    Vec3 u = d.unit();
    double e = d.dot(Flock.FRAME.east());
    double n = d.dot(Flock.FRAME.north());
    double level = Math.sqrt(e * e + n * n);
    Vec3 side = Flock.FRAME.east().times(n / level).plus(-e / level, Flock.FRAME.north());
    Vec3 above = side.cross(u).times(1 / d.norm());
    Vec3 round = side.times(1 / level);
    RealMatrix h = new Array2DRowRealMatrix(3, 7);
    h.setRow(0, new double[] {u.x(), u.y(), u.z(), 0, 0, 0, 0});
    h.setRow(1, new double[] {round.x(), round.y(), round.z(), 0, 0, 0, 0});
    h.setRow(2, new double[] {above.x(), above.y(), above.z(), 0, 0, 0, 0});
    return h;
  }

  /// For the unscented filter: each sigma point moved, and seen.
  private final class Unscented implements UnscentedProcess<Look> {
    @Override
    public UnscentedEvolution getEvolution(double before, RealVector[] points, Look m) {
      RealVector[] moved = new RealVector[points.length];
      for (int i = 0; i < points.length; i++) {
        double[] x = points[i].toArray();
        motion.step(x, m.time() - before);
        moved[i] = new ArrayRealVector(x);
      }
      return new UnscentedEvolution(m.time(), moved);
    }

    @Override
    public RealMatrix getProcessNoiseMatrix(double before, RealVector state, Look m) {
      return noise(m.time() - before);
    }

    @Override
    public RealVector[] getPredictedMeasurements(RealVector[] points, Look m) {
      RealVector[] out = new RealVector[points.length];
      double first = Double.NaN;
      for (int i = 0; i < points.length; i++) {
        double[] z = seen(points[i].toArray());
        first = i == 0 ? z[1] : first;
        z[1] = first + Math.IEEEremainder(z[1] - first, 2 * Math.PI); // on one turn
        out[i] = new ArrayRealVector(z);
      }
      return out;
    }

    @Override
    public RealVector getInnovation(
        Look m, RealVector expected, RealVector state, RealMatrix covariance) {
      return innovation(m, expected);
    }
  }

  @Override
  public double[] state(int i) {
    return states[i].toArray();
  }
}
