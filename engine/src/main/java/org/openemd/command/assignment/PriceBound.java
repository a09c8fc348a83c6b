package org.openemd.command.assignment;

import java.util.Arrays;

/// A lower bound from prices: the Lagrangian dual of the rule that each launch and each interceptor is used once.
///
/// Whatever the prices (none negative), no plan leaves less than the sum over targets of the cheapest salvo's cost, less the price of all launches and interceptors: every plan pays at most that. The highest such bound is
/// that of column generation, where each column is a target's whole salvo. It is sought by subgradients: launches that too many salvoes want become dearer, others cheaper. The step aims at a level a little above the best
/// bound so far, and the little is halved whenever that was too much (Polyak's step with an estimated optimum).
final class PriceBound {
  private static final double MEMORY = 0.7; // part of the last direction that is kept
  private static final double SMALLEST_RISE = 1e-5; // of the bound: what is not worth seeking
  private static final double FIRST_RISE = 0.05;

  private final WeaponTargetProblem problem;
  private final SalvoPricing pricing;
  private final Salvo[] salvo;
  private final double[] price; // slots, then batteries
  private final double[] sum; // of a slot and its battery
  private final int[] used; // slots, then batteries
  private final double[] direction;
  private double[] best; // prices
  private double highest; // bound

  PriceBound(WeaponTargetProblem problem, SalvoPricing pricing) {
    this.problem = problem;
    this.pricing = pricing;
    salvo = new Salvo[problem.targets()];
    Arrays.setAll(salvo, _ -> new Salvo());
    int n = problem.slots() + problem.batteries();
    price = new double[n];
    best = new double[n];
    used = new int[n];
    direction = new double[n];
    sum = new double[problem.slots()];
  }

  /// The salvo of a target when the bound was taken last.
  Salvo salvo(int target) {
    return salvo[target];
  }

  /// How many more launches of a slot those salvoes want than there are.
  int excess(int slot, Stock stock) {
    return used[slot] - stock.left(slot);
  }

  /// The price of a slot's launch, its interceptor included.
  double price(int slot) {
    return price[slot] + price[problem.slots() + problem.battery(slot)];
  }

  /// Sets the price of a slot.
  void price(int slot, double to) {
    price[slot] = to;
  }

  double[] prices() {
    return price.clone();
  }

  void prices(double[] to) {
    System.arraycopy(to, 0, price, 0, price.length);
  }

  /// Starts from the best of the prices that are the same for all slots; returns its bound.
  double level(Stock stock) {
    double top = 0;
    for (int j = 0; j < problem.targets(); j++) {
      top = Math.max(top, stock.alive(j));
    }
    highest = Double.NEGATIVE_INFINITY;
    for (int worse = 0; worse < 3 && top > Double.MIN_NORMAL; top *= 0.7) {
      Arrays.fill(price, 0, problem.slots(), top);
      double value = bound(stock);
      worse = value < highest && highest > 0 ? worse + 1 : 0;
      remember(value);
    }
    prices(best);
    return highest;
  }

  /// The bound at these prices.
  double bound(Stock stock) {
    int n = problem.slots();
    for (int i = 0; i < n; i++) {
      sum[i] = price(i);
    }
    pricing.prices(sum, sum, stock);
    Arrays.fill(used, 0);
    double bound = 0;
    for (int j = 0; j < salvo.length; j++) {
      bound += pricing.solve(j, stock, salvo[j]);
      Salvo s = salvo[j];
      s.set(pricing.chosen());
      for (int k = 0; k < s.size(); k++) {
        used[s.slot(k)]++;
        used[n + problem.battery(s.slot(k))]++;
      }
    }
    for (int k = 0; k < price.length; k++) {
      bound -= price[k] * limit(k, stock);
    }
    return bound;
  }

  // A slot's own limit where its battery has others too, else what both allow.
  private int limit(int k, Stock stock) {
    int n = problem.slots();
    if (k >= n) {
      return stock.held(k - n);
    }
    return problem.shared(problem.battery(k)) ? stock.launches(k) : stock.left(k);
  }

  /// Raises the bound; returns the highest, whose prices and salvoes stay.
  ///
  /// @param enough what the bound need not exceed
  double raise(Stock stock, double enough, int steps, int patience) {
    highest = Double.NEGATIVE_INFINITY;
    Arrays.fill(direction, 0);
    double value = remember(bound(stock));
    double rise = FIRST_RISE * Math.abs(value) + Double.MIN_NORMAL;
    double mark = value;
    int since = 0;
    for (int s = 0; s < steps && rise > SMALLEST_RISE * Math.abs(highest); s++) {
      if (highest >= enough || !step(stock, Math.min(highest + rise, enough) - value)) {
        break;
      }
      value = remember(bound(stock));
      since++;
      if (highest > mark + 0.5 * rise) {
        mark = highest;
        since = 0;
      } else if (since > patience) {
        rise *= 0.5;
        mark = highest;
        since = 0;
        prices(best);
        Arrays.fill(direction, 0);
        value = bound(stock);
      }
    }
    prices(best);
    bound(stock);
    return highest;
  }

  private double remember(double value) {
    if (value > highest) {
      highest = value;
      System.arraycopy(price, 0, best, 0, price.length);
    }
    return value;
  }

  /// Moves the prices towards a bound that is higher by so much; false when they are best as they are.
  private boolean step(Stock stock, double towards) {
    double norm = 0;
    boolean settled = true;
    for (int k = 0; k < price.length; k++) {
      boolean priced = k < problem.slots() || problem.shared(k - problem.slots());
      int excess = priced ? used[k] - limit(k, stock) : 0;
      if (!priced || (excess < 0 && price[k] <= 0)) {
        direction[k] = 0;
        continue;
      }
      settled &= excess == 0;
      direction[k] = excess + MEMORY * direction[k];
      norm += direction[k] * direction[k];
    }
    if (settled) {
      return false;
    }
    double length = towards / norm;
    for (int k = 0; k < price.length; k++) {
      price[k] = Math.max(0, price[k] + length * direction[k]);
    }
    return true;
  }
}
