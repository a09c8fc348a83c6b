package org.openemd.campaign.sweep;

import java.util.List;
import org.openemd.campaign.design.Input;
import org.openemd.run.RunKey;
import org.openemd.scenario.Scenario;

/// What each run of a sweep is, by its number alone. Asked by many threads at once.
///
/// In three parts, so that a run whose values make no scenario is kept with its seed and these values.
public interface RunPlan {
  /// The luck of a run.
  RunKey key(int run);

  /// What is varied in a run.
  List<Input> inputs(int run);

  /// The scenario with these set; throws where they contradict one another.
  Scenario scenario(List<Input> inputs);

  /// One run.
  ///
  /// @param scenario with what is varied set
  /// @param key its luck
  /// @param inputs what was varied
  record Planned(Scenario scenario, RunKey key, List<Input> inputs) {
    /// Keeps a copy.
    public Planned {
      inputs = List.copyOf(inputs);
    }
  }
}
