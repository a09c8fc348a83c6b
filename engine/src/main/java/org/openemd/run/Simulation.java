package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openemd.command.BattleManager;
import org.openemd.command.Decision;
import org.openemd.command.KillReport;
import org.openemd.command.Opportunity;
import org.openemd.command.Outlook;
import org.openemd.command.Post;
import org.openemd.command.ShotPlanner;
import org.openemd.engagement.Encounter;
import org.openemd.engagement.Fault;
import org.openemd.engagement.Shot;
import org.openemd.scenario.Loss;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Scan;
import org.openemd.tracking.Link;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackEvent;
import org.openemd.tracking.TrackPrediction;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// One run of a scenario: the clock, the event queue, and the only loop.
public final class Simulation {
  private static final double ORDER_INTERVAL = 1; // [s] between two questions for orders
  private static final double AFTERMATH = 1; // [s] the run goes on after the last threat is down

  private final Scenario scenario;
  private final long seed;
  private final OrderSource orderSource;
  private final UnaryOperator<Scan> relabelled;
  private final EventQueue queue = new EventQueue();
  private final EventLog log = new EventLog();
  private final World original;
  private World world;
  private final SensorBank sensors;
  private final Network network;
  private final List<ShotPlanner> planners;
  private final Losses losses;
  private final CommandPosts command;
  private final FireControl fire;
  private final List<Scan> scans = new ArrayList<>();
  private final List<RunRecord.Picture> pictures = new ArrayList<>();
  private final List<RunRecord.Milestone> milestones = new ArrayList<>();
  private final List<RunRecord.Kill> kills = new ArrayList<>();
  private final List<OrderRecord> orders = new ArrayList<>();
  private final List<KillReport> reports = new ArrayList<>();
  private final double start;
  private double now;

  private Simulation(
      Scenario scenario, long seed, OrderSource orderSource, UnaryOperator<Scan> relabelled) {
    this.relabelled = relabelled;
    this.scenario = scenario;
    this.seed = seed;
    this.orderSource = orderSource;
    this.original = TruthBuilder.build(scenario.threats(), seed);
    this.world = original;
    this.start = original.threats().stream().mapToDouble(World.Threat::launch).min().orElse(0);
    this.sensors = new SensorBank(scenario, seed);
    this.losses = new Losses(scenario.losses());
    this.network = new Network(scenario, sensors.known(), sensors.satellites(), losses);
    this.planners = planners(scenario);
    this.command = new CommandPosts(scenario, planners, losses);
    this.fire = new FireControl(scenario, seed, site -> !losses.out(Loss.Kind.COMMUNICATION, site));
  }

  private static List<ShotPlanner> planners(Scenario scenario) {
    return scenario.weapons().stream()
        .map(WeaponSite::battery)
        .filter(b -> b.inventory() > 0)
        .map(Groundwork::planner)
        .toList();
  }

  /// Runs the scenario to the end of its last threat.
  public static RunRecord run(Scenario scenario, long seed, OrderSource orders) {
    return run(scenario, seed, orders, fraction -> {});
  }

  /// As above, telling how far it has come, from 0 to 1.
  public static RunRecord run(
      Scenario scenario, long seed, OrderSource orders, DoubleConsumer progress) {
    return new Simulation(scenario, seed, orders, UnaryOperator.identity()).loop(progress);
  }

  /// As above with another side table, to show that nothing but scoring reads it.
  static RunRecord relabelled(Scenario scenario, long seed, UnaryOperator<Scan> labels) {
    return new Simulation(scenario, seed, OrderSource.none(), labels).loop(fraction -> {});
  }

  private RunRecord loop(DoubleConsumer progress) {
    double end = lastImpact() + AFTERMATH;
    TruthLog.flights(log, original);
    sensors.schedule(queue, start);
    network.schedule(queue, start);
    losses.schedule(queue, start, original);
    if (!orderSource.equals(OrderSource.NONE)) {
      queue.at(start, new Happening.OrdersDue(0));
    }
    queue.at(start, new Happening.PlanDue(0));
    queue.at(start, new Happening.SampleDue(0));
    while (!queue.isEmpty()) {
      EventQueue.Scheduled next = queue.next();
      if (next.time() > end) {
        break;
      }
      now = next.time();
      handle(next.what());
      progress.accept(now / end);
    }
    TruthLog.impacts(log, world, scenario.defended());
    return record();
  }

  private double lastImpact() {
    return original.threats().stream().mapToDouble(World.Threat::impactTime).max().orElse(0);
  }

