package org.openemd.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openemd.console.report.Survey;
import org.openemd.math.Vec3;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.results.Seen;
import org.openemd.results.TrackPoint;
import org.openemd.results.Warning;
import org.openemd.run.RunRecord;
import org.openemd.scenario.DisputedValue;
import org.openemd.scenario.Explainer;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.Scan;
import org.openemd.sensing.Usage;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// Holds what each sensor reported in a run beside what it could have seen.
final class Surveyor {
  private final Scenario scenario;
  private final RunRecord run;
  private final RadarRequest request;
  private final Survey.Terms terms;
  private final List<Seen> seen;
  private final Map<String, Seen> did = new LinkedHashMap<>();
  private final Map<String, Integer> hidden = new LinkedHashMap<>();
  private final Map<String, Survey.Label> labels = new LinkedHashMap<>();

  private Surveyor(RunRecord run, RadarRequest request) {
    this.scenario = run.scenario();
    this.run = run;
    this.request = request;
    this.terms = new Survey.Terms(request.rcs(), request.chance(), request.altitudes());
    this.seen = Seen.of(run, request.chance());
    seen.forEach(s -> did.put(key(s.could().sensor(), s.could().body()), s));
    scenario.radars().stream().filter(Radar::active).forEach(this::hidden);
    labels();
  }

  static Survey survey(RunRecord run, RadarRequest request) {
    return new Surveyor(run, request).survey();
  }

  private Survey survey() {
    List<Survey.OfRadar> radars = new ArrayList<>();
    List<Survey.OfRadar> fielded = new ArrayList<>();
    List<Survey.OfSatellite> satellites = new ArrayList<>();
    List<Survey.Named> absent = new ArrayList<>();
    for (InfraredSatellite s : scenario.satellites()) {
      if (shown(s.id(), s.active())) {
        satellites.add(satellite(s));
      } else if (!s.active()) {
        absent.add(new Survey.Named(s.id(), s.name()));
      }
    }
    for (Radar r : scenario.radars()) {
      if (r.active()) {
        fielded.add(radar(r));
      }
      if (shown(r.id(), r.active())) {
        radars.add(r.active() ? fielded.getLast() : radar(r));
      } else if (!r.active()) {
        absent.add(new Survey.Named(r.id(), r.name()));
      }
    }
    List<Survey.Named> unasked = request.sensors().isEmpty() ? absent : List.of();
    List<Survey.Launch> launches =
        satellites.isEmpty() ? List.of() : new Launches(run, fielded).all();
    return new Survey(
        scenario,
        run.key().seed(),
        terms,
        missiles(),
        radars,
        satellites,
        launches,
        unasked,
        argued());
  }

