package org.openemd.command.assignment;

import java.util.Arrays;
import java.util.BitSet;

/// What is still free, and what has been shot so far, while a plan is being made.
final class Stock {
  private final WeaponTargetProblem problem;
  private final int[] left; // launches of a slot
  private final int[] held; // interceptors of a battery
  private final int[] open; // shots that a target may still take
  private final int[][] shots; // slots that shoot at a target, ascending
  private final int[] count; // how many do
  private final double[] alive; // weight of a target times its survival
  private final BitSet forbidden = new BitSet(); // pairs, target after target

  Stock(WeaponTargetProblem problem) {
    this.problem = problem;
    int n = problem.targets();
    left = new int[problem.slots()];
    held = new int[problem.batteries()];
    open = new int[n];
    shots = new int[n][4];
    count = new int[n];
    alive = new double[n];
    Arrays.setAll(left, problem::launches);
    Arrays.setAll(held, problem::inventory);
    Arrays.setAll(open, problem::salvo);
    Arrays.setAll(alive, problem::weight);
  }

  /// How many more a slot can launch.
  int left(int slot) {
    return Math.min(left[slot], held[problem.battery(slot)]);
  }

  /// How many more a slot can launch at a target.
  int left(int slot, int target) {
    return forbidden.get(target * problem.slots() + slot) ? 0 : left(slot);
  }

  /// Launches of a slot that are not planned yet, whatever its battery holds.
  int launches(int slot) {
    return left[slot];
  }

  /// Interceptors of a battery that are not planned yet.
  int held(int battery) {
    return held[battery];
  }

  /// Shots that a target may still take.
  int open(int target) {
    return open[target];
  }

  /// Weight of a target that is expected to survive.
  double alive(int target) {
    return alive[target];
  }

  /// Shots at a target.
  int count(int target) {
    return count[target];
  }

  /// The slot of one of them.
  int shot(int target, int k) {
    return shots[target][k];
  }

  /// Weight that is expected to survive.
  double value() {
    double sum = 0;
    for (double a : alive) {
      sum += a;
    }
    return sum;
  }

  /// Plans a shot.
  void add(int slot, int target) {
    left[slot]--;
    held[problem.battery(slot)]--;
    open[target]--;
    int k = count[target]++;
    if (k == shots[target].length) {
      shots[target] = Arrays.copyOf(shots[target], 2 * k);
    }
    int[] s = shots[target];
    for (; k > 0 && s[k - 1] > slot; k--) {
      s[k] = s[k - 1];
    }
    s[k] = slot;
    weigh(target);
  }

  /// Takes back a planned shot.
  void remove(int slot, int target) {
    int[] s = shots[target];
    int k = Arrays.binarySearch(s, 0, count[target], slot);
    left[slot]++;
    held[problem.battery(slot)]++;
    open[target]++;
    count[target]--;
    System.arraycopy(s, k + 1, s, k, count[target] - k);
    weigh(target);
  }

  /// Forbids further shots of a slot at a target, or allows them again.
  void forbid(int slot, int target, boolean not) {
    forbidden.set(target * problem.slots() + slot, not);
  }

  // Multiplied anew in the order of the slots, so that the same shots always leave the same bits.
  private void weigh(int target) {
    double a = problem.weight(target);
    for (int k = 0; k < count[target]; k++) {
      a *= problem.survival(shots[target][k], target);
    }
    alive[target] = a;
  }
}
