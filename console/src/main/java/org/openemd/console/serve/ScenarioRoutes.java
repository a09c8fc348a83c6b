package org.openemd.console.serve;

import java.util.List;
import org.openemd.console.library.Library;

/// Which scenarios there are.
public final class ScenarioRoutes {
  private final Library library;

  /// @param library where they are
  public ScenarioRoutes(Library library) {
    this.library = library;
  }

  /// Names of scenarios.
  ///
  /// @param scenarios such as `scenarios/emd-2009.yaml`
  public record Names(List<String> scenarios) {}

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/api/scenarios",
            Role.OBSERVER,
            "listScenarios",
            "The scenarios that there are.",
            Names.class,
            _ -> new Names(library.names())));
  }
}
