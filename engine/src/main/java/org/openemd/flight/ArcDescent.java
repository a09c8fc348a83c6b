package org.openemd.flight;

import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcPhysics;
import org.openemd.flight.batch.Arcs;

/// The integrated way to the ground: by the arc kernel, and where an arc is outside its domain by {@link FreeFall}.
///
/// The two ways land within 1.5 m of each other; a test in the kernel's package says so.
final class ArcDescent {
  private final ArcKernel kernel;
  private final ArcPhysics physics;
  private final FreeFall fall;
  private final Ground ground;
  private final double beta;
  private final Arcs arcs = new Arcs(1);

  /// Of the last descent (s).
  double time;

  /// @param beta ballistic coefficient (kg/m2)
  ArcDescent(ArcKernel kernel, Environment environment, double beta) {
    this.kernel = kernel;
    this.beta = beta;
    ground = new Ground(environment);
    physics = Ground.arcPhysics(environment);
    fall = new FreeFall(environment, beta);
    arcs.size = 1;
  }

  /// Replaces x y z vx vy vz, Earth-fixed, by those at impact; false when the body does not come down.
  boolean land(double[] y) {
    arcs.set(0, y, beta > 0 ? beta : Double.POSITIVE_INFINITY);
    kernel.fly(arcs, physics);
    time = arcs.time[0];
    if (!Double.isNaN(time)) {
      arcs.impact(0, y);
      return true;
    }
    return fall(y);
  }

  /// As {@link #land}, without the kernel.
  boolean fall(double[] y) {
    time = fall.fly(y, 0, FlightSimulator.LONGEST, null);
    return ground.height(y[0], y[1], y[2]) < 1;
  }
}
