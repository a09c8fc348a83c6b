package org.openemd.results.metrics;

import org.openemd.math.Unit;

/// A track that never was of any body.
///
/// @param times at which it was held
public record FalseTrack(String id, @Unit("s") double first, @Unit("s") double last, int times) {}
