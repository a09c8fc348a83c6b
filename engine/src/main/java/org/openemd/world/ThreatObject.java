package org.openemd.world;

import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// One true body in the sky, on the scenario clock.
///
/// @param id such as `london-1` (the vehicle, later its warhead) `london-1/stage-2`, `london-1/debris-3` or `london-1/object-1`
/// @param threat the threat it belongs to
/// @param kind what it is
/// @param path where it is, Earth-fixed, scenario clock
/// @param signature radar cross sections
/// @param attitude how it is turned
/// @param thrust when it burns, scenario clock; empty for dropped bodies
/// @param gone when something destroyed it, scenario clock; infinite when nothing did
public record ThreatObject(
    String id,
    String threat,
    Kind kind,
    Trajectory path,
    Signature signature,
    Attitude attitude,
    List<Flight.Burn> thrust,
    @Unit("s") double gone) {

  /// What a body is. The vehicle under thrust counts as the warhead it carries, with its stack's signature neglected;
  /// an object that nothing tells from the warhead counts as debris.
  public enum Kind {
    WARHEAD,
    SPENT_STAGE,
    DEBRIS
  }

  /// A body that tumbles and that nothing has destroyed.
  public ThreatObject(
      String id,
      String threat,
      Kind kind,
      Trajectory path,
      Signature signature,
      List<Flight.Burn> thrust) {
    this(id, threat, kind, path, signature, Attitude.Simple.TUMBLING, thrust);
  }

  /// A body that nothing has destroyed.
  public ThreatObject(
      String id,
      String threat,
      Kind kind,
      Trajectory path,
      Signature signature,
      Attitude attitude,
      List<Flight.Burn> thrust) {
    this(id, threat, kind, path, signature, attitude, thrust, Double.POSITIVE_INFINITY);
  }

  /// Mean cross section (m2) at `t` (s) at X band or below it, seen along `sight`, a unit vector from the radar to it, Earth-fixed.
  public double rcs(boolean xBand, double t, Vec3 sight) {
    CrossSection c = signature.in(xBand);
    if (!c.byAspect()) {
      return c.mean();
    }
    return switch (attitude) {
      case Attitude.Simple.TUMBLING -> c.mean();
      case Attitude.Simple.ALONG_VELOCITY -> c.at(-noseFirst(t).dot(sight));
      case Attitude.Held h -> c.at(-(steered(t, h) ? noseFirst(t) : h.at(t)).dot(sight));
    };
  }

  /// Whether thrust or air decides where its nose points.
  private boolean steered(double t, Attitude.Held h) {
    return t >= h.reEntry() || (!thrust.isEmpty() && t <= thrust.getLast().end());
  }

  /// A body at rest points up.
  private Vec3 noseFirst(double t) {
    EcefState s = path.at(t);
    return s.velocity().norm() > 0 ? s.velocity().unit() : s.position().unit();
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
    return new ThreatObject(id, threat, kind, path, signature, attitude, thrust, t);
  }
}
