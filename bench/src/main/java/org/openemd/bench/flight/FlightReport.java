package org.openemd.bench.flight;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openemd.bench.Page;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `./emd bench flight`: flies every way in one JMH run, judges each, and writes the flight section of
/// `docs/performance.md`; with `--quick` a short run that prints the section and writes nothing.
public final class FlightReport {
  private FlightReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    boolean quick = List.of(words).contains("--quick");
    if (words.length > (quick ? 1 : 0)) {
      System.err.println("emd bench flight takes --quick or nothing");
      System.exit(2);
    }
    double load = Machine.load();
    SortedMap<String, Rate> rates = rates(quick);
    String section = new FlightSection(rates, new Judge(), load).text();
    System.out.println();
    System.out.print(section);
    if (!quick) {
      Page.replace("flight", section);
    }
  }

  private static SortedMap<String, Rate> rates(boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("org\\.openemd\\.bench\\.flight\\.")
            .addProfiler(CoreShare.class)
            .jvmArgsAppend("-XX:+UseSerialGC")
            .warmupTime(TimeValue.seconds(1))
            .measurementTime(TimeValue.seconds(1))
            .forks(quick ? 1 : 2)
            .measurementIterations(quick ? 3 : 5);
    if (quick) {
      options.warmupIterations(4);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    SortedMap<String, Rate> rates = new TreeMap<>();
    for (RunResult r : results) {
      String name = r.getParams().getBenchmark();
      String way = r.getParams().getParam("way");
      rates.put(way == null ? name.substring(name.lastIndexOf('.') + 1) : way, Rate.of(r));
    }
    return rates;
  }
}
