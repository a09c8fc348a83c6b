package org.openemd.bench.flight;

/// One way of flying an arc to the ground.
interface Way {

  /// Flies from `start` (x y z vx vy vz, Earth-fixed, m and m/s), writes the state at impact to `end` and returns the
  /// time of flight (s).
  ///
  /// @param beta ballistic coefficient (kg/m2)
  double fly(double[] start, double beta, double[] end);
}
