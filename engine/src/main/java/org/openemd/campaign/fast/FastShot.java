package org.openemd.campaign.fast;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openemd.engagement.Fault;
import org.openemd.engagement.Terminal;
import org.openemd.math.Vec3;
import org.openemd.run.ShotRecord.End;

/// One interceptor on its way. Times on the scenario clock (s), metres, metres a second.
final class FastShot {
  final String id;
  final TableShots battery;
  final int track;
  final Raid.Body target;
  final double launch;
  final double intercept;
  final Vec3 closing;
  final double active;
  final double handover;
  Vec3 believed =
      Vec3.ZERO; // where the target was last said to be at the meeting, from where it is
  Vec3 owed = Vec3.ZERO; // what the divert did not reach to correct
  double divertLeft;
  Optional<Fault> fault = Optional.empty();
  End end = End.IN_FLIGHT;
  double time = Double.NaN;
  double miss = Double.NaN;
  double handoverError = Double.NaN;
  double divert = Double.NaN;
  Raid.@Nullable Body homed;
  Terminal.@Nullable Pass pass;

  FastShot(
      String id,
      TableShots battery,
      int track,
      Raid.Body target,
      double launch,
      double intercept,
      Vec3 closing) {
    this.id = id;
    this.battery = battery;
    this.track = track;
    this.target = target;
    this.launch = launch;
    this.intercept = intercept;
    this.closing = closing;
    divertLeft = battery.vehicle.divertSpeed();
    active = launch + battery.leastFlight();
    handover = Math.max(active, intercept - battery.vehicle.acquisitionRange() / closing.norm());
  }

  /// Takes an update at `t` (s): what is now believed of the target's place, and the impulse that makes up for it, as far as the divert reaches.
  void told(double t, Vec3 now) {
    Vec3 moved = now.minus(believed);
    Vec3 along = closing.unit();
    Vec3 across = moved.plus(-moved.dot(along), along).minus(owed);
    double needed = across.norm() / Math.max(1, intercept - t);
    double spent = Math.min(needed, divertLeft);
    divertLeft -= spent;
    owed = needed > 0 ? across.times(spent / needed - 1) : Vec3.ZERO;
    believed = now;
  }

  /// Where it is at `t` (s), carried back from the meeting along a parabola: within some kilometres over five minutes.
  Vec3 position(double t) {
    double togo = intercept - t;
    Vec3 meeting = target.path().position(intercept);
    Vec3 own = target.path().at(intercept).velocity().minus(closing);
    double r = meeting.norm();
    Vec3 gravity = meeting.times(-3.986e14 / (r * r * r));
    return meeting.plus(-togo, own).plus(0.5 * togo * togo, gravity);
  }
}
