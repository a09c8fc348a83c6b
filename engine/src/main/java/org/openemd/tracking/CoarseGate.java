package org.openemd.tracking;

import org.openemd.earth.Wgs84;
import org.openemd.tracking.filter.Estimate;

/// A cheap test, never too strict, before the filter's own gate. Aimed at an estimate, then asked about plots of one time.
final class CoarseGate {
  private static final double SIGMAS_SQUARED =
      80; // twice 40: constant errors are correlated with the track's
  private static final double SLACK = 1e6; // [m2] for what the short formula of motion leaves out

  private static final double MOST_THRUST = 100; // [m/s2]

  private final double[] place = new double[3];
  private double variance;
  private double slack;

  /// Aims at where a short formula moves an estimate by `t` (s).
  CoarseGate aim(Estimate s, double t) {
    double dt = t - s.time;
    double[] x = s.x;
    double r2 = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
    double k = 1 - 0.5 * dt * dt * Wgs84.GM / (r2 * Math.sqrt(r2));
    double turn = dt * dt * Wgs84.OMEGA; // Coriolis
    place[0] = k * x[0] + dt * x[3] + turn * x[4];
    place[1] = k * x[1] + dt * x[4] - turn * x[3];
    place[2] = k * x[2] + dt * x[5];
    double bend = Math.abs(dt) > 20 ? 2e-3 * dt * dt * Math.abs(dt) : 0; // [m], third order
    variance = s.positionVariance() + dt * dt * s.velocityVariance();
    double thrust = FlightModes.burning(s) ? MOST_THRUST / 2 * dt * dt : 0; // [m]
    slack = SLACK + 4 * (bend * bend + thrust * thrust);
    return this;
  }

  /// Whether a plot can lie in the gate of the estimate.
  boolean admits(Plot z) {
    double dx = place[0] - z.position().x();
    double dy = place[1] - z.position().y();
    double dz = place[2] - z.position().z();
    return dx * dx + dy * dy + dz * dz <= SIGMAS_SQUARED * (variance + variance(z)) + slack;
  }

  /// What a plot adds to the variance (m2).
  static double variance(Plot z) {
    return 2 * z.acrossVariance() + z.systematic().variance();
  }

  /// Where the gate is, along an axis (m).
  double place(int axis) {
    return place[axis];
  }

  /// How far the gate reaches for plots of at most that variance (m).
  double reach(double plotVariance) {
    return Math.sqrt(SIGMAS_SQUARED * (variance + plotVariance) + slack);
  }
}
