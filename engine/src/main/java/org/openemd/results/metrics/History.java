package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.List;

/// Which tracks one body had, time by time.
final class History {
  private final String id;
  private final String identity;
  private final List<Double> times = new ArrayList<>();
  private final List<List<String>> tracks = new ArrayList<>(); // all that it had at each time
  private int held;
  private int swaps;
  private String last = "";
  private double tracked = Double.NaN;

  History(Sample first) {
    id = first.id();
    identity = first.identity();
  }

  /// Its next time, and its tracks then, that of the one-to-one pairing first.
  void add(double time, List<String> had) {
    times.add(time);
    tracks.add(had);
    if (had.isEmpty()) {
      return;
    }
    held++;
    tracked = Double.isNaN(tracked) ? time : tracked;
    swaps += last.isEmpty() || last.equals(had.getFirst()) ? 0 : 1;
    last = had.getFirst();
  }

  BodyScore score() {
    return new BodyScore(
        id,
        identity,
        times.getFirst(),
        times.getLast(),
        times.size(),
        held,
        tracked,
        numbers(),
        swaps,
        heldTime(),
        longest());
  }

  // At each time without the track in hand, the one that lasts longest: no choice needs fewer.
  private int numbers() {
    int needed = 0;
    int k = 0;
    while (k < times.size()) {
      if (tracks.get(k).isEmpty()) {
        k++;
      } else {
        needed++;
        k = farthest(k) + 1;
      }
    }
    return needed;
  }

  /// The last time up to which some track of time `k` holds it without a break.
  private int farthest(int k) {
    int farthest = k;
    for (String track : tracks.get(k)) {
      int end = k;
      while (end + 1 < times.size() && tracks.get(end + 1).contains(track)) {
        end++;
      }
      farthest = Math.max(farthest, end);
    }
    return farthest;
  }

  private double heldTime() {
    double sum = 0;
    for (int k = 0; k + 1 < times.size(); k++) {
      List<String> after = tracks.get(k + 1);
      if (tracks.get(k).stream().anyMatch(after::contains)) {
        sum += times.get(k + 1) - times.get(k);
      }
    }
    return sum;
  }

  private double longest() {
    double longest = 0;
    for (int k = 0; k < times.size(); k++) {
      boolean begins = k == 0 || !tracks.get(k - 1).containsAll(tracks.get(k));
      if (begins && !tracks.get(k).isEmpty()) {
        longest = Math.max(longest, times.get(farthest(k)) - times.get(k));
      }
    }
    return longest;
  }
}
