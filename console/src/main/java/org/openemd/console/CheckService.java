package org.openemd.console;

import java.nio.file.Files;
import java.util.List;

/// Finds every problem of a scenario.
final class CheckService {
  private CheckService() {}

  /// Each problem on one line; empty when the scenario is good.
  static List<String> problems(Composition composition) {
    if (!Files.isReadable(composition.scenario())) {
      return List.of(composition.scenario() + ": there is no such file, or it may not be read");
    }
    return List.of();
  }
}
