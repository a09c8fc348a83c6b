package org.openemd.tracking.batch;

/// Where kernels come from. One kernel serves one thread.
public final class TrackKernels {
  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private TrackKernels() {}

  /// One track at a time: for few tracks and short commands.
  public static TrackKernel scalar() {
    return new ScalarTracks();
  }

  /// The fastest for many tracks: in vectors, where Java was started with `--add-modules jdk.incubator.vector` and the
  /// processor has lanes enough to gain by it; else the scalar one. It needs some seconds of work to reach its speed.
  public static TrackKernel fastest() {
    // Without the module its class must not even be loaded.
    return VECTORS ? vectors() : scalar();
  }

  private static TrackKernel vectors() {
    return VectorTracks.isWorthIt() ? new VectorTracks() : scalar();
  }
}
