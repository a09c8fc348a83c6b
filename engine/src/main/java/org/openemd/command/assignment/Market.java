package org.openemd.command.assignment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Between prices of slots and plans: auctions of single weapons where each belongs to one slot, salvoes taken as they come where slots share a battery.
final class Market {
  private static final int MOST_WEAPONS = 20_000;
  private static final double[] COARSE = {0.1, 0.05}; // steps, of the mean price
  private static final double FINE = 1e-3;

  private final WeaponTargetProblem problem;
  private final int[] slot; // of a weapon
  private final @Nullable Auction auction;

  private Market(WeaponTargetProblem problem, int[] slot, @Nullable Auction auction) {
    this.problem = problem;
    this.slot = slot;
    this.auction = auction;
  }

  /// For a problem.
  ///
  /// @param pricing of that problem
  static Market of(WeaponTargetProblem problem, SalvoPricing pricing) {
    long weapons = 0;
    boolean shared = false;
    for (int i = 0; i < problem.slots(); i++) {
      weapons += problem.launches(i);
      shared |= problem.shared(problem.battery(i));
    }
    if (shared || weapons > MOST_WEAPONS) {
      return new Market(problem, new int[0], null);
    }
    int[] slot = new int[(int) weapons];
    int n = 0;
    for (int i = 0; i < problem.slots(); i++) {
      Arrays.fill(slot, n, n + problem.launches(i), i);
      n += problem.launches(i);
    }
    boolean single = n == problem.slots() && n == problem.batteries();
    WeaponTargetProblem weaponsAlone = single ? problem : problem.split(slot);
    SalvoPricing p = single ? pricing : new SalvoPricing(weaponsAlone);
    return new Market(problem, slot, new Auction(weaponsAlone, p));
  }

  /// Coarse auctions from half the prices; keeps their prices if the bound is higher there than it was. Returns the higher bound.
  double open(PriceBound bound, Stock all, double lower) {
    if (auction == null) {
      return lower;
    }
    double[] before = bound.prices();
    double mean = sell(auction, bound, 0.5);
    for (double step : COARSE) {
      auction.run(step * 2 * mean, Math.max(500, problem.targets()));
    }
    tell(auction, bound);
    double value = bound.bound(all);
    if (value <= lower) {
      bound.prices(before);
    }
    return Math.max(lower, value);
  }

  /// A plan near the prices of the bound; where there is an auction, its prices go to the bound.
  Stock close(PriceBound bound) {
    Stock plan = new Stock(problem);
    if (auction != null) {
      double mean = sell(auction, bound, 1);
      auction.run(FINE * mean, 3 * problem.targets());
      tell(auction, bound);
    }
    for (int j = 0; j < problem.targets(); j++) {
      Salvo s = auction == null ? bound.salvo(j) : auction.salvo(j);
      for (int k = 0; k < s.size(); k++) {
        int i = auction == null ? s.slot(k) : slot[s.slot(k)];
        if (plan.left(i, j) > 0 && plan.open(j) > 0) {
          plan.add(i, j);
        }
      }
    }
    return plan;
  }

  /// Gives the weapons a part of their slots' prices; returns the mean.
  private double sell(Auction a, PriceBound bound, double part) {
    double sum = 0;
    for (int w = 0; w < slot.length; w++) {
      a.price(w, part * bound.price(slot[w]));
      sum += a.price(w);
    }
    return slot.length == 0 ? 0 : sum / slot.length;
  }

  /// Tells the bound what the weapons of each slot went for in the mean.
  private void tell(Auction a, PriceBound bound) {
    double[] sum = new double[problem.slots()];
    for (int w = 0; w < slot.length; w++) {
      sum[slot[w]] += a.price(w);
    }
    for (int i = 0; i < sum.length; i++) {
      bound.price(i, problem.launches(i) > 0 ? sum[i] / problem.launches(i) : 0);
    }
  }
}
