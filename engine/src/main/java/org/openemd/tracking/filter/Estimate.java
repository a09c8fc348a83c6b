package org.openemd.tracking.filter;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;

/// A state that a filter moves: time (s), states, covariance row by row; of a snapshot of a track, not what it shares with others.
///
/// The first six states are position and velocity, Earth-fixed (m, m/s), wherever a method here speaks of them.
public final class Estimate {
  public double time;
  public final double[] x;
  public final double[] p;
  public final Considered considered;

  /// What is believed under every mode of a body that may have entered the air; null while it surely moves in one way. Position and velocity above are those over all modes.
  public InteractingModels.@Nullable Mixture modes;

  /// Of position and velocity.
  public Estimate() {
    this(6);
  }

  /// Of so many states.
  public Estimate(int states) {
    x = new double[states];
    p = new double[states * states];
    considered = new Considered(states);
  }

  /// Of a state and its 6 x 6 covariance; what it shares with others is not known.
  public Estimate(double time, EcefState state, Matrix covariance) {
    this(6);
    this.time = time;
    set(state);
    for (int i = 0; i < 36; i++) {
      p[i] = covariance.get(i / 6, i % 6);
    }
  }

  /// The same, apart.
  public Estimate copy() {
    Estimate e = new Estimate(x.length);
    e.set(this);
    return e;
  }

  /// Takes over an estimate of as many states.
  public void set(Estimate o) {
    time = o.time;
    System.arraycopy(o.x, 0, x, 0, x.length);
    System.arraycopy(o.p, 0, p, 0, p.length);
    considered.set(o.considered);
    modes = o.modes == null ? null : o.modes.copy();
  }

  /// The same with further states, for a motion that has them: zero, without variance until that motion says.
  Estimate widened(int states) {
    Estimate e = new Estimate(states);
    e.time = time;
    System.arraycopy(x, 0, e.x, 0, x.length);
    for (int i = 0; i < x.length; i++) {
      System.arraycopy(p, x.length * i, e.p, states * i, x.length);
    }
    e.considered.widen(considered);
    return e;
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

  /// Covariance of position and velocity.
  public Matrix covariance() {
    double[] c = new double[36];
    for (int i = 0; i < 6; i++) {
      System.arraycopy(p, x.length * i, c, 6 * i, 6);
    }
    return Matrix.of(6, 6, c);
  }

  public boolean descending() {
    return x[0] * x[3] + x[1] * x[4] + x[2] * x[5] < 0;
  }

  public double positionVariance() {
    return variance(0) + variance(1) + variance(2);
  }

  public double velocityVariance() {
    return variance(3) + variance(4) + variance(5);
  }

  private double variance(int i) {
    return p[(x.length + 1) * i];
  }
}
