package org.openemd.tracking.filter;

import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;

/// A state that a filter moves: time (s), position and velocity Earth-fixed (m, m/s), covariance row by row; of a snapshot of a track, not what it shares with others.
public final class Estimate {
  public double time;
  public final double[] x = new double[6];
  public final double[] p = new double[36];
  public final Considered considered = new Considered();

  public Estimate() {}

  /// Of a state and its 6 x 6 covariance; what it shares with others is not known.
  public Estimate(double time, EcefState state, Matrix covariance) {
    this.time = time;
    set(state);
    for (int i = 0; i < 36; i++) {
      p[i] = covariance.get(i / 6, i % 6);
    }
  }

  public Estimate copy() {
    Estimate e = new Estimate();
    e.set(this);
    return e;
  }

  public void set(Estimate o) {
    time = o.time;
    System.arraycopy(o.x, 0, x, 0, 6);
    System.arraycopy(o.p, 0, p, 0, 36);
    considered.set(o.considered);
  }

  private void set(EcefState s) {
    x[0] = s.position().x();
    x[1] = s.position().y();
    x[2] = s.position().z();
    x[3] = s.velocity().x();
    x[4] = s.velocity().y();
    x[5] = s.velocity().z();
  }

  public EcefState state() {
    return new EcefState(new Vec3(x[0], x[1], x[2]), new Vec3(x[3], x[4], x[5]));
  }

  public Matrix covariance() {
    return Matrix.of(6, 6, p);
  }

  public boolean descending() {
    return x[0] * x[3] + x[1] * x[4] + x[2] * x[5] < 0;
  }

  public double positionVariance() {
    return p[0] + p[7] + p[14];
  }

  public double velocityVariance() {
    return p[21] + p[28] + p[35];
  }
}
