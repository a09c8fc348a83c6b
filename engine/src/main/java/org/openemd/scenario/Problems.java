package org.openemd.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// All mistakes found so far; reading goes on so that the analyst gets them together.
final class Problems {
  /// Listed at most. A file may be made to have hundreds of thousands, which helps nobody to mend it and takes a server's time.
  static final int MOST = 1_000;

  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Place place, String path, String message) {
    if (found.size() < MOST) {
      found.add(Problem.at(place, path, message));
    } else if (found.size() == MOST) {
      found.add(
          new Problem(place.file(), 0, "", "more than " + MOST + " problems; mend these first"));
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
