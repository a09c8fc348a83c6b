package org.openemd.bench.flight;

/// Where the thousand arcs come down by the same forces integrated at 1e-13.
final class Judge {
  private final MixedArcs arcs = new MixedArcs();
  private final double[][] impact = new double[MixedArcs.COUNT][6];
  private double sum;

  Judge() {
    Way way = Ways.judge();
    for (int i = 0; i < MixedArcs.COUNT; i++) {
      sum += way.fly(arcs.start[i], arcs.beta[i], impact[i]);
    }
  }

  /// Mean time of flight (s).
  double meanTime() {
    return sum / MixedArcs.COUNT;
  }

  /// The largest distance (m) between a way's points of impact and these, Earth-fixed, so that a wrong time counts; NaN when
  /// the way refuses an arc.
  double worst(Way way) {
    double[] end = new double[6];
    double worst = 0;
    for (int i = 0; i < MixedArcs.COUNT; i++) {
      way.fly(arcs.start[i], arcs.beta[i], end);
      worst = Math.max(worst, distance(end, impact[i]));
    }
    return worst;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(sum);
  }
}
