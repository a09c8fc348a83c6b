package org.openemd.results;

import org.openemd.math.Unit;
import org.openemd.tracking.ImpactPrediction;

/// Where the network believed, at one time, that a threat would come down.
///
/// @param time of the belief
/// @param threat by the side table
public record PredictedImpact(
    @Unit("s") double time, int track, String threat, ImpactPrediction impact) {}
