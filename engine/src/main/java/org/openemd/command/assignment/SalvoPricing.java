package org.openemd.command.assignment;

import java.util.Arrays;

/// The cheapest salvo at one target when each shot has a price: the least sum of what survives and what is paid.
///
/// A shot that is beaten both in kill probability and in price by as many others as a salvo can hold is in no cheapest salvo (exchange it for one that is not used yet). What remains is searched depth first, with two
/// bounds on what further shots can bring: they cost at least the lowest price left and kill at most as well as the surest; and if they could be divided, a factor e would cost the best ratio that is left. A search
/// that takes too long is cut short; its answer is then a lower bound, the least over what was left out.
final class SalvoPricing {
  private static final int MOST_STEPS = 20_000;
  private static final double MOST_EXPONENT = 700; // e^-700 is nothing beside rounding
  private static final int INDEX_BITS = 20;

  private final WeaponTargetProblem problem;
  private final int[][] order; // of each target: slots that can reach it, surest first
  private double[] price = new double[0];
  private double[] lowest = new double[0]; // no price of a free launch is lower; ascending
  private double[] kept = new double[8]; // prices of the cheapest gathered, ascending
  private final Salvo chosen = new Salvo();
  private final Salvo path = new Salvo();

  // Candidates, one for each launch, surest first.
  private int candidates;
  private int[] slot = new int[16];
  private double[] survive = new double[16];
  private double[] cost = new double[16];
  private double[] cheapest = new double[17]; // from one on
  private double[] ratio = new double[17]; // price for a factor e, from one on

  private int most; // shots in a salvo
  private int steps;
  private double best;
  private double unexplored;

  SalvoPricing(WeaponTargetProblem problem) {
    this.problem = problem;
    if (problem.slots() >= 1 << INDEX_BITS) {
      throw new IllegalArgumentException(
          "slots " + problem.slots() + ": must be fewer than " + (1 << INDEX_BITS));
    }
    order = new int[problem.targets()][];
    long[] key = new long[problem.slots()];
    for (int j = 0; j < order.length; j++) {
      order[j] = sorted(j, key);
    }
  }

  /// The slots that can reach a target, surest first.
  private int[] sorted(int target, long[] key) {
    int n = 0;
    for (int i = 0; i < key.length; i++) {
      double q = problem.survival(i, target);
      if (q < 1) {
        key[n++] = (Double.doubleToLongBits(q) & -(1L << INDEX_BITS)) | i;
      }
    }
    Arrays.sort(key, 0, n);
    int[] slots = new int[n];
    for (int k = 0; k < n; k++) { // the keys lack the last bits
      int i = (int) (key[k] & ((1L << INDEX_BITS) - 1));
      int at = k;
      for (;
          at > 0 && problem.survival(slots[at - 1], target) > problem.survival(i, target);
          at--) {
        slots[at] = slots[at - 1];
      }
      slots[at] = i;
    }
    return slots;
  }

  /// Sets the prices of the slots; the array is read whenever a salvo is sought.
  ///
  /// @param asked what a shot costs
  /// @param least what no shot will cost less than, until said otherwise
  void prices(double[] asked, double[] least, Stock stock) {
    price = asked;
    int n = 0;
    for (int i = 0; i < least.length; i++) {
      n += stock.left(i);
    }
    lowest = lowest.length == n ? lowest : new double[n];
    n = 0;
    for (int i = 0; i < least.length; i++) {
      Arrays.fill(lowest, n, n + stock.left(i), least[i]);
      n += stock.left(i);
    }
    Arrays.sort(lowest);
  }

  /// Says that some price fell to this.
  void fell(double to) {
    int k = lowest.length - 1;
    for (; k > 0 && lowest[k - 1] > to; k--) {
      lowest[k] = lowest[k - 1];
    }
    lowest[k] = to;
  }

  /// The cheapest salvo found last.
  Salvo chosen() {
    return chosen;
  }

  /// A lower bound of the least cost, attained by the salvo chosen unless the search was cut short.
  ///
  /// @param hint a salvo that may be good
  double solve(int target, Stock stock, Salvo hint) {
    double alive = stock.alive(target);
    best = alive;
    chosen.clear();
    take(target, stock, hint);
    if (chosen.size() == 0) {
      complete(target, stock);
    }
    most = most(stock.open(target));
    gather(target, stock);
    steps = 0;
    unexplored = Double.POSITIVE_INFINITY;
    path.clear();
    search(0, alive, 0);
    return Math.min(best, unexplored);
  }

