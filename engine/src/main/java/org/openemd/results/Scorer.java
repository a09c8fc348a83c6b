package org.openemd.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.engagement.KillBasis.Origin;
import org.openemd.engagement.KillChance;
import org.openemd.flight.Trajectory;
import org.openemd.run.Event;
import org.openemd.run.EventType;
import org.openemd.run.RunRecord;
import org.openemd.run.ShotRecord;
import org.openemd.scenario.KillFactors;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Scan;
import org.openemd.tracking.Link;
import org.openemd.tracking.Track;
import org.openemd.world.ThreatObject;

/// Holds belief against truth: turns the record of a run into what is reported of it.
public final class Scorer {
  private final RunRecord run;
  private final SideTable side;

  private Scorer(RunRecord run) {
    this.run = run;
    this.side = new SideTable(run);
  }

  /// Scores one run.
  public static RunResult score(RunRecord run) {
    return new Scorer(run).result();
  }

  /// Only who was hit, by what, and why not: the same as in {@link #score}.
  public static Outcomes outcomes(RunRecord run) {
    Scorer s = new Scorer(run);
    return s.outcomes(Qualities.aims(run, s.side));
  }

  private Outcomes outcomes(List<AimQuality> aims) {
    ThreatScorer threats = new ThreatScorer(run, side, aims);
    return new Outcomes(
        run.world().threats().stream().map(threats::score).toList(),
        run.scenario().weapons().stream().map(this::battery).toList(),
        run.shots().stream().map(this::interceptor).toList());
  }

  private RunResult result() {
    List<SensorTime> sensorTimes = sensorTimes();
    List<Event> events = new ArrayList<>(run.events().stream().map(this::named).toList());
    sensorTimes.forEach(s -> events.add(firstReport(s)));
    events.sort(Comparator.comparingDouble(Event::time));
    Quality quality = Qualities.of(run, side);
    Outcomes outcomes = outcomes(quality.aims());
    List<RadarUse> radarUses = RadarUses.of(run);
    List<EngagementPlan> plans = EngagementPlan.of(run, side);
    return new RunResult(
        run.scenario(),
        run.key(),
        outcomes.threats(),
        outcomes.batteries(),
        outcomes.interceptors(),
        List.copyOf(events),
        run.orders(),
        bodies(),
        trackPoints(),
        sensorTimes,
        Notes.of(run, radarUses),
        Predictions.of(run, side),
        radarUses,
        carried(),
        quality,
        plans,
        PictureScore.of(run),
        Falls.of(run, plans),
        List.of(),
        List.of());
  }

  private List<RunRecord.LinkUse> carried() {
    List<Link> shares = run.scenario().shares();
    return run.links().stream().filter(u -> shares.contains(u.link())).toList();
  }

  // Belief does not know what a track truly is; the log of the run may say so afterwards.
  private Event named(Event e) {
    return e.track() == 0 || !e.threat().isEmpty()
        ? e
        : new Event(
            e.time(),
            e.type(),
            e.sensor(),
            e.track(),
            side.body(e.track()),
            e.battery(),
            e.interceptor(),
            e.detail());
  }

  private static Event firstReport(SensorTime s) {
    String detail = s.sensor() + " first reports " + s.threat();
    return new Event(s.first(), EventType.DETECTION, s.sensor(), 0, s.threat(), "", "", detail);
  }

  private List<SensorTime> sensorTimes() {
    TreeMap<String, SensorTime> times = new TreeMap<>();
    for (Scan s : run.scans()) {
      for (String body : s.causes()) {
        if (!body.isEmpty() && kind(body) == ThreatObject.Kind.WARHEAD) {
          SensorTime once = new SensorTime(s.sensor(), body, s.time(), s.time(), 1);
          times.merge(s.sensor() + " " + body, once, Scorer::later);
        }
      }
    }
    return List.copyOf(times.values());
  }

  private static SensorTime later(SensorTime a, SensorTime b) {
    return new SensorTime(
        a.sensor(), a.threat(), a.first(), b.last(), a.detections() + b.detections());
  }

  private ThreatObject.Kind kind(String body) {
    return run.world().body(body).kind();
  }

