package org.openemd.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.command.FeasibleShot;
import org.openemd.run.Runs;

/// What is said of shots that could have been fired, held against those that were; emd-2009, seed 1.
@Tag("story")
class EngagementPlanTest {
  private static final RunResult RUN = Runs.run("emd-2009", 1);

  @Test
  void everyMissileHasAPlanAndEveryShotInItIsPossible() {
    assertThat(RUN.plans())
        .extracting(EngagementPlan::body)
        .containsAll(RUN.threats().stream().map(ThreatResult::id).toList());
    for (EngagementPlan p : RUN.plans()) {
      assertThat(p.shots())
          .allSatisfy(s -> {
            assertThat(s.shot().launch()).isGreaterThanOrEqualTo(p.time());
            assertThat(s.shot().intercept()).isGreaterThan(s.shot().launch());
            assertThat(s.shot().altitude()).isGreaterThan(129e3); // the floor is 130 km
            assertThat(s.kill()).isBetween(0.0, 1.0);
          });
    }
  }

  /// A shot that was fired closed as fast as the plan has it of the shot that meets the target nearest in time: within 3 % for meetings less than 10 s apart, in which the direction of closing turns by a degree or two.
  @Test
  void firedShotsCloseAsFastAsThePlanSays() {
    int compared = 0;
    for (InterceptorResult i : RUN.interceptors()) {
      FeasibleShot nearest =
          RUN.plans().stream()
              .filter(p -> p.body().equals(i.target()))
              .flatMap(p -> p.shots().stream())
              .filter(s -> s.shot().battery().equals(i.battery()))
              .min(Comparator.comparingDouble(s -> Math.abs(s.shot().intercept() - i.intercept())))
              .orElse(null);
      if (nearest != null
          && !Double.isNaN(i.closingSpeed())
          && Math.abs(nearest.shot().intercept() - i.intercept()) < 10) {
        compared++;
        assertThat(nearest.closing())
            .as(i.id())
            .isCloseTo(i.closingSpeed(), within(0.03 * i.closingSpeed()));
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(3);
  }
}
