package org.openemd.sensing;

import org.openemd.math.Unit;

/// An infrared early-warning satellite, held at one geostationary longitude (orbits proper come later).
///
/// @param revisit time between scans of the Earth
/// @param sigma standard deviation of a bearing, each way
/// @param cloudTop altitude below which a plume is hidden
/// @param detectionProbability of a burning plume above cloud, a scan
/// @param confirmations scans that must see the plume before a launch is reported
public record InfraredSatellite(
    String id,
    String name,
    @Unit("rad") double longitude,
    @Unit("s") double revisit,
    @Unit("rad") double sigma,
    @Unit("m") double cloudTop,
    @Unit("1") double detectionProbability,
    int confirmations,
    boolean active) {}
