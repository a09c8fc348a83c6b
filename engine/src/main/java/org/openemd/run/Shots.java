package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Decision;
import org.openemd.command.KillReport;
import org.openemd.command.Opportunity;
import org.openemd.command.ShotPlanner;
import org.openemd.engagement.Encounter;
import org.openemd.engagement.Fault;
import org.openemd.engagement.Shot;
import org.openemd.scenario.Loss;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// Every interceptor from the order to its assessment: each step does its work, logs it and enters the next.
final class Shots {
  private final Scenario scenario;
  private final EventQueue queue;
  private final EventLog log;
  private final Truth truth;
  private final Network network;
  private final CommandPosts command;
  private final List<ShotPlanner> planners;
  private final Milestones milestones;
  private final FireControl fire;
  private final List<KillReport> reports = new ArrayList<>();

  Shots(
      Scenario scenario,
      RunKey key,
      EventQueue queue,
      EventLog log,
      Truth truth,
      Network network,
      CommandPosts command,
      List<ShotPlanner> planners,
      Milestones milestones,
      Losses losses) {
    this.scenario = scenario;
    this.queue = queue;
    this.log = log;
    this.truth = truth;
    this.network = network;
    this.command = command;
    this.planners = planners;
    this.milestones = milestones;
    this.fire = new FireControl(scenario, key, site -> !losses.out(Loss.Kind.COMMUNICATION, site));
  }

  /// All that were fired, in order of launch.
  List<ShotRecord> all() {
    return fire.all();
  }

  /// What was believed of their targets at commit and at handover.
  List<Aim> aims() {
    return fire.aims();
  }

  /// Kill assessments as command got them.
  List<KillReport> reports() {
    return List.copyOf(reports);
  }

  /// One interceptor is to leave.
  void order(double now, Decision.Fire f) {
    milestones.add(f.track(), RunRecord.Step.ORDERED, now);
    String id = fire.nextName(f.shot().battery());
    queue.at(Math.max(now, f.shot().launch()), new Happening.LaunchDue(id, f));
  }

  // The picture has moved on since the order: the shot is planned anew, and not at all if fire is
  // held by now.
  void launch(double now, Happening.LaunchDue l) {
    Track track = track(now, l.order().track());
    if (track == null) {
      keep(now, l, "its track was dropped");
      return;
    }
    String withheld = command.withheld(l.order().shot().battery(), track.number());
    if (!withheld.isEmpty()) {
      keep(now, l, withheld);
      return;
    }
    ShotPlanner planner = planner(l.order().shot().battery());
    Optional<Opportunity> shot = planner.earliest(TrackPrediction.path(track), now);
    if (shot.isEmpty()) {
      keep(now, l, "no feasible shot is left");
    } else if (shot.get().launch() > now + 1) {
      Decision.Fire later = new Decision.Fire(track.number(), shot.get());
      queue.at(shot.get().launch(), new Happening.LaunchDue(l.interceptor(), later));
    } else {
      leave(now, l, planner, track, shot.get());
    }
  }

  private void leave(
      double now, Happening.LaunchDue l, ShotPlanner planner, Track track, Opportunity shot) {
    switch (fire.launch(
        l.interceptor(), planner, track, shot.intercept(), network.defense().tracksAt(now))) {
      case FireControl.Gone gone -> {
        milestones.add(track.number(), RunRecord.Step.FIRED, now);
        follow(now, gone.shot(), gone.fault());
      }
      case FireControl.Kept kept -> keep(now, l, kept.reason());
    }
  }

  private void keep(double now, Happening.LaunchDue l, String why) {
    log.shot(now, EventType.ORDER_REFUSED, name(l), l.interceptor() + " is not launched: " + why);
    command.returned(now, l.order().track(), l.order().shot().battery());
  }

  private void follow(double now, Shot shot, Optional<Fault> fault) {
    if (fault.isEmpty() || fault.get().part() != Fault.Part.SILO) {
      log.shot(
          now,
          EventType.INTERCEPTOR_LAUNCH,
          name(shot),
          EventText.launched(shot, network.defense()));
    }
    if (fault.isPresent()) {
      queue.at(fault.get().time(), new Happening.LossDue(shot.id(), fault.get().part()));
      return;
    }
    queue.at(shot.active(), new Happening.UpdateDue(shot.id()));
    queue.at(shot.handoverTime(), new Happening.HandoverDue(shot.id()));
  }

  private ShotPlanner planner(String battery) {
    return planners.stream()
        .filter(p -> p.battery().id().equals(battery))
        .findFirst()
        .orElseThrow();
  }

  private static EventLog.ShotName name(Happening.LaunchDue l) {
    return new EventLog.ShotName(l.interceptor(), l.order().shot().battery(), l.order().track());
  }

  private static EventLog.ShotName name(Shot s) {
    return new EventLog.ShotName(s.id(), s.battery(), s.track());
  }

