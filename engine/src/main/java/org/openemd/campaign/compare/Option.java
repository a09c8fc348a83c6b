package org.openemd.campaign.compare;

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
}
