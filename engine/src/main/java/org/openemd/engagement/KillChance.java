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

  /// From the standard deviation of the error across the closing direction, each way (m).
  ///
  /// @param alone whether the seeker sees one body only
  ///
  /// Errors in two directions are taken alike and normal, so their length is Rayleigh.
  public static KillChance of(Shot shot, double sigma, double handoverTime, boolean alone) {
    KillVehicle v = shot.vehicle();
    double basket = Terminal.basket(v);
    double reach = Terminal.reach(shot, Math.max(0, shot.intercept() - handoverTime));
    double inside = rayleigh(basket, sigma);
    double covered = inside == 0 ? 0 : rayleigh(Math.min(basket, reach), sigma) / inside;
    return new KillChance(
        inside,
        covered,
        rayleigh(v.targetRadius(), v.homingSigma()),
        alone ? 1 : v.discrimination(),
        v.reliability());
  }

  private static double rayleigh(double radius, double sigma) {
    return sigma == 0
        ? (radius > 0 ? 1 : 0)
        : -StrictMath.expm1(-radius * radius / (2 * sigma * sigma));
  }

  /// All factors together.
  public double product() {
    return handover * divert * homing * discrimination * reliability;
  }
}
