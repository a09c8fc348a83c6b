package org.openemd.engagement;

import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// One interceptor in flight. Immutable: an in-flight update gives a new one.
///
/// @param id such as `redzikowo-3`
/// @param track whose prediction it flies to
/// @param path its own, as flown so far and as it would coast on, scenario clock
/// @param active when its kill vehicle may act
/// @param intercept believed time of closest approach
/// @param divertLeft velocity change it can still spend
/// @param believed where the target was thought to go, as of the last update
public record Shot(
    String id,
    String battery,
    int track,
    KillVehicle vehicle,
    Trajectory path,
    @Unit("s") double launch,
    @Unit("s") double active,
    @Unit("s") double intercept,
    @Unit("m/s") double divertLeft,
    Trajectory believed) {

  /// When the seeker could find the target: at acquisition range by the believed geometry (s).
  public double handoverTime() {
    double closing = ClosestApproach.of(path, believed, intercept).closingSpeed();
    return Math.max(active, intercept - vehicle.acquisitionRange() / closing);
  }
}
