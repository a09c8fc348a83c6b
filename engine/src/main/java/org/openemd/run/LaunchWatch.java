package org.openemd.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Detection;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.InfraredScanner;
import org.openemd.tracking.KnownSatellite;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.NetworkTracker;
import org.openemd.world.World;

/// What the satellites of a scenario say of a single launch, as in a {@link Simulation} of the same key, but as if who hears it were beside them: what links take is left out.
public final class LaunchWatch {
  private final double first;
  private final double[] times; // from which each report held
  private final List<LaunchReport> reports;

  private LaunchWatch(double first, double[] times, List<LaunchReport> reports) {
    this.first = first;
    this.times = times;
    this.reports = List.copyOf(reports);
  }

  /// Of the only missile of a world, until it burns out.
  public static LaunchWatch of(Scenario scenario, World world, RunKey key) {
    List<InfraredSatellite> satellites =
        scenario.satellites().stream().filter(InfraredSatellite::active).toList();
    NetworkTracker tracker =
        new NetworkTracker(scenario.tracking(), List.of(), satellites(scenario));
    List<InfraredScanner> scanners =
        satellites.stream().map(s -> new InfraredScanner(s, key.seed(), key.number())).toList();
    double first = Double.POSITIVE_INFINITY;
    List<Double> times = new ArrayList<>();
    List<LaunchReport> reports = new ArrayList<>();
    AtomicLong ids = new AtomicLong();
    World.Threat only = world.threats().getFirst();
    for (Look l : looks(satellites, only.launch(), only.burnoutTime())) {
      List<Detection> seen =
          scanners
              .get(l.satellite())
              .scan(l.time(), world.bodies(), null, ids::incrementAndGet)
              .detections();
      first = seen.isEmpty() ? first : Math.min(first, l.time());
      tracker.process(l.time(), seen);
      List<LaunchReport> known = tracker.launches();
      if (!known.isEmpty() && (reports.isEmpty() || !known.getFirst().equals(reports.getLast()))) {
        times.add(l.time());
        reports.add(known.getFirst());
      }
    }
    return new LaunchWatch(first, times.stream().mapToDouble(t -> t).toArray(), reports);
  }

  private record Look(@Unit("s") double time, int satellite) {}

  private static List<Look> looks(List<InfraredSatellite> satellites, double start, double end) {
    List<Look> all = new ArrayList<>();
    for (int i = 0; i < satellites.size(); i++) {
      double revisit = satellites.get(i).revisit();
      for (int k = 0; k * revisit <= end - start + revisit; k++) {
        all.add(new Look(SensorBank.time(start, i, k, revisit), i));
      }
    }
    all.sort(Comparator.comparingDouble(Look::time));
    return all;
  }

  /// The satellites of a scenario that are switched on, as who hears them knows them.
  public static List<KnownSatellite> satellites(Scenario scenario) {
    return scenario.satellites().stream()
        .filter(InfraredSatellite::active)
        .map(SensorBank::known)
        .toList();
  }

  /// The first sighting by any satellite, scenario clock (s); infinite when none saw it.
  @Unit("s")
  public double first() {
    return first;
  }

  /// What is known at `t` (s); null before the first report.
  public @Nullable LaunchReport at(double t) {
    LaunchReport known = null;
    for (int i = 0; i < times.length && times[i] <= t; i++) {
      known = reports.get(i);
    }
    return known;
  }

  /// When the launch is reported (s); infinite when never.
  @Unit("s")
  public double reported() {
    return times.length == 0 ? Double.POSITIVE_INFINITY : times[0];
  }
}
