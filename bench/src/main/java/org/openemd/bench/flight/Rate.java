package org.openemd.bench.flight;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/// How often in a second of a core, over the iterations of all forks.
///
/// @param median of them
/// @param low slowest
/// @param high fastest
public record Rate(double median, double low, double high) {

  /// Of one benchmark.
  public static Rate of(RunResult result) {
    List<Double> all = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult i : fork.getIterationResults()) {
        all.add(i.getPrimaryResult().getScore() / share(i));
      }
    }
    all.sort(null);
    int n = all.size();
    double median = 0.5 * (all.get((n - 1) / 2) + all.get(n / 2));
    return new Rate(median, all.getFirst(), all.getLast());
  }

  private static double share(IterationResult i) {
    Result<?> share = i.getSecondaryResults().get(CoreShare.LABEL);
    if (share == null || !(share.getScore() > 0)) {
      throw new IllegalStateException("an iteration was not told its share of a core");
    }
    return share.getScore();
  }

  /// Half the distance between slowest and fastest, as a share of the median.
  public double spread() {
    return 0.5 * (high - low) / median;
  }
}
