package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import org.openemd.command.Decision;
import org.openemd.command.Outlook;
import org.openemd.command.ShotPlanner;
import org.openemd.scenario.Loss;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Scan;
import org.openemd.tracking.Link;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackEvent;
import org.openemd.tracking.fusion.FusionNode;

/// One run of a scenario: the clock, the event queue, and the only loop.
public final class Simulation {
  private static final double ORDER_INTERVAL = 1; // [s] between two questions for orders
  private static final double AFTERMATH = 1; // [s] the run goes on after the last threat is down

  private final Scenario scenario;
  private final RunKey key;
  private final OrderSource orderSource;
  private final UnaryOperator<Scan> relabelled;
  private final boolean brief;
  private final EventQueue queue = new EventQueue();
  private final EventLog log = new EventLog();
  private final Truth truth;
  private final SensorBank sensors;
  private final Network network;
  private final List<ShotPlanner> planners;
  private final Losses losses;
  private final CommandPosts command;
  private final Shots shots;
  private final Orders orders;
  private final List<Scan> scans = new ArrayList<>();
  private final List<RunRecord.Picture> pictures = new ArrayList<>();
  private final Milestones milestones = new Milestones();
  private final double start;
  private double now;

  private Simulation(
      Scenario scenario,
      RunKey key,
      OrderSource orderSource,
      UnaryOperator<Scan> relabelled,
      boolean brief) {
    this.relabelled = relabelled;
    this.brief = brief;
    this.scenario = scenario;
    this.key = key;
    this.orderSource = orderSource;
    this.truth = new Truth(TruthBuilder.build(scenario.threats(), key));
    this.start = truth.start();
    this.sensors = new SensorBank(scenario, key);
    this.losses = new Losses(scenario.losses());
    this.network = new Network(scenario, sensors.known(), sensors.satellites(), losses);
    this.planners = planners(scenario);
    this.command = new CommandPosts(scenario, planners, losses);
    this.shots =
        new Shots(scenario, key, queue, log, truth, network, command, planners, milestones, losses);
    this.orders = new Orders(command, network, shots, losses, log, this::carryOut);
  }

  private static List<ShotPlanner> planners(Scenario scenario) {
    return scenario.weapons().stream()
        .map(WeaponSite::battery)
        .filter(b -> b.inventory() > 0)
        .map(Groundwork::planner)
        .toList();
  }

  /// Runs the scenario to the end of its last threat: run 0 of a seed.
  public static RunRecord run(Scenario scenario, long seed, OrderSource orders) {
    return run(scenario, seed, orders, fraction -> {});
  }

  /// As above, telling how far it has come, from 0 to 1.
  public static RunRecord run(
      Scenario scenario, long seed, OrderSource orders, DoubleConsumer progress) {
    return run(scenario, new RunKey(seed, 0), orders, progress);
  }

  /// As above, any run.
  public static RunRecord run(
      Scenario scenario, RunKey key, OrderSource orders, DoubleConsumer progress) {
    return new Simulation(scenario, key, orders, UnaryOperator.identity(), false).loop(progress);
  }

  /// As above without orders, for what comes of it alone: pictures show each track as of the newest plot in it, and so need not move what nobody plans against.
  public static RunRecord brief(Scenario scenario, RunKey key) {
    return new Simulation(scenario, key, OrderSource.none(), UnaryOperator.identity(), true)
        .loop(fraction -> {});
  }

  /// As above with another side table, to show that nothing but scoring reads it.
  static RunRecord relabelled(
      Scenario scenario, long seed, OrderSource orders, UnaryOperator<Scan> labels) {
    return new Simulation(scenario, new RunKey(seed, 0), orders, labels, false)
        .loop(fraction -> {});
  }

  private RunRecord loop(DoubleConsumer progress) {
    double end = truth.end() + AFTERMATH;
    TruthLog.flights(log, truth.original());
    sensors.schedule(queue, start);
    network.schedule(queue, start);
    losses.schedule(queue, start, truth.original());
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
    TruthLog.impacts(log, truth.world(), scenario.defended());
    return record();
  }

