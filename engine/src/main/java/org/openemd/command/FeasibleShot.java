package org.openemd.command;

import org.openemd.math.Unit;

/// One way to meet a track, and what may be expected of it as the track stands.
///
/// @param shot launch, intercept, place
/// @param closing speed at the meeting
/// @param sigma of the predicted place across the closing direction, standard deviation each way, without what radars will yet see
/// @param kill probability, from the interceptor's table
public record FeasibleShot(
    Opportunity shot,
    @Unit("m/s") double closing,
    @Unit("m") double sigma,
    @Unit("1") double kill) {}
