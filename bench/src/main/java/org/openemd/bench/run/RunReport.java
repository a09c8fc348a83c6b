package org.openemd.bench.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openemd.bench.Section;
import org.openemd.bench.flight.Machine;
import org.openemd.bench.flight.Rate;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench run`: measures whole runs of the engine, in one JMH run, and writes the section on them of `docs/performance.md`; with
/// `--quick` a short run that prints the section and writes nothing.
public final class RunReport {
  private static final List<String> TIMES = List.of("1", "2", "10");
  private static final List<Integer> PROMISED = List.of(60, 200, 2000); // [ms]

  private RunReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    Section.write("run", words, RunReport::text);
  }

  private static String text(Collection<RunResult> results, double load) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "One thread on %s, %d processors, Java %s, load %.1f before the start. Times are of the core's own time: medians of the",
            Machine.processor(),
            Machine.processors(),
            Runtime.version().feature(),
            load));
    lines.add(
        "iterations, half the distance between the slowest and the fastest of them beside. Flights are aimed and fly-outs tabulated before.");
    lines.add("");
    lines.add("| run | engine | spread | promised | |");
    lines.add("|---|---|---|---|---|");
    for (RunResult r : results) {
      int k = TIMES.indexOf(r.getParams().getParam("times"));
      Rate rate = Rate.of(r);
      double took = 1e3 / rate.median();
      lines.add(
          String.format(
              Locale.ROOT,
              "| `emd-2009` with %d missiles | %,.0f ms | ± %.0f %% | %,d ms | %s |",
              5 * Integer.parseInt(TIMES.get(k)),
              took,
              100 * rate.spread(),
              PROMISED.get(k),
              took <= PROMISED.get(k) ? "kept" : "**missed**"));
    }
    return String.join("\n", lines) + "\n";
  }
}
