package org.openemd.flight;

/// A way from the last cutoff to the ground.
interface Descent {
  /// Replaces x y z vx vy vz, Earth-fixed, by those at impact; false when the body does not come down.
  boolean land(double[] y);
}
