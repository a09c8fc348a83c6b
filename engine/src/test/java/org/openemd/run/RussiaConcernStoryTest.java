package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.BrokenLink;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// One missile from each Russian field to Washington, and interceptors in Poland: who has a shot at which speed, and by whose eyes. Seed 1. Whether a shot hits is luck (reliability 0.62) and not asked.
@Tag("story")
class RussiaConcernStoryTest {
  private static final String NINE = "interceptors.gbi-two-stage.burnout_speed_km_s=9";
  private static final String SPARSE = "sensors.emr.gain_db=47";
  private static final String NO_EMR = "sensors.emr.active=false";

  private static double sinceLaunch(ThreatResult t, double time) {
    return time - t.launch();
  }

  /// At 6.3 km/s: out of reach, tracked too late, or a minute and less to decide.
  @Test
  void atTheAgencysSpeedOneFieldIsShotAtAndTheOthersAreOutOfReachOrSeenTooLate() {
    RunResult run = Runs.run("russia-concern", 1);
    assertThat(run.threats()).hasSize(5);
    ThreatResult kozelsk = Runs.threat(run, "kozelsk-1");
    assertThat(kozelsk.brokenLink()).isEqualTo(BrokenLink.NOT_RELEASED);
    assertThat(kozelsk.decisionTime()).isBetween(0.0, 30.0);
    ThreatResult vypolzovo = Runs.threat(run, "vypolzovo-1");
    assertThat(vypolzovo.brokenLink()).isEqualTo(BrokenLink.NO_FEASIBLE_SHOT);
    assertThat(vypolzovo.reason())
        .isEqualTo("no battery had a feasible shot, even with a perfect track from burnout");
    for (String field : List.of("dombarovsky-1", "uzhur-1")) {
      ThreatResult late = Runs.threat(run, field);
      assertThat(late.brokenLink()).as(field).isEqualTo(BrokenLink.SEEN_LATE);
      assertThat(late.tracked()).isGreaterThan(late.lastUsefulLaunch() + 60);
    }
    ThreatResult tatishchevo = Runs.threat(run, "tatishchevo-1");
    assertThat(tatishchevo.shots()).isEqualTo(1);
    assertThat(tatishchevo.decisionTime()).isBetween(60.0, 90.0);
  }

  /// At 9 km/s every field is in reach for minutes; the sensors decide which.
  @Test
  void atTheCriticsSpeedFourFieldsAreShotAtAndTheFarthestIsTrackedTooLateToRelease() {
    RunResult run = Runs.run("russia-concern", 1, NINE);
    for (ThreatResult t : run.threats()) {
      assertThat(sinceLaunch(t, t.lastUsefulLaunch())).as(t.id()).isGreaterThan(500);
      boolean far = t.id().equals("uzhur-1");
      assertThat(t.shots()).as(t.id()).isEqualTo(far ? 0 : 1);
      assertThat(t.decisionTime()).as(t.id()).isBetween(far ? 0.0 : 200.0, far ? 60.0 : 600.0);
    }
    assertThat(Runs.threat(run, "uzhur-1").brokenLink()).isEqualTo(BrokenLink.NOT_RELEASED);
  }

  /// What Brdy sees first it sees some 200 to 300 s before anyone else; as its critics count it, it sees none of it, and Fylingdales is what is left.
  @Test
  void withoutTheCzechRadarOrAsItsCriticsCountItTheWesternFieldsAreTrackedMinutesLater() {
    RunResult with = Runs.run("russia-concern", 1);
    for (String eyes : List.of(NO_EMR, SPARSE)) {
      RunResult slow = Runs.run("russia-concern", 1, eyes);
      assertThat(slow.interceptors()).as(eyes).isEmpty();
      for (String field : List.of("kozelsk-1", "tatishchevo-1", "vypolzovo-1")) {
        double later = Runs.threat(slow, field).tracked() - Runs.threat(with, field).tracked();
        assertThat(later).as("%s %s", eyes, field).isBetween(150.0, 400.0);
      }
    }
    RunResult fast = Runs.run("russia-concern", 1, NINE, NO_EMR);
    assertThat(Runs.threat(fast, "kozelsk-1").shots()).isEqualTo(1);
  }
}
