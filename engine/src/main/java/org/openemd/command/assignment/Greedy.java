package org.openemd.command.assignment;

/// Shot after shot, the one that saves most (maximum marginal return).
final class Greedy {
  private Greedy() {}

  /// Adds shots to a plan until no more helps or none is left.
  static void fill(WeaponTargetProblem problem, Stock stock) {
    int n = problem.slots();
    int[] target = new int[n];
    double[] gain = new double[n];
    for (int i = 0; i < n; i++) {
      choose(problem, stock, i, target, gain);
    }
    int next = best(gain);
    while (gain[next] > 0) {
      int hit = target[next];
      stock.add(next, hit);
      for (int i = 0; i < n; i++) {
        if (gain[i] > 0 && (target[i] == hit || stock.left(i) <= 0)) {
          choose(problem, stock, i, target, gain);
        }
      }
      next = best(gain);
    }
  }

  private static int best(double[] gain) {
    int best = 0;
    for (int i = 1; i < gain.length; i++) {
      best = gain[i] > gain[best] ? i : best;
    }
    return best;
  }

  private static void choose(
      WeaponTargetProblem problem, Stock stock, int slot, int[] target, double[] gain) {
    gain[slot] = 0;
    if (stock.left(slot) > 0) {
      for (int j = 0; j < problem.targets(); j++) {
        double g = gain(problem, stock, slot, j);
        if (g > gain[slot]) {
          gain[slot] = g;
          target[slot] = j;
        }
      }
    }
  }

  /// What one more shot saves; zero where none is possible.
  static double gain(WeaponTargetProblem problem, Stock stock, int slot, int target) {
    boolean possible = stock.open(target) > 0 && stock.left(slot, target) > 0;
    return possible ? stock.alive(target) * (1 - problem.survival(slot, target)) : 0;
  }
}
