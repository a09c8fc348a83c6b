package org.openemd.world;

import java.util.List;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;

/// One true body in the sky, on the scenario clock.
///
/// @param id such as `london-1` (the vehicle, later its warhead) or `london-1/stage-2`
/// @param threat the threat it belongs to
/// @param kind what it is
/// @param path where it is, Earth-fixed, scenario clock
/// @param signature mean radar cross sections
/// @param thrust when it burns, scenario clock; empty for dropped bodies
public record ThreatObject(
    String id,
    String threat,
    Kind kind,
    Trajectory path,
    Signature signature,
    List<Flight.Burn> thrust) {

  /// What a body is. The vehicle under thrust counts as the warhead it carries, with its stack's signature neglected.
  public enum Kind {
    WARHEAD,
    SPENT_STAGE
  }

  /// Whether the plume burns at `t` (s).
  public boolean burning(double t) {
    for (Flight.Burn b : thrust) {
      if (t >= b.start() && t <= b.end()) {
        return true;
      }
    }
    return false;
  }
}
