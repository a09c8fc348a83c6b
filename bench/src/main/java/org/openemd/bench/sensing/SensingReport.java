package org.openemd.bench.sensing;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openemd.bench.Page;
import org.openemd.bench.flight.CoreShare;
import org.openemd.bench.flight.Machine;
import org.openemd.bench.flight.Rate;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `./emd bench sensing`: measures what sensors are asked, in one JMH run, and writes the sensing section of `docs/performance.md`; with
/// `--quick` a short run that prints the section and writes nothing.
public final class SensingReport {
  private SensingReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    boolean quick = List.of(words).contains("--quick");
    if (words.length > (quick ? 1 : 0)) {
      System.err.println("emd bench sensing takes --quick or nothing");
      System.exit(2);
    }
    double load = Machine.load();
    String section = new SensingSection(rates(quick), load).text();
    System.out.println();
    System.out.print(section);
    if (!quick) {
      Page.replace("sensing", section);
    }
  }

  /// By the benchmark's name, a blank and its parameter, if it has one.
  private static SortedMap<String, Rate> rates(boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("org\\.openemd\\.bench\\.sensing\\.")
            .addProfiler(CoreShare.class)
            .jvmArgsAppend("-XX:+UseSerialGC")
            .warmupTime(TimeValue.seconds(1))
            .measurementTime(TimeValue.seconds(1))
            .forks(quick ? 1 : 2)
            .measurementIterations(quick ? 3 : 5);
    if (quick) {
      options.warmupIterations(4);
    }
    SortedMap<String, Rate> rates = new TreeMap<>();
    for (RunResult r : new Runner(options.build()).run()) {
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
