package org.openemd.results;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// Where a threat was believed to come down, held against where it did, or would have.
///
/// @param time of the belief
/// @param togo until it is believed to come down
/// @param point where, on the ellipsoid
/// @param orientation of the longer axis, clockwise from north
/// @param semiMajor believed standard deviation on the ground along the longer axis of the ellipse
/// @param semiMinor along the shorter one
/// @param miss from the believed to the true point
/// @param normalised square of that in units of the ellipse; two degrees of freedom
public record ImpactError(
    @Unit("s") double time,
    int track,
    String threat,
    @Unit("s") double togo,
    Geodetic point,
    @Unit("rad") double orientation,
    @Unit("m") double semiMajor,
    @Unit("m") double semiMinor,
    @Unit("m") double miss,
    @Unit("1") double normalised) {}
