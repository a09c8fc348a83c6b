package org.openemd.bench.flight;

/// How far a way is from its judge, over all arcs: the same forces integrated at 1e-13.
///
/// @param worst distance between the points of impact, Earth-fixed, so that a wrong time counts (m)
/// @param meanTime mean flight time of the judge (s)
record Judgement(double worst, double meanTime) {

  static Judgement of(String name) {
    Way way = Ways.named(name);
    Way judge = Ways.judge();
    MixedArcs arcs = new MixedArcs();
    double[] a = new double[6];
    double[] b = new double[6];
    double worst = 0;
    double sum = 0;
    for (int i = 0; i < MixedArcs.COUNT; i++) {
      way.fly(arcs.start[i], arcs.beta[i], a);
      sum += judge.fly(arcs.start[i], arcs.beta[i], b);
      worst = Math.max(worst, distance(a, b));
    }
    return new Judgement(worst, sum / MixedArcs.COUNT);
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(sum);
  }
}
