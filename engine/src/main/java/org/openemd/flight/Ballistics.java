package org.openemd.flight;

import org.openemd.earth.EcefState;

/// Unpowered flight in the Earth-fixed frame, for anybody who has a state: trackers, sensors, tables.
///
/// Point mass under gravity (point, J2 or J2-J4), centrifugal and Coriolis acceleration, and drag of a constant
/// ballistic coefficient in the US Standard Atmosphere, 1976. Runge-Kutta of order 4, steps of 10 s outside the air
/// and of 1 s or 0.75 km of height or less below 130 km, where steps end at the layers of the air. Better than 0.5 m from burnout to
/// the ground against Orekit's numerical propagator, and against an adaptive integrator on arcs of all kinds.
public final class Ballistics {
  private Ballistics() {}

  /// Flies from `start` (s) until `end` (s) or the ground, whichever is first.
  ///
  /// @param beta ballistic coefficient (kg/m2); NaN for vacuum
  public static Trajectory coast(
      EcefState state, double start, double end, double beta, Environment environment) {
    return flown(new FreeFall(environment, beta), state, start, end);
  }

  /// As {@link #coast}, for pieces of some 10 kg/m2 that sink through the air for many minutes: up to five times fewer steps, and less than 100 m and 1 s off.
  public static Trajectory sink(
      EcefState state, double start, double end, double beta, Environment environment) {
    return flown(new FreeFall(environment, beta).light(), state, start, end);
  }

  private static Trajectory flown(FreeFall fall, EcefState state, double start, double end) {
    double[] y = new double[6];
    PathBuilder path = new PathBuilder();
    PathBuilder.fill(state, y);
    fall.fly(y, start, end, path);
    return path.build();
  }

  /// The state `dt` seconds later (or earlier, if negative), in vacuum and ignoring the ground.
  public static EcefState propagate(EcefState state, double dt, Environment environment) {
    double[] y = new double[6];
    PathBuilder.fill(state, y);
    new FreeFall(environment, Double.NaN).propagate(y, dt);
    return PathBuilder.state(y);
  }

  /// A propagator that keeps its buffers, for loops; one for each thread.
  ///
  /// @param beta ballistic coefficient (kg/m2); NaN for vacuum
  public static Propagator propagator(Environment environment, double beta) {
    return new Propagator(new FreeFall(environment, beta));
  }

  /// Propagation in place, allocating nothing.
  public static final class Propagator {
    private final FreeFall kernel;

    private Propagator(FreeFall kernel) {
      this.kernel = kernel;
    }

    /// Writes the time derivative of the state to `rates`.
    public void rates(double[] state, double[] rates) {
      kernel.rates(state, rates);
    }

    /// Advances the state in place from `start` (s) to `end` (s) or to the ground; returns the time reached.
    public double fall(double[] state, double start, double end) {
      return kernel.fly(state, start, end, null);
    }
  }
}
