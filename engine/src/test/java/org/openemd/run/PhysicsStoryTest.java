package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openemd.run.Runs.run;
import static org.openemd.run.Runs.scenario;
import static org.openemd.run.Runs.threat;
import static org.openemd.run.Runs.window;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.BrokenLink;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.SensorTime;
import org.openemd.results.ThreatResult;

/// What the proposal does when one thing about it is changed; every run has seed 1.
@Tag("story")
class PhysicsStoryTest {
  private static final String EMD = "emd-2009";
  private static final RunResult BASE = run(EMD, 1);

  @Test
  void aSlowerInterceptorLosesMinutesAgainstWashingtonAndLittleAgainstBerlin() {
    RunResult slow = run(EMD, 1, "interceptors.gbi-two-stage.burnout_speed_km_s=5.8");
    double washington = last(BASE, "washington-1") - last(slow, "washington-1");
    double berlin = last(BASE, "berlin-1") - last(slow, "berlin-1");
    assertThat(washington).isGreaterThan(60);
    assertThat(berlin).isLessThan(30); // even below zero: a slower one overshoots less
  }

  private static double last(RunResult r, String threat) {
    return window(r, threat, "redzikowo").last();
  }

  @Test
  void withoutTheForwardRadarTracksAreConfirmedLater() {
    RunResult without = run(EMD, 1, "sensors.forward-radar.active=false");
    for (ThreatResult t : BASE.threats()) {
      assertThat(threat(without, t.id()).tracked()).as(t.id()).isGreaterThan(t.tracked());
    }
  }

  @Test
  void turningTheForwardRadarRoundMovesWhatItMeasures() {
    double azimuth = StrictMath.toDegrees(forwardAzimuth());
    double turned = (azimuth + 180) % 360;
    RunResult other = run(EMD, 1, "sensors.forward-radar.boresight_azimuth_deg=" + turned);
    boolean moved =
        BASE.threats().stream().anyMatch(t -> shifted(span(BASE, t.id()), span(other, t.id())));
    assertThat(moved).isTrue();
  }

  private static double forwardAzimuth() {
    return scenario(EMD).radars().stream()
        .filter(r -> r.id().equals("forward-radar"))
        .findFirst()
        .orElseThrow()
        .faces()
        .getFirst()
        .azimuth();
  }

  private static List<SensorTime> span(RunResult r, String threat) {
    return r.sensorTimes().stream()
        .filter(s -> s.sensor().equals("forward-radar") && s.threat().equals(threat))
        .toList();
  }

  // A threat that the radar sees only one way round counts as moved.
  private static boolean shifted(List<SensorTime> a, List<SensorTime> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.size() != b.size();
    }
    double first = Math.abs(a.getFirst().first() - b.getFirst().first());
    double last = Math.abs(a.getFirst().last() - b.getFirst().last());
    return Math.max(first, last) > 60;
  }

  @Test
  void withEveryRadarOffNothingIsTrackedOrReleased() {
    String[] off =
        scenario(EMD).radars().stream()
            .map(r -> "sensors." + r.id() + ".active=false")
            .toArray(String[]::new);
    RunResult blind = run(EMD, 1, off);
    assertThat(blind.events()).noneMatch(e -> e.type() == EventType.WEAPONS_RELEASE);
    assertThat(blind.interceptors()).isEmpty();
    assertThat(blind.threats())
        .allSatisfy(t -> {
          assertThat(t.outcome()).isEqualTo(Outcome.LEAKED);
          assertThat(t.brokenLink()).isEqualTo(BrokenLink.NOT_TRACKED);
        });
  }

  @Test
  void aKillVehicleThatCannotDivertHitsNothing() {
    RunResult stiff =
        run(
            EMD,
            1,
            "interceptors.gbi-two-stage.kill_vehicle.divert_speed_m_s=0",
            "interceptors.gbi-three-stage.kill_vehicle.divert_speed_m_s=0");
    assertThat(stiff.interceptors()).isNotEmpty();
    assertThat(stiff.interceptors()).noneMatch(i -> i.result().equals("HIT"));
  }

  @Test
  void anEarlierReleaseNeverInterceptsLater() {
    double before = 0;
    for (int delay : new int[] {0, 60, 120}) {
      RunResult r = run(EMD, 1, Runs.unfailing("doctrine.release_delay_s=" + delay));
      double first =
          r.interceptors().stream()
              .filter(i -> i.target().startsWith("berlin"))
              .mapToDouble(i -> i.intercept())
              .min()
              .orElseThrow();
      assertThat(first).as("release delay %d s", delay).isGreaterThanOrEqualTo(before);
      before = first;
    }
  }
}
