package org.openemd.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// Handover, choice of the object, and homing.
///
/// At handover the true bodies lie off the believed path by what the tracker got wrong (times the scenario's handover
/// scale) plus the kill vehicle's own navigation error. Bodies outside the seeker's basket are not seen; of those inside
/// the warhead is preferred with the assumed probability of discrimination, else the body nearest to the aim is taken.
/// Then it homes (`Homing`), on a point that lies off the body's centre by the assumed deviation.
public final class Terminal {
  private Terminal() {}

  /// The random numbers of one shot, each purpose its own stream.
  public record Draws(
      RandomStream navigation,
      RandomStream discrimination,
      RandomStream homing,
      RandomStream seeker) {}

  private record Seen(ThreatObject body, ClosestApproach approach, @Unit("m") Vec3 offset) {}

  /// How the shot ends, given the bodies that truly fly.
  ///
  /// @param handover when the seeker looks (s)
  public static Encounter resolve(
      Shot shot, double handover, List<ThreatObject> bodies, EngagementPolicy policy, Draws draws) {
    List<Seen> near = approaches(shot, handover, bodies);
    if (near.isEmpty()) {
      return new Encounter.NoHandover(handover, Double.NaN);
    }
    Vec3 first = near.getFirst().offset();
    Vec3 error =
        first
            .times(policy.handoverSigmaScale())
            .plus(navigationError(shot, near.getFirst(), draws));
    Vec3 shift = error.minus(first);
    double basket = shot.vehicle().basket();
    List<Seen> inside =
        near.stream()
            .map(s -> new Seen(s.body(), s.approach(), s.offset().plus(shift)))
            .filter(s -> s.offset().norm() <= basket)
            .sorted(Comparator.comparingDouble(s -> s.offset().norm()))
            .toList();
    return inside.isEmpty()
        ? new Encounter.NoHandover(handover, error.norm())
        : home(shot, handover, chosen(inside, shot.vehicle(), draws), inside.size(), draws);
  }

  // Bodies by their distance from the aim, nearest first; only what passes about when the shot
  // does.
  private static List<Seen> approaches(Shot shot, double handover, List<ThreatObject> bodies) {
    List<Seen> near = new ArrayList<>();
    for (ThreatObject b : bodies) {
      if (b.exists(handover)) {
        ClosestApproach a = ClosestApproach.of(shot.path(), b.path(), shot.intercept());
        boolean there = b.path().covers(a.time()) && Math.abs(a.time() - shot.intercept()) < 30;
        if (there) {
          near.add(new Seen(b, a, a.miss()));
        }
      }
    }
    near.sort(Comparator.comparingDouble(s -> s.offset().norm()));
    return near;
  }

  private static Vec3 navigationError(Shot shot, Seen s, Draws draws) {
    Vec3 along = s.approach().relativeVelocity().unit();
    Vec3 side = perpendicular(along);
    Vec3 up = along.cross(side);
    double sigma = shot.vehicle().navigationSigma();
    double a = sigma * draws.navigation().nextGaussian();
    double b = sigma * draws.navigation().nextGaussian();
    return side.times(a).plus(b, up);
  }

  /// One of the two axes across a direction; its cross product with that is the other.
  public static Vec3 perpendicular(Vec3 u) {
    Vec3 axis = Math.abs(u.z()) < 0.9 ? new Vec3(0, 0, 1) : new Vec3(1, 0, 0);
    return u.cross(axis).unit();
  }

  private static Seen chosen(List<Seen> inside, KillVehicle v, Draws draws) {
    boolean discriminates = draws.discrimination().nextBoolean(v.discrimination());
    Optional<Seen> warhead =
        inside.stream().filter(s -> s.body().kind() == ThreatObject.Kind.WARHEAD).findFirst();
    return discriminates && warhead.isPresent() ? warhead.get() : inside.getFirst();
  }

  private static Encounter home(Shot shot, double handover, Seen s, int inView, Draws draws) {
    KillVehicle v = shot.vehicle();
    double togo = Math.max(0, s.approach().time() - handover);
    double closing = s.approach().closingSpeed();
    Vec3 along = s.approach().relativeVelocity().unit();
    Vec3 side = perpendicular(along);
    Vec3 up = along.cross(side);
    Pass pass =
        pass(v, closing, togo, s.offset().dot(side), s.offset().dot(up), shot.divertLeft(), draws);
    return new Encounter.Homed(
        s.body().id(),
        s.body().kind() == ThreatObject.Kind.WARHEAD,
        inView,
        handover + pass.time(),
        s.offset().norm(),
        pass.divert(),
        pass.miss(),
        closing,
        pass.miss() <= v.targetRadius());
  }

  /// How a kill vehicle passes what it homes on.
  ///
  /// @param time from handover to closest approach
  /// @param divert spent
  /// @param miss from the target's centre
  public record Pass(@Unit("s") double time, @Unit("m/s") double divert, @Unit("m") double miss) {}

  /// One homing, by the draws of its shot.
  ///
  /// @param togo time from handover to the meeting (s)
  /// @param x zero-effort miss at handover, one axis across the closing direction (m)
  /// @param y the other (m)
  /// @param divert left (m/s)
  public static Pass pass(
      KillVehicle v, double closing, double togo, double x, double y, double divert, Draws draws) {
    Homing.Met met = Homing.fly(v.guidance(), closing, togo, x, y, divert, draws.seeker());
    return new Pass(met.time(), met.divert(), offCentre(met, v.aimPointSigma(), draws.homing()));
  }

  // What is homed on need not be the centre.
  private static double offCentre(Homing.Met met, double sigma, RandomStream draw) {
    double x = met.x() + sigma * draw.nextGaussian();
    double y = met.y() + sigma * draw.nextGaussian();
    return Math.sqrt(x * x + y * y + met.ahead() * met.ahead());
  }
}