  private void handle(Happening what) {
    switch (what) {
      case Happening.ScanDue s -> scan(s.sensor(), s.count());
      case Happening.ReportsArrive r -> arrive(r);
      case Happening.LinkChanges c -> change(c);
      case Happening.SiteChanges c -> change(c);
      case Happening.ArrivalDue a -> arrival(a);
      case Happening.PlanDue p -> plan(p.count());
      case Happening.OrdersDue o -> ask(o.count());
      case Happening.SampleDue s -> sample(s.count());
      case Happening.LaunchDue l -> shots.launch(now, l);
      case Happening.UpdateDue u -> shots.update(now, u.interceptor());
      case Happening.LossDue l -> shots.lose(now, l);
      case Happening.HandoverDue h -> shots.handover(now, h.interceptor());
      case Happening.EncounterDue e -> shots.encounter(now, e.interceptor(), e.encounter());
      case Happening.ReportDue r -> shots.assess(now, r.report());
    }
  }

  // -- sensing and tracking

  private void scan(int sensor, int count) {
    String id = sensors.id(sensor);
    if (!losses.out(Loss.Kind.SENSOR, id)) {
      Scan scan =
          relabelled.apply(sensors.scan(sensor, now, truth.existing(now), network.home(id)));
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
    if (truth.exists(a.threat(), now) && losses.hit(a.loss())) {
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
    FusionNode node = network.defense();
    pictures.add(new RunRecord.Picture(now, brief ? node.confirmed() : node.tracksAt(now)));
    queue.at(
        start + (count + 1) * scenario.telemetryInterval(), new Happening.SampleDue(count + 1));
  }

  // -- command

  private void plan(int count) {
    network.age(queue, now);
    network.defense().drainEvents().forEach(this::logTrack);
    FusionNode node = network.defense();
    carryOut(command.decide(now, node.confirmed(), track -> node.at(track, now)));
    queue.at(
        start + (count + 1) * scenario.doctrine().planInterval(), new Happening.PlanDue(count + 1));
  }

  private void ask(int count) {
    orderSource.upTo(now, this::situation).forEach(o -> orders.obey(now, o));
    queue.at(start + (count + 1) * ORDER_INTERVAL, new Happening.OrdersDue(count + 1));
  }

  private Situation situation() {
    List<Track> picture = network.defense().tracksAt(now);
    List<Outlook> threats = command.outlooks(now, picture);
    List<Track> confirmed = picture.stream().filter(Track::confirmed).toList();
    return new Situation(
        now,
        truth.end(),
        threats,
        confirmed.size() - threats.size(),
        confirmed,
        shots.own(now),
        command.stocks(),
        log.known());
  }

  private void carryOut(List<Decision> decisions) {
    for (Decision d : decisions) {
      switch (d) {
        case Decision.Feasible f -> milestone(f.track(), RunRecord.Step.FEASIBLE);
        case Decision.Planned p -> planned(p);
        case Decision.Released r -> released(r);
        case Decision.KillDoubted k -> doubted(k);
        case Decision.Reengaged r -> reengaged(r);
        case Decision.InventorySpent s -> milestone(s.track(), RunRecord.Step.SPENT);
        case Decision.Fire f -> shots.order(now, f);
      }
    }
  }

  private void milestone(int track, RunRecord.Step step) {
    milestones.add(track, step, now);
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
        "weapons are released against track " + r.track() + ": " + r.by());
  }

  private void doubted(Decision.KillDoubted k) {
    log.track(
        now,
        EventType.KILL_ASSESSED,
        k.track(),
        "radars still see track " + k.track() + ": it is not taken for killed any more");
  }

  private void reengaged(Decision.Reengaged r) {
    milestone(r.track(), RunRecord.Step.REENGAGED);
    log.track(now, EventType.REENGAGED, r.track(), "track " + r.track() + " is engaged again");
  }

  private RunRecord record() {
    return new RunRecord(
        scenario,
        key,
        truth.original(),
        truth.kills(),
        planners,
        List.copyOf(scans),
        network.associations(),
        network.defense().launches(),
        List.copyOf(pictures),
        milestones.all(),
        shots.all(),
        shots.aims(),
        shots.reports(),
        log.sorted(),
        orders.all(),
        network.uses(),
        network.heard());
  }
}
