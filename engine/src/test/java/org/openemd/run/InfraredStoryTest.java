package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.InfraredScanner;
import org.openemd.tracking.Handover;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.NetworkTracker;
import org.openemd.world.ThreatObject;

/// One launch as satellites see it: what its scenario's text says.
@Tag("story")
class InfraredStoryTest {
  private static final Geodetic LAUNCH = Geodetic.ofDegrees(38.08, 46.29, 0);
  private static final Geodetic BERLIN = Geodetic.ofDegrees(52.52, 13.405, 0);
  private static final List<String> ALL =
      List.of("dsp-10e", "dsp-69e", "sbirs-heo-1", "sbirs-heo-2", "sbirs-geo-1");

  private static LaunchReport seenBy(String... satellites) {
    String[] sets =
        ALL.stream()
            .map(s -> "sensors." + s + ".active=" + List.of(satellites).contains(s))
            .toArray(String[]::new);
    List<LaunchReport> reports = reports(sets);
    assertThat(reports).hasSize(1);
    return reports.getFirst();
  }

  /// What the network says in the end, of satellites alone.
  private static List<LaunchReport> reports(String... sets) {
    Scenario scenario = Runs.scenario("infrared", sets);
    List<ThreatObject> bodies = TruthBuilder.build(scenario.threats(), new RunKey(1, 0)).bodies();
    SensorBank known = new SensorBank(scenario, new RunKey(1, 0));
    NetworkTracker tracker = new NetworkTracker(scenario.tracking(), List.of(), known.satellites());
    AtomicLong ids = new AtomicLong();
    List<InfraredScanner> scanners =
        scenario.satellites().stream()
            .filter(InfraredSatellite::active)
            .map(s -> new InfraredScanner(s, 1, 0))
            .toList();
    for (int t = 0; t < 200; t += 10) {
      for (InfraredScanner s : scanners) {
        tracker.process(t, s.scan(t, bodies, null, ids::incrementAndGet).detections());
      }
    }
    return tracker.launches();
  }

  private static void assertTold(LaunchReport r) {
    assertThat(Geodesics.distance(r.site(), LAUNCH)).isLessThan(3.5 * r.sigmaSite());
    assertThat(Math.abs(r.launchTime())).isLessThan(3.5 * r.sigmaTime());
    double heading = Geodesics.azimuth(LAUNCH, BERLIN);
    assertThat(Math.abs(r.azimuth() - heading)).isLessThan(Math.toRadians(12));
  }

  @Test
  void everySatelliteMoreMakesTheVolumeForTheFirstRadarSmaller() {
    LaunchReport one = seenBy("dsp-69e");
    LaunchReport two = seenBy("dsp-69e", "dsp-10e");
    LaunchReport all = seenBy(ALL.toArray(String[]::new));
    List.of(two, all).forEach(InfraredStoryTest::assertTold);
    assertThat(one.stereo()).isFalse();
    assertThat(two.stereo()).isTrue();
    assertThat(two.sigmaSite()).isLessThan(0.8 * one.sigmaSite());
    assertThat(two.sigmaAzimuth()).isLessThan(one.sigmaAzimuth());
    double beam = Math.toRadians(0.53);
    double alone = handover(one).beams(beam);
    double together = handover(two).beams(beam);
    assertThat(together).isLessThan(0.5 * alone);
    assertThat(handover(all).beams(beam)).isLessThan(together);
  }

  /// The forward radar's share, half a minute after the last bearing.
  private static Handover handover(LaunchReport r) {
    return Handover.of(r, r.lastSeen() + 30, Geodetic.ofDegrees(39, 43, 0));
  }

  @Test
  void anEllipticalSensorSeesAboutItsApogeeAndNotAboutItsPerigee() {
    LaunchReport high = seenBy("sbirs-heo-1");
    assertThat(Objects.requireNonNull(high.boost()).state().position().norm()).isPositive();
    assertThat(high.stereo()).isFalse();
    String[] low = {
      "sensors.dsp-10e.active=false",
      "sensors.dsp-69e.active=false",
      "sensors.sbirs-heo-1.active=false",
      "sensors.sbirs-geo-1.active=false"
    };
    assertThat(reports(low)).isEmpty();
  }

  @Test
  void in2009ThereWasNoGeosynchronousSuccessor() {
    assertThat(Runs.scenario("infrared", "as_of=2009-as-it-was").satellites())
        .filteredOn(s -> s.id().equals("sbirs-geo-1"))
        .allMatch(s -> !s.active())
        .hasSize(1);
  }
}
