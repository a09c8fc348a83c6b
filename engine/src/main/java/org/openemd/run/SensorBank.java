package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.InfraredScanner;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarScanner;
import org.openemd.sensing.RangeEquation;
import org.openemd.sensing.Scan;
import org.openemd.sensing.SensorTask;
import org.openemd.tracking.KnownSatellite;
import org.openemd.tracking.KnownSensor;
import org.openemd.tracking.SensorTasking;
import org.openemd.tracking.fusion.FusionNode;
import org.openemd.world.ThreatObject;

/// The scenario's sensors that are switched on, and when each scans next.
final class SensorBank {
  private final List<InfraredScanner> infrared = new ArrayList<>();
  private final List<InfraredSatellite> satellites = new ArrayList<>();
  private final List<RadarScanner> scanners = new ArrayList<>();
  private final List<Radar> radars = new ArrayList<>();
  private final List<SensorTasking> taskings = new ArrayList<>();
  private long serial;

  SensorBank(Scenario scenario, RunKey key) {
    double lowBelow = 1 - scenario.tracking().classifyAt();
    for (InfraredSatellite s : scenario.satellites()) {
      if (s.active()) {
        satellites.add(s);
        infrared.add(new InfraredScanner(s, key.seed(), key.number()));
      }
    }
    for (Radar r : scenario.radars()) {
      if (r.active()) {
        radars.add(r);
        scanners.add(new RadarScanner(r, key.seed(), key.number()));
        taskings.add(tasking(r, lowBelow));
      }
    }
  }

  List<KnownSensor> known() {
    return radars.stream()
        .map(r ->
            new KnownSensor(
                r.id(),
                r.site(),
                r.xBand(),
                leastSnr(r),
                systematic(r),
                RangeEquation.LIGHT / (2 * r.bandwidth()),
                r.beamwidth(),
                r.revisit()))
        .toList();
  }

  private static KnownSensor.Systematic systematic(Radar r) {
    return new KnownSensor.Systematic(
        r.registration().angle(),
        r.registration().range(),
        r.refractivity().surface(),
        r.refractivity().sigma());
  }

  // The power in excess of what the receiver alone gives.
  private static double leastSnr(Radar r) {
    int looks = r.integratedLooks();
    return DetectionStatistics.threshold(r.falseAlarmProbability(), looks) / looks - 1;
  }

  List<KnownSatellite> satellites() {
    return satellites.stream().map(SensorBank::known).toList();
  }

  /// A satellite as who hears it knows it.
  static KnownSatellite known(InfraredSatellite s) {
    return new KnownSatellite(s.id(), s.confirmations(), s.revisit(), s.pointing(), s.cloudTop());
  }

  // Starts are staggered by a hundredth of a second, so that no two sensors ever scan at the same
  // instant.
  void schedule(EventQueue queue, double start) {
    for (int i = 0; i < satellites.size() + radars.size(); i++) {
      next(queue, start, i, 0);
    }
  }

  // Counted, not added up, so that the times stay round.
  void next(EventQueue queue, double start, int sensor, int count) {
    queue.at(time(start, sensor, count, revisit(sensor)), new Happening.ScanDue(sensor, count));
  }

  /// When a sensor scans for the `count`-th time (s).
  static double time(double start, int sensor, int count, double revisit) {
    return start + (100 * count * revisit + sensor) / 100;
  }

  private double revisit(int sensor) {
    int n = satellites.size();
    return sensor < n ? satellites.get(sensor).revisit() : radars.get(sensor - n).revisit();
  }

  /// The name of sensor number `sensor`.
  String id(int sensor) {
    int n = satellites.size();
    return sensor < n ? satellites.get(sensor).id() : radars.get(sensor - n).id();
  }

  /// A scan; radars are pointed by the picture of `node`.
  Scan scan(int sensor, double now, List<ThreatObject> bodies, FusionNode node) {
    int n = satellites.size();
    if (sensor < n) {
      return infrared.get(sensor).scan(now, bodies, null, () -> ++serial);
    }
    SensorTask task = taskings.get(sensor - n).at(now, node.followed(), node.cues(now));
    return scanners.get(sensor - n).scan(now, bodies, task, () -> ++serial);
  }

  private static SensorTasking tasking(Radar r, double lowBelow) {
    return new SensorTasking(r.id(), r.site(), r.minElevation(), r.instrumentedRange(), lowBelow);
  }
}
