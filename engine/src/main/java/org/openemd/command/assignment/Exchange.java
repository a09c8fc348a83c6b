package org.openemd.command.assignment;

import org.openemd.math.RandomStream;
import org.openemd.tracking.association.Assignment;
import org.openemd.tracking.association.GateGraph;

/// Makes a plan better by changing many shots at once.
///
/// One shot is taken back from about every other target, and all of them are given out again as well as can be, at most one to a target: a linear assignment, solved exactly, in whose neighbourhood lie all cyclic exchanges
/// and moves among those targets (a very large-scale neighbourhood in the sense of Ahuja, Kumar, Jha & Orlin, Operations Research 55, 2007). Then each shot by itself goes to the best slot and target that are free.
/// Which targets give is drawn from a stream of its own, always the same.
final class Exchange {
  private static final double SHARE = 0.5;

  private final WeaponTargetProblem problem;
  private final Stock stock;
  private final RandomStream stream = RandomStream.of(1, 0, "weapon-target", "exchange");
  private final GateGraph graph = new GateGraph();
  private final Assignment assignment = new Assignment();
  private final int[] taken; // slots
  private final int[] from; // their targets
  private int count;

  Exchange(WeaponTargetProblem problem, Stock stock) {
    this.problem = problem;
    this.stock = stock;
    taken = new int[problem.targets()];
    from = new int[problem.targets()];
  }

  /// One round; the plan's value never gets worse.
  void round() {
    takeBack();
    giveOut();
    for (int r = 0; r < count; r++) {
      move(taken[r], from[r]);
    }
  }

  private void takeBack() {
    count = 0;
    for (int j = 0; j < problem.targets(); j++) {
      double draw = stream.nextDouble() / SHARE;
      if (stock.count(j) > 0 && draw < 1) {
        taken[count] = stock.shot(j, (int) (draw * stock.count(j)));
        from[count] = j;
        stock.remove(taken[count++], j);
      }
    }
  }

  private void giveOut() {
    graph.clear(count, problem.targets());
    for (int r = 0; r < count; r++) {
      for (int j = 0; j < problem.targets(); j++) {
        double gain = Greedy.gain(problem, stock, taken[r], j);
        if (gain > 0) {
          graph.add(r, j, gain);
        }
      }
    }
    assignment.solve(graph);
    for (int r = 0; r < count; r++) {
      int pair = assignment.pair(r);
      from[r] = pair < 0 ? -1 : graph.column(pair);
      if (pair >= 0) {
        stock.add(taken[r], from[r]);
      }
    }
  }

  /// Moves a shot to the best slot and target that are free, those that it has included.
  private void move(int slot, int target) {
    if (target >= 0) {
      stock.remove(slot, target);
    }
    int bestSlot = slot;
    int bestTarget = target;
    double most = target >= 0 ? Greedy.gain(problem, stock, slot, target) : 0;
    for (int i = 0; i < problem.slots(); i++) {
      for (int j = 0; stock.left(i) > 0 && j < problem.targets(); j++) {
        double gain = Greedy.gain(problem, stock, i, j);
        if (gain > most) {
          most = gain;
          bestSlot = i;
          bestTarget = j;
        }
      }
    }
    if (bestTarget >= 0) {
      stock.add(bestSlot, bestTarget);
    }
  }
}
