package org.openemd.results;

import org.openemd.earth.EcefState;
import org.openemd.math.Unit;
import org.openemd.tracking.BallisticCoefficient;
import org.openemd.tracking.Phase;

/// A track at one time, for plots and telemetry.
///
/// @param threat the true object most of its detections came from, by the side table; empty for a false track
/// @param sigma root of the trace of the position covariance
/// @param error distance to that object; NaN for a false track
/// @param phase what moves it, as the track believes
/// @param coefficient how much the air slows it, as the track believes
public record TrackPoint(
    @Unit("s") double time,
    int track,
    String threat,
    EcefState state,
    @Unit("m") double sigma,
    @Unit("m") double error,
    @Unit("1") double warheadProbability,
    Phase phase,
    BallisticCoefficient coefficient) {}
