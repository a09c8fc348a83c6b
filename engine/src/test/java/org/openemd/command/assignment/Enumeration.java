package org.openemd.command.assignment;

/// The slow and obvious way: every launch is tried at every target, and not at all.
final class Enumeration {
  private final WeaponTargetProblem problem;
  private final int[] launched; // of a slot
  private final int[] spent; // of a battery
  private final int[] taken; // of a target
  private final double[] alive;
  private double best = Double.POSITIVE_INFINITY;

  private Enumeration(WeaponTargetProblem problem) {
    this.problem = problem;
    launched = new int[problem.slots()];
    spent = new int[problem.batteries()];
    taken = new int[problem.targets()];
    alive = new double[problem.targets()];
    for (int j = 0; j < alive.length; j++) {
      alive[j] = problem.weight(j);
    }
  }

  /// The least weight that survives.
  static double least(WeaponTargetProblem problem) {
    Enumeration e = new Enumeration(problem);
    e.decide(0, 0);
    return e.best;
  }

  private void decide(int slot, int from) {
    if (slot == problem.slots()) {
      double sum = 0;
      for (double a : alive) {
        sum += a;
      }
      best = Math.min(best, sum);
      return;
    }
    decide(slot + 1, 0);
    int b = problem.battery(slot);
    if (launched[slot] == problem.launches(slot) || spent[b] == problem.inventory(b)) {
      return;
    }
    for (int j = from; j < alive.length; j++) {
      if (taken[j] < problem.salvo(j) && problem.survival(slot, j) < 1) {
        double before = alive[j];
        alive[j] *= problem.survival(slot, j);
        launched[slot]++;
        spent[b]++;
        taken[j]++;
        decide(slot, j);
        alive[j] = before;
        launched[slot]--;
        spent[b]--;
        taken[j]--;
      }
    }
  }
}
