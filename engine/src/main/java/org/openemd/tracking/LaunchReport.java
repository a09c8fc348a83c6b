package org.openemd.tracking;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// What infrared early warning says of one launch, and how well it knows it.
///
/// @param number from 1
/// @param time of the report
/// @param launchTime estimated
/// @param sigmaTime its standard deviation
/// @param site estimated launch point
/// @param covariance of the launch point, 2 x 2, east and north
/// @param azimuth estimated direction over ground from the launch point to where it was last seen; NaN until two bearings were seen
/// @param sigmaAzimuth its standard deviation; NaN likewise
/// @param stereo whether more than one satellite saw it
/// @param lastSeen last bearing
/// @param boost how it moved when last seen; null until two bearings were seen
public record LaunchReport(
    int number,
    @Unit("s") double time,
    @Unit("s") double launchTime,
    @Unit("s") double sigmaTime,
    Geodetic site,
    @Unit("m2") Matrix covariance,
    @Unit("rad") double azimuth,
    @Unit("rad") double sigmaAzimuth,
    boolean stereo,
    @Unit("s") double lastSeen,
    @Nullable Boost boost) {

  /// A missile under thrust at its last bearing.
  ///
  /// @param state position and velocity, Earth-fixed
  /// @param acceleration of that velocity, Earth-fixed
  /// @param covariance 9 x 9: position, velocity, acceleration, Earth-fixed
  /// @param unseen how long after its last bearing it may have burnt without another
  public record Boost(
      EcefState state,
      @Unit("m/s2") Vec3 acceleration,
      @Unit("m,m/s,m/s2") Matrix covariance,
      @Unit("s") double unseen) {}

  /// Standard deviation of the launch point along its longest axis (m).
  public double sigmaSite() {
    double half = 0.5 * (covariance.get(0, 0) - covariance.get(1, 1));
    double mean = 0.5 * (covariance.get(0, 0) + covariance.get(1, 1));
    double across = covariance.get(0, 1);
    return Math.sqrt(mean + Math.sqrt(half * half + across * across));
  }
}
