package org.openemd.tracking;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// What infrared early warning says of one launch.
///
/// @param number from 1
/// @param time of the report
/// @param launchTime estimated
/// @param site estimated launch point
/// @param azimuth estimated heading over ground; NaN until two bearings were seen
/// @param lastSeen last bearing
public record LaunchReport(
    int number,
    @Unit("s") double time,
    @Unit("s") double launchTime,
    Geodetic site,
    @Unit("rad") double azimuth,
    @Unit("s") double lastSeen) {}
