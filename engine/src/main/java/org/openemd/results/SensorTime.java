package org.openemd.results;

import org.openemd.math.Unit;

/// When one sensor first and last reported one threat's warhead (or its vehicle before separation).
public record SensorTime(
    String sensor,
    String threat,
    @Unit("s") double first,
    @Unit("s") double last,
    int detections) {}
