package org.openemd.campaign;

import org.openemd.campaign.fast.batch.Strikes;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Targeted;
import org.openemd.flight.Trajectory;
import org.openemd.run.Groundwork;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;

/// What a planner could do that knew a path and tried every half second of it: the search of {@link ShotPlanner#window} steps over windows of a few seconds, and may stop some seconds short.
final class TruePath {
  private static final double STEP = 0.5; // [s]

  private TruePath() {}

  /// The last launch of any battery that meets a missile, after its burnout (s after its launch); NaN where there is none.
  static double lastLaunch(Scenario s, ThreatGroup m, Geodetic aim) {
    if (!(Groundwork.flight(m.alone(aim)) instanceof Targeted.Solved solved)) {
      return Double.NaN;
    }
    return lastLaunch(s, solved.flight().body(), solved.flight().burnout());
  }

  /// The same of the flight of a map's only point.
  static double lastLaunch(FastMap map) {
    Strikes f = map.strikes(0);
    if (!f.reached(0)) {
      return Double.NaN;
    }
    double[] times = new double[Strikes.PARTS + 1];
    double[] states = new double[6 * times.length];
    for (int k = 0; k < times.length; k++) {
      times[k] = f.time(k, 0);
      double[][] rows = {f.x[k], f.y[k], f.z[k], f.vx[k], f.vy[k], f.vz[k]};
      for (int j = 0; j < 6; j++) {
        states[6 * k + j] = rows[j][0];
      }
    }
    return lastLaunch(map.scenario(), Trajectory.of(times, states), f.release[0]);
  }

  private static double lastLaunch(Scenario s, Trajectory path, double from) {
    double last = Double.NEGATIVE_INFINITY;
    for (WeaponSite w : s.weapons()) {
      ShotPlanner planner = Groundwork.planner(w.battery());
      for (double t = from; t < path.end() && w.battery().inventory() > 0; t += STEP) {
        last = Math.max(last, planner.launchFor(path, t));
      }
    }
    return last < from ? Double.NaN : last;
  }
}
