package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Battery;
import org.openemd.command.Planner;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Trajectory;
import org.openemd.run.Event;
import org.openemd.run.EventText;
import org.openemd.run.EventType;
import org.openemd.run.RunRecord;
import org.openemd.run.RunRecord.Step;
import org.openemd.run.Sentence;
import org.openemd.run.ShotRecord;
import org.openemd.run.ShotRecord.End;
import org.openemd.scenario.ThreatGroup;
import org.openemd.tracking.Track;
import org.openemd.world.World;

/// What became of one threat, and at which link the chain broke.
final class ThreatScorer {
  private final RunRecord run;
  private final SideTable side;
  private final List<AimQuality> aims;

  ThreatScorer(RunRecord run, SideTable side, List<AimQuality> aims) {
    this.run = run;
    this.side = side;
    this.aims = aims;
  }

  ThreatResult score(World.Threat threat) {
    ThreatFacts f = facts(threat);
    BrokenLink link = f.outcome() == Outcome.LEAKED ? broken(f) : null;
    boolean hit = f.outcome() == Outcome.INTERCEPTED;
    return new ThreatResult(
        threat.id(),
        threat.group(),
        f.outcome(),
        link,
        Reasons.why(f.outcome(), link, f, run.scenario()) + lost(f),
        threat.launch(),
        threat.burnoutTime(),
        threat.flight().impact().time(),
        threat.flight().apogee().altitude(),
        f.detected(),
        f.tracked(),
        f.feasible(),
        f.lastLaunch(),
        ThreatFacts.has(f.feasible()) && !f.windows().isEmpty()
            ? Math.max(0, f.lastLaunch() - f.feasible())
            : Double.NaN,
        feasibleShots(f),
        f.shots().size(),
        f.windows(),
        f.killed(),
        hit ? altitude(threat, f.killed()) : Double.NaN,
        hit ? null : threat.flight().impact().point(),
        hit
            ? Double.NaN
            : Geodesics.distance(threat.flight().impact().point(), group(threat).aim()),
        Chain.of(f, run.scenario()),
        f.engaged());
  }

  // What the defense had lost by then may be why a link broke; which part of it was, only a run
  // without the loss can tell.
  private String lost(ThreatFacts f) {
    if (f.outcome() != Outcome.LEAKED) {
      return "";
    }
    TreeMap<Double, List<String>> lost = new TreeMap<>();
    for (Event e : run.events()) {
      if (e.type() == EventType.SITE_LOST && e.time() < f.threat().impactTime()) {
        String what = e.detail().substring(0, e.detail().indexOf(EventText.LOST));
        lost.computeIfAbsent(e.time(), _ -> new ArrayList<>()).add(what);
      }
    }
    StringBuilder words = new StringBuilder();
    lost.forEach((time, what) ->
        words.append(Sentence.of("; lost at %.0f s: %s", time, String.join(", ", what))));
    return words.toString();
  }

  private ThreatGroup group(World.Threat t) {
    return run.scenario().threats().stream()
        .filter(g -> g.id().equals(t.group()))
        .findFirst()
        .orElseThrow();
  }

  private double altitude(World.Threat t, double time) {
    return Frames.toGeodetic(new Ecef(run.world().body(t.id()).path().position(time))).height();
  }

  private ThreatFacts facts(World.Threat threat) {
    List<Integer> begun = union(side.tracksBegunOn(threat.id()), side.tracksOf(threat.id()));
    List<Integer> tracks = union(begun, engagedTracks(threat));
    double killed = killed(threat.id());
    List<ThreatResult.Window> windows = windows(threat);
    double last = windows.stream().mapToDouble(ThreatResult.Window::last).max().orElse(Double.NaN);
    List<ShotRecord> shots = run.shots().stream().filter(s -> aimedAt(threat, s)).toList();
    return new ThreatFacts(
        threat,
        outcome(threat, killed),
        FirstReport.of(run, side, threat.id()),
        tracked(begun),
        first(begun, Step.FEASIBLE),
        first(tracks, Step.PLANNED),
        first(tracks, Step.RELEASED),
        first(tracks, Step.FIRED),
        classified(begun),
        handedOver(shots),
        lost(tracks, last),
        held(tracks),
        first(tracks, Step.SPENT),
        bestProbability(begun, last),
        falselyAssessed(shots, last),
        windows,
        last,
        shots,
        Engaged.of(run, side, shots),
        aims.stream().filter(a -> a.threat().equals(threat.id())).toList(),
        killed);
  }

