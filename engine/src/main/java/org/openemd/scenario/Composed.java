package org.openemd.scenario;

import java.util.List;

/// A sound composition and the scenario bound from it.
record Composed(Composition composition, Scenario scenario, ProjectRoot root, List<String> files) {}
