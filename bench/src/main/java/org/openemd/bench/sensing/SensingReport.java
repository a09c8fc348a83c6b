package org.openemd.bench.sensing;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openemd.bench.Section;
import org.openemd.bench.flight.Rate;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench sensing`: measures what sensors are asked, in one JMH run, and writes the sensing section of `docs/performance.md`; with
/// `--quick` a short run that prints the section and writes nothing.
public final class SensingReport {
  private SensingReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    Section.write(
        "sensing", words, (results, load) -> new SensingSection(rates(results), load).text());
  }

  /// By the benchmark's name, a blank and its parameter, if it has one.
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
