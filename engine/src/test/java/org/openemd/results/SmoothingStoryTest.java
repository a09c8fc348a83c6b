package org.openemd.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.run.OrderSource;
import org.openemd.run.Runs;
import org.openemd.run.Simulation;

@Tag("story")
class SmoothingStoryTest {
  /// Nobody shoots, and all five are tracked down through the air, where their paths say nothing of free flight: smoothed with that, tracks to Berlin were wrong by 5 km (seed 3); without, all are better than when they were made.
  @Test
  void theTrackOfALeakerIsNotSmoothedBackFromTheAir() {
    RunResult r =
        Scorer.score(
            Simulation.run(
                Runs.scenario("emd-2009", "doctrine.weapons=hold"), 3, OrderSource.none()));
    for (ThreatResult threat : r.threats()) {
      List<SmoothedTrack> tracks = r.quality().smoothed(threat.id());
      assertThat(tracks).isNotEmpty();
      for (SmoothedTrack t : tracks) {
        assertThat(t.smoothed()).as(threat.id()).isLessThan(t.filtered());
      }
    }
  }
}
