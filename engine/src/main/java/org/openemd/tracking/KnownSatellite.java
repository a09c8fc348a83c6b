package org.openemd.tracking;

import org.openemd.math.Unit;

/// What the network knows of an infrared satellite.
///
/// @param confirmations bearings of one plume before it is reported as a launch
/// @param revisit time between its looks at one place
/// @param pointing standard deviation of the constant error of its attitude, each way
/// @param cloudTop altitude from which it sees a plume
public record KnownSatellite(
    String id,
    int confirmations,
    @Unit("s") double revisit,
    @Unit("rad") double pointing,
    @Unit("m") double cloudTop) {}