  // On the way up a failure is seen; that of a kill vehicle only where a site hears it, else it is
  // assessed like a miss.
  void lose(double now, Happening.LossDue l) {
    if (!fire.flies(l.interceptor())) {
      return;
    }
    fire.ended(l.interceptor(), ShotRecord.End.LOST, l.failed(), now);
    Shot s = fire.shot(l.interceptor());
    boolean told = now < s.active() || fire.heard(s, now);
    String how = EventText.lost(s, l.failed(), told);
    if (told) {
      log.shot(now, EventType.INTERCEPTOR_LOST, name(s), how);
    } else {
      log.unseen(now, EventType.INTERCEPTOR_LOST, name(s), how);
    }
    double known = told ? now : s.intercept() + scenario.doctrine().assessmentDelay();
    report(now, s.id(), s.track(), false, known);
  }

  void update(double now, String id) {
    Shot shot = fire.shot(id);
    if (!fire.flies(id) || now >= shot.handoverTime()) {
      return;
    }
    fire.update(id, told(now, shot), now);
    queue.at(now + scenario.engagement().updateInterval(), new Happening.UpdateDue(id));
  }

  // The track of a shot as its post would send it; nothing when the post is lost.
  private @Nullable Track told(double now, Shot shot) {
    return command.standsFor(shot.battery()) ? track(now, shot.track()) : null;
  }

  void handover(double now, String id) {
    if (!fire.flies(id)) {
      return;
    }
    double due = fire.shot(id).handoverTime();
    if (due > now + 0.5) {
      queue.at(due, new Happening.HandoverDue(id)); // an update has moved the meeting
      return;
    }
    Shot before = fire.shot(id);
    boolean updated = fire.update(id, told(now, before), now);
    Encounter e = fire.handover(id, now, truth.existing(now), network.defense().tracksAt(now));
    Shot shot = fire.shot(id);
    log.unseen(now, EventType.HANDOVER, name(shot), EventText.handedOver(shot, e, updated));
    double end =
        switch (e) {
          case Encounter.Homed h -> h.time();
          case Encounter.NoHandover n -> shot.intercept();
        };
    queue.at(Math.max(now, end), new Happening.EncounterDue(id, e));
  }

  void encounter(double now, String id, Encounter encounter) {
    if (!fire.flies(id)) {
      return;
    }
    boolean there = encounter instanceof Encounter.Homed h && truth.exists(h.body(), now);
    ShotRecord r = fire.finished(id, encounter, there);
    boolean struck = r.end() == ShotRecord.End.HIT || r.end() == ShotRecord.End.STRUCK_OTHER;
    if (struck) {
      truth.destroy(r.target(), now);
    }
    EventType type = r.end() == ShotRecord.End.HIT ? EventType.INTERCEPT : EventType.MISS;
    log.unseen(now, type, name(r.shot()), EventText.ended(r, truth.original()));
    boolean late = r.end() == ShotRecord.End.NO_TARGET && !r.target().isEmpty();
    boolean gone = r.end() == ShotRecord.End.HIT || (late && truth.isWarhead(r.target()));
    report(now, id, r.shot().track(), gone, now + scenario.doctrine().assessmentDelay());
  }

  private void report(double now, String id, int track, boolean killed, double at) {
    boolean said =
        at > now
            ? fire.assessedKilled(id, killed)
            : killed; // a loss at launch is seen, not assessed
    queue.at(at, new Happening.ReportDue(new KillReport(at, track, id, said)));
  }

  void assess(double now, KillReport report) {
    command.assess(fire.shot(report.interceptor()).battery(), report);
    reports.add(report);
    milestones.add(
        report.track(),
        report.killed() ? RunRecord.Step.ASSESSED_KILLED : RunRecord.Step.ASSESSED_MISSED,
        now);
    Shot s = fire.shot(report.interceptor());
    String verdict = report.killed() ? " is assessed as a kill" : " is assessed as a miss";
    log.shot(now, EventType.KILL_ASSESSED, name(s), s.id() + verdict);
  }

  /// Destroys the interceptors in flight at a track, or all (0), by order; they count as missed. Whether there were any.
  boolean abort(double now, int track) {
    List<Shot> flying =
        fire.flying().stream().filter(s -> track == 0 || s.track() == track).toList();
    for (Shot s : flying) {
      fire.ended(s.id(), ShotRecord.End.ABORTED, null, now);
      log.shot(now, EventType.INTERCEPTOR_LOST, name(s), s.id() + " is destroyed by order");
      report(now, s.id(), s.track(), false, now);
    }
    return !flying.isEmpty();
  }

  /// Those that left and were not reported on yet: what is known of them on the ground.
  List<OwnInterceptor> own(double now) {
    Set<String> settled = new TreeSet<>();
    reports.forEach(r -> settled.add(r.interceptor()));
    return fire.all().stream()
        .map(ShotRecord::shot)
        .filter(s -> !settled.contains(s.id()))
        .map(s -> OwnInterceptor.of(s, now))
        .toList();
  }

  private @Nullable Track track(double now, int number) {
    return network.defense().trackAt(number, now);
  }
}
