package org.openemd.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.scenario.Loss;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Scan;
import org.openemd.tracking.Association;
import org.openemd.tracking.Track;
import org.openemd.world.World;

/// The front of a run: sensors, links and trackers as in a {@link Simulation} of the same key, draw for draw. Nobody decides and nothing is fired; what somebody else's shots destroy is told.
public final class Watch {
  private final EventQueue queue = new EventQueue();
  private final Truth truth;
  private final SensorBank sensors;
  private final Losses losses;
  private final Network network;
  private final double start;
  private static final double LIKELY = 0.5; // weight from which a plot counts as a track's
  private static final int LAST = 5; // plots that tell what a track follows
  private final Map<Long, String> causes = new TreeMap<>(); // of detections
  private final Map<String, Double> reported = new TreeMap<>(); // by threat, first

  public Watch(Scenario scenario, RunKey key) {
    truth = new Truth(TruthBuilder.build(scenario.threats(), key));
    start = truth.start();
    sensors = new SensorBank(scenario, key);
    losses = new Losses(scenario.losses());
    network = new Network(scenario, sensors.known(), sensors.satellites(), losses);
    sensors.schedule(queue, start);
    network.schedule(queue, start);
    losses.schedule(queue, start, truth.original());
  }

  /// What truly flies.
  public World world() {
    return truth.original();
  }

  /// Lets everything happen that is due by `t` (s), and gives the picture then, each track as of its last plot.
  public List<Track> pictureAt(double t) {
    while (queue.nextTime() <= t) {
      EventQueue.Scheduled next = queue.next();
      handle(next.time(), next.what());
    }
    network.age(queue, t);
    return network.defense().tracks();
  }

  /// Something destroys a body at `t` (s).
  public void destroyed(String body, double t) {
    truth.destroy(body, t);
  }

  /// When a sensor first reported anything of a threat (s); NaN when none has so far.
  public double reported(String threat) {
    return reported.getOrDefault(threat, Double.NaN);
  }

  /// The body that most of the last plots in each track came from, by number; a false alarm is no body.
  public Map<Integer, String> followed() {
    Map<Integer, List<String>> last = new TreeMap<>();
    for (Association a : network.associations()) {
      if (a.weight() >= LIKELY) {
        List<String> its = last.computeIfAbsent(a.track(), _ -> new ArrayList<>());
        its.add(causes.getOrDefault(a.detection(), ""));
        if (its.size() > LAST) {
          its.removeFirst();
        }
      }
    }
    Map<Integer, String> bodies = new TreeMap<>();
    last.forEach((track, its) -> bodies.put(track, most(its)));
    return bodies;
  }

  private static String most(List<String> names) {
    return names.stream()
        .max(Comparator.comparingInt((String n) -> Collections.frequency(names, n)))
        .orElse("");
  }

  private void handle(double now, Happening what) {
    switch (what) {
      case Happening.ScanDue s -> scan(now, s.sensor(), s.count());
      case Happening.ReportsArrive r -> network.arrive(queue, now, r);
      case Happening.SiteChanges c -> change(now, c);
      case Happening.ArrivalDue a -> arrival(now, a);
      default -> {} // nothing else is ever entered
    }
  }

  private void scan(double now, int sensor, int count) {
    String id = sensors.id(sensor);
    if (!losses.out(Loss.Kind.SENSOR, id)) {
      Scan scan = sensors.scan(sensor, now, truth.existing(now), network.home(id));
      for (int i = 0; i < scan.causes().size(); i++) {
        String cause = scan.causes().get(i);
        causes.put(scan.detections().get(i).id(), cause);
        if (!cause.isEmpty()) {
          reported.putIfAbsent(truth.original().body(cause).threat(), now);
        }
      }
      network.report(queue, now, id, scan.detections());
    }
    sensors.next(queue, start, sensor, count + 1);
  }

  private void change(double now, Happening.SiteChanges c) {
    Loss loss = losses.get(c.loss());
    losses.change(c.loss(), c.back());
    if (!c.back() && Double.isFinite(loss.lasts())) {
      queue.at(now + loss.lasts(), new Happening.SiteChanges(c.loss(), true));
    }
  }

  private void arrival(double now, Happening.ArrivalDue a) {
    if (truth.exists(a.threat(), now) && losses.hit(a.loss())) {
      change(now, new Happening.SiteChanges(a.loss(), false));
    }
  }
}
