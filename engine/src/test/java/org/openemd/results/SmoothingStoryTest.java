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
  /// Seed 5: the second missile to London leaks and is tracked down through the air, where its path says nothing of free flight: smoothed with it, the track was wrong by 1.9 km; without, by 10 m, and 90 m as believed then.
  @Test
  void theTrackOfALeakerIsNotSmoothedBackFromTheAir() {
    RunResult r = Scorer.score(Simulation.run(Runs.scenario("emd-2009"), 5, OrderSource.none()));
    List<SmoothedTrack> tracks = r.quality().smoothed("london-2");
    assertThat(tracks).isNotEmpty();
    for (SmoothedTrack t : tracks) {
      assertThat(t.smoothed()).isLessThan(0.5 * t.filtered());
    }
  }
}
