package org.openemd.bench.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.openemd.bench.Section;
import org.openemd.bench.flight.Machine;
import org.openemd.bench.flight.Rate;
import org.openemd.command.assignment.WeaponTargetPlan;
import org.openemd.command.assignment.WeaponTargetProblem;
import org.openemd.command.assignment.WeaponTargetSolver;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench command`: measures assignment in one JMH run, and writes the command section of `docs/performance.md`; with `--quick` a short run that prints the section and writes nothing.
public final class CommandReport {
  private final SortedMap<String, Rate> rates;
  private final List<String> lines = new ArrayList<>();

  private CommandReport(SortedMap<String, Rate> rates) {
    this.rates = rates;
  }

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    Section.write(
        "command",
        words,
        (results, load) -> new CommandReport(Section.rates(results)).text(load));
  }

  private String text(double load) {
    say(
        "One thread on %s, %d processors, Java %s, load %.1f before the start. Times are of the core's own: medians of the iterations, half the distance",
        Machine.processor(), Machine.processors(), Runtime.version().feature(), load);
    say("between the slowest and the fastest of them beside.");
    say("");
    say(
        "%d problems of each size, weights uniform from 1 to 10, kill probabilities from 0.3 to 0.9. The gap is (upper - lower) / lower with the lower bound that ours",
        Problems.COUNT);
    say("proves; promised is a gap of 1 % or what can be proven.");
    say("");
    say("| targets x weapons | way | a problem | spread | promised | | gap, median | worst |");
    say("|---|---|---|---|---|---|---|---|");
    size("50x100", 50);
    size("500x1000", 2_000);
    say("");
    exact();
    return String.join("\n", lines) + "\n";
  }

  private void size(String size, double promised) {
    Problems problems = new Problems(size);
    double[] ours = new double[Problems.COUNT];
    double[] greedy = new double[Problems.COUNT];
    for (int n = 0; n < Problems.COUNT; n++) {
      WeaponTargetPlan plan = WeaponTargetSolver.solve(problems.problem(n));
      ours[n] = plan.gap();
      greedy[n] = problems.greedy(n) / plan.lower() - 1;
    }
    row(size, "ours", "`WeaponTargetSolver.solve`", promised, ours);
    row(size, "greedy", "maximum marginal return, every pair for every shot", 0, greedy);
  }

  private void row(String size, String way, String title, double promised, double[] gaps) {
    Rate r = rates.get(way + " " + size);
    if (r == null) {
      throw new IllegalStateException("no benchmark measured " + way + " " + size);
    }
    double took = 1e3 / r.median();
    Arrays.sort(gaps);
    say(
        "| %s | %s | %.1f ms | ± %.0f %% | %s | %s | %.2f %% | %.2f %% |",
        size,
        title,
        took,
        100 * r.spread(),
        promised > 0 ? String.format(Locale.ROOT, "%.0f ms", promised) : "",
        promised == 0 ? "" : took <= promised ? "kept" : "**missed**",
        100 * gaps[gaps.length / 2],
        100 * gaps[gaps.length - 1]);
  }

  private void exact() {
    int proven = 0;
    Problems problems = new Problems("20x40");
    long start = System.nanoTime();
    for (int n = 0; n < Problems.COUNT; n++) {
      WeaponTargetProblem p = problems.problem(n);
      proven += WeaponTargetSolver.exact(p, 2_000).gap() == 0 ? 1 : 0;
    }
    say(
        "Exactly (`WeaponTargetSolver.exact`, at most 2,000 nodes): %d of %d problems of 20 targets and 40 weapons proven best, %.0f ms each by the clock.",
        proven, Problems.COUNT, (System.nanoTime() - start) / 1e6 / Problems.COUNT);
  }

  private void say(String form, Object... values) {
    lines.add(values.length == 0 ? form : String.format(Locale.ROOT, form, values));
  }
}
