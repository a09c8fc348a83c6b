package org.openemd.bench.flight;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Arcs one after the other, in every way but the kernels'.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8)
public class OneArc {
  /// How.
  @Param({"orekit", "naive", "careful", "hipparchus", "event", "kepler"})
  public String way = "";

  private final MixedArcs arcs = new MixedArcs();
  private final double[] end = new double[6];
  private Way flown = (start, beta, to) -> Double.NaN;
  private int next;

  /// Takes the way.
  @Setup
  public void prepare() {
    flown = Ways.named(way);
  }

  /// The next arc.
  @Benchmark
  public double arc() {
    next = next + 1 < MixedArcs.COUNT ? next + 1 : 0;
    return flown.fly(arcs.start[next], arcs.beta[next], end);
  }
}
