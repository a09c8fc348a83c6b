package org.openemd.flight;

import org.openemd.math.Unit;

/// How one vehicle is flown: what targeting solves for.
///
/// @param azimuth clockwise from north, of the pitch-over
/// @param pitch kick angle from the vertical (gravity turn), or final elevation (constant pitch rate)
/// @param burn total time of the last stage's thrust, at most its burn time; NaN for all of it
public record LaunchPlan(
    @Unit("rad") double azimuth, @Unit("rad") double pitch, @Unit("s") double burn) {

  public LaunchPlan {
    Require.finite("azimuth", azimuth, "rad");
    Require.finite("pitch", pitch, "rad");
    if (!Double.isNaN(burn)) {
      Require.notNegative("burn of the last stage", burn, "s");
    }
  }
}
