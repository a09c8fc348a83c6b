package org.openemd.flight;

import org.openemd.math.Unit;

/// What the last stage carries: a re-entry body or a kill vehicle, as a point mass.
///
/// @param ballisticCoefficient mass / (drag coefficient x area), constant during re-entry
/// @param separationDelay from the last stage's end of thrust to separation
/// @param separationSpeed by which payload and last stage part, along the velocity
public record Payload(
    @Unit("kg") double mass,
    @Unit("kg/m2") double ballisticCoefficient,
    @Unit("s") double separationDelay,
    @Unit("m/s") double separationSpeed) {}
