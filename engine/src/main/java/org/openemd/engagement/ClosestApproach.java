package org.openemd.engagement;

import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Where two paths come nearest.
///
/// @param time scenario clock
/// @param miss from the first to the second, the zero-effort miss
/// @param relativeVelocity of the second seen from the first
public record ClosestApproach(
    @Unit("s") double time, @Unit("m") Vec3 miss, @Unit("m/s") Vec3 relativeVelocity) {

  /// Of `hunter` to `quarry`, from a first guess of the time, by Newton on the range rate. Where nothing closes, as before both paths begin, it ends.
  public static ClosestApproach of(Trajectory hunter, Trajectory quarry, double guess) {
    double t = guess;
    for (int i = 0; i < 12; i++) {
      ClosestApproach here = at(hunter, quarry, t);
      double square = here.relativeVelocity.dot(here.relativeVelocity);
      double step = square == 0 ? 0 : -here.miss.dot(here.relativeVelocity) / square;
      if (Math.abs(step) < 1e-6) {
        return here;
      }
      t += Math.max(-60, Math.min(60, step));
    }
    return at(hunter, quarry, t);
  }

  private static ClosestApproach at(Trajectory hunter, Trajectory quarry, double t) {
    EcefState h = hunter.at(t);
    EcefState q = quarry.at(t);
    return new ClosestApproach(
        t, q.position().minus(h.position()), q.velocity().minus(h.velocity()));
  }

  /// Speed of closing (m/s).
  public double closingSpeed() {
    return relativeVelocity.norm();
  }
}
