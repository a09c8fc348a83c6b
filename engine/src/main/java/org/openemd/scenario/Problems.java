package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// All mistakes found so far; reading goes on so that the analyst gets them together.
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Place place, String path, String message) {
    Problem p = Problem.at(place, path, message);
    if (!found.contains(p)) {
      found.add(p);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  int size() {
    return found.size();
  }

  boolean any(Predicate<Problem> is) {
    return found.stream().anyMatch(is);
  }

  /// In the order of the files as first complained of, then by line.
  List<Problem> sorted() {
    List<String> files = new ArrayList<>();
    for (Problem p : found) {
      if (!files.contains(p.file())) {
        files.add(p.file());
      }
    }
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort((a, b) -> {
      int byFile = Integer.compare(files.indexOf(a.file()), files.indexOf(b.file()));
      return byFile != 0 ? byFile : Integer.compare(a.line(), b.line());
    });
    return List.copyOf(sorted);
  }
}
