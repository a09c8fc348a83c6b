package org.openemd.tracking.filter;

/// How a body moves between measurements: the dynamics that a filter believes.
///
/// A state is an array of {@link #states}, a matrix one of its square, row by row. In this program the first six states are position (m) and velocity (m/s), Earth-fixed,
/// whatever follows them; the filters themselves do not care. Implementations may hold buffers: one thread at a time.
public interface Motion {
  /// Number of states.
  int states();

  /// Equal steps that a move from `x` by `dt` (s, forward or back) takes; none when `dt` is 0.
  int steps(double[] x, double dt);

  /// Moves a state by one step of `h` (s).
  void step(double[] x, double h);

  /// Writes the derivative of the step of `h` (s) that begins at `x`, by `x`.
  void transition(double[] x, double h, double[] f);

  /// Adds to a covariance what unknown accelerations, or whatever is not modelled, do within `h` (s, positive) at `x`.
  void disturb(double[] x, double h, double[] p);

  /// Moves a state by `dt` (s).
  default void move(double[] x, double dt) {
    int n = steps(x, dt);
    for (int i = 0; i < n; i++) {
      step(x, dt / n);
    }
  }

  /// Steps no longer than `longest` (s).
  static int steps(double dt, double longest) {
    return dt == 0 ? 0 : Math.max(1, (int) Math.ceil(Math.abs(dt) / longest - 1e-9));
  }
}
