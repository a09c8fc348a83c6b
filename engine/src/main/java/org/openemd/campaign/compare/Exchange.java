package org.openemd.campaign.compare;

import java.util.List;
import org.openemd.cost.CostSheet;
import org.openemd.math.Unit;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcome;
import org.openemd.results.Outcomes;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.Costs;
import org.openemd.scenario.Scenario;

/// What the defense pays against what the attacker pays (million USD): the cost exchange.
///
/// Interceptors of what stands anyway have no price here, and neither they nor what they hit is counted.
///
/// @param fired price of the interceptors fired in a run, in the mean
/// @param killed price of the missiles that they intercepted, in the mean
/// @param whole cost of the option over its years
/// @param raid price of all missiles of the raid
public record Exchange(
    @Unit("million USD") double fired,
    @Unit("million USD") double killed,
    @Unit("million USD") double whole,
    @Unit("million USD") double raid) {

  static Exchange of(Scenario s, CostSheet cost, List<Outcomes> runs) {
    double fired = 0;
    double killed = 0;
    for (Outcomes o : runs) {
      for (InterceptorResult i : o.interceptors()) {
        fired += price(s.costs(), new Costs.Quantity.OfBattery(i.battery()));
      }
      for (ThreatResult t : o.threats()) {
        boolean paid = t.outcome() == Outcome.INTERCEPTED && byPriced(s, o, t);
        killed += paid ? price(s.costs(), new Costs.Quantity.OfThreat(t.group())) : 0;
      }
    }
    double n = Math.max(1, runs.size());
    return new Exchange(fired / n, killed / n, cost.total().value(), cost.raidTotal().value());
  }

  private static boolean byPriced(Scenario s, Outcomes o, ThreatResult t) {
    return o.interceptors().stream()
        .filter(i -> i.target().equals(t.id()) && i.result().equals("HIT"))
        .anyMatch(i -> price(s.costs(), new Costs.Quantity.OfBattery(i.battery())) > 0);
  }

  // Of one piece; 0 where nobody priced it.
  private static double price(Costs costs, Costs.Quantity of) {
    return costs.items().stream()
        .filter(i -> i.quantity().equals(of))
        .mapToDouble(i -> i.element().unit().value())
        .findFirst()
        .orElse(0);
  }

  /// What interceptors cost for each dollar of missiles that they hit (1); infinite where they hit nothing, NaN where nothing was fired or nothing has a price.
  public @Unit("1") double marginal() {
    return fired == 0 ? Double.NaN : fired / killed;
  }

  /// What the option costs for each dollar of the raid (1); NaN where the raid has no price.
  public @Unit("1") double programme() {
    return raid == 0 ? Double.NaN : whole / raid;
  }
}
