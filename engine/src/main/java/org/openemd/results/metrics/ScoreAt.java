package org.openemd.results.metrics;

import org.openemd.math.Unit;

/// The metrics at one time.
///
/// @param nees of the tracks of the one-to-one pairing within the gate
/// @param nis of the innovations since the time before
public record ScoreAt(
    @Unit("s") double time, Ospa ospa, Gospa gospa, Siap siap, Consistency nees, Consistency nis) {}
