package org.openemd.sensing;

import java.util.List;
import org.openemd.math.Unit;

/// One scan of one sensor: the reports, and beside them (never given to tracking) what caused each and what was looked at.
///
/// @param causes the id of the true object behind each report, in the same order; `""` for a false alarm
/// @param looked the ids of the true objects at which a beam was pointed, detected or not; of an infrared satellite, none
/// @param usage how a radar spent the frame
public record Scan(
    String sensor,
    @Unit("s") double time,
    List<Detection> detections,
    List<String> causes,
    List<String> looked,
    Usage usage) {

  /// Of a sensor that has no beam to point.
  public Scan(String sensor, double time, List<Detection> detections, List<String> causes) {
    this(sensor, time, detections, causes, List.of(), Usage.NONE);
  }
}
