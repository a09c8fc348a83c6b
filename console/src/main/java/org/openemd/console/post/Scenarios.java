package org.openemd.console.post;

import org.openemd.scenario.Scenario;

/// Where scenarios come from.
@FunctionalInterface
public interface Scenarios {
  /// The scenario as composed now.
  ///
  /// @throws RuntimeException that says what is wrong with it
  Scenario load(Start start);
}
