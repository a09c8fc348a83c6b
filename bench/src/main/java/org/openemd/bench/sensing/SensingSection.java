package org.openemd.bench.sensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.openemd.bench.flight.Machine;
import org.openemd.bench.flight.Rate;
import org.openemd.sensing.coverage.CoverageGrid;
import org.openemd.world.Fluctuation;

/// The sensing section of the page, as Markdown.
final class SensingSection {
  private final SortedMap<String, Rate> rates;
  private final double load;
  private final List<String> lines = new ArrayList<>();

  SensingSection(SortedMap<String, Rate> rates, double load) {
    this.rates = rates;
    this.load = load;
  }

  String text() {
    machine();
    chances();
    coverage();
    return String.join("\n", lines) + "\n";
  }

  private void machine() {
    say(
        "One thread on %s, %d processors, Java %s, load %.1f before the start. Times are of the core's own time: medians of the",
        Machine.processor(), Machine.processors(), Runtime.version().feature(), load);
    say("iterations, half the distance between the slowest and the fastest of them beside.");
    say("");
  }

  private void chances() {
    say(
        "One chance of a detection by the forward radar of `emd-2009`: refracted geometry, cross section by aspect, signal to noise, probability,");
    say(
        "errors, for bodies in view anywhere from 300 to 1,900 km. The exact series summed each time and every answer an object, beside the curve prepared");
    say("once (`DetectionCurve`) and an `Opportunity` filled again; promised: 150 ns.");
    say("");
    say("| fluctuation | looks | summed | prepared | spread | ratio | |");
    say("|---|---|---|---|---|---|---|");
    for (Fluctuation f : Fluctuation.values()) {
      for (int looks : new int[] {1, 10}) {
        Rate summed = rate("summed " + f.name() + " " + looks);
        Rate prepared = rate("prepared " + f.name() + " " + looks);
        double took = 1e9 / prepared.median();
        say(
            "| %s | %d | %,.0f ns | %.0f ns | ± %.0f %% | %.1f | %s |",
            f.word(),
            looks,
            1e9 / summed.median(),
            took,
            100 * prepared.spread(),
            prepared.median() / summed.median(),
            took <= 150 ? "kept" : "**missed**");
      }
    }
    say("");
  }

  private void coverage() {
    say(
        "Where one radar of `emd-2009` sees a body of 0.1 m2 with a chance of a half: %,d points, a degree apart at ten altitudes from 100",
        10 * CoverageGrid.ROWS * CoverageGrid.COLUMNS);
    say(
        "to 2,000 km. Every point looked at with the exact statistics, beside the windows of `CoverageGrid`; promised: 50 ms.");
    say("");
    say("| radar | every point | windows | spread | ratio | |");
    say("|---|---|---|---|---|---|");
    for (String radar : Coverage.RADARS) {
      Rate naive = rate("naive " + radar);
      Rate grid = rate("grid " + radar);
      say(
          "| %s | %,.0f ms | %.1f ms | ± %.0f %% | %,.0f | %s |",
          radar,
          1e3 / naive.median(),
          1e3 / grid.median(),
          100 * grid.spread(),
          grid.median() / naive.median(),
          1e3 / grid.median() <= 50 ? "kept" : "**missed**");
    }
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
