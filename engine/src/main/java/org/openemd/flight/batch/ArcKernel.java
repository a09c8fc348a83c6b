package org.openemd.flight.batch;

/// Flies arcs from burnout to impact.
///
/// Every implementation gives the same bits; they differ in speed only.
public interface ArcKernel {

  /// Flies the first {@link Arcs#size} arcs, and writes time and state at impact.
  void fly(Arcs arcs, ArcPhysics physics);
}
