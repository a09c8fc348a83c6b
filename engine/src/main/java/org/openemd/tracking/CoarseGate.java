package org.openemd.tracking;

import org.openemd.earth.Wgs84;
import org.openemd.tracking.filter.Estimate;

/// A cheap test, never too strict, before the filter's own gate.
final class CoarseGate {
  private static final double SIGMAS_SQUARED =
      80; // twice 40: constant errors are correlated with the track's
  private static final double SLACK = 1e6; // [m2] for what the short formula of motion leaves out

  private CoarseGate() {}

  /// Whether a plot can lie in the gate of an estimate moved to the plot's time.
  static boolean near(Estimate s, Plot z) {
    double dt = z.time() - s.time;
    double[] x = s.x;
    double r2 = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
    double k = 1 - 0.5 * dt * dt * Wgs84.GM / (r2 * Math.sqrt(r2));
    double turn = dt * dt * Wgs84.OMEGA; // Coriolis
    double dx = k * x[0] + dt * x[3] + turn * x[4] - z.position().x();
    double dy = k * x[1] + dt * x[4] - turn * x[3] - z.position().y();
    double dz = k * x[2] + dt * x[5] - z.position().z();
    double bend = Math.abs(dt) > 20 ? 2e-3 * dt * dt * Math.abs(dt) : 0; // [m], third order
    double variance =
        s.positionVariance()
            + dt * dt * s.velocityVariance()
            + 2 * z.acrossVariance()
            + z.systematic().variance();
    return dx * dx + dy * dy + dz * dz <= SIGMAS_SQUARED * variance + SLACK + 4 * bend * bend;
  }
}