  /// Ranges that stand beside the cross sections of the threats, or of the signatures that they name.
  private List<Survey.Argued> argued() {
    List<Survey.Argued> all = new ArrayList<>();
    for (String what : List.of("warhead", "stage", "debris")) {
      List<String> named =
          texts(
              scenario.threats().stream()
                  .map(g -> "threats." + g.id() + "." + what + "_signature")
                  .toList());
      for (int i = 0; i < named.size(); i++) {
        String start =
            named.get(i).isEmpty()
                ? "threats." + scenario.threats().get(i).id() + "." + what + "_"
                : "signatures." + named.get(i) + ".";
        for (DisputedValue d : scenario.disputed()) {
          boolean x = d.path().equals(start + "rcs_x_m2");
          if (x || d.path().equals(start + "rcs_uhf_m2")) {
            all.add(argued(what, x, d));
          }
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private static Survey.Argued argued(String what, boolean x, DisputedValue d) {
    String[] ends = d.range().replace("[", "").replace("]", "").split(",", 2);
    double least = Double.parseDouble(ends[0].strip());
    double most = Double.parseDouble(ends[ends.length - 1].strip());
    return new Survey.Argued(what, x, least, most, d.source());
  }

  private List<String> texts(List<String> paths) {
    return Explainer.texts(
        request.composition().scenario(), request.composition().options(), paths);
  }

  private boolean shown(String id, boolean fielded) {
    return request.sensors().isEmpty() ? fielded : request.sensors().contains(id);
  }

  private List<Survey.Missile> missiles() {
    List<Survey.Missile> missiles = new ArrayList<>();
    RunResult scored = Scorer.score(run);
    List<Warning> warnings = Warning.of(run.world().threats(), scored, seen);
    for (int i = 0; i < warnings.size(); i++) {
      World.Threat t = run.world().threats().get(i);
      double hit = gone(t.id());
      double end = Math.min(hit, t.impactTime());
      missiles.add(
          new Survey.Missile(
              t.id(),
              t.group(),
              t.launch(),
              t.burnoutTime(),
              end,
              hit < t.impactTime(),
              warnings.get(i),
              lastTracked(scored, warnings.get(i))));
    }
    return missiles;
  }

  private static double lastTracked(RunResult scored, Warning w) {
    double last = w.tracked();
    for (TrackPoint p : scored.tracks()) {
      last = p.threat().equals(w.threat()) ? Math.max(last, p.time()) : last;
    }
    return last;
  }

  private double gone(String body) {
    for (RunRecord.Kill k : run.kills()) {
      if (k.body().equals(body)) {
        return k.time();
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private Survey.OfRadar radar(Radar r) {
    RadarModel model = new RadarModel(r);
    List<Sighting> could = Sightings.of(model, run.world().bodies(), request.chance());
    List<Usage> frames =
        run.scans().stream().filter(s -> s.sensor().equals(r.id())).map(Scan::usage).toList();
    return new Survey.OfRadar(
        r,
        label(r.id()),
        Survey.sought(scenario, r, terms),
        Survey.Spent.of(frames),
        passed(could));
  }

  private Survey.OfSatellite satellite(InfraredSatellite s) {
    List<Sighting> could = Sightings.of(s, run.world().bodies());
    return new Survey.OfSatellite(s, label(s.id()), passed(could));
  }

  private List<Survey.Passed> passed(List<Sighting> could) {
    List<Survey.Passed> passed = new ArrayList<>();
    for (Sighting s : could) {
      ThreatObject body = run.world().body(s.body());
      String key = key(s.sensor(), s.body());
      Survey.Did done =
          new Survey.Did(Optional.ofNullable(did.get(key)), hidden.getOrDefault(key, 0));
      passed.add(new Survey.Passed(body, s, done));
    }
    return passed;
  }

  private static String key(String sensor, String body) {
    return sensor + " " + body;
  }

  /// Bodies that a radar cannot tell from one of the same missile that it reports.
  private void hidden(Radar r) {
    RadarModel model = new RadarModel(r);
    for (Scan scan : run.scans()) {
      if (scan.sensor().equals(r.id())) {
        for (ThreatObject b : run.world().bodies()) {
          boolean told = scan.causes().contains(b.id()) || !scan.looked().contains(b.id());
          if (!told && scan.causes().stream().anyMatch(c -> unresolved(model, scan.time(), c, b))) {
            hidden.merge(key(r.id(), b.id()), 1, Integer::sum);
          }
        }
      }
    }
  }

  private boolean unresolved(RadarModel model, double t, String cause, ThreatObject b) {
    boolean mayBe = cause.startsWith(b.threat()) && b.exists(t) && gone(b.id()) > t;
    ThreatObject seen = mayBe ? run.world().body(cause) : b;
    if (!mayBe || !seen.threat().equals(b.threat())) {
      return false;
    }
    Vec3 site = model.frame().position().position();
    Vec3 there = seen.path().position(t).minus(site);
    Vec3 here = b.path().position(t).minus(site);
    return Math.abs(there.norm() - here.norm()) < model.rangeCell()
        && there.angleTo(here) < model.radar().beamwidth();
  }

  private Survey.Label label(String sensor) {
    return labels.getOrDefault(sensor, new Survey.Label("", "", false, List.of()));
  }

  /// All in one reading of the scenario.
  private void labels() {
    Map<String, Boolean> fielded = new LinkedHashMap<>();
    scenario.satellites().forEach(s -> fielded.put(s.id(), s.active()));
    scenario.radars().forEach(r -> fielded.put(r.id(), r.active()));
    List<String> paths = new ArrayList<>();
    fielded.keySet().forEach(id -> paths.addAll(List.of(path(id, "status"), path(id, "source"))));
    List<String> texts = texts(paths);
    int next = 0;
    for (Map.Entry<String, Boolean> e : fielded.entrySet()) {
      labels.put(e.getKey(), label(e.getKey(), texts.get(next), texts.get(next + 1), e.getValue()));
      next += 2;
    }
  }

  private Survey.Label label(String id, String status, String source, boolean fielded) {
    String section = path(id, "");
    return new Survey.Label(
        status,
        source,
        fielded,
        scenario.disputed().stream().filter(d -> d.path().startsWith(section)).toList());
  }

  private static String path(String sensor, String key) {
    return "sensors." + sensor + "." + key;
  }
}
