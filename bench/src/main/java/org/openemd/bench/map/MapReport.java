package org.openemd.bench.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.openemd.bench.Section;
import org.openemd.bench.flight.Machine;
import org.openemd.bench.flight.Rate;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench map`: measures what a map is made of in one JMH run, and writes the map section of `docs/performance.md`; with `--quick` a short run that prints the section and writes nothing.
public final class MapReport {
  private final SortedMap<String, Rate> rates;
  private final List<String> lines = new ArrayList<>();

  private MapReport(SortedMap<String, Rate> rates) {
    this.rates = rates;
  }

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    Section.write(
        "map", words, (results, load) -> new MapReport(Section.rates(results)).text(load));
  }

  private String text(double load) {
    say(
        "One thread on %s, %d processors, Java %s, load %.1f before the start. Times are of the core's own: medians of the iterations, half the distance",
        Machine.processor(), Machine.processors(), Runtime.version().feature(), load);
    say("between the slowest and the fastest of them beside.");
    say("");
    say("| what | time | spread | one by one over it |");
    say("|---|---|---|---|");
    double alone = AimingRun.SIDE * AimingRun.SIDE / rate("alone").median();
    row("make the flights of one missile, place and loft ready", "ready", Double.NaN);
    row("aim them at 100 x 100 points", "aim", alone);
    row("both", "scratch", alone);
    say(
        "| `Targeting`, 100 x 100 points one by one | %,.1f s | ± %.0f %% | 1 |",
        alone, 100 * rate("alone").spread());
    double planned = AimingRun.SIDE * AimingRun.SIDE / rate("planner").median();
    row("make the fly-out tables of the battery at Redzikowo", "flyouts", Double.NaN);
    row("find its shots at the 100 x 100 flights", "shots", planned);
    row("find them again for another release, from what is kept of each flight", "released", planned);
    row("tables and shots, as after it has moved (promised: 20 ms on two cores)", "moved", planned);
    say(
        "| `ShotPlanner`, window and earliest meeting of 100 x 100 flights one by one | %,.1f s | ± %.0f %% | 1 |",
        planned, 100 * rate("planner").spread());
    naive();
    whole();
    engagements();
    return String.join("\n", lines) + "\n";
  }

  private void naive() {
    double took = AimingRun.SIDE * AimingRun.SIDE / rate("naive").median();
    double ours = 1 / rate("aim").median() + 1 / rate("shots").median();
    say("");
    say(
        "The obvious way with Hipparchus, point by point: free flights by its Dormand-Prince 8(5,3) at a tolerance of a metre, aimed by its root finder from the neighbour's release, the last launch of that battery by its search over the same fly-out tables: %,.1f s for 100 x 100 points (± %.0f %%, from a few dozen of them), **%,.0f times** the %,.0f ms of the kernels, which aim boosts too.",
        took, 100 * rate("naive").spread(), took / ours, 1e3 * ours);
  }

  private void whole() {
    say("");
    say(
        "Whole maps of `emd-2009`, %,d points, three batteries, four radars, one missile from one place; on one thread, so that two cores may take half of it:",
        MapRun.points());
    say("");
    say("| what | time | spread | promised on two cores |");
    say("|---|---|---|---|");
    double tables = 1e3 / rate("flyouts").median(); // kept by the process from round to round
    promised("from nothing, the batteries' fly-out tables known", "whole", 0, 100);
    promised(
        "after a battery has moved, its fly-out tables made anew", "batteryMoved", tables, 20);
    promised("after a radar has moved", "radarMoved", 0, 60);
    promised("after release takes longer", "delayed", 0, Double.NaN);
  }

  private void promised(String title, String name, double more, double limit) {
    double took = more + 1e3 / rate(name).median();
    String says =
        Double.isNaN(limit)
            ? ""
            : String.format(
                Locale.ROOT, "%.0f ms: %s", limit, took <= 2 * limit ? "kept" : "**missed**");
    say("| %s | %.0f ms | ± %.0f %% | %s |", title, took, 100 * rate(name).spread(), says);
  }

  private void engagements() {
    double rate = rate("engagements").median();
    double alone = rate("engagedAlone").median();
    say("");
    say(
        "Engagements of %d detections each, drawn one by one: **%,.0f a second and core** (± %.0f %%), %.1f times as many as one at a time by the scalar kernel; a million in %.1f s of one core, %.1f s of two (10 s promised: %s).",
        EngagementsRun.DETECTIONS,
        rate,
        100 * rate("engagements").spread(),
        rate / alone,
        1e6 / rate,
        0.5e6 / rate,
        0.5e6 / rate <= 10 ? "kept" : "**missed**");
  }

  private void row(String title, String name, double alone) {
    double took = 1 / rate(name).median();
    say(
        "| %s | %.1f ms | ± %.0f %% | %s |",
        title,
        1e3 * took,
        100 * rate(name).spread(),
        Double.isNaN(alone) ? "" : String.format(Locale.ROOT, "%,.0f", alone / took));
  }

  private Rate rate(String name) {
    Rate r = rates.get(name);
    if (r == null) {
      throw new IllegalStateException("no benchmark measured " + name);
    }
    return r;
  }

  private void say(String form, Object... values) {
    lines.add(values.length == 0 ? form : String.format(Locale.ROOT, form, values));
  }
}
