package org.openemd.console.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openemd.command.FeasibleShot;
import org.openemd.console.text.Decimals;
import org.openemd.results.EngagementPlan;
import org.openemd.results.PlannedFall;
import org.openemd.results.RunResult;

/// What could have been fired at each missile when the first plan against it was made.
final class PlansTable {
  private static final String HOW =
      "Each line is one battery's whole set of shots at one track, as it was then believed to fly: when an interceptor could leave, where it would meet the target, and how likely it would then kill it,"
          + " with the track as it stood; what radars saw later made most shots better than that. The last two columns say how far from the battery its first stage would come down, and its kill vehicle if it hit nothing. plans.csv lists the shots one by one.";
  private static final List<String> COLUMNS =
      List.of(
          "planned, s",
          "launches, s",
          "intercepts, s",
          "altitude, km",
          "closing, km/s",
          "predicted place, sigma, m",
          "chance to kill",
          "first stage falls, km",
          "if missed, km");

  private PlansTable() {}

  /// Empty where nothing was planned.
  static Html of(RunResult run) {
    Html h = new Html();
    if (run.plans().stream().allMatch(p -> p.shots().isEmpty())) {
      return h;
    }
    h.text("h3", "", "What could have been fired");
    h.text("p", "", HOW);
    h.text("p", "", KillWords.shots(run.scenario()));
    h.table("plans", "Feasible shots at the first plan", "Target and battery", COLUMNS);
    Iterator<PlannedFall> falls = run.falls().planned().iterator();
    run.plans().forEach(p -> plan(h, p, falls));
    return h.endTable();
  }

  private static void plan(Html h, EngagementPlan p, Iterator<PlannedFall> falls) {
    TreeMap<String, List<PlannedFall>> by = new TreeMap<>();
    for (FeasibleShot s : p.shots()) {
      by.computeIfAbsent(s.shot().battery(), _ -> new ArrayList<>()).add(falls.next());
    }
    String target = p.body().isEmpty() ? "track " + p.track() : p.body();
    by.forEach((battery, shots) -> h.row(target + ", " + battery, cells(p, shots)));
  }

  private static List<String> cells(EngagementPlan p, List<PlannedFall> f) {
    List<FeasibleShot> s = f.stream().map(PlannedFall::shot).toList();
    return List.of(
        Decimals.of(p.time(), 0),
        span(s, x -> x.shot().launch(), 0),
        span(s, x -> x.shot().intercept(), 0),
        span(s, x -> x.shot().altitude() / 1000, 0),
        span(s, x -> x.closing() / 1000, 1),
        span(s, FeasibleShot::sigma, 0),
        span(s, FeasibleShot::kill, 2),
        span(f, x -> x.firstStageDistance() / 1000, 0),
        span(f, x -> x.killVehicleDistance() / 1000, 0));
  }

  private static <T> String span(List<T> s, ToDoubleFunction<T> of, int digits) {
    DoubleSummaryStatistics all =
        s.stream().mapToDouble(of).filter(Double::isFinite).summaryStatistics();
    double low = all.getMin();
    double high = all.getMax();
    String least = Decimals.of(low, digits);
    String most = Decimals.of(high, digits);
    return least.equals(most) ? least : least + " to " + most;
  }
}
