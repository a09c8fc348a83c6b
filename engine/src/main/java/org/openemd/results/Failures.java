package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import org.openemd.engagement.Fault;
import org.openemd.run.Sentence;
import org.openemd.run.ShotRecord;

/// In what interceptors failed.
final class Failures {
  private Failures() {}

  /// How many of these shots failed in one part.
  static int count(List<ShotRecord> shots, Fault.Part part) {
    return (int) shots.stream().filter(s -> s.failed() == part).count();
  }

  /// Such as `1 in the silo, 2 at separation`; empty when none failed.
  static String words(List<ShotRecord> shots) {
    List<String> parts = new ArrayList<>();
    for (Fault.Part p : Fault.Part.values()) {
      int n = count(shots, p);
      if (n > 0) {
        parts.add(Sentence.of("%d %s", n, p.words()));
      }
    }
    return String.join(", ", parts);
  }
}
