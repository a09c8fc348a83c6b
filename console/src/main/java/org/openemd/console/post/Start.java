package org.openemd.console.post;

import java.util.List;

/// What a run is of: enough to begin it again.
///
/// @param scenario as whoever started it named it
/// @param assume names of assumption sets
/// @param set `path=value` each
public record Start(String scenario, List<String> assume, List<String> set, long seed) {
  /// Keeps copies.
  public Start {
    assume = List.copyOf(assume);
    set = List.copyOf(set);
  }
}
