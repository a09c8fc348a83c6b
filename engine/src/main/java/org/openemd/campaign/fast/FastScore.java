package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Battery;
import org.openemd.command.KillReport;
import org.openemd.command.Planner.LaunchWindow;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.flight.Trajectory;
import org.openemd.results.BatteryResult;
import org.openemd.results.BrokenLink;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcome;
import org.openemd.results.Outcomes;
import org.openemd.results.ThreatResult;
import org.openemd.run.RunRecord.Step;
import org.openemd.run.ShotRecord.End;
import org.openemd.run.Watch;
import org.openemd.scenario.Loss.Kind;
import org.openemd.scenario.WeaponSite;
import org.openemd.tracking.Track;
import org.openemd.world.World;

/// What a fast run comes to, threat by threat, judged as a full one is where it knows as much.
final class FastScore {
  private final FastPath fast;
  private final List<List<ThreatResult.Window>> windows = new ArrayList<>();
  private final Map<Integer, Map<Step, Double>> steps = new TreeMap<>(); // of each track, first
  private final Map<Integer, Track> tracks = new TreeMap<>(); // as last seen
  private final List<FastShot> shots = new ArrayList<>();
  private final List<KillReport> reports = new ArrayList<>();

  FastScore(FastPath fast) {
    this.fast = fast;
    for (World.Threat t : fast.raid.world.threats()) {
      Raid.Body b = warhead(t);
      List<ThreatResult.Window> own = new ArrayList<>();
      for (TableShots s : fast.batteries) {
        s.window(b.path(), t.burnoutTime())
            .ifPresent((LaunchWindow w) ->
                own.add(new ThreatResult.Window(s.battery().id(), w.first(), w.last())));
      }
      windows.add(own);
    }
  }

  private Raid.Body warhead(World.Threat t) {
    return fast.raid.bodies.stream()
        .filter(b -> b.object().id().equals(t.id()))
        .findFirst()
        .orElseThrow();
  }

  /// The last useful launch at a threat (s); minus infinity when there never was one.
  double lastLaunch(int threat) {
    return windows.get(threat).stream()
        .mapToDouble(ThreatResult.Window::last)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  void seen(List<Track> picture, Map<Integer, Raid.Body> labels) {
    for (Track t : picture) {
      if (labels.containsKey(t.number())) {
        tracks.put(t.number(), t);
      }
    }
  }

  void step(int track, Step step, double now) {
    steps.computeIfAbsent(track, _ -> new TreeMap<>()).putIfAbsent(step, now);
  }

  void fired(FastShot s) {
    step(s.track, Step.FIRED, s.launch);
    shots.add(s);
  }

  void assessed(FastShot s, KillReport report) {
    if (s.end != End.IN_FLIGHT) {
      reports.add(report);
    }
  }

  Outcomes outcomes(Watch watch, Map<Integer, Raid.Body> labels, Map<String, Double> gone) {
    List<ThreatResult> threats = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      threats.add(new Facts(i, watch, labels, gone).result());
    }
    return new Outcomes(
        threats,
        fast.scenario.weapons().stream().map(this::battery).toList(),
        shots.stream().map(this::interceptor).toList());
  }

  private BatteryResult battery(WeaponSite w) {
    Battery b = w.battery();
    long count = shots.stream().filter(s -> s.battery.battery().id().equals(b.id())).count();
    return new BatteryResult(
        b.id(),
        b.name(),
        b.inventory(),
        (int) count,
        fast.outages.out(Kind.BATTERY, b.id(), fast.end));
  }

  private InterceptorResult interceptor(FastShot s) {
    boolean met = !Double.isNaN(s.time) && s.end != End.LOST;
    return new InterceptorResult(
        s.id,
        s.battery.battery().id(),
        fast.raid.world.threats().get(s.target.threat()).id(),
        s.track,
        s.launch,
        s.time,
        s.miss,
        met ? s.closing.norm() : Double.NaN,
        s.time - s.launch,
        met ? Frames.height(s.target.path().position(s.time)) : Double.NaN,
        s.handoverError,
        s.divert,
        s.end.name(),
        s.fault.map(f -> f.part()).orElse(null),
        List.of());
  }

  /// What is known of one threat.
  private final class Facts {
    private final World.Threat threat;
    private final Raid.Body warhead;
    private final List<ThreatResult.Window> own;
    private final double last;
    private final double detected;
    private final double tracked;
    private final double probability;
    private final double feasible;
    private final double planned;
    private final double released;
    private final double spent;
    private final double killed;
    private final List<FastShot> at;

