package org.openemd.world;

import java.util.List;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// One true body in the sky, on the scenario clock.
///
/// @param id such as `london-1` (the vehicle, later its warhead) or `london-1/stage-2`
/// @param threat the threat it belongs to
/// @param kind what it is
/// @param path where it is, Earth-fixed, scenario clock
/// @param signature mean radar cross sections
/// @param thrust when it burns, scenario clock; empty for dropped bodies
/// @param gone when something destroyed it, scenario clock; infinite when nothing did
public record ThreatObject(
    String id,
    String threat,
    Kind kind,
    Trajectory path,
    Signature signature,
    List<Flight.Burn> thrust,
    @Unit("s") double gone) {

  /// What a body is. The vehicle under thrust counts as the warhead it carries, with its stack's signature neglected.
  public enum Kind {
    WARHEAD,
    SPENT_STAGE
  }

  /// A body that nothing has destroyed.
  public ThreatObject(
      String id,
      String threat,
      Kind kind,
      Trajectory path,
      Signature signature,
      List<Flight.Burn> thrust) {
    this(id, threat, kind, path, signature, thrust, Double.POSITIVE_INFINITY);
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

  /// Whether the body is there at `t` (s).
  public boolean exists(double t) {
    return path.covers(t) && t < gone;
  }

  /// The same body, gone from `t` (s) on.
  public ThreatObject goneAt(double t) {
    return new ThreatObject(id, threat, kind, path, signature, thrust, t);
  }
}