  // Tracks of any of its bodies that were fired at: a stage that was taken for the warhead counts
  // too.
  private List<Integer> engagedTracks(World.Threat threat) {
    return run.shots().stream()
        .filter(s -> aimedAt(threat, s))
        .map(s -> s.shot().track())
        .distinct()
        .toList();
  }

  private static List<Integer> union(List<Integer> a, List<Integer> b) {
    return Stream.concat(a.stream(), b.stream()).distinct().toList();
  }

  private boolean aimedAt(World.Threat threat, ShotRecord shot) {
    return side.target(shot).equals(threat.id());
  }

  private double classified(List<Integer> tracks) {
    return firstEvent(e ->
        e.type() == EventType.CLASSIFIED
            && e.detail().startsWith("warhead")
            && tracks.contains(e.track()));
  }

  private double handedOver(List<ShotRecord> shots) {
    List<String> found =
        shots.stream()
            .filter(s -> ThreatFacts.has(s.closingSpeed()))
            .map(s -> s.shot().id())
            .toList();
    return firstEvent(e -> e.type() == EventType.HANDOVER && found.contains(e.interceptor()));
  }

  private double firstEvent(Predicate<Event> wanted) {
    return run.events().stream().filter(wanted).mapToDouble(Event::time).min().orElse(Double.NaN);
  }

  // When the last planned track was lost; NaN if one lived until its release was due or until no
  // launch was useful.
  private double lost(List<Integer> tracks, double lastLaunch) {
    double latest = Double.NaN;
    for (RunRecord.Milestone m : run.milestones()) {
      if (m.step() == Step.PLANNED && tracks.contains(m.track())) {
        double due = m.time() + run.scenario().doctrine().releaseDelay();
        double end = lastPicture(m.track());
        if (end >= Math.min(due, lastLaunch) - run.scenario().telemetryInterval()) {
          return Double.NaN;
        }
        latest = end <= latest ? latest : end;
      }
    }
    return latest;
  }

