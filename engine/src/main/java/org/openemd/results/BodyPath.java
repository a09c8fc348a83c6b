package org.openemd.results;

import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// A true path to draw.
///
/// @param kind `WARHEAD`, `SPENT_STAGE`, `DEBRIS` or `INTERCEPTOR`; of a fall its kind
/// @param owner the threat, or the battery
/// @param end when it stopped existing (hit, impact, past its intercept); the path may go on
public record BodyPath(
    String id, String kind, String owner, Trajectory path, @Unit("s") double end) {

  /// Whether it is of no use to anybody: what was dropped, or falls.
  public boolean dropped() {
    return !kind.equals("WARHEAD") && !kind.equals("INTERCEPTOR");
  }
}
