package org.openemd.sensing;

import java.util.List;
import org.openemd.math.Unit;

/// One scan of one sensor: the reports, and beside them (never given to tracking) what caused each.
///
/// @param causes the id of the true object behind each report, in the same order; `""` for a false alarm
public record Scan(
    String sensor, @Unit("s") double time, List<Detection> detections, List<String> causes) {}
