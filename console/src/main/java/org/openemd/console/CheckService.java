package org.openemd.console;

import java.util.List;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;

/// Finds every problem of a scenario.
final class CheckService {
  private CheckService() {}

  /// Each problem on one line; empty when the scenario is good.
  static List<String> problems(Composition composition) {
    return switch (ScenarioLoader.load(composition.scenario(), composition.options())) {
      case Loaded.Ok _ -> List.of();
      case Loaded.Rejected rejected -> lines(rejected);
    };
  }

  /// The scenario, or else all its problems as wrong input.
  static Scenario require(Composition composition) {
    return switch (ScenarioLoader.load(composition.scenario(), composition.options())) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected rejected -> throw new WrongInput(lines(rejected));
    };
  }

  private static List<String> lines(Loaded.Rejected rejected) {
    return rejected.problems().stream().map(Problem::text).toList();
  }
}
