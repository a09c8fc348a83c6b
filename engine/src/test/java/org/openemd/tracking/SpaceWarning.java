package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Orbit;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.math.RandomStream;
import org.openemd.run.Runs;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.Detection;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.InfraredScanner;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// Launches of the catalog's vehicles as satellites alone see them, for tests.
final class SpaceWarning {
  private SpaceWarning() {}

  /// The burning body of one threat of `scenarios/vehicles.yaml`, alone in the sky.
  static ThreatObject launch(String threat) {
    ThreatGroup g =
        Runs.scenario("vehicles").threats().stream()
            .filter(t -> t.id().equals(threat))
            .findFirst()
            .orElseThrow();
    if (!(Targeting.aim(g.vehicle(), g.launch(), g.aim(), Environment.STANDARD, g.loft())
        instanceof Targeted.Solved s)) {
      throw new IllegalStateException(threat + " cannot be aimed");
    }
    World w =
        World.of(
            List.of(new World.Threat(threat, threat, 0, s.flight())),
            List.of(new World.SignaturePair(g.warhead(), g.stage())));
    return w.bodies().stream().filter(b -> !b.thrust().isEmpty()).findFirst().orElseThrow();
  }

  /// The pairs of geosynchronous satellites of the catalog, by where the launch is; the first of them alone where one is asked for.
  static List<InfraredSatellite> above(ThreatObject body, int count) {
    boolean pacific = site(body).longitudeDegrees() > 100;
    return List.of(satellite("near", pacific ? 105 : 69), satellite("far", pacific ? -165 : 10))
        .subList(0, count);
  }

  private static InfraredSatellite satellite(String id, double longitude) {
    return Raid.satellite(id, Orbit.geostationary(StrictMath.toRadians(longitude)));
  }

  static Geodetic site(ThreatObject body) {
    return Frames.toGeodetic(new Ecef(body.path().position(body.thrust().getFirst().start())));
  }

  static double burnout(ThreatObject body) {
    return body.thrust().getLast().end();
  }

  /// What is reported in the end by satellites that scan all at once, at a phase drawn for each run.
  static List<LaunchReport> reports(
      ThreatObject body, List<InfraredSatellite> satellites, int run) {
    LaunchMonitor monitor = new LaunchMonitor(satellites.stream().map(Raid::known).toList());
    List<InfraredScanner> scanners =
        satellites.stream().map(s -> new InfraredScanner(s, 1, run)).toList();
    AtomicLong ids = new AtomicLong();
    double phase = RandomStream.of(7, run, "scan", "phase").uniform(0, 10);
    for (double t = phase; t < burnout(body) + 15; t += 10) {
      for (InfraredScanner s : scanners) {
        List<Detection.Bearing> bearings = new ArrayList<>();
        for (Detection d : s.scan(t, List.of(body), null, ids::incrementAndGet).detections()) {
          bearings.add((Detection.Bearing) d);
        }
        monitor.process(t, bearings);
      }
    }
    return monitor.reports();
  }
}
