package org.openemd.flight.batch;

import org.openemd.math.Unit;

/// The steps that arcs of one kind fly: up through the air where they start in it, over the top, and down to the ground.
///
/// Steps of altitude have their nodes where the standard atmosphere's temperature gradient jumps, so that the density is
/// analytic within each and the method keeps its order.
///
/// @param lowest of the apogees for which it is meant
/// @param up the steps of a climb, from the lowest
/// @param coasts how many equal steps of time
/// @param down the steps of the fall, from the highest
record Route(@Unit("m") double lowest, Air up, int coasts, Air down) {

  /// Bodies at least so slender take fewer steps (kg/m2).
  static final double SLENDER = 3_000;

  private static final int KINDS = 8;
  private static final double[] LOWEST = {
    160e3, 195e3, 235e3, 265e3, 1_500e3, 2_000e3, 3_000e3, 5_000e3
  };
  private static final int[] COASTS = {5, 5, 5, 5, 6, 8, 12, 24};
  private static final double[][] UP_TOPS = {
    {130e3, 105e3},
    {150e3, 125e3, 105e3},
    {180e3, 145e3, 120e3, 105e3},
    {200e3, 160e3, 130e3, 105e3}
  };
  private static final double[][] DOWN_TOPS = {{130e3}, {150e3}, {180e3, 130e3}, {200e3, 140e3}};
  // Of the density above a top, for arcs that meet it high [m]
  private static final double REACH = 10e3;

  private static final double[] UP = {
    86e3, 71_802, 60e3, 51_413, 47_350, 39e3, 32_162, 26e3, 20_063
  };
  private static final double[] DOWN_SLENDER = {
    86e3, 71_802, 51_413, 47_350, 32_162, 20_063, 11_019, 5_500, 0
  };
  private static final double[] DOWN_BLUNT = {
    86e3, 71_802, 60e3, 51_413, 47_350, 39e3, 32_162, 26e3, 20_063, 15e3, 11_019, 7e3, 3_500, 0
  };

  /// From low to high, first for blunt bodies, then for slender ones.
  static final Route[] ALL = all();

  /// Index of the route for an apogee (m) and a ballistic coefficient (kg/m2).
  static int kind(double apogee, double beta) {
    int kind = beta >= SLENDER ? KINDS : 0;
    int last = kind + KINDS - 1;
    while (kind < last && apogee >= ALL[kind + 1].lowest) {
      kind++;
    }
    return kind;
  }

  /// Steps through the air between two altitudes, from the top.
  static final class Air {
    final AirStep[] steps;

    Air(double[] above, double[] below) {
      double[] nodes = new double[above.length + below.length];
      System.arraycopy(above, 0, nodes, 0, above.length);
      System.arraycopy(below, 0, nodes, above.length, below.length);
      steps = new AirStep[nodes.length - 1];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = new AirStep(nodes[i + 1], nodes[i], i == 0 ? nodes[0] + REACH : nodes[i]);
      }
    }

    double top() {
      return steps[0].top;
    }

    double bottom() {
      return steps[steps.length - 1].bottom;
    }

    /// Density (kg/m3) as the kernels see it.
    double density(double altitude) {
      int i = 0;
      while (i < steps.length - 1 && altitude < steps[i].bottom) {
        i++;
      }
      return steps[i].density(altitude);
    }
  }

  private static Route[] all() {
    Route[] routes = new Route[2 * KINDS];
    for (int slender = 0; slender < 2; slender++) {
      double[] down = slender == 1 ? DOWN_SLENDER : DOWN_BLUNT;
      for (int i = 0; i < KINDS; i++) {
        int top = Math.min(i, UP_TOPS.length - 1);
        routes[KINDS * slender + i] =
            new Route(
                LOWEST[i], new Air(UP_TOPS[top], UP), COASTS[i], new Air(DOWN_TOPS[top], down));
      }
    }
    return routes;
  }
}
