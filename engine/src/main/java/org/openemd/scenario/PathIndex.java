package org.openemd.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The paths of a scenario, for finding one that was mistyped.
final class PathIndex {
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final List<String> paths;

  PathIndex(Composition composition) {
    composition.forEachPath(keys::put);
    paths = List.copyOf(keys.keySet());
  }

  List<String> paths() {
    return paths;
  }

  /// The key at a path, whether a value was given there or not.
  @Nullable Key key(String path) {
    return keys.get(path);
  }

  /// Whether there are paths below.
  boolean isSection(String path) {
    return paths.stream().anyMatch(p -> p.startsWith(path + "."));
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
