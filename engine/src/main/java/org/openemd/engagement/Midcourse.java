package org.openemd.engagement;

import java.util.List;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.LineOfSight;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

/// In-flight updates: the kill vehicle is told where its target is now thought to go, and corrects.
///
/// The correction removes the zero-effort miss against the new prediction, by one impulse; its cost comes off the divert
/// budget. Needs a communication site above whose horizon the interceptor is (no refraction, no antenna pattern).
public final class Midcourse {
  private static final double LEAST = 1.0; // [m/s] corrections below it are not worth a burn
  private static final double SPACE = 100e3; // what is above it coasts as in a vacuum [m]
  private static final double BEYOND = 60; // [s] the coast is carried this far past the intercept

  private Midcourse() {}

  /// Whether some site can talk to the interceptor at `t` (s).
  public static boolean inSight(List<CommunicationSite> sites, Shot shot, double t) {
    Ecef there = new Ecef(shot.path().position(t));
    return sites.stream().anyMatch(s -> LineOfSight.clear(Frames.toEcef(s.site()), there));
  }

  /// The shot after an update at `t` (s) with a newer prediction of its target's path.
  public static Shot update(Shot shot, Trajectory believed, double t) {
    ClosestApproach meeting = ClosestApproach.of(shot.path(), believed, shot.intercept());
    double togo = meeting.time() - t;
    if (togo <= 1) {
      return shot;
    }
    Vec3 wanted = meeting.miss().times(1 / togo);
    double needed = wanted.norm();
    double spent = Math.min(needed, shot.divertLeft());
    boolean burn = needed >= LEAST && spent > 0;
    Trajectory path =
        burn ? diverted(shot, t, wanted.times(spent / needed), meeting.time()) : shot.path();
    return new Shot(
        shot.id(),
        shot.battery(),
        shot.track(),
        shot.vehicle(),
        path,
        shot.launch(),
        shot.active(),
        meeting.time(),
        burn ? shot.divertLeft() - spent : shot.divertLeft(),
        believed);
  }

  private static Trajectory diverted(Shot shot, double t, Vec3 impulse, double intercept) {
    Trajectory path = shot.path();
    EcefState s = path.at(t);
    Vec3 p = s.position();
    double beta = Frames.height(p) < SPACE ? shot.vehicle().ballisticCoefficient() : Double.NaN;
    EcefState after = new EcefState(s.position(), s.velocity().plus(impulse));
    Trajectory rest = Ballistics.coast(after, t, intercept + BEYOND, beta, Environment.STANDARD);
    return path.until(t).then(rest);
  }
}
