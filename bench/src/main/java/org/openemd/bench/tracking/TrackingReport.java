package org.openemd.bench.tracking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openemd.bench.Section;
import org.openemd.bench.flight.Rate;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench tracking`: measures filters and whole scans in one JMH run, and writes the tracking section of `docs/performance.md`; with `--quick` a short run that prints the
/// section and writes nothing. Leaves the crowd's scans as CSV in `bench/target/crowd`.
public final class TrackingReport {
  private TrackingReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    new Crowd().write(Path.of(System.getProperty("emd.home", "."), "bench/target/crowd"));
    Section.write(
        "tracking", words, (results, load) -> new TrackingSection(rates(results), load).text());
  }

  private static SortedMap<String, Rate> rates(Collection<RunResult> results) {
    SortedMap<String, Rate> rates = new TreeMap<>();
    for (RunResult r : results) {
      String name = r.getParams().getBenchmark();
      StringBuilder key = new StringBuilder(name.substring(name.lastIndexOf('.') + 1));
      for (String parameter : r.getParams().getParamsKeys()) {
        key.append(' ').append(r.getParams().getParam(parameter));
      }
      rates.put(key.toString(), Rate.of(r));
    }
    return rates;
  }
}
