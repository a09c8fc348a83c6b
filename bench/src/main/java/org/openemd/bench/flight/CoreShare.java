package org.openemd.bench.flight;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// What share of a core the benchmark's one thread was given in an iteration: less than one on a machine that does other
/// things too. Rates divided by it are rates of a core.
public final class CoreShare implements InternalProfiler {
  /// Label of the result.
  static final String LABEL = "core";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long wall;
  private long processor;

  @Override
  public String getDescription() {
    return "share of a core";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    wall = System.nanoTime();
    processor = worker();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double share = (worker() - processor) / (double) (System.nanoTime() - wall);
    return List.of(new ScalarResult(LABEL, share, "cores", AggregationPolicy.AVG));
  }

  /// Processor time (ns) of the thread that runs the benchmark.
  private long worker() {
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().contains("jmh-worker")) {
        sum += Math.max(0, threads.getThreadCpuTime(id));
      }
    }
    return sum;
  }
}
