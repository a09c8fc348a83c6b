package org.openemd.bench.tracking;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The first of a crowd's scans the naive way.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
public class NaiveRun {
  private static final int SCANS = 3;

  private final Crowd crowd = new Crowd();
  private NaiveScan scan = new NaiveScan(crowd);

  /// Anew.
  @Setup(Level.Invocation)
  public void prepare() {
    scan = new NaiveScan(crowd);
  }

  /// A few.
  @Benchmark
  @OperationsPerInvocation(SCANS)
  public int naive() {
    int taken = 0;
    for (int i = 0; i < SCANS; i++) {
      taken += scan.process(crowd.scans.get(Crowd.FIRST + i));
    }
    return taken;
  }
}
