package org.openemd.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.earth.EcefState;
import org.openemd.flight.Environment;
import org.openemd.flight.InterceptFlyout;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// What one battery's shots at a track are worth: closing speed from the flight of the table's plan, error from the track's covariance at the meeting, kill probability from the interceptor's table.
public final class ShotAssessor implements Assessor {
  private final ShotPlanner planner;
  private final KillProbability kill;
  private final double divert;

  /// @param divert that a kill vehicle starts with (m/s)
  public ShotAssessor(ShotPlanner planner, KillProbability kill, double divert) {
    this.planner = planner;
    this.kill = kill;
    this.divert = divert;
  }

  @Override
  public ShotPlanner planner() {
    return planner;
  }

  /// The whole set of feasible shots from `now` on, one for each `step` (s) of the intercept.
  ///
  /// @param path of the track as predicted
  public List<FeasibleShot> all(Track track, Trajectory path, double now, double step) {
    List<FeasibleShot> shots = new ArrayList<>();
    for (double t = Math.max(path.start(), now + planner.leastFlight());
        t <= path.end();
        t += step) {
      double launch = planner.launchFor(path, t);
      if (launch >= now) {
        shots.add(assess(track, path, planner.opportunity(path, t, launch)));
      }
    }
    return List.copyOf(shots);
  }

  @Override
  public Optional<FeasibleShot> earliest(Track track, Trajectory path, double notBefore) {
    return planner.earliest(path, notBefore).map(o -> assess(track, path, o));
  }

  private FeasibleShot assess(Track track, Trajectory path, Opportunity shot) {
    EcefState target = path.at(shot.intercept());
    Flyout way = planner.fastest(shot.point());
    Vec3 own =
        InterceptFlyout.arrival(
                way.table(),
                way.vehicle(),
                planner.battery().site(),
                shot.point(),
                Environment.STANDARD)
            .map(EcefState::velocity)
            .orElse(Vec3.ZERO);
    Vec3 closing = target.velocity().minus(own);
    double sigma = across(TrackPrediction.at(track, shot.intercept()).covariance(), closing.unit());
    return new FeasibleShot(shot, closing.norm(), sigma, kill.of(closing.norm(), sigma, divert));
  }

  /// The standard deviation each way across a direction: half of what the trace has left without what lies along it.
  private static double across(Matrix covariance, Vec3 ahead) {
    double[] a = {ahead.x(), ahead.y(), ahead.z()};
    double along = 0;
    double trace = 0;
    for (int i = 0; i < 3; i++) {
      trace += covariance.get(i, i);
      for (int j = 0; j < 3; j++) {
        along += a[i] * covariance.get(i, j) * a[j];
      }
    }
    return Math.sqrt(Math.max(0, 0.5 * (trace - along)));
  }
}
