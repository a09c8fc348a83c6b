package org.openemd.results;

import java.util.function.DoubleConsumer;
import org.openemd.run.EventType;
import org.openemd.run.OrderSource;
import org.openemd.run.Simulation;

/// What was lost on the way changed: the same attack with the same luck, flown once more with nothing lost.
///
/// A loss moves no draw of what goes on; until the first of them both runs are the same.
public final class LossEffect {
  private LossEffect() {}

  /// Whether anything was lost in a run.
  public static boolean any(RunResult run) {
    return run.events().stream().anyMatch(e -> e.type() == EventType.SITE_LOST);
  }

  /// The run with what its losses changed.
  ///
  /// @param run one without a person's orders, which go by the numbers of tracks and would mean others without the losses
  public static RunResult judged(RunResult run, DoubleConsumer progress) {
    RunResult spared =
        Scorer.score(
            Simulation.run(run.scenario().unharmed(), run.key(), OrderSource.none(), progress));
    return run.with(run.shares(), ShareEffect.OnThreat.all(run, spared));
  }
}
