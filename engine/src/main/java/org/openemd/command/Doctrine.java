package org.openemd.command;

import org.openemd.math.Unit;

/// How shots are decided.
///
/// @param releaseDelay from the first feasible plan against a track to the authority's release
/// @param planInterval time between two looks of the planner at the picture
/// @param salvo interceptors in the first salvo at one track
/// @param shootLookShoot whether the next salvo waits for the assessment of the last
/// @param maxShots interceptors spent on one track, at most
/// @param engageAt least posterior that a track is a warhead
/// @param assessmentDelay from intercept time to the kill report
public record Doctrine(
    @Unit("s") double releaseDelay,
    @Unit("s") double planInterval,
    int salvo,
    boolean shootLookShoot,
    int maxShots,
    @Unit("1") double engageAt,
    @Unit("s") double assessmentDelay) {}
