package org.openemd.bench.flight;

import org.openemd.earth.Wgs84;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcPhysics;
import org.openemd.flight.batch.Arcs;

/// Our kernels, one arc at a time.
final class KernelWay implements Way {
  static final ArcPhysics PHYSICS =
      new ArcPhysics(Wgs84.GM, Wgs84.J2, Wgs84.J3, Wgs84.J4, Wgs84.OMEGA, Wgs84.A, Wgs84.E2, 1);

  private final ArcKernel kernel;
  private final Arcs arcs = new Arcs(1);

  KernelWay(ArcKernel kernel) {
    this.kernel = kernel;
    arcs.size = 1;
  }

  @Override
  public double fly(double[] start, double beta, double[] end) {
    arcs.set(0, start, beta);
    kernel.fly(arcs, PHYSICS);
    arcs.impact(0, end);
    return arcs.time[0];
  }
}
