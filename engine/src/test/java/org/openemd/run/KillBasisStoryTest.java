package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;

/// In whole runs, what each shot's chance is made of multiplies to the chance that the shot had.
@Tag("story")
class KillBasisStoryTest {
  @Test
  void theFactorsOfEachShotMultiplyToItsChance() {
    RunRecord record = Simulation.run(Runs.scenario("emd-2009"), 1, OrderSource.none());
    RunResult result = Scorer.score(record);
    List<InterceptorResult> judged =
        result.interceptors().stream().filter(InterceptorResult::judged).toList();
    assertThat(judged).hasSizeGreaterThan(3);
    for (InterceptorResult i : judged) {
      ShotRecord shot =
          record.shots().stream()
              .filter(s -> s.shot().id().equals(i.id()))
              .findFirst()
              .orElseThrow();
      double chance = java.util.Objects.requireNonNull(shot.chance()).product();
      assertThat(i.basis().product()).as(i.id()).isCloseTo(chance, within(1e-12));
    }
  }
}
