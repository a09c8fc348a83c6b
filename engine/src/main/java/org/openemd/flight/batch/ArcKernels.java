package org.openemd.flight.batch;

/// Where kernels come from. One kernel serves one thread.
public final class ArcKernels {
  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private ArcKernels() {}

  /// One arc at a time: for single arcs and short commands.
  public static ArcKernel scalar() {
    return new ScalarArcs();
  }

  /// The fastest for many arcs: in vectors, where Java was started with `--add-modules jdk.incubator.vector` and the
  /// processor has lanes enough to gain by it; else the scalar one. It needs some seconds of work to reach its speed.
  public static ArcKernel fastest() {
    // Without the module its class must not even be loaded.
    return VECTORS ? vectors() : scalar();
  }

  private static ArcKernel vectors() {
    return VectorArcs.isWorthIt() ? new VectorArcs() : scalar();
  }
}
