package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.tracking.filter.Estimate;

/// Where a track is that has had no plot for a while.
///
/// Free flight is predicted in one go, which is cheap. What may be in the air goes from node to node of a grid of 5 s of the scenario's clock, each node predicted once from the one before, and from the last node to
/// the time that is asked for: the answer depends on the estimate and on that time alone, not on who asked before.
final class Coast {
  private static final double GRID = 5; // [s]

  private final List<Estimate> nodes = new ArrayList<>(); // the estimate itself, then the grid

  /// An estimate as of `t` (s), apart.
  Estimate at(Estimate e, double t, KalmanFilter filter) {
    Estimate moved = lastNode(e, t, filter).copy();
    filter.predict(moved, t);
    return moved;
  }

  /// The newest node up to `t` (s); the estimate itself when it is younger, or surely in free flight until then.
  Estimate lastNode(Estimate e, double t, KalmanFilter filter) {
    if (t <= e.time || (e.modes == null && !FlightModes.reached(e, t))) {
      return e;
    }
    if (nodes.isEmpty() || !same(nodes.getFirst(), e)) {
      nodes.clear();
      nodes.add(e.copy());
    }
    extend(t, filter);
    int i = nodes.size() - 1;
    while (nodes.get(i).time > t) {
      i--;
    }
    return nodes.get(i);
  }

  private void extend(double t, KalmanFilter filter) {
    Estimate last = nodes.getLast();
    for (double next = next(last); next <= t; next = next(last)) {
      last = last.copy();
      filter.predict(last, next);
      nodes.add(last);
    }
  }

  private static double next(Estimate e) {
    return GRID * (Math.floor(e.time / GRID) + 1);
  }

  private static boolean same(Estimate a, Estimate b) {
    return a.time == b.time && Arrays.equals(a.x, b.x) && Arrays.equals(a.p, b.p);
  }
}
