package org.openemd.engagement;

import org.openemd.math.Unit;

/// The factors of one shot's kill probability, as they stand at handover.
///
/// @param handover computed: the target inside the basket, from the track's covariance and the navigation error
/// @param divert computed: divert left and acceleration cover the error, given the same
/// @param homing computed: the miss of what homes so is inside the target, from the seeker's error and the point homed on
/// @param discrimination assumed; 1 when nothing else is in view
/// @param reliability as the scenario says, from test record or assumed
public record KillChance(
    @Unit("1") double handover,
    @Unit("1") double divert,
    @Unit("1") double homing,
    @Unit("1") double discrimination,
    @Unit("1") double reliability) {

  /// From the error of the target's place at the meeting, that of the kill vehicle's own place included.
  ///
  /// @param closing speed (m/s)
  /// @param alone whether the seeker sees one body only
  public static KillChance of(
      Shot shot, InterceptError error, double closing, double handoverTime, boolean alone) {
    KillVehicle v = shot.vehicle();
    double togo = Math.max(0, shot.intercept() - handoverTime);
    Endgame endgame = new Endgame(v, closing, togo);
    double inside = error.inside(v.basket());
    double covered = inside == 0 ? 0 : error.inside(endgame.reach(shot.divertLeft())) / inside;
    return new KillChance(
        inside,
        covered,
        endgame.strikes(),
        alone ? 1 : v.discrimination(),
        v.reliability().works());
  }

  /// All factors together.
  public double product() {
    return handover * divert * homing * discrimination * reliability;
  }
}
