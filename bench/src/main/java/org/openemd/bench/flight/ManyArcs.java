package org.openemd.bench.flight;

import java.util.concurrent.TimeUnit;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.flight.batch.Arcs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All thousand arcs at a call, by the kernels.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8)
public class ManyArcs {
  /// Which kernel.
  @Param({"scalar", "batch"})
  public String way = "";

  private final Arcs arcs = new Arcs(MixedArcs.COUNT);
  private ArcKernel kernel = ArcKernels.scalar();

  /// Takes the kernel.
  @Setup
  public void prepare() {
    kernel = way.equals("scalar") ? ArcKernels.scalar() : ArcKernels.fastest();
    MixedArcs mixed = new MixedArcs();
    arcs.size = MixedArcs.COUNT;
    for (int i = 0; i < MixedArcs.COUNT; i++) {
      arcs.set(i, mixed.start[i], mixed.beta[i]);
    }
  }

  /// A thousand.
  @Benchmark
  @OperationsPerInvocation(MixedArcs.COUNT)
  public Arcs arcs() {
    kernel.fly(arcs, KernelWay.PHYSICS);
    return arcs;
  }
}
