package org.openemd.console;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.run.OrderSource;
import org.openemd.run.Simulation;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.ScenarioLoader;

/// Runs of the scenarios that ship.
public final class Runs {
  private Runs() {}

  /// The file of a scenario that ships.
  public static Path file(String scenario) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("scenarios"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no folder above has scenarios/");
    }
    return folder.resolve("scenarios/" + scenario + ".yaml");
  }

  static RunResult of(String scenario, long seed) {
    return Scorer.score(
        Simulation.run(
            ScenarioLoader.require(file(scenario), LoadOptions.NONE), seed, OrderSource.none()));
  }
}
