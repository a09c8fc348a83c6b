package org.openemd.flight.batch;

/// Flies arcs from burnout to impact.
///
/// Every implementation gives the same bits; they differ in speed only. An instance keeps its buffers: one for each
/// thread.
public interface ArcKernel {

  /// Flies the first {@link Arcs#size} arcs, and writes time and state at impact; NaN for an arc outside the domain, which
  /// the package's page states.
  void fly(Arcs arcs, ArcPhysics physics);
}
