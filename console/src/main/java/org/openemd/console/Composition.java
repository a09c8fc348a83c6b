package org.openemd.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openemd.scenario.LoadOptions;

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

  /// The same with more values set by hand.
  Composition and(List<String> more) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(more);
    return new Composition(scenario, assumptions, all);
  }

  /// For the loader; the program's own catalog lies where the launcher says that the project is.
  LoadOptions options() {
    return laid(assumptions, overrides);
  }

  /// Nothing laid over, but the program's own folder known.
  static LoadOptions plain() {
    return laid(List.of(), List.of());
  }

  private static LoadOptions laid(List<String> assumptions, List<String> overrides) {
    String home = System.getProperty("emd.home");
    return new LoadOptions(assumptions, overrides, home == null ? null : Path.of(home));
  }
}
