package org.openemd.engagement;

import org.openemd.math.Unit;

/// The kill vehicle at system level; every figure notional.
///
/// @param ballisticCoefficient of what flies on after burnout
/// @param divertSpeed velocity change it can spend, midcourse correction and homing together
/// @param acquisitionRange at which its seeker finds a warhead
/// @param seekerHalfAngle of the seeker's field of view: the basket is this angle at the acquisition range
/// @param navigationSigma of its own position at handover, standard deviation each way
/// @param guidance how it homes
/// @param aimPointSigma of the point that it homes on from the target's centre, standard deviation each way
/// @param targetRadius a miss inside it is a hit
/// @param discrimination probability that its seeker prefers the warhead when a stage is in view too
/// @param reliability of the interceptor that brings it there, and its own
public record KillVehicle(
    String id,
    @Unit("kg/m2") double ballisticCoefficient,
    @Unit("m/s") double divertSpeed,
    @Unit("m") double acquisitionRange,
    @Unit("rad") double seekerHalfAngle,
    @Unit("m") double navigationSigma,
    Guidance guidance,
    @Unit("m") double aimPointSigma,
    @Unit("m") double targetRadius,
    @Unit("1") double discrimination,
    Reliability reliability) {

  /// Radius of the seeker's basket.
  @Unit("m")
  public double basket() {
    return acquisitionRange * StrictMath.tan(seekerHalfAngle);
  }
}