  private void handle(Happening what) {
    switch (what) {
      case Happening.ScanDue s -> scan(s.sensor(), s.count());
      case Happening.ReportsArrive r -> arrive(r);
      case Happening.LinkChanges c -> change(c);
      case Happening.SiteChanges c -> change(c);
      case Happening.ArrivalDue a -> arrival(a);
      case Happening.PlanDue p -> plan(p.count());
      case Happening.OrdersDue o -> orders(o.count());
      case Happening.SampleDue s -> sample(s.count());
      case Happening.LaunchDue l -> launch(l);
      case Happening.UpdateDue u -> update(u.interceptor());
      case Happening.LossDue l -> lose(l);
      case Happening.HandoverDue h -> handover(h.interceptor());
      case Happening.EncounterDue e -> encounter(e.interceptor(), e.encounter());
      case Happening.ReportDue r -> assess(r.report());
    }
  }

  // -- sensing and tracking

  private void scan(int sensor, int count) {
    String id = sensors.id(sensor);
    if (!losses.out(Loss.Kind.SENSOR, id)) {
      Scan scan =
          relabelled.apply(sensors.scan(sensor, now, world.existing(now), network.home(id)));
      scans.add(scan);
      network.report(queue, now, id, scan.detections());
    }
    sensors.next(queue, start, sensor, count + 1);
  }

  private void arrive(Happening.ReportsArrive reports) {
    network.arrive(queue, now, reports);
    network.defense().drainEvents().forEach(this::logTrack);
  }

  private void change(Happening.LinkChanges c) {
    Link l = network.link(c.line());
    log.link(
        now,
        c.back() ? EventType.LINK_RESTORED : EventType.LINK_LOST,
        EventText.changed(l, c.back()));
  }

  // -- losses

  private void change(Happening.SiteChanges c) {
    Loss loss = losses.get(c.loss());
    EventType type = c.back() ? EventType.SITE_RESTORED : EventType.SITE_LOST;
    for (Loss.Element e : losses.change(c.loss(), c.back())) {
      log.site(now, type, e, EventText.changed(loss, e, c.back()));
      if (e.kind() == Loss.Kind.BATTERY) {
        command.lose(e.id(), !c.back());
      }
    }
    if (!c.back() && Double.isFinite(loss.lasts())) {
      queue.at(now + loss.lasts(), new Happening.SiteChanges(c.loss(), true));
    }
  }

  private void arrival(Happening.ArrivalDue a) {
    if (world.body(a.threat()).exists(now) && losses.hit(a.loss())) {
      change(new Happening.SiteChanges(a.loss(), false));
    }
  }

  // -- tracks

  private void logTrack(TrackEvent e) {
    EventType type =
        switch (e.type()) {
          case LAUNCH_REPORTED, LAUNCH_LOCATED -> EventType.DETECTION;
          case INITIATED -> EventType.TRACK_INITIATED;
          case BURNT_OUT -> EventType.TRACK_BURNT_OUT;
          case FUSED -> EventType.TRACK_FUSED;
          case CLASSIFIED -> EventType.CLASSIFIED;
          case DROPPED -> EventType.TRACK_DROPPED;
        };
    log.track(now, type, e.track(), e.detail());
  }

  private void sample(int count) {
    pictures.add(new RunRecord.Picture(now, network.defense().tracksAt(now)));
    queue.at(
        start + (count + 1) * scenario.telemetryInterval(), new Happening.SampleDue(count + 1));
  }

  // -- command

  private void plan(int count) {
    network.age(queue, now);
    network.defense().drainEvents().forEach(this::logTrack);
    carryOut(command.decide(now, network.defense().tracksAt(now)));
    queue.at(
        start + (count + 1) * scenario.doctrine().planInterval(), new Happening.PlanDue(count + 1));
  }

  private void orders(int count) {
    orderSource.upTo(now, this::situation).forEach(this::obey);
    queue.at(start + (count + 1) * ORDER_INTERVAL, new Happening.OrdersDue(count + 1));
  }

  private Situation situation() {
    List<Track> picture = network.defense().tracksAt(now);
    List<Outlook> threats = command.outlooks(now, picture);
    long confirmed = picture.stream().filter(Track::confirmed).count();
    return new Situation(
        now,
        lastImpact(),
        threats,
        (int) confirmed - threats.size(),
        command.stocks(),
        log.until(now));
  }

  private void obey(OrderRecord order) {
    int carriedOut = milestones.size();
    String refused = refusal(order);
    orders.add(
        new OrderRecord(now, order.verb(), order.track(), order.battery(), order.shots(), refused));
    boolean inPart = milestones.size() > carriedOut;
    EventType type = refused.isEmpty() || inPart ? EventType.ORDER : EventType.ORDER_REFUSED;
    String tracks = order.track() == 0 ? "all tracks" : "track " + order.track();
    String about = order.verb().equals("reserve") ? "of " + order.battery() : tracks;
    String why = refused.isEmpty() ? "" : ": " + refused;
    log.battery(now, type, order.track(), order.battery(), order.verb() + " " + about + why);
  }

