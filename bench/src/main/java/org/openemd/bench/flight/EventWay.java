package org.openemd.bench.flight;

import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;

/// Our integration for a single run: step by step, the ground as an event, the standard atmosphere.
final class EventWay implements Way {
  @Override
  public double fly(double[] start, double beta, double[] end) {
    System.arraycopy(start, 0, end, 0, 6);
    return Ballistics.propagator(Environment.STANDARD, beta).fall(end, 0, 20_000);
  }
}
