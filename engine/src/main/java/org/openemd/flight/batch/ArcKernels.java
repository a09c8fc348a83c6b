package org.openemd.flight.batch;

/// Where kernels come from. One kernel serves one thread.
public final class ArcKernels {
  private ArcKernels() {}

  /// One arc at a time: for single arcs and short commands.
  public static ArcKernel scalar() {
    return new ScalarArcs();
  }

  /// The fastest one that this Java offers; the same bits as {@link #scalar}.
  public static ArcKernel fastest() {
    return new ScalarArcs();
  }
}
