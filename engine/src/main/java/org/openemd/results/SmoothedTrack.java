package org.openemd.results;

import org.openemd.math.Unit;

/// The best estimate of a threat's path after the fact, from one track: every picture of it improved by all later plots ({@link org.openemd.tracking.filter.Smoother}), held against truth.
///
/// @param threat whose warhead it mostly was, by the side table
/// @param from first picture
/// @param to last one up to the track's last plot
/// @param filtered root mean square error of the position as believed then
/// @param smoothed the same of the position as known afterwards
/// @param burnout error of the position at burnout, to which the first smoothed state is flown back without thrust
/// @param burnoutSigma root of the trace of its covariance, as claimed
public record SmoothedTrack(
    String threat,
    int track,
    @Unit("s") double from,
    @Unit("s") double to,
    @Unit("m") double filtered,
    @Unit("m") double smoothed,
    @Unit("m") double burnout,
    @Unit("m") double burnoutSigma) {}