  private double lastPicture(int track) {
    return run.pictures().stream()
        .filter(p -> p.tracks().stream().anyMatch(t -> t.confirmed() && t.number() == track))
        .mapToDouble(RunRecord.Picture::time)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private boolean held(List<Integer> tracks) {
    return run.orders().stream()
        .anyMatch(o ->
            o.verb().equals("hold")
                && o.refused().isEmpty()
                && (o.track() == 0 || tracks.contains(o.track())));
  }

  // A report of a kill that was none, while another shot was still possible and none followed.
  private boolean falselyAssessed(List<ShotRecord> shots, double last) {
    double latest = shots.stream().mapToDouble(s -> s.shot().launch()).max().orElse(Double.NaN);
    return run.reports().stream()
        .filter(r -> r.killed() && r.time() < last && latest <= r.time())
        .anyMatch(
            r -> shots.stream().anyMatch(s -> s.shot().id().equals(r.interceptor()) && !gone(s)));
  }

  private static boolean gone(ShotRecord s) {
    return s.end() == End.HIT || s.end() == End.NO_TARGET;
  }

  private double killed(String body) {
    return run.kills().stream()
        .filter(k -> k.body().equals(body))
        .mapToDouble(RunRecord.Kill::time)
        .findFirst()
        .orElse(Double.NaN);
  }

  private Outcome outcome(World.Threat threat, double killed) {
    if (!Double.isNaN(killed)) {
      return Outcome.INTERCEPTED;
    }
    Geodetic p = threat.flight().impact().point();
    return run.scenario().defended().stream().anyMatch(a -> a.contains(p))
        ? Outcome.LEAKED
        : Outcome.HARMLESS;
  }

  private double tracked(List<Integer> tracks) {
    double first = Double.NaN;
    for (RunRecord.Picture p : run.pictures()) {
      for (Track t : p.tracks()) {
        if (t.confirmed() && tracks.contains(t.number()) && !(t.firstConfirmed() >= first)) {
          first = t.firstConfirmed();
        }
      }
    }
    return first;
  }

  private double first(List<Integer> tracks, Step step) {
    return run.milestones().stream()
        .filter(m -> m.step() == step && tracks.contains(m.track()))
        .mapToDouble(RunRecord.Milestone::time)
        .min()
        .orElse(Double.NaN);
  }

  private double bestProbability(List<Integer> tracks, double until) {
    double best = Double.NaN;
    for (RunRecord.Picture p : run.pictures()) {
      for (Track t : p.tracks()) {
        boolean counts = tracks.contains(t.number()) && t.confirmed() && !(p.time() > until);
        if (counts && !(t.warheadProbability() <= best)) {
          best = t.warheadProbability();
        }
      }
    }
    return best;
  }

  private List<ThreatResult.Window> windows(World.Threat threat) {
    Trajectory path = run.world().body(threat.id()).path();
    List<ThreatResult.Window> windows = new ArrayList<>();
    for (ShotPlanner p : run.planners()) {
      Optional<Planner.LaunchWindow> w = p.window(path, threat.burnoutTime());
      w.ifPresent(x -> windows.add(new ThreatResult.Window(p.battery().id(), x.first(), x.last())));
    }
    return windows;
  }

  // How many interceptors could have been launched in time once the track allowed the first.
  private int feasibleShots(ThreatFacts f) {
    int shots = 0;
    for (ThreatResult.Window w : f.windows()) {
      shots += battery(w.battery()).launches(Math.max(w.first(), f.feasible()), w.last());
    }
    return shots;
  }

  private Battery battery(String id) {
    return run.planners().stream()
        .map(ShotPlanner::battery)
        .filter(b -> b.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable BrokenLink broken(ThreatFacts f) {
    if (!ThreatFacts.has(f.detected())) {
      return BrokenLink.NOT_SEEN;
    }
    if (!ThreatFacts.has(f.tracked())) {
      return BrokenLink.NOT_TRACKED;
    }
    if (ThreatFacts.has(f.fired())) {
      return brokenShot(f);
    }
    return f.windows().isEmpty() ? BrokenLink.NO_FEASIBLE_SHOT : brokenBeforeShot(f);
  }

  private BrokenLink brokenBeforeShot(ThreatFacts f) {
    if (f.lastLaunch() < f.tracked()) {
      return BrokenLink.SEEN_LATE;
    }
    boolean free = !f.held() && !ThreatFacts.has(f.released());
    if (free && f.windows().stream().allMatch(this::lostBefore)) {
      return BrokenLink.INVENTORY_SPENT;
    }
    if (!ThreatFacts.has(f.planned())) {
      boolean doubted = f.bestProbability() < run.scenario().doctrine().engageAt();
      return doubted ? BrokenLink.MISCLASSIFIED : BrokenLink.TRACK_POOR;
    }
    if (ThreatFacts.has(f.spent())) {
      return BrokenLink.INVENTORY_SPENT;
    }
    // A track that was lost before its release came is poor; else somebody, or the delay, kept the
    // weapons back.
    boolean lost = ThreatFacts.has(f.lost()) && !ThreatFacts.has(f.released());
    boolean late = !ThreatFacts.has(f.released()) || f.released() > f.lastLaunch();
    boolean keptBack = f.held() || (late && !lost);
    return keptBack ? BrokenLink.NOT_RELEASED : BrokenLink.TRACK_POOR;
  }

  // Whether a battery was lost before its window closed.
  private boolean lostBefore(ThreatResult.Window w) {
    return run.events().stream()
        .anyMatch(e ->
            e.type() == EventType.SITE_LOST
                && e.battery().equals(w.battery())
                && e.time() < w.last());
  }

  // Of several shots, the one that came furthest names the link.
  private static BrokenLink brokenShot(ThreatFacts f) {
    if (f.atOthersOnly()) {
      return BrokenLink.MISCLASSIFIED;
    }
    if (f.falselyAssessed()) {
      return BrokenLink.FALSELY_ASSESSED;
    }
    if (f.shots().stream().anyMatch(s -> homed(s.end()))) {
      return BrokenLink.MISSED;
    }
    if (f.aborted()) {
      return BrokenLink.NOT_RELEASED;
    }
    return f.anyFlew() ? BrokenLink.NO_HANDOVER : BrokenLink.INTERCEPTOR_FAILED;
  }

  private static boolean homed(End end) {
    return end == End.MISS || end == End.STRUCK_OTHER || end == End.NO_TARGET;
  }
}
