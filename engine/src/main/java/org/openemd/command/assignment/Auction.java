package org.openemd.command.assignment;

import java.util.Arrays;

/// Targets bid for single weapons until each holds a salvo that is nearly the cheapest at the final prices.
///
/// After Bertsekas (Annals of Operations Research 14, 1988), with salvoes for single objects: a target takes its cheapest salvo, paying `step` more than the price for each weapon that it does not hold yet; who loses a
/// weapon bids again. A weapon that nobody holds gets cheaper until somebody wants it. What is left over when this ends, each target being within `step` a weapon of its best, is a plan whose value is near the bound of
/// the prices. It need not end (a target may want two weapons or neither), so that bids are counted.
final class Auction {
  private static final int NOBODY = -1;
  private static final int OWN = -2; // while its holder bids

  private final WeaponTargetProblem problem;
  private final Stock all; // nothing is planned yet
  private final SalvoPricing pricing;
  private final double[] price;
  private final double[] ask;
  private final int[] holder;
  private final Salvo[] salvo;
  private final double[] alive;
  private final Salvo before = new Salvo();
  private final int[] queue;
  private final boolean[] queued;
  private int head;
  private int waiting;
  private int bids;
  private double step;

  /// Of a problem whose batteries hold one weapon each.
  Auction(WeaponTargetProblem problem, SalvoPricing pricing) {
    this.problem = problem;
    this.pricing = pricing;
    all = new Stock(problem);
    price = new double[problem.slots()];
    ask = new double[problem.slots()];
    holder = new int[problem.slots()];
    salvo = new Salvo[problem.targets()];
    Arrays.setAll(salvo, _ -> new Salvo());
    alive = new double[problem.targets()];
    queue = new int[problem.targets()];
    queued = new boolean[problem.targets()];
  }

  double price(int weapon) {
    return price[weapon];
  }

  void price(int weapon, double to) {
    price[weapon] = to;
  }

  /// The salvo that a target holds.
  Salvo salvo(int target) {
    return salvo[target];
  }

  /// Sells everything anew, from the present prices.
  void run(double increment, int mostBids) {
    step = increment;
    bids = 0;
    Arrays.fill(holder, NOBODY);
    for (int i = 0; i < price.length; i++) {
      ask[i] = price[i] + step;
    }
    for (int j = 0; j < salvo.length; j++) {
      salvo[j].clear();
      alive[j] = problem.weight(j);
      call(j);
    }
    pricing.prices(ask, price, all);
    while (bids < mostBids && (waiting > 0 || reduce())) {
      int j = queue[head];
      head = (head + 1) % queue.length;
      waiting--;
      queued[j] = false;
      if (++bids % 64 == 0) { // prices rose since
        pricing.prices(ask, price, all);
      }
      bid(j);
    }
    while (waiting > 0) {
      queued[queue[head]] = false;
      head = (head + 1) % queue.length;
      waiting--;
    }
  }

  private void call(int target) {
    if (!queued[target]) {
      queued[target] = true;
      queue[(head + waiting++) % queue.length] = target;
    }
  }

  private void bid(int j) {
    before.set(salvo[j]);
    for (int k = 0; k < before.size(); k++) {
      ask[before.slot(k)] = price[before.slot(k)];
    }
    pricing.solve(j, all, before);
    salvo[j].set(pricing.chosen());
    for (int k = 0; k < before.size(); k++) {
      ask[before.slot(k)] += step;
      holder[before.slot(k)] = OWN;
    }
    for (int k = 0; k < salvo[j].size(); k++) {
      take(j, salvo[j].slot(k));
    }
    for (int k = 0; k < before.size(); k++) {
      if (holder[before.slot(k)] == OWN) {
        holder[before.slot(k)] = NOBODY;
      }
    }
    weigh(j);
  }

  private void take(int j, int i) {
    int from = holder[i];
    holder[i] = j;
    if (from == OWN) {
      return;
    }
    price[i] += step;
    ask[i] = price[i] + step;
    if (from >= 0) {
      salvo[from].drop(i);
      weigh(from);
      call(from);
    }
  }

  private void weigh(int j) {
    double a = problem.weight(j);
    for (int k = 0; k < salvo[j].size(); k++) {
      a *= problem.survival(salvo[j].slot(k), j);
    }
    alive[j] = a;
  }

  /// Lowers the price of what nobody holds to what somebody would give; whether somebody does.
  private boolean reduce() {
    for (int i = 0; i < price.length; i++) {
      if (holder[i] == NOBODY && price[i] > 0) {
        double most = 0;
        int who = NOBODY;
        for (int j = 0; j < salvo.length; j++) {
          double worth = worth(i, j);
          if (worth > most) {
            most = worth;
            who = j;
          }
        }
        lower(i, Math.max(0, most - 2 * step));
        if (who != NOBODY && most > ask[i]) {
          call(who);
        }
      }
    }
    return waiting > 0;
  }

  private void lower(int i, double to) {
    if (to < price[i]) {
      price[i] = to;
      ask[i] = to + step;
      pricing.fell(to);
    }
  }

  /// What a target would give for a weapon, beside those that it holds or instead of one of them.
  private double worth(int i, int j) {
    double q = problem.survival(i, j);
    if (q >= 1) {
      return 0;
    }
    double worth = salvo[j].size() < problem.salvo(j) ? alive[j] * (1 - q) : 0;
    for (int k = 0; k < salvo[j].size(); k++) {
      int a = salvo[j].slot(k);
      double survival = problem.survival(a, j);
      double without = survival > 0 ? alive[j] / survival : problem.weight(j);
      worth = Math.max(worth, alive[j] + price[a] - without * q);
    }
    return worth;
  }
}
