package org.openemd.console.serve;

import java.util.List;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.scenario.Assumptions;

/// Which scenarios and assumption sets there are, and what is in them.
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

  /// Assumption sets.
  public record Sets(List<Set> assumptions) {}

  /// One side of the argument.
  ///
  /// @param name as after `--assume`
  public record Set(String name, String title, List<Value> values) {}

  /// What it says of one value.
  ///
  /// @param path may have `*` for an id
  /// @param value as written
  /// @param unit of the key; empty where there is none
  /// @param trust `read`, `open`, `notional` or empty
  public record Value(String path, String value, String unit, String source, String trust) {}

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/api/scenarios",
            Role.OBSERVER,
            "listScenarios",
            "The scenarios that there are.",
            Names.class,
            _ -> new Names(library.names())),
        Route.get(
                "/api/scenarios/<name>",
                Role.OBSERVER,
                "showScenario",
                "What is in a scenario; the query takes assume and set, as on the command line.",
                ScenarioView.class,
                this::show)
            .computing(),
        Route.get(
            "/api/assumptions",
            Role.OBSERVER,
            "listAssumptions",
            "The assumption sets that there are, value by value.",
            Sets.class,
            _ -> new Sets(sets())));
  }

  private ScenarioView show(Asked asked) {
    Choice choice = new Choice(asked.path("name"), asked.queries("assume"), asked.queries("set"));
    if (library.file(choice.scenario()).isEmpty()) {
      throw Refusal.notFound("such scenario; GET /api/scenarios lists them");
    }
    return ScenarioView.of(
        choice.scenario(), Asked.scenario(library, choice), library.applicable(choice));
  }

  private List<Set> sets() {
    return Assumptions.all(library.home()).stream()
        .map(a ->
            new Set(a.name(), a.title(), a.values().stream().map(ScenarioRoutes::value).toList()))
        .toList();
  }

  private static Value value(Assumptions.Value v) {
    return new Value(v.path(), v.value(), v.unit(), v.source(), v.trust());
  }
}