    Facts(int i, Watch watch, Map<Integer, Raid.Body> labels, Map<String, Double> gone) {
      threat = fast.raid.world.threats().get(i);
      warhead = warhead(threat);
      own = windows.get(i);
      last = own.isEmpty() ? Double.NaN : lastLaunch(i);
      detected = watch.reported(threat.id());
      List<Integer> its = new ArrayList<>();
      double first = Double.NaN;
      double best = Double.NaN;
      for (Map.Entry<Integer, Raid.Body> e : labels.entrySet()) {
        if (e.getValue().equals(warhead)) {
          its.add(e.getKey());
          Track t = tracks.get(e.getKey());
          if (t != null) {
            first = t.firstConfirmed() >= first ? first : t.firstConfirmed();
            best = t.warheadProbability() <= best ? best : t.warheadProbability();
          }
        }
      }
      tracked = first;
      probability = best;
      feasible = first(its, Step.FEASIBLE);
      planned = first(its, Step.PLANNED);
      released = first(its, Step.RELEASED);
      spent = first(its, Step.SPENT);
      killed = gone.getOrDefault(threat.id(), Double.NaN);
      at = shots.stream().filter(s -> s.target.threat() == i).toList();
    }

    private double first(List<Integer> its, Step step) {
      return its.stream()
          .map(n -> steps.getOrDefault(n, new TreeMap<>()))
          .mapToDouble(m -> m.getOrDefault(step, Double.NaN))
          .filter(x -> !Double.isNaN(x))
          .min()
          .orElse(Double.NaN);
    }

    ThreatResult result() {
      boolean hit = has(killed);
      Outcome outcome =
          hit ? Outcome.INTERCEPTED : warhead.defended() ? Outcome.LEAKED : Outcome.HARMLESS;
      Trajectory path = warhead.path();
      return new ThreatResult(
          threat.id(),
          threat.group(),
          outcome,
          outcome == Outcome.LEAKED ? broken() : null,
          "",
          threat.launch(),
          threat.burnoutTime(),
          warhead.impact().time() - threat.launch(),
          threat.flight().apogee().altitude(),
          detected,
          tracked,
          feasible,
          last,
          has(feasible) && !own.isEmpty() ? Math.max(0, last - feasible) : Double.NaN,
          feasibleShots(),
          at.size(),
          own,
          killed,
          hit ? Frames.height(path.position(killed)) : Double.NaN,
          hit ? null : warhead.impact().point(),
          hit
              ? Double.NaN
              : Geodesics.distance(
                  warhead.impact().point(), Raid.group(fast.scenario, threat).aim()),
          List.of(),
          List.of());
    }

    private int feasibleShots() {
      int n = 0;
      for (ThreatResult.Window w : own) {
        n += battery(w.battery()).launches(Math.max(w.first(), feasible), w.last());
      }
      return n;
    }

    private Battery battery(String id) {
      return fast.batteries.stream()
          .map(TableShots::battery)
          .filter(b -> b.id().equals(id))
          .findFirst()
          .orElseThrow();
    }

    private @Nullable BrokenLink broken() {
      if (!has(detected)) {
        return BrokenLink.NOT_SEEN;
      }
      if (!has(tracked)) {
        return BrokenLink.NOT_TRACKED;
      }
      if (!at.isEmpty()) {
        return brokenShot();
      }
      return own.isEmpty() ? BrokenLink.NO_FEASIBLE_SHOT : brokenBefore();
    }

    private BrokenLink brokenBefore() {
      if (last < tracked) {
        return BrokenLink.SEEN_LATE;
      }
      boolean lost =
          own.stream().allMatch(w -> fast.outages.outBefore(Kind.BATTERY, w.battery(), w.last()));
      if ((!has(released) && lost) || (has(planned) && has(spent))) {
        return BrokenLink.INVENTORY_SPENT;
      }
      if (!has(planned)) {
        return probability < fast.scenario.doctrine().engageAt()
            ? BrokenLink.MISCLASSIFIED
            : BrokenLink.TRACK_POOR;
      }
      boolean late = !has(released) || released > last;
      return late ? BrokenLink.NOT_RELEASED : BrokenLink.TRACK_POOR;
    }

    private BrokenLink brokenShot() {
      if (at.stream().noneMatch(s -> s.target.equals(warhead))) {
        return BrokenLink.MISCLASSIFIED;
      }
      double latest = at.stream().mapToDouble(s -> s.launch).max().orElse(Double.NaN);
      boolean falsely =
          reports.stream()
              .filter(r -> r.killed() && r.time() < last && latest <= r.time())
              .anyMatch(
                  r -> at.stream().anyMatch(s -> s.id.equals(r.interceptor()) && !over(s.end)));
      if (falsely) {
        return BrokenLink.FALSELY_ASSESSED;
      }
      if (at.stream().anyMatch(s -> s.end != End.LOST && s.end != End.NO_HANDOVER)) {
        return BrokenLink.MISSED;
      }
      return at.stream().anyMatch(s -> s.end == End.NO_HANDOVER)
          ? BrokenLink.NO_HANDOVER
          : BrokenLink.INTERCEPTOR_FAILED;
    }

    private static boolean over(End end) {
      return end == End.HIT || end == End.NO_TARGET;
    }

    private static boolean has(double x) {
      return !Double.isNaN(x);
    }
  }
}
