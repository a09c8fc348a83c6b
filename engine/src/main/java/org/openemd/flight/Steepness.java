package org.openemd.flight;

/// From the steepest pitch (0) to the flattest (1), whatever the steering: kick angles by the cube root,
/// since a gravity turn multiplies small ones, final elevations evenly.
final class Steepness {
  private static final double MOST_KICK = 1.4; // [rad]
  private static final double STEEPEST = StrictMath.toRadians(89);
  private static final double FLATTEST = StrictMath.toRadians(3);

  private final boolean kick;

  Steepness(Steering steering) {
    kick =
        switch (steering) {
          case Steering.GravityTurn g -> true;
          case Steering.ConstantPitchRate c -> false;
        };
  }

  /// The plan's pitch (rad).
  double pitch(double q) {
    return kick ? MOST_KICK * q * q * q : STEEPEST - (STEEPEST - FLATTEST) * q;
  }
}
