package org.openemd.campaign.sweep;

import java.util.List;
import org.openemd.campaign.design.Input;
import org.openemd.run.RunKey;
import org.openemd.scenario.Scenario;

/// What each run of a sweep is, by its number alone. Asked by many threads at once.
public interface RunPlan {
  /// The run of a number.
  Planned at(int run);

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
