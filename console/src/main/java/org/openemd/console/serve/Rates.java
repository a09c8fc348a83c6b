package org.openemd.console.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/// How often each caller asks: a bucket of tokens for each, filled at a steady rate.
final class Rates {
  private static final int MOST_CALLERS = 10_000; // kept; who asked longest ago is forgotten
  private static final double PER_SECOND = 1e-9;

  private final int rate;
  private final int burst;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /// @param rate requests in a second
  /// @param burst requests at once
  Rates(int rate, int burst) {
    this.rate = rate;
    this.burst = burst;
  }

  private record Bucket(double left, long at) {}

  /// Whether one more request of this caller is answered.
  synchronized boolean admits(String caller, long now) {
    Bucket before = buckets.getOrDefault(caller, new Bucket(burst, now));
    double filled = before.left() + (now - before.at()) * PER_SECOND * rate;
    double left = Math.min(burst, filled);
    boolean admitted = left >= 1;
    buckets.put(caller, new Bucket(admitted ? left - 1 : left, now));
    if (buckets.size() > MOST_CALLERS) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return admitted;
  }
}
