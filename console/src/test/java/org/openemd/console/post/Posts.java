package org.openemd.console.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openemd.console.Runs;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.ScenarioLoader;

/// Live runs of scenarios that ship.
final class Posts {
  static final Start SHORT = new Start("short", List.of(), List.of(), 1);

  private Posts() {}

  static LiveRuns in(Path home) throws IOException {
    return in(home, 4);
  }

  static LiveRuns in(Path home, int most) throws IOException {
    return new LiveRuns(
        home,
        s ->
            ScenarioLoader.require(
                Runs.file(s.scenario()), new LoadOptions(s.assume(), s.set(), null)),
        "test",
        most);
  }
}