  private void take(int target, Stock stock, Salvo hint) {
    double a = stock.alive(target);
    double paid = 0;
    boolean fits = hint.size() <= stock.open(target);
    for (int k = 0; k < hint.size() && fits; k++) {
      int i = hint.slot(k);
      fits = stock.left(i, target) >= hint.uses(i);
      a *= problem.survival(i, target);
      paid += price[i];
    }
    if (fits && a + paid < best) {
      best = a + paid;
      chosen.set(hint);
    }
  }

  /// Adds the shot that helps most, again and again.
  private void complete(int target, Stock stock) {
    double a = stock.alive(target);
    double paid = 0;
    while (chosen.size() < stock.open(target)) {
      double least = a;
      int next = -1;
      for (int i = 0; i < price.length; i++) {
        double v = a * problem.survival(i, target) + price[i];
        if (v < least && stock.left(i, target) > chosen.uses(i)) {
          least = v;
          next = i;
        }
      }
      if (next < 0) {
        return;
      }
      chosen.add(next);
      a *= problem.survival(next, target);
      paid += price[next];
      best = a + paid;
    }
  }

  /// Shots that a salvo cheaper than the best so far can hold.
  private int most(int open) {
    double sum = 0;
    int k = 0;
    while (k < open && k < lowest.length && sum + lowest[k] < best) {
      sum += lowest[k++];
    }
    return k;
  }

  private void gather(int target, Stock stock) {
    candidates = 0;
    if (kept.length < most) {
      kept = new double[2 * most];
    }
    int count = 0;
    double bar = most > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    for (int i : order[target]) {
      if (price[i] < bar) {
        for (int c = Math.min(stock.left(i, target), most); c > 0 && price[i] < bar; c--) {
          add(i, problem.survival(i, target));
          count = keep(count, price[i]);
          bar = count == most ? kept[most - 1] : bar;
        }
      }
    }
    suffixes();
  }

  private int keep(int count, double p) {
    int n = Math.min(count + 1, most);
    int k = n - 1;
    for (; k > 0 && kept[k - 1] > p; k--) {
      kept[k] = kept[k - 1];
    }
    kept[k] = p;
    return n;
  }

  private void add(int i, double q) {
    if (candidates == slot.length) {
      slot = Arrays.copyOf(slot, 2 * candidates);
      survive = Arrays.copyOf(survive, 2 * candidates);
      cost = Arrays.copyOf(cost, 2 * candidates);
      cheapest = new double[2 * candidates + 1];
      ratio = new double[2 * candidates + 1];
    }
    slot[candidates] = i;
    survive[candidates] = q;
    cost[candidates++] = price[i];
  }

  private void suffixes() {
    cheapest[candidates] = Double.POSITIVE_INFINITY;
    ratio[candidates] = Double.POSITIVE_INFINITY;
    for (int k = candidates - 1; k >= 0; k--) {
      cheapest[k] = Math.min(cost[k], cheapest[k + 1]);
      if (most > 2) {
        double exponent = Math.min(MOST_EXPONENT, -StrictMath.log(survive[k]));
        ratio[k] = Math.min(ratio[k + 1], cost[k] / exponent);
      }
    }
  }

  /// Tries all salvoes that go on from the path with candidates from one on.
  private void search(int from, double alive, double paid) {
    steps += candidates - from;
    for (int k = from; k < candidates; k++) {
      if (k > from && slot[k] == slot[k - 1]) {
        continue; // alike: only after its twin
      }
      double a = alive * survive[k];
      double p = paid + cost[k];
      path.add(slot[k]);
      if (a + p < best) {
        best = a + p;
        chosen.set(path);
      }
      if (path.size() < most) {
        double bound = bound(k + 1, a, p);
        if (bound >= best) {
          path.drop();
          continue;
        }
        if (steps < MOST_STEPS) {
          search(k + 1, a, p);
        } else {
          unexplored = Math.min(unexplored, bound);
        }
      }
      path.drop();
    }
  }

  /// The least that can be reached with at least one more shot.
  private double bound(int from, double alive, double paid) {
    double next = paid + cheapest[from];
    if (next >= best) {
      return next;
    }
    int more = most - path.size();
    double bound = next + alive * power(survive[from], more);
    if (more > 1 && bound < best) {
      double r = ratio[from] + Double.MIN_NORMAL; // where shots are free, next to nothing
      double divided = alive > r ? r * (1 + StrictMath.log(alive / r)) : alive;
      return Math.max(bound, paid + divided);
    }
    return bound;
  }

  private static double power(double q, int n) {
    double r = q;
    for (int k = 1; k < n; k++) {
      r *= q;
      if (r < 1e-12) {
        return 0;
      }
    }
    return r;
  }
}
