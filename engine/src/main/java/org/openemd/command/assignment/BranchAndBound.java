package org.openemd.command.assignment;

/// The best plan: pair after pair is decided, and what cannot beat the best plan any more is left out.
///
/// A node has some shots planned and some pairs forbidden; its bound is that of prices, raised anew from its parent's. Where the salvoes that belong to the bound use each launch once, the node is solved; else a slot that too
/// many want shoots at one of them, or at that one no more. Depth first.
final class BranchAndBound {
  private static final double SAME = 1e-9; // relative
  private static final int STEPS = 60;
  private static final int PATIENCE = 5;

  private final WeaponTargetProblem problem;
  private final PriceBound bound;
  private final Stock node;
  private final int mostNodes;
  private int nodes;
  private Stock best;

  BranchAndBound(WeaponTargetProblem problem, PriceBound bound, Stock start, int mostNodes) {
    this.problem = problem;
    this.bound = bound;
    this.mostNodes = mostNodes;
    node = new Stock(problem);
    best = start;
  }

  /// Searches; returns a lower bound of what any plan leaves: the best plan's value if the search was not cut short.
  double run() {
    double open = problem.targets() == 0 ? 0 : explore(0);
    double value = best.value();
    return open >= value * (1 - SAME) ? value : open;
  }

  Stock best() {
    return best;
  }

  /// A lower bound of all plans below this node, or of the best plan if that is less.
  private double explore(double parent) {
    double enough = best.value() * (1 - SAME);
    if (nodes++ >= mostNodes) {
      return parent;
    }
    double lower = Math.max(parent, bound.raise(node, enough, STEPS, PATIENCE));
    if (lower >= enough) {
      return lower;
    }
    offer();
    int[] pair = pair();
    if (pair.length == 0) {
      return node.value();
    }
    double[] prices = bound.prices();
    node.add(pair[0], pair[1]);
    double with = explore(lower);
    node.remove(pair[0], pair[1]);
    bound.prices(prices);
    node.forbid(pair[0], pair[1], true);
    double without = explore(lower);
    node.forbid(pair[0], pair[1], false);
    return Math.min(with, without);
  }

  /// The plan that the salvoes of the bound make, filled up.
  private void offer() {
    Stock plan = new Stock(problem);
    for (int j = 0; j < problem.targets(); j++) {
      for (int k = 0; k < node.count(j); k++) {
        plan.add(node.shot(j, k), j);
      }
    }
    for (int j = 0; j < problem.targets(); j++) {
      Salvo s = bound.salvo(j);
      for (int k = 0; k < s.size(); k++) {
        if (plan.left(s.slot(k)) > 0 && plan.open(j) > 0) {
          plan.add(s.slot(k), j);
        }
      }
    }
    Greedy.fill(problem, plan);
    if (plan.value() < best.value()) {
      best = plan;
    }
  }

  /// The pair to decide: of the slot that is wanted most beyond its launches, or else of any, and the target where it saves most; none when nothing is left to decide.
  private int[] pair() {
    int slot = -1;
    int most = 0;
    for (int i = 0; i < problem.slots(); i++) {
      if (node.left(i) > 0 && bound.excess(i, node) > most) {
        most = bound.excess(i, node);
        slot = i;
      }
    }
    int[] pair = {};
    double gain = 0;
    for (int i = 0; i < problem.slots(); i++) {
      for (int j = 0; (slot < 0 || i == slot) && j < problem.targets(); j++) {
        double g = Greedy.gain(problem, node, i, j);
        boolean wanted = slot < 0 || bound.salvo(j).uses(i) > 0;
        if (wanted && g > gain) {
          gain = g;
          pair = new int[] {i, j};
        }
      }
    }
    return pair;
  }
}
