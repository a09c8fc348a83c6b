package org.openemd.flight;

import org.openemd.math.Unit;

/// How the thrust is pointed during boost.
public sealed interface Steering {

  /// Time of vertical rise before the vehicle pitches over.
  double verticalRise();

  /// Vertical rise, a pitch-over by the plan's kick angle, then thrust along the velocity relative to the air.
  ///
  /// @param pitchOverTime during which the kick angle is reached and held until the velocity has turned to it
  record GravityTurn(@Unit("s") double verticalRise, @Unit("s") double pitchOverTime)
      implements Steering {}

  /// Elevation falls from 90 degrees at a constant rate to a final elevation, at constant azimuth.
  record ConstantPitchRate(@Unit("s") double verticalRise, @Unit("rad/s") double rate)
      implements Steering {}
}
