package org.openemd.engagement;

import org.openemd.math.Unit;

/// The factors of one shot's kill probability, as they stand at handover.
///
/// @param handover computed: the target inside the basket, from the track's covariance and the navigation error
/// @param divert computed: the divert left covers the error, given the same
/// @param homing computed from the assumed residual and the target's radius
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
  /// @param alone whether the seeker sees one body only
  public static KillChance of(Shot shot, InterceptError error, double handoverTime, boolean alone) {
    KillVehicle v = shot.vehicle();
    double basket = Terminal.basket(v);
    double reach = Terminal.reach(shot, Math.max(0, shot.intercept() - handoverTime));
    double inside = error.inside(basket);
    double covered = inside == 0 ? 0 : error.inside(Math.min(basket, reach)) / inside;
    return new KillChance(
        inside,
        covered,
        residual(v).inside(v.targetRadius()),
        alone ? 1 : v.discrimination(),
        v.reliability());
  }

  private static InterceptError residual(KillVehicle v) {
    return new InterceptError(v.homingSigma(), v.homingSigma(), 0);
  }

  /// All factors together.
  public double product() {
    return handover * divert * homing * discrimination * reliability;
  }
}
