package org.openemd.results;

import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.run.Aim;

/// How well the target of a shot was known when it was committed, or handed over to its seeker.
///
/// @param threat that the shot counts against; empty for none
/// @param body that the track followed at that time; empty for none
/// @param intercept when they were to meet
/// @param semiMajor believed standard deviation along the longer axis of the error ellipse at the meeting, across the closing direction
/// @param semiMinor along the shorter one
/// @param along along the closing direction
/// @param error true error at the place and time of the meeting, of that body
/// @param across its part across the closing direction
/// @param normalised its square in units of the believed covariance; three degrees of freedom
/// @param basket radius of the seeker's basket
/// @param inside believed probability that the target is in the basket, the kill vehicle's own error included
/// @param candidates tracks of the threat's bodies that were held for warheads then
/// @param undiscriminated tracks of the threat's bodies that could be told neither for a warhead nor for anything else
/// @param impact where the track was believed to come down; null when nowhere
public record AimQuality(
    String interceptor,
    Aim.Stage stage,
    String threat,
    int track,
    String body,
    @Unit("s") double time,
    @Unit("s") double intercept,
    @Unit("m") double semiMajor,
    @Unit("m") double semiMinor,
    @Unit("m") double along,
    @Unit("m") double error,
    @Unit("m") double across,
    @Unit("1") double normalised,
    @Unit("m") double basket,
    @Unit("1") double inside,
    int candidates,
    int undiscriminated,
    @Nullable ImpactError impact) {}
