package org.openemd.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.run.OrderSource;
import org.openemd.run.RunKey;
import org.openemd.run.RunRecord;
import org.openemd.run.Runs;
import org.openemd.run.Simulation;

@Tag("law")
class OutcomesTest {
  @ParameterizedTest
  @ValueSource(strings = {"emd-2009", "raid-saturation", "iskander-raid"})
  void outcomesAloneAreThoseOfTheWholeScore(String scenario) {
    RunRecord run = Simulation.run(Runs.scenario(scenario), 1, OrderSource.none());
    RunResult whole = Scorer.score(run);
    Outcomes outcomes = Scorer.outcomes(run);
    assertThat(outcomes.threats()).isNotEmpty().isEqualTo(whole.threats());
    assertThat(outcomes.batteries()).isNotEmpty().isEqualTo(whole.batteries());
    assertThat(outcomes.interceptors()).isNotEmpty().isEqualTo(whole.interceptors());
  }

  /// What happens does not hang on how much of the picture is kept.
  @ParameterizedTest
  @ValueSource(strings = {"emd-2009", "raid-saturation", "iskander-raid", "layers"})
  void briefRunEndsAsTheWholeRun(String scenario) {
    RunRecord whole = Simulation.run(Runs.scenario(scenario), 1, OrderSource.none());
    RunRecord brief = Simulation.brief(Runs.scenario(scenario), new RunKey(1, 0));
    assertThat(brief.events()).isEqualTo(whole.events());
    assertThat(Scorer.outcomes(brief)).isEqualTo(Scorer.outcomes(whole));
  }
}
