package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.tracking.filter.Estimate;

/// A few plots that might be one body.
final class Seed {
  final long serial;
  final Estimate estimate;
  final List<Plot> plots = new ArrayList<>();
  double chiSquare;

  Seed(long serial, Plot a, Plot b) {
    this.serial = serial;
    estimate = BallisticFit.ofTwo(a, b);
    plots.add(a);
    plots.add(b);
  }

  double lastTime() {
    return plots.getLast().time();
  }

  int degrees() {
    return 3 * plots.size() - 6;
  }

  /// How far the plots are from one path, a degree of freedom.
  double strain() {
    return chiSquare / Math.max(1, degrees());
  }

  boolean shares(Seed o) {
    for (Plot z : plots) {
      if (o.plots.contains(z)) {
        return true;
      }
    }
    return false;
  }
}
