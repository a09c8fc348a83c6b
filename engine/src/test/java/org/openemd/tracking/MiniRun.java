package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.InfraredScanner;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarScanner;
import org.openemd.sensing.Scan;
import org.openemd.sensing.SensorTask;
import org.openemd.world.World;

/// Sensors and tracker on one raid, without the rest of the run; keeps the causes for judging.
final class MiniRun {
  private static final double LOW = 0.1; // probability of a warhead

  final NetworkTracker tracker;
  final Map<Long, String> causes = new TreeMap<>();
  final List<TrackEvent> events = new ArrayList<>();
  final List<Scan> scans = new ArrayList<>();
  int looks;
  private final World world;
  private final List<RadarScanner> radars = new ArrayList<>();
  private final List<InfraredScanner> satellites = new ArrayList<>();
  private final List<Double> revisits = new ArrayList<>();
  private final List<SensorTasking> tasking = new ArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final LaunchCues cues = new LaunchCues(LOW);
  private final double delay;

  MiniRun(
      World world,
      TrackingPolicy policy,
      List<Radar> radars,
      List<InfraredSatellite> satellites,
      long seed,
      int run) {
    this.world = world;
    delay = policy.linkDelay();
    tracker =
        new NetworkTracker(
            policy,
            radars.stream().map(Raid::known).toList(),
            satellites.stream().map(Raid::known).toList());
    for (Radar r : radars) {
      this.radars.add(new RadarScanner(r, seed, run));
      revisits.add(r.revisit());
      tasking.add(
          new SensorTasking(r.id(), r.site(), r.minElevation(), r.instrumentedRange(), LOW));
    }
    for (InfraredSatellite s : satellites) {
      this.satellites.add(new InfraredScanner(s, seed, run));
    }
  }

  /// Scans from `from` to `to` (s), one step a second.
  void run(int from, int to) {
    for (int t = from; t < to; t++) {
      step(t);
    }
  }

  private void step(int t) {
    if (t % 10 == 0) {
      for (InfraredScanner s : satellites) {
        take(s.scan(t, world.bodies(), null, ids::incrementAndGet));
      }
    }
    for (int i = 0; i < radars.size(); i++) {
      if (t % revisits.get(i) == 0) {
        RadarScanner r = radars.get(i);
        List<Track> tracks = tracker.tracks();
        SensorTask task = tasking.get(i).at(t, tracks, cues.at(t, tracks, tracker.launches()));
        looks += world.bodies().size();
        take(r.scan(t, world.bodies(), task, ids::incrementAndGet));
      }
    }
  }

  private void take(Scan s) {
    scans.add(s);
    for (int i = 0; i < s.causes().size(); i++) {
      causes.put(s.detections().get(i).id(), s.causes().get(i));
    }
    tracker.process(s.time() + delay, s.detections());
    events.addAll(tracker.drainEvents());
  }

  /// Which causes fed a track, with how many plots each.
  Map<String, Integer> causesOf(int track) {
    return causes(a -> a.track() == track);
  }

  /// The same from `since` (s) on, of plots that were taken for the track's own.
  Map<String, Integer> causesSince(double since, int track) {
    return causes(a -> a.track() == track && a.time() >= since && a.weight() > 0.5);
  }

  private Map<String, Integer> causes(Predicate<Association> which) {
    Map<String, Integer> n = new TreeMap<>();
    for (Association a : tracker.associations()) {
      if (which.test(a)) {
        n.merge(causes.getOrDefault(a.detection(), "?"), 1, Integer::sum);
      }
    }
    return n;
  }
}
