package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.scenario.Scenario;

/// Doubling the track's error at handover costs hits where divert binds.
///
/// n = 400 seeds (1 to 400) of the short scenario, each run twice on the same random numbers, with one shot, a booster that never fails, no
/// navigation error, a seeker that does not err (its errors would cost 40 m/s of divert) and so little divert (34 m/s, enough for 800 m in 35 s) that the error decides. Among the seeds where the two differ, a hit
/// lost and a hit gained would be equally likely if the scale did nothing; the difference must exceed 3.1 standard
/// deviations of that, which happens by chance in 1 of 1,000 such tests.
@Tag("story")
class HandoverScaleTest {
  private static final int SEEDS = 400;

  @Test
  void twiceTheTrackErrorHitsLess() {
    boolean[] one = hits(1);
    boolean[] two = hits(2);
    int lost = 0;
    int gained = 0;
    for (int i = 0; i < SEEDS; i++) {
      lost += one[i] && !two[i] ? 1 : 0;
      gained += two[i] && !one[i] ? 1 : 0;
    }
    assertThat((double) (lost - gained))
        .as("hits lost %d, gained %d", lost, gained)
        .isGreaterThan(3.1 * Math.sqrt(lost + gained));
  }

  private static boolean[] hits(int scale) {
    String vehicle = "interceptors.gbi-two-stage.kill_vehicle.";
    Scenario scenario =
        Runs.scenario(
            "short",
            Runs.unfailing(
                "engagement.handover_sigma_scale=" + scale,
                "tracking.process_noise_m2_s3=0.1", // a timid filter: its error is what is scaled
                vehicle + "divert_speed_m_s=34",
                vehicle + "seeker_sigma_urad=0",
                vehicle + "navigation_sigma_m=0",
                vehicle + "discrimination=1",
                "doctrine.salvo=1",
                "doctrine.max_shots=1"));
    boolean[] hits = new boolean[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
      hits[i] =
          Simulation.run(scenario, i + 1, OrderSource.none()).shots().stream()
              .anyMatch(s -> s.end() == ShotRecord.End.HIT);
    }
    return hits;
  }
}
