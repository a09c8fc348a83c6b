package org.openemd.tracking;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// Where a track is believed to come down.
///
/// @param point on the ellipsoid
/// @param time scenario clock
/// @param semiMajor one-sigma semi-axis of the error ellipse on the ground
/// @param semiMinor one-sigma semi-axis
/// @param orientation of the major axis, clockwise from north
public record ImpactPrediction(
    Geodetic point,
    @Unit("s") double time,
    @Unit("m") double semiMajor,
    @Unit("m") double semiMinor,
    @Unit("rad") double orientation) {}
