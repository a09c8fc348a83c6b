package org.openemd.results;

import java.util.List;
import java.util.TreeMap;
import org.openemd.run.RunRecord;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Scan;
import org.openemd.sensing.Usage;

/// Adds up how radars spent their frames.
final class RadarUses {
  private double time;
  private double search;
  private double busy; // time of the frames in which a look was due
  private double tracking;
  private double peak;
  private int asked;
  private int unserved;
  private double fenceRevisit = Double.NaN;

  private RadarUses() {}

  /// Of every radar that was on, by id.
  static List<RadarUse> of(RunRecord run) {
    TreeMap<String, RadarUses> all = new TreeMap<>();
    for (Scan s : run.scans()) {
      if (s.usage().time() > 0) {
        all.computeIfAbsent(s.sensor(), _ -> new RadarUses()).add(s.usage());
      }
    }
    return all.entrySet().stream()
        .map(e -> e.getValue().use(e.getKey(), falseTracks(run.scenario(), e.getKey())))
        .toList();
  }

  private static double falseTracks(Scenario scenario, String sensor) {
    return scenario.radars().stream()
        .filter(r -> r.id().equals(sensor))
        .mapToDouble(r -> FalseTrackRate.of(r, scenario.tracking()))
        .sum();
  }

  private void add(Usage u) {
    time += u.time();
    search += u.fence() + u.cue();
    tracking += u.tracking();
    busy += u.asked() > 0 ? u.time() : 0;
    peak = Math.max(peak, u.tracking() / u.time());
    asked += u.asked();
    unserved += u.unserved();
    if (!Double.isNaN(u.fenceAge())) {
      fenceRevisit =
          Double.isNaN(fenceRevisit) ? u.fenceAge() : Math.max(fenceRevisit, u.fenceAge());
    }
  }

  private RadarUse use(String sensor, double falseTracks) {
    double mean = busy > 0 ? tracking / busy : 0;
    return new RadarUse(
        sensor, search / time, mean, peak, asked, unserved, fenceRevisit, falseTracks);
  }
}
