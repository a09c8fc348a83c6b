package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openemd.command.FeasibleShot;
import org.openemd.console.text.Decimals;
import org.openemd.results.EngagementPlan;
import org.openemd.results.RunResult;

/// What could have been fired at each missile when the first plan against it was made.
final class PlansTable {
  private static final String HOW =
      "Each line is one battery's whole set of shots at one track, as it was then believed to fly: when an interceptor could leave, where it would meet the target, and how likely it would then kill it,"
          + " with the track as it stood; what radars saw later made most shots better than that. plans.csv lists the shots one by one.";
  private static final List<String> COLUMNS =
      List.of(
          "planned, s",
          "launches, s",
          "intercepts, s",
          "altitude, km",
          "closing, km/s",
          "predicted place, sigma, m",
          "chance to kill");

  private PlansTable() {}

  /// Empty where nothing was planned.
  static Html of(RunResult run) {
    Html h = new Html();
    if (run.plans().stream().allMatch(p -> p.shots().isEmpty())) {
      return h;
    }
    h.text("h3", "", "What could have been fired");
    h.text("p", "", HOW);
    h.table("plans", "Feasible shots at the first plan", "Target and battery", COLUMNS);
    run.plans().forEach(p -> plan(h, p));
    return h.endTable();
  }

  private static void plan(Html h, EngagementPlan p) {
    TreeMap<String, List<FeasibleShot>> by = new TreeMap<>();
    p.shots().forEach(s -> by.computeIfAbsent(s.shot().battery(), _ -> new ArrayList<>()).add(s));
    String target = p.body().isEmpty() ? "track " + p.track() : p.body();
    by.forEach((battery, shots) -> h.row(target + ", " + battery, cells(p, shots)));
  }

  private static List<String> cells(EngagementPlan p, List<FeasibleShot> s) {
    return List.of(
        Decimals.of(p.time(), 0),
        span(s, x -> x.shot().launch(), 0),
        span(s, x -> x.shot().intercept(), 0),
        span(s, x -> x.shot().altitude() / 1000, 0),
        span(s, x -> x.closing() / 1000, 1),
        span(s, FeasibleShot::sigma, 0),
        span(s, FeasibleShot::kill, 2));
  }

  private static String span(List<FeasibleShot> s, ToDoubleFunction<FeasibleShot> of, int digits) {
    Comparator<FeasibleShot> by = Comparator.comparingDouble(of);
    double low = s.stream().min(by).map(of::applyAsDouble).orElse(Double.NaN);
    double high = s.stream().max(by).map(of::applyAsDouble).orElse(Double.NaN);
    String least = Decimals.of(low, digits);
    String most = Decimals.of(high, digits);
    return least.equals(most) ? least : least + " to " + most;
  }
}
