package org.openemd.flight;

import org.openemd.math.Unit;

/// How the thrust is pointed during boost.
public sealed interface Steering {

  /// Time of vertical rise before the vehicle pitches over.
  double verticalRise();

  /// Vertical rise, then the thrust tilts at a constant rate to the plan's kick angle from the vertical, then it
  /// follows the velocity relative to the air.
  ///
  /// @param pitchOverTime during which the thrust tilts to the kick angle
  record GravityTurn(@Unit("s") double verticalRise, @Unit("s") double pitchOverTime)
      implements Steering {
    public GravityTurn {
      Require.notNegative("vertical rise", verticalRise, "s");
      Require.positive("pitch-over time", pitchOverTime, "s");
    }
  }

  /// Elevation above the launch site's horizon falls from 90 degrees at a constant rate to a final elevation, at
  /// constant azimuth.
  record ConstantPitchRate(@Unit("s") double verticalRise, @Unit("rad/s") double rate)
      implements Steering {
    public ConstantPitchRate {
      Require.notNegative("vertical rise", verticalRise, "s");
      Require.positive("pitch rate", rate, "rad/s");
    }
  }
}
