package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.PageSeen;

/// The views of jobs and of comparisons in a real Chromium.
@Tag("story")
@Tag("needs-chromium")
class JobsPageTest {
  @TempDir private static Path temp;
  private static PageSeen seen;

  @BeforeAll
  static void work() throws Exception {
    seen = PageSeen.by("work.mjs", temp);
  }

  @Test
  void aSweepIsAskedForAndStoppedByKeysAloneAndTellsItsIntervalsMeanwhile() {
    assertThat(seen.path("command").asString())
        .isEqualTo("./emd sweep scenarios/short.yaml --runs 4000 --seed 1");
    assertThat(seen.texts("running"))
        .contains("Missiles that leak", "Missiles of berlin that leak");
    assertThat(seen.texts("after")).containsExactly("Go on", "Delete");
  }

  @Test
  void aSweepThatIsDoneShowsItsFiguresEachWithItsNumbers() {
    assertThat(seen.path("of").asString()).isEqualTo("20 of 20");
    assertThat(seen.path("csv").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(seen.path("drawn").asInt()).isPositive();
  }

  @Test
  void optionsAreComparedAndTheAddressShowsTheSameComparisonToSomebodyElse() {
    assertThat(seen.path("headline").asString()).contains("NATO Europe");
    assertThat(seen.path("made").asString())
        .startsWith("./emd map scenarios/options/mda-plan.yaml");
    assertThat(seen.path("protected").asString()).endsWith(" %");
    assertThat(seen.path("again").asString()).isEqualTo(seen.path("protected").asString());
    assertThat(seen.path("title").asString()).isEqualTo("Srovnání");
  }

  @Test
  void nothingIsAskedOfOthersNothingGoesWrongAndTheRulesOfAccessibilityAreKept() {
    seen.asksNobodyElseAndComplainsOfNothing();
    seen.breaksNoRuleInStates(3);
  }
}
