package org.openemd.console.export;

import java.util.Locale;
import org.openemd.console.report.FallGroup;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.Fault;
import org.openemd.results.BatteryResult;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RadarUse;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.DisputedValue;
import org.openemd.scenario.Scenario;

/// `summary.json`: what came of every threat, battery and interceptor. Times in seconds from the scenario's epoch.
///
/// Left out when it is 0, as it is of `emd run`: `run`, the number of the run among those of its seed.
///
/// Left out when there are none: `shares`, `losses`. Left out when it did not happen: `first_broken_link`, `engaged.swapped_s`, `commit`, `handover`, `failed`, `part`, `fence_revisit_s`, `intercepted_s`, `intercept_altitude_km`, `impact`. `null` when it did not happen: every other
/// number, so `decision_time_s` is `null` when no battery ever had a shot.
public final class Summary {
  /// Of `summary.json` and `manifest.json`.
  public static final int FORMAT_VERSION = 1;

  private final RunResult run;
  private final Json json;
  private final QualityJson quality;
  private final SharesJson shares;

  private Summary(RunResult run, Json json) {
    this.run = run;
    this.json = json;
    this.quality = new QualityJson(run.quality());
    this.shares = new SharesJson(run, json);
  }

  /// The file's text.
  public static String json(RunResult run) {
    return Json.object(j -> new Summary(run, j).write());
  }

  private void write() {
    json.count("format_version", FORMAT_VERSION);
    json.object("scenario", this::scenario);
    json.count("seed", run.key().seed());
    if (run.key().number() != 0) {
      json.count("run", run.key().number());
    }
    json.number("release_delay_s", run.scenario().doctrine().releaseDelay(), 2);
    json.list("threats", () -> run.threats().forEach(t -> json.object(() -> threat(t))));
    if (!run.scenario().shares().isEmpty()) {
      shares.links();
    }
    json.list("batteries", () -> run.batteries().forEach(b -> json.object(() -> battery(b))));
    json.list(
        "interceptors", () -> run.interceptors().forEach(i -> json.object(() -> interceptor(i))));
    json.object("failures", this::failures);
    json.list("falls", () -> FallGroup.of(run).forEach(g -> json.object(() -> fall(g))));
    json.list("sensors", () -> run.radarUses().forEach(u -> json.object(() -> radar(u))));
    json.object("tracking", () -> ScoreJson.overall(json, run.picture().score()));
    json.list(
        "disputed",
        () -> run.scenario().disputedInRuns().forEach(d -> json.object(() -> disputed(d))));
    json.texts("notional", run.scenario().notional());
    json.texts("notes", run.notes());
  }

  private void scenario() {
    Scenario s = run.scenario();
    json.text("id", s.id()).text("title", s.title()).text("hash", s.hash());
    json.count("schema_version", s.schemaVersion()).text("as_of", s.asOf());
    json.text("epoch", s.epoch()).texts("assumptions", s.assumptions());
  }

  private void threat(ThreatResult t) {
    json.text("id", t.id()).text("group", t.group()).text("outcome", t.outcome().name());
    if (t.brokenLink() != null) {
      json.text("first_broken_link", t.brokenLink().name());
    }
    json.number("launch_s", t.launch(), 2).number("detected_s", t.detected(), 2);
    json.number("tracked_s", t.tracked(), 2);
    json.number("earliest_release_s", t.earliestRelease(), 2);
    json.number("last_useful_launch_s", t.lastUsefulLaunch(), 2);
    json.number("decision_time_s", t.decisionTime(), 2);
    json.count("feasible_shots", t.feasibleShots()).count("shots", t.shots());
    json.list("windows", () -> t.windows().forEach(w -> json.object(() -> window(w))));
    json.optional("intercepted_s", t.intercepted(), 2);
    json.optional("intercept_altitude_km", t.interceptAltitude() / 1000, 2);
    impact(t);
    json.number("burnout_s", t.burnout(), 2).number("flight_time_s", t.flightTime(), 2);
    json.number("apogee_km", t.apogee() / 1000, 2).text("reason", t.reason());
    quality.threat(json, t);
    if (!run.shares().isEmpty()) {
      shares.threat(t.id());
    }
    shares.losses(t.id());
  }

  private void impact(ThreatResult t) {
    Geodetic at = t.impact();
    if (at != null) {
      json.object(
          "impact",
          () -> {
            json.number("lat", at.latitudeDegrees(), 4).number("lon", at.longitudeDegrees(), 4);
            json.number("miss_from_aim_km", t.missFromAim() / 1000, 3);
          });
    }
  }

  private void window(ThreatResult.Window w) {
    json.text("battery", w.battery()).number("first_s", w.first(), 2).number("last_s", w.last(), 2);
  }

  private void battery(BatteryResult b) {
    json.text("id", b.id()).count("inventory", b.inventory()).count("fired", b.fired());
    if (b.lost()) {
      json.flag("lost", true);
    }
  }

  private void interceptor(InterceptorResult i) {
    json.text("id", i.id()).text("battery", i.battery()).text("target", i.target());
    json.number("launch_s", i.launch(), 2).number("intercept_s", i.intercept(), 2);
    json.number("miss_distance_m", i.missDistance(), 3);
    json.number("closing_speed_km_s", i.closingSpeed() / 1000, 3);
    json.number("flight_time_s", i.flightTime(), 2).text("result", i.result());
    if (i.failed() != null) {
      json.text("failed", i.failed().name());
    }
    quality.interceptor(json, i.id());
    json.list("factors", () -> i.factors().forEach(f -> json.object(() -> factor(f))));
    if (i.judged()) {
      json.object("kill_probability", () -> KillJson.write(json, i.basis()));
    }
  }

  private void failures() {
    for (Fault.Part part : Fault.Part.values()) {
      long n = run.interceptors().stream().filter(i -> i.failed() == part).count();
      json.count(part.name().toLowerCase(Locale.ROOT), n);
    }
  }

  private void fall(FallGroup g) {
    json.text("battery", g.battery()).text("kind", g.kind().name());
    if (!g.part().isEmpty()) {
      json.text("part", g.part());
    }
    json.count("falls", g.falls().size()).count("on_land", g.onLand());
    json.count("in_defended_areas", g.defended());
    json.number("nearest_km", g.nearest() / 1000, 1).number("farthest_km", g.farthest() / 1000, 1);
  }

  private void radar(RadarUse u) {
    json.text("id", u.sensor()).number("search_share", u.search(), 4);
    json.number("track_share", u.tracking(), 4).number("peak_track_share", u.peak(), 4);
    json.count("looks_due", u.asked()).count("looks_unserved", u.unserved());
    json.optional("fence_revisit_s", u.fenceRevisit(), 2);
    json.rare("false_tracks_per_hour", 3600 * u.falseTracks());
  }

  private void factor(InterceptorResult.Factor f) {
    json.text("name", f.name()).number("value", f.value(), 4);
    json.text("origin", f.origin().words()).text("note", f.note());
  }

  private void disputed(DisputedValue d) {
    json.text("path", d.path()).text("value", d.value()).text("range", d.range());
    json.text("unit", d.unit()).text("source", d.source()).text("origin", d.origin());
  }
}
