package org.openemd.tracking;

import org.openemd.math.Unit;

/// How the network tracks.
///
/// @param linkDelay from a measurement to its place in the network picture
/// @param confirmations plots that must agree with a ballistic path before a track is confirmed
/// @param gate chi-square gate on the normalised innovation squared, three degrees of freedom
/// @param dropAfter time without an update after which a track is dropped
/// @param processNoise acceleration spectral density
/// @param warheadRcsX expected mean radar cross section of a warhead at X band, and so on: what the defense believes, not what is true
/// @param classifyAt posterior at which a track is declared warhead or, below its complement, not
public record TrackingPolicy(
    @Unit("s") double linkDelay,
    int confirmations,
    @Unit("1") double gate,
    @Unit("s") double dropAfter,
    @Unit("m2/s3") double processNoise,
    @Unit("m2") double warheadRcsX,
    @Unit("m2") double stageRcsX,
    @Unit("m2") double warheadRcsUhf,
    @Unit("m2") double stageRcsUhf,
    @Unit("1") double classifyAt) {}
