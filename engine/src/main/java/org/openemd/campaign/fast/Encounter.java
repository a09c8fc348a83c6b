package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.engagement.KillVehicle;
import org.openemd.engagement.Terminal;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.run.RunKey;
import org.openemd.run.ShotRecord.End;

/// The end of a shot: what its seeker has in view, which of it is chosen, how near it passes and what that destroys.
final class Encounter {
  private final FastPath fast;
  private final RunKey key;
  private final Picture picture;

  Encounter(FastPath fast, RunKey key, Picture picture) {
    this.fast = fast;
    this.key = key;
    this.picture = picture;
  }

  // A body where the seeker looks, by its offset from the aim across the way.
  private record InView(Raid.Body body, @Unit("m") Vec3 offset) {}

  /// The seeker takes over; gives when the two meet (s).
  double handover(double now, FastShot s) {
    Terminal.Draws draws =
        new Terminal.Draws(
            key.stream(s.id, "navigation"),
            key.stream(s.id, "discrimination"),
            key.stream(s.id, "homing"),
            key.stream(s.id, "seeker"));
    List<InView> inside = inView(s, aimError(s, draws));
    if (inside.isEmpty()) {
      s.end = End.NO_HANDOVER;
      return Math.max(now, s.intercept);
    }
    KillVehicle v = s.battery.vehicle;
    InView chosen = chosen(inside, draws.discrimination().nextBoolean(v.discrimination()));
    Vec3 along = s.closing.unit();
    Vec3 side = Terminal.perpendicular(along);
    Terminal.Pass pass =
        Terminal.pass(
            v,
            s.closing.norm(),
            Math.max(0, s.intercept - now),
            chosen.offset().dot(side),
            chosen.offset().dot(along.cross(side)),
            s.divertLeft,
            draws);
    s.homed = chosen.body();
    s.pass = pass;
    s.handoverError = chosen.offset().norm();
    return now + pass.time();
  }

  // Seen from the aim, the target lies the other way.
  private Vec3 aimError(FastShot s, Terminal.Draws draws) {
    Vec3 along = s.closing.unit();
    Vec3 side = Terminal.perpendicular(along);
    double scale = -fast.scenario.engagement().handoverSigmaScale();
    Vec3 error = s.believed.plus(s.owed).times(scale);
    error = error.plus(-error.dot(along), along);
    double sigma = s.battery.vehicle.navigationSigma();
    double a = sigma * draws.navigation().nextGaussian();
    double b = sigma * draws.navigation().nextGaussian();
    return error.plus(a, side).plus(b, along.cross(side));
  }

  private static InView chosen(List<InView> inside, boolean discriminated) {
    InView nearest = inside.getFirst();
    return discriminated
        ? inside.stream().filter(o -> o.body().warhead()).findFirst().orElse(nearest)
        : nearest;
  }

  // Nearest first.
  private List<InView> inView(FastShot s, Vec3 error) {
    List<InView> inside = new ArrayList<>();
    Vec3 along = s.closing.unit();
    Vec3 aim = s.target.object().path().position(s.intercept);
    for (Raid.Body b : fast.raid.bodies) {
      boolean there =
          b.threat() == s.target.threat()
              && picture.exists(b)
              && b.object().path().covers(s.intercept);
      if (there) {
        Vec3 apart = b.object().path().position(s.intercept).minus(aim);
        Vec3 offset = apart.plus(-apart.dot(along), along).plus(error);
        if (offset.norm() <= s.battery.vehicle.basket()) {
          inside.add(new InView(b, offset));
        }
      }
    }
    inside.sort(Comparator.comparingDouble(o -> o.offset().norm()));
    return inside;
  }

  /// The two meet, if the seeker found anything; gives whether a warhead is no more.
  boolean meet(double now, FastShot s) {
    Raid.Body b = s.homed;
    Terminal.Pass pass = s.pass;
    if (b == null || pass == null) {
      return false;
    }
    boolean there = picture.exists(b);
    boolean hit = pass.miss() <= s.battery.vehicle.targetRadius();
    s.time = now;
    s.divert = s.battery.vehicle.divertSpeed() - s.divertLeft + pass.divert();
    s.end = !there ? End.NO_TARGET : !hit ? End.MISS : b.warhead() ? End.HIT : End.STRUCK_OTHER;
    s.miss = there ? pass.miss() : Double.NaN;
    if (there && hit) {
      picture.destroyed(b, now);
    }
    return s.end == End.HIT || (!there && b.warhead());
  }
}