  private BatteryResult battery(WeaponSite w) {
    long fired =
        run.shots().stream().filter(s -> s.shot().battery().equals(w.battery().id())).count();
    return new BatteryResult(
        w.battery().id(),
        w.battery().name(),
        w.battery().inventory(),
        (int) fired,
        lost(w.battery().id()));
  }

  private boolean lost(String battery) {
    return run.events().stream()
        .filter(e -> e.battery().equals(battery))
        .filter(e -> e.type() == EventType.SITE_LOST || e.type() == EventType.SITE_RESTORED)
        .reduce((_, last) -> last)
        .filter(e -> e.type() == EventType.SITE_LOST)
        .isPresent();
  }

  private InterceptorResult interceptor(ShotRecord r) {
    return new InterceptorResult(
        r.shot().id(),
        r.shot().battery(),
        side.target(r),
        r.shot().track(),
        r.shot().launch(),
        r.time(),
        r.missDistance(),
        r.closingSpeed(),
        r.time() - r.shot().launch(),
        r.altitude(),
        r.handoverError(),
        r.divertUsed(),
        r.end().name(),
        r.failed(),
        factors(r));
  }

  private List<InterceptorResult.Factor> factors(ShotRecord r) {
    List<InterceptorResult.Factor> factors = new ArrayList<>();
    KillFactors.of(run.scenario(), r.shot().vehicle())
        .forEach(f -> factors.add(factor(f.name(), f.value(), f.origin(), f.note())));
    KillChance c = r.chance();
    if (c == null) {
      return List.copyOf(factors);
    }
    factors.addAll(
        List.of(
            factor(
                "target in the seeker's basket",
                c.handover(),
                Origin.COMPUTED,
                "from the track's covariance at handover"),
            factor(
                "divert covers the error",
                c.divert(),
                Origin.COMPUTED,
                "from divert left, acceleration and time to go"),
            factor(
                "homing miss inside the target",
                c.homing(),
                Origin.COMPUTED,
                "from the assumed errors of the seeker and of the point homed on"),
            factor(
                "right object chosen",
                c.discrimination(),
                Origin.ASSUMED,
                "notional; 1 when no other body is in view")));
    return List.copyOf(factors);
  }

  private static InterceptorResult.Factor factor(
      String name, double value, Origin origin, String note) {
    return new InterceptorResult.Factor(name, value, origin, note);
  }

  private List<BodyPath> bodies() {
    List<BodyPath> paths = new ArrayList<>();
    for (ThreatObject b : run.world().bodies()) {
      paths.add(
          new BodyPath(b.id(), b.kind().name(), b.threat(), b.path(), ended(b.id(), b.path())));
    }
    for (ShotRecord r : run.shots()) {
      double end = Double.isNaN(r.time()) ? r.shot().intercept() : r.time();
      if (end > r.shot().launch()) { // one that stays in its silo flies nowhere
        paths.add(
            new BodyPath(r.shot().id(), "INTERCEPTOR", r.shot().battery(), r.shot().path(), end));
      }
    }
    return paths;
  }

  private double ended(String body, Trajectory path) {
    return run.kills().stream()
        .filter(k -> k.body().equals(body))
        .mapToDouble(RunRecord.Kill::time)
        .findFirst()
        .orElse(path.end());
  }

  private List<TrackPoint> trackPoints() {
    Map<String, ThreatObject> byName = new TreeMap<>();
    run.world().bodies().forEach(b -> byName.put(b.id(), b));
    List<TrackPoint> points = new ArrayList<>();
    for (RunRecord.Picture p : run.pictures()) {
      for (Track t : p.tracks()) {
        if (t.confirmed()) {
          points.add(point(p.time(), t, byName));
        }
      }
    }
    return points;
  }

  private TrackPoint point(double time, Track t, Map<String, ThreatObject> byName) {
    String body = side.body(t.number());
    ThreatObject truth = byName.get(body);
    double error = Double.NaN;
    if (truth != null && truth.path().covers(time)) {
      error = truth.path().position(time).distance(t.state().position());
    }
    double sigma = Math.sqrt(t.covariance().block(0, 0, 3, 3).trace());
    return new TrackPoint(
        time,
        t.number(),
        body,
        t.state(),
        sigma,
        error,
        t.warheadProbability(),
        t.phase(),
        t.coefficient());
  }
}
