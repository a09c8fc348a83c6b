package org.openemd.bench.flight;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openemd.bench.Section;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench flight`: flies every way in one JMH run, judges each, and writes the flight section of
/// `docs/performance.md`; with `--quick` a short run that prints the section and writes nothing.
public final class FlightReport {
  private FlightReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    Section.write(
        "flight",
        words,
        (results, load) -> new FlightSection(rates(results), new Judge(), load).text());
  }

  private static SortedMap<String, Rate> rates(Collection<RunResult> results) {
    SortedMap<String, Rate> rates = new TreeMap<>();
    for (RunResult r : results) {
      String name = r.getParams().getBenchmark();
      String way = r.getParams().getParam("way");
      rates.put(way == null ? name.substring(name.lastIndexOf('.') + 1) : way, Rate.of(r));
    }
    return rates;
  }
}
