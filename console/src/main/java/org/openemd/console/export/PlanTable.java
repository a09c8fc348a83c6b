package org.openemd.console.export;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.openemd.command.FeasibleShot;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.KillBasis;
import org.openemd.results.EngagementPlan;
import org.openemd.results.PlannedFall;
import org.openemd.results.RunResult;
import org.openemd.scenario.KillFactors;
import org.openemd.scenario.Scenario;

/// `plans.csv`: every shot that was feasible at a track when it was first planned against, one for each half minute of the intercept; last, where its first stage would come down, and its kill vehicle if it hit nothing.
final class PlanTable {
  private PlanTable() {}

  static String text(RunResult run) {
    Csv csv =
        new Csv(
            "time_s",
            "track",
            "body",
            "battery",
            "launch_s",
            "intercept_s",
            "latitude_deg",
            "longitude_deg",
            "altitude_km",
            "closing_speed_km_s",
            "sigma_m",
            "kill_probability",
            "kill_test_record",
            "kill_computed",
            "kill_assumed",
            "first_stage_latitude_deg",
            "first_stage_longitude_deg",
            "missed_latitude_deg",
            "missed_longitude_deg");
    Iterator<PlannedFall> falls = run.falls().planned().iterator();
    for (EngagementPlan p : run.plans()) {
      for (FeasibleShot s : p.shots()) {
        shot(csv, p, s, basis(run.scenario(), s));
        PlannedFall f = falls.next();
        place(csv, f.firstStage());
        place(csv, f.killVehicle());
        csv.end();
      }
    }
    return csv.toString();
  }

  private static KillBasis basis(Scenario scenario, FeasibleShot s) {
    return KillFactors.basis(scenario, s.shot().battery()).reaching(s.kill());
  }

  private static void shot(Csv csv, EngagementPlan p, FeasibleShot s, KillBasis basis) {
    Geodetic at = Frames.toGeodetic(s.shot().point());
    csv.number(p.time(), 2).count(p.track()).text(p.body()).text(s.shot().battery());
    csv.number(s.shot().launch(), 2).number(s.shot().intercept(), 2);
    csv.number(at.latitudeDegrees(), 3).number(FlightJson.longitude(at), 3);
    csv.number(s.shot().altitude() / 1000, 2).number(s.closing() / 1000, 3);
    csv.number(s.sigma(), 1).number(s.kill(), 4).number(basis.record(), 4);
    csv.number(basis.computed(), 4).number(basis.assumed(), 4);
  }

  private static void place(Csv csv, @Nullable Geodetic at) {
    csv.number(at == null ? Double.NaN : at.latitudeDegrees(), 3);
    csv.number(at == null ? Double.NaN : FlightJson.longitude(at), 3);
  }
}