  // Carries an order out; says why not, or why not all of it, or nothing.
  private String refusal(OrderRecord order) {
    if (order.track() != 0 && track(order.track()) == null) {
      return "there is no track " + order.track();
    }
    if (losses.out(Loss.Kind.NODE, Post.DEFENSE)) {
      return "the command node emd is lost";
    }
    switch (order.verb()) {
      case "reserve" -> {
        return command.giveReserve(order.battery());
      }
      case "release" -> {
        return release(order.track());
      }
      case "abort" -> {
        return abort(order.track());
      }
      case "hold" -> command.hold(order.track());
      case "engage" -> {
        return engage(order);
      }
      default -> {
        return "no order is called " + order.verb();
      }
    }
    return "";
  }

  private String release(int number) {
    Track track = track(number);
    String late = track == null ? "" : command.tooLate(now, track);
    if (late.isEmpty()) {
      command.release(number);
    }
    return late;
  }

  /// Destroys the interceptors in flight at a track, or all; they count as missed.
  private String abort(int track) {
    List<Shot> flying =
        fire.flying().stream().filter(s -> track == 0 || s.track() == track).toList();
    for (Shot s : flying) {
      fire.ended(s.id(), ShotRecord.End.ABORTED, null, now);
      log.shot(now, EventType.INTERCEPTOR_LOST, name(s), s.id() + " is destroyed by order");
      report(s.id(), s.track(), false, now);
    }
    return flying.isEmpty() ? "no interceptor is in flight" : "";
  }

  private String engage(OrderRecord order) {
    Track track = track(order.track());
    if (track == null) {
      return "there is no track " + order.track();
    }
    BattleManager.Ordered done = command.obey(now, order, track);
    carryOut(done.decisions());
    return done.refused();
  }

  private @Nullable Track track(int number) {
    return network.defense().trackAt(number, now);
  }

  private void carryOut(List<Decision> decisions) {
    for (Decision d : decisions) {
      switch (d) {
        case Decision.Feasible f -> milestone(f.track(), RunRecord.Step.FEASIBLE);
        case Decision.Planned p -> planned(p);
        case Decision.Released r -> released(r);
        case Decision.Reengaged r -> reengaged(r);
        case Decision.InventorySpent s -> milestone(s.track(), RunRecord.Step.SPENT);
        case Decision.Fire f -> fire(f);
      }
    }
  }

  private void milestone(int track, RunRecord.Step step) {
    milestones.add(new RunRecord.Milestone(track, step, now));
  }

  private void planned(Decision.Planned p) {
    milestone(p.track(), RunRecord.Step.PLANNED);
    log.battery(
        now, EventType.ENGAGEMENT_PLANNED, p.track(), p.shot().battery(), EventText.planned(p));
  }

  private void released(Decision.Released r) {
    milestone(r.track(), RunRecord.Step.RELEASED);
    log.track(
        now,
        EventType.WEAPONS_RELEASE,
        r.track(),
        "weapons are released against track " + r.track());
  }

  private void reengaged(Decision.Reengaged r) {
    milestone(r.track(), RunRecord.Step.REENGAGED);
    log.track(now, EventType.REENGAGED, r.track(), "track " + r.track() + " is engaged again");
  }

  private void fire(Decision.Fire f) {
    milestone(f.track(), RunRecord.Step.ORDERED);
    String id = fire.nextName(f.shot().battery());
    queue.at(Math.max(now, f.shot().launch()), new Happening.LaunchDue(id, f));
  }

  // -- engagement

  // The picture has moved on since the order: the shot is planned anew, and not at all if fire is
  // held by now.
  private void launch(Happening.LaunchDue l) {
    Track track = track(l.order().track());
    if (track == null) {
      keep(l, "its track was dropped");
      return;
    }
    String withheld = command.withheld(l.order().shot().battery(), track.number());
    if (!withheld.isEmpty()) {
      keep(l, withheld);
      return;
    }
    ShotPlanner planner = planner(l.order().shot().battery());
    Optional<Opportunity> shot = planner.earliest(TrackPrediction.path(track), now);
    if (shot.isEmpty()) {
      keep(l, "no feasible shot is left");
    } else if (shot.get().launch() > now + 1) {
      Decision.Fire later = new Decision.Fire(track.number(), shot.get());
      queue.at(shot.get().launch(), new Happening.LaunchDue(l.interceptor(), later));
    } else {
      leave(l, planner, track, shot.get());
    }
  }

  private void leave(Happening.LaunchDue l, ShotPlanner planner, Track track, Opportunity shot) {
    switch (fire.launch(
        l.interceptor(), planner, track, shot.intercept(), network.defense().tracksAt(now))) {
      case FireControl.Gone gone -> {
        milestone(track.number(), RunRecord.Step.FIRED);
        follow(gone.shot(), gone.fault());
      }
      case FireControl.Kept kept -> keep(l, kept.reason());
    }
  }

