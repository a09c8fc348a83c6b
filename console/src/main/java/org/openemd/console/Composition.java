package org.openemd.console;

import java.nio.file.Path;
import java.util.List;

/// Which scenario is meant: the file, the assumption sets in force, and the values set by hand, in the order typed.
///
/// @param scenario the scenario's file
/// @param assumptions names of assumption sets
/// @param overrides `path=value` each
public record Composition(Path scenario, List<String> assumptions, List<String> overrides) {
  /// Keeps copies.
  public Composition {
    assumptions = List.copyOf(assumptions);
    overrides = List.copyOf(overrides);
  }
}
