package org.openemd.sensing;

import org.openemd.earth.Ecef;
import org.openemd.flight.Orbit;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// An infrared early-warning satellite.
///
/// @param orbit where it is when
/// @param revisit time between scans of the Earth
/// @param sigma standard deviation of a bearing, each way, drawn for each
/// @param pointing standard deviation of the error of its attitude about each axis, drawn once a run
/// @param fieldHalfAngle greatest angle from the direction to the Earth's centre at which it sees
/// @param cloudTop altitude below which a plume is hidden
/// @param detectionProbability of a burning plume above cloud, a scan
/// @param confirmations scans that must see the plume before a launch is reported
public record InfraredSatellite(
    String id,
    String name,
    Orbit orbit,
    @Unit("s") double revisit,
    @Unit("rad") double sigma,
    @Unit("rad") double pointing,
    @Unit("rad") double fieldHalfAngle,
    @Unit("m") double cloudTop,
    @Unit("1") double detectionProbability,
    int confirmations,
    boolean active) {

  /// Whether a place lies in its field of view when the satellite is at `from`; cloud and the Earth may still hide it.
  public boolean inField(Ecef from, Vec3 place) {
    Vec3 down = from.position().times(-1);
    return place.minus(from.position()).angleTo(down) <= fieldHalfAngle;
  }
}
