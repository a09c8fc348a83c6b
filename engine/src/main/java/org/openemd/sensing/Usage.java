package org.openemd.sensing;

import org.openemd.math.Unit;

/// How a radar spent one frame, all faces together.
///
/// @param time there was: the frame's length times the number of faces
/// @param fence spent on it
/// @param cue spent on the volumes of reported launches
/// @param confirm spent on detections in search and on tentative tracks
/// @param high spent on tracks that are or may be warheads
/// @param low spent on other tracks
/// @param asked looks for confirmation and tracking that were due and in view
/// @param unserved those of them for which there was no time
/// @param fenceAge time since the beam of the fence that comes next was last looked at: the revisit achieved; NaN without a fence
public record Usage(
    @Unit("s") double time,
    @Unit("s") double fence,
    @Unit("s") double cue,
    @Unit("s") double confirm,
    @Unit("s") double high,
    @Unit("s") double low,
    int asked,
    int unserved,
    @Unit("s") double fenceAge) {
  /// Of a sensor that has no beam to point.
  public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, 0, Double.NaN);

  /// Time with nothing to do, or too short for a beam (s).
  public double idle() {
    return Math.max(0, time - fence - cue - confirm - high - low);
  }

  /// Time on tracks and on what may become one (s).
  public double tracking() {
    return confirm + high + low;
  }
}
