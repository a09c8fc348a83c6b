package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;

/// The paths of a scenario, for finding one that was mistyped.
final class PathIndex {
  private final List<String> paths = new ArrayList<>();

  PathIndex(Composition composition) {
    composition.forEachPath((path, key) -> paths.add(path));
  }

  List<String> paths() {
    return List.copyOf(paths);
  }

  /// Up to `count` paths: first those that end in what was typed, then those that are spelled nearly so.
  List<String> nearest(String typed, int count) {
    List<String> near = new ArrayList<>();
    for (String p : paths) {
      if (near.size() < count && p.endsWith("." + typed)) {
        near.add(p);
      }
    }
    for (String p : Suggestion.nearest(typed, paths, count)) {
      if (near.size() < count && !near.contains(p)) {
        near.add(p);
      }
    }
    return near;
  }
}
