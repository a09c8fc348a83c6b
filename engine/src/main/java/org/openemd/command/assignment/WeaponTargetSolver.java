package org.openemd.command.assignment;

import java.util.ArrayList;
import java.util.List;

/// Solves weapon-target assignment problems, and says how well.
///
/// The same problem gives the same plan, bit for bit. One solver, one problem, one thread.
public final class WeaponTargetSolver {
  private static final double GOAL = 1e-3; // gap worth no more effort
  private static final int SMALL = 50_000; // weapons times targets

  private final WeaponTargetProblem problem;
  private final SalvoPricing pricing;
  private final PriceBound bound;
  private final boolean small;
  private Stock plan; // the best so far
  private double lower;

  private WeaponTargetSolver(WeaponTargetProblem problem) {
    this.problem = problem;
    pricing = new SalvoPricing(problem);
    bound = new PriceBound(problem, pricing);
    small = (double) problem.slots() * problem.targets() <= SMALL;
    plan = new Stock(problem);
  }

  /// A good plan, and a bound that says how good.
  public static WeaponTargetPlan solve(WeaponTargetProblem problem) {
    WeaponTargetSolver solver = new WeaponTargetSolver(problem);
    solver.approach();
    return solver.answer();
  }

  /// The best plan, to a relative 1e-9, by branch and bound from there; where that would take more nodes than allowed, the best that was found, its bound as proven so far.
  public static WeaponTargetPlan exact(WeaponTargetProblem problem, int mostNodes) {
    WeaponTargetSolver solver = new WeaponTargetSolver(problem);
    solver.approach();
    BranchAndBound search = new BranchAndBound(problem, solver.bound, solver.plan, mostNodes);
    solver.lower = Math.max(solver.lower, search.run());
    solver.plan = search.best();
    return solver.answer();
  }

  private void approach() {
    if (problem.slots() == 0 || problem.targets() == 0) {
      lower = plan.value();
      return;
    }
    Greedy.fill(problem, plan);
    Stock all = new Stock(problem);
    lower = Math.max(0, bound.level(all));
    Market market = Market.of(problem, pricing);
    lower = Math.max(lower, market.open(bound, all, lower));
    for (int round = small ? 6 : 1; round > 0 && !good(); round--) {
      lower = Math.max(lower, bound.raise(all, plan.value(), small ? 300 : 120, small ? 8 : 5));
      if (!good()) {
        improve(market.close(bound));
      }
    }
  }

  private void improve(Stock next) {
    Greedy.fill(problem, next);
    keep(next);
    Exchange exchange = new Exchange(problem, next);
    for (int k = small ? 10 : 1; k > 0 && !good(); k--) {
      exchange.round();
      keep(next);
    }
  }

  private void keep(Stock next) {
    if (next.value() < plan.value()) {
      plan = next;
    }
  }

  private boolean good() {
    return plan.value() - lower <= GOAL * lower;
  }

  private WeaponTargetPlan answer() {
    int n = problem.targets();
    int[] count = new int[problem.slots() * n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < plan.count(j); k++) {
        count[plan.shot(j, k) * n + j]++;
      }
    }
    List<WeaponTargetPlan.Shots> shots = new ArrayList<>();
    for (int k = 0; k < count.length; k++) {
      if (count[k] > 0) {
        shots.add(new WeaponTargetPlan.Shots(k / n, k % n, count[k]));
      }
    }
    return new WeaponTargetPlan(shots, plan.value(), Math.min(lower, plan.value()));
  }
}
