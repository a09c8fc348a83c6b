package org.openemd.bench.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.openemd.bench.flight.Machine;
import org.openemd.bench.flight.Rate;

/// The tracking section of the page, as Markdown.
final class TrackingSection {
  private static final Map<String, String> TITLES =
      Map.of(
          "batch", "ours, many at once in vectors (`tracking.batch`), 7 states",
          "scalar", "ours, its scalar twin, 7 states",
          "extended", "ours, the tracker's extended filter, 6 states",
          "unscented", "ours, the unscented filter, 6 states",
          "library-extended", "Hipparchus extended, 7 states",
          "library-unscented", "Hipparchus unscented (Merwe), 7 states");

  private final SortedMap<String, Rate> rates;
  private final double load;
  private final List<String> lines = new ArrayList<>();

  TrackingSection(SortedMap<String, Rate> rates, double load) {
    this.rates = rates;
    this.load = load;
  }

  String text() {
    say(
        "One thread on %s, %d processors, Java %s, load %.1f before the start. Rates are for a second of the core's own time: medians of the",
        Machine.processor(), Machine.processors(), Runtime.version().feature(), load);
    say("iterations, half the distance between the slowest and the fastest of them beside.");
    say("");
    filters();
    scans();
    memory();
    return String.join("\n", lines) + "\n";
  }

  private void filters() {
    double[] most = farthest();
    say(
        "A thousand tracks through %d plots each of range, azimuth and elevation, a second apart; an update is the prediction and the plot. After the last plot no track of",
        Flock.SCANS);
    say(
        "these filters lies farther than %.2g m from the tracker's extended filter (the extended ones, Hipparchus included: %.2g m).",
        most[1], most[0]);
    say("");
    say("| filter | updates a second | spread | promised | |");
    say("|---|---|---|---|---|");
    for (String way : Filters.WAYS) {
      Rate r = rate("updates " + way);
      double promised =
          switch (way) {
            case "batch" -> 10e6;
            case "scalar" -> 2e6;
            case "unscented" -> 0.4e6;
            default -> 0;
          };
      say(
          "| %s | %s | ± %.0f %% | %s | %s |",
          TITLES.get(way),
          count(r.median()),
          100 * r.spread(),
          promised > 0 ? count(promised) : "",
          promised == 0 ? "" : r.median() >= promised ? "kept" : "**missed**");
    }
    say("");
    say(
        "To Hipparchus' extended filter: %.0f times (vectors), %.0f (scalar twin), %.1f (tracker's); unscented to unscented %.0f times.",
        ratio("batch", "library-extended"),
        ratio("scalar", "library-extended"),
        ratio("extended", "library-extended"),
        ratio("unscented", "library-unscented"));
    say("");
  }

  /// Farthest of the extended filters, and of all, from the tracker's own (m).
  private static double[] farthest() {
    Flock flock = new Flock();
    FilterWay judge = Filters.named("extended", flock);
    judge.run();
    double[] most = new double[2];
    for (String way : Filters.WAYS) {
      FilterWay f = Filters.named(way, flock);
      f.run();
      for (int i = 0; i < Flock.COUNT; i++) {
        double[] a = f.state(i);
        double[] b = judge.state(i);
        double d =
            Math.sqrt(
                (a[0] - b[0]) * (a[0] - b[0])
                    + (a[1] - b[1]) * (a[1] - b[1])
                    + (a[2] - b[2]) * (a[2] - b[2]));
        most[1] = Math.max(most[1], d);
        most[0] = way.endsWith("unscented") ? most[0] : Math.max(most[0], d);
      }
    }
    return most;
  }

  private void scans() {
    say(
        "A scan of %,d targets %d km apart, detected with probability %.1f, and %d false plots, from the detections to the tracks (`NetworkTracker.process`); beside it",
        Crowd.COUNT, 20, Crowd.DETECTION, Crowd.CLUTTER);
    say("every track against every plot and the Hungarian method, with the same filter.");
    say("");
    say("| way | a scan | spread | promised | |");
    say("|---|---|---|---|---|");
    scan("global nearest neighbour", rate("scans NEAREST"), 5);
    scan("joint probabilities on clusters", rate("scans JOINT"), 20);
    scan("naive global nearest neighbour", rate("naive"), 0);
    say("");
    say(
        "The naive way takes %.0f times as long.",
        rate("scans NEAREST").median() / rate("naive").median());
    say("");
  }

  private void scan(String title, Rate r, double promised) {
    double took = 1e3 / r.median();
    say(
        "| %s | %.2f ms | ± %.0f %% | %s | %s |",
        title,
        took,
        100 * r.spread(),
        promised > 0 ? String.format(Locale.ROOT, "%.0f ms", promised) : "",
        promised == 0 ? "" : took <= promised ? "kept" : "**missed**");
  }

  private void memory() {
    say(
        "Memory: a track of `tracking.batch` is 288 bytes, its plot 60. A track of the tracker holds %.1f kB, measured on the heap after %d plots or so; most of it are the plots and estimates",
        Memory.track() / 1e3, Crowd.SCANS);
    say("of the last minute, kept for plots that come late, and the associations for scoring.");
  }

  private double ratio(String way, String other) {
    return rate("updates " + way).median() / rate("updates " + other).median();
  }

  private Rate rate(String name) {
    Rate r = rates.get(name);
    if (r == null) {
      throw new IllegalStateException("no benchmark measured " + name);
    }
    return r;
  }

  /// Three digits.
  private static String count(double value) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
    return String.format(Locale.ROOT, "%,.0f", Math.rint(value / unit) * unit);
  }

  private void say(String form, Object... values) {
    lines.add(values.length == 0 ? form : String.format(Locale.ROOT, form, values));
  }
}
