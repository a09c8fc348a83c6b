package org.openemd.engagement;

import org.openemd.math.Unit;

/// What is assumed of every engagement.
///
/// @param handoverSigmaScale multiplies the error of the track at handover; 1 is what the tracker achieved
/// @param falseKillProbability that a miss is reported as a kill
/// @param missedKillProbability that a kill is reported as a miss
/// @param updateInterval time between in-flight updates while a communication site is in sight
public record EngagementPolicy(
    @Unit("1") double handoverSigmaScale,
    @Unit("1") double falseKillProbability,
    @Unit("1") double missedKillProbability,
    @Unit("s") double updateInterval) {}
