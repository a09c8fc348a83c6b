package org.openemd.scenario;

import java.util.List;

/// What came of loading a scenario.
public sealed interface Loaded {

  /// It is sound.
  record Ok(Scenario scenario) implements Loaded {}

  /// It is not; every problem found, at least one.
  record Rejected(List<Problem> problems) implements Loaded {}
}
