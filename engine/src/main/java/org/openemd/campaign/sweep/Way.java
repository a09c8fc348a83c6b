package org.openemd.campaign.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.fast.FastPath;
import org.openemd.results.Outcomes;
import org.openemd.results.Scorer;
import org.openemd.run.Simulation;

/// How the outcomes of a run are come by. Asked by many threads at once.
@FunctionalInterface
public interface Way {
  /// What one run comes to.
  Outcomes outcomes(RunPlan.Planned run);

  /// Whole runs.
  static Way full() {
    return run -> Scorer.outcomes(Simulation.brief(run.scenario(), run.key()));
  }

  /// The fast path. What the same values have made ready serves all runs with them, of the last few sets of values.
  static Way fast() {
    Prepared prepared = new Prepared();
    return run -> prepared.of(run).run(run.key());
  }

  /// Scenarios made ready, by what was varied.
  final class Prepared {
    private static final int MOST = 8;
    private final Map<List<Input>, FastPath> paths = new LinkedHashMap<>();

    private Prepared() {}

    private FastPath of(RunPlan.Planned run) {
      FastPath known = find(run.inputs());
      if (known != null) {
        return known;
      }
      FastPath made = FastPath.of(run.scenario());
      keep(run.inputs(), made);
      return made;
    }

    private synchronized @Nullable FastPath find(List<Input> inputs) {
      return paths.get(inputs);
    }

    private synchronized void keep(List<Input> inputs, FastPath made) {
      paths.put(inputs, made);
      if (paths.size() > MOST) {
        paths.remove(paths.keySet().iterator().next());
      }
    }
  }
}