  private void keep(Happening.LaunchDue l, String why) {
    log.shot(now, EventType.ORDER_REFUSED, name(l), l.interceptor() + " is not launched: " + why);
    command.returned(now, l.order().track(), l.order().shot().battery());
  }

  private void follow(Shot shot, Optional<Fault> fault) {
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
  private void lose(Happening.LossDue l) {
    if (!fire.flies(l.interceptor())) {
      return;
    }
    fire.ended(l.interceptor(), ShotRecord.End.LOST, l.failed(), now);
    Shot s = fire.shot(l.interceptor());
    boolean told = now < s.active() || fire.heard(s, now);
    log.shot(now, EventType.INTERCEPTOR_LOST, name(s), EventText.lost(s, l.failed(), told));
    double known = told ? now : s.intercept() + scenario.doctrine().assessmentDelay();
    report(s.id(), s.track(), false, known);
  }

  private void update(String id) {
    Shot shot = fire.shot(id);
    if (!fire.flies(id) || now >= shot.handoverTime()) {
      return;
    }
    fire.update(id, told(shot), now);
    queue.at(now + scenario.engagement().updateInterval(), new Happening.UpdateDue(id));
  }

  // The track of a shot as its post would send it; nothing when the post is lost.
  private @Nullable Track told(Shot shot) {
    return command.standsFor(shot.battery()) ? track(shot.track()) : null;
  }

  private void handover(String id) {
    if (!fire.flies(id)) {
      return;
    }
    double due = fire.shot(id).handoverTime();
    if (due > now + 0.5) {
      queue.at(due, new Happening.HandoverDue(id)); // an update has moved the meeting
      return;
    }
    Shot before = fire.shot(id);
    boolean updated = fire.update(id, told(before), now);
    Encounter e = fire.handover(id, now, world.existing(now), network.defense().tracksAt(now));
    Shot shot = fire.shot(id);
    log.shot(now, EventType.HANDOVER, name(shot), EventText.handedOver(shot, e, updated));
    double end =
        switch (e) {
          case Encounter.Homed h -> h.time();
          case Encounter.NoHandover n -> shot.intercept();
        };
    queue.at(Math.max(now, end), new Happening.EncounterDue(id, e));
  }

  private void encounter(String id, Encounter encounter) {
    if (!fire.flies(id)) {
      return;
    }
    boolean there = encounter instanceof Encounter.Homed h && world.body(h.body()).exists(now);
    ShotRecord r = fire.finished(id, encounter, there);
    boolean struck = r.end() == ShotRecord.End.HIT || r.end() == ShotRecord.End.STRUCK_OTHER;
    if (struck) {
      world = world.destroyed(r.target(), now);
      kills.add(new RunRecord.Kill(r.target(), now));
    }
    EventType type = r.end() == ShotRecord.End.HIT ? EventType.INTERCEPT : EventType.MISS;
    log.shot(now, type, name(r.shot()), EventText.ended(r, original));
    boolean late = r.end() == ShotRecord.End.NO_TARGET && !r.target().isEmpty();
    boolean gone = r.end() == ShotRecord.End.HIT || (late && warhead(r.target()));
    report(id, r.shot().track(), gone, now + scenario.doctrine().assessmentDelay());
  }

  private boolean warhead(String body) {
    return original.body(body).kind() == ThreatObject.Kind.WARHEAD;
  }

  private void report(String id, int track, boolean killed, double at) {
    boolean said =
        at > now
            ? fire.assessedKilled(id, killed)
            : killed; // a loss at launch is seen, not assessed
    queue.at(at, new Happening.ReportDue(new KillReport(at, track, id, said)));
  }

  private void assess(KillReport report) {
    command.assess(fire.shot(report.interceptor()).battery(), report);
    reports.add(report);
    milestone(
        report.track(),
        report.killed() ? RunRecord.Step.ASSESSED_KILLED : RunRecord.Step.ASSESSED_MISSED);
    Shot s = fire.shot(report.interceptor());
    String verdict = report.killed() ? " is assessed as a kill" : " is assessed as a miss";
    log.shot(now, EventType.KILL_ASSESSED, name(s), s.id() + verdict);
  }

  private RunRecord record() {
    return new RunRecord(
        scenario,
        seed,
        original,
        List.copyOf(kills),
        planners,
        List.copyOf(scans),
        network.associations(),
        network.defense().launches(),
        List.copyOf(pictures),
        List.copyOf(milestones),
        fire.all(),
        fire.aims(),
        List.copyOf(reports),
        log.sorted(),
        List.copyOf(orders),
        network.uses(),
        network.heard());
  }
}
