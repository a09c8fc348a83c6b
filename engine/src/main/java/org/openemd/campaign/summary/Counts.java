package org.openemd.campaign.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.campaign.summary.SweepSummary.Count;

/// How often each constant of an enumeration was named, in the order of the enumeration.
final class Counts {
  private final Map<String, Long> counts = new LinkedHashMap<>();

  Counts(Enum<?>[] known) {
    Arrays.stream(known).forEach(e -> counts.put(e.name(), 0L));
  }

  void add(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  /// Those that were named at all.
  List<Count> all() {
    List<Count> all = new ArrayList<>();
    counts.forEach((name, times) -> {
      if (times > 0) {
        all.add(new Count(name, times));
      }
    });
    return all;
  }
}
