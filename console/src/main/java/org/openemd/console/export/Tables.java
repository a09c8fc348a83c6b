package org.openemd.console.export;

import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Trajectory;
import org.openemd.results.BodyPath;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.results.TrackPoint;
import org.openemd.run.Event;
import org.openemd.run.OrderRecord;

/// The comma-separated files of a run folder.
public final class Tables {
  private Tables() {}

  /// `events.csv`: every event, in order.
  public static String events(RunResult run) {
    Csv csv =
        new Csv("time_s", "type", "sensor", "track", "threat", "battery", "interceptor", "detail");
    for (Event e : run.events()) {
      csv.number(e.time(), 2).text(e.type().name()).text(e.sensor()).serial(e.track());
      csv.text(e.threat()).text(e.battery()).text(e.interceptor()).text(e.detail()).end();
    }
    return csv.toString();
  }

  /// `orders.csv`: what a person ordered, as replayed by `--orders`. A track of 0 is every track.
  public static String orders(RunResult run) {
    Csv csv = new Csv("time_s", "verb", "track", "battery", "shots", "refused");
    for (OrderRecord o : run.orders()) {
      csv.number(o.time(), 3).text(o.verb()).count(o.track());
      csv.text(o.battery()).count(o.shots()).text(o.refused()).end();
    }
    return csv.toString();
  }

  /// `telemetry.csv`: true bodies, then tracks, at the telemetry interval.
  public static String telemetry(RunResult run) {
    Csv csv =
        new Csv(
            "time_s",
            "kind",
            "id",
            "owner",
            "latitude_deg",
            "longitude_deg",
            "altitude_m",
            "x_m",
            "y_m",
            "z_m",
            "vx_m_s",
            "vy_m_s",
            "vz_m_s",
            "sigma_m",
            "error_m",
            "warhead_probability",
            "phase",
            "ballistic_coefficient_kg_m2",
            "ballistic_coefficient_log_sigma");
    for (BodyPath body : run.bodies()) {
      body(csv, body, run.scenario().telemetryInterval());
    }
    for (TrackPoint p : run.tracks()) {
      track(csv, p);
    }
    return csv.toString();
  }

  /// The threats as a table, for the terminal's `--format csv`.
  public static String threats(RunResult run) {
    Csv csv =
        new Csv(
            "id",
            "group",
            "outcome",
            "first_broken_link",
            "launch_s",
            "detected_s",
            "tracked_s",
            "earliest_release_s",
            "last_useful_launch_s",
            "decision_time_s",
            "feasible_shots",
            "shots",
            "intercepted_s",
            "intercept_altitude_km",
            "impact_latitude_deg",
            "impact_longitude_deg",
            "miss_from_aim_km",
            "reason");
    for (ThreatResult t : run.threats()) {
      threat(csv, t);
    }
    return csv.toString();
  }

  private static void body(Csv csv, BodyPath body, double interval) {
    for (double t : Sampling.times(body, interval)) {
      Trajectory path = body.path();
      csv.number(t, 2).text(body.kind()).text(body.id()).text(body.owner());
      state(csv, path.at(t));
      csv.text("").text("").text("").text("").text("").text("").end();
    }
  }

  private static void track(Csv csv, TrackPoint p) {
    csv.number(p.time(), 2).text("TRACK").count(p.track()).text(p.threat());
    state(csv, p.state());
    csv.number(p.sigma(), 1).number(p.error(), 1).number(p.warheadProbability(), 4);
    csv.text(p.phase().name()).number(p.coefficient().likeliest(), 1);
    csv.number(p.coefficient().sigma(), 3).end();
  }

  private static void state(Csv csv, EcefState s) {
    Geodetic g = Frames.toGeodetic(new Ecef(s.position()));
    csv.number(g.latitudeDegrees(), 6).number(g.longitudeDegrees(), 6).number(g.height(), 1);
    csv.number(s.position().x(), 1).number(s.position().y(), 1).number(s.position().z(), 1);
    csv.number(s.velocity().x(), 2).number(s.velocity().y(), 2).number(s.velocity().z(), 2);
  }

  private static void threat(Csv csv, ThreatResult t) {
    csv.text(t.id()).text(t.group()).text(t.outcome().name());
    csv.text(t.brokenLink() == null ? "" : t.brokenLink().name());
    csv.number(t.launch(), 2).number(t.detected(), 2).number(t.tracked(), 2);
    csv.number(t.earliestRelease(), 2).number(t.lastUsefulLaunch(), 2).number(t.decisionTime(), 2);
    csv.count(t.feasibleShots()).count(t.shots()).number(t.intercepted(), 2);
    csv.number(t.interceptAltitude() / 1000, 2);
    Geodetic impact = t.impact();
    csv.number(impact == null ? Double.NaN : impact.latitudeDegrees(), 4);
    csv.number(impact == null ? Double.NaN : impact.longitudeDegrees(), 4);
    csv.number(impact == null ? Double.NaN : t.missFromAim() / 1000, 3).text(t.reason()).end();
  }
}
