package org.openemd.campaign.compare;

import java.util.List;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.Variants;

/// One defense among those compared, under one view of what is disputed.
///
/// @param id of its scenario
/// @param name for tables
public record Option(String id, String name, Variants variants) {
  /// As the view has it.
  public Scenario scenario() {
    return variants.base();
  }

  /// With one value set, `path=value`; throws with all problems where that makes no scenario.
  public Scenario with(String set) {
    return switch (variants.with(List.of(set))) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected r ->
          throw new IllegalArgumentException(
              id + ": " + String.join(" ", r.problems().stream().map(Problem::text).toList()));
    };
  }
}
