package org.openemd.flight.batch;

import org.openemd.math.Unit;

/// The physics of an arc, as numbers: zero switches a term off.
///
/// @param gm gravitational constant times the Earth's mass
/// @param j2 second zonal harmonic
/// @param j3 third zonal harmonic
/// @param j4 fourth zonal harmonic
/// @param omega rotation rate of the Earth
/// @param radius equatorial radius of the ground
/// @param eccentricitySquared of the ground's ellipsoid; 0 for a sphere
/// @param air 1 with air, 0 without
public record ArcPhysics(
    @Unit("m3/s2") double gm,
    @Unit("1") double j2,
    @Unit("1") double j3,
    @Unit("1") double j4,
    @Unit("rad/s") double omega,
    @Unit("m") double radius,
    @Unit("1") double eccentricitySquared,
    @Unit("1") double air) {}
