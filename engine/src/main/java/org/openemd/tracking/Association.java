package org.openemd.tracking;

import org.openemd.math.Unit;

/// Which detection fed which track, kept for scoring.
public record Association(@Unit("s") double time, int track, long detection) {}
