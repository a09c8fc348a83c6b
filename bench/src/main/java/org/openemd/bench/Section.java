package org.openemd.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.openemd.bench.flight.CoreShare;
import org.openemd.bench.flight.Machine;
import org.openemd.bench.flight.Rate;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// One section of `docs/performance.md`: the benchmarks of one package in one JMH run, and the text that is made of them.
public final class Section {
  private Section() {}

  /// Measures and writes the section; with `--quick` a short run that prints the section and writes nothing.
  ///
  /// @param name of the section, and of the package below `org.openemd.bench`
  /// @param words of the command line
  /// @param text from the results and the machine's load before them
  public static void write(
      String name, String[] words, BiFunction<Collection<RunResult>, Double, String> text)
      throws RunnerException, IOException {
    boolean quick = List.of(words).contains("--quick");
    if (words.length > (quick ? 1 : 0)) {
      System.err.println("emd bench " + name + " takes --quick or nothing");
      System.exit(2);
    }
    double load = Machine.load();
    String section = text.apply(new Runner(options(name, quick).build()).run(), load);
    System.out.println();
    System.out.print(section);
    if (!quick) {
      Page.replace(name, section);
    }
  }

  /// Rates by the benchmark's name, and its parameters after blanks.
  public static SortedMap<String, Rate> rates(Collection<RunResult> results) {
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

  private static ChainedOptionsBuilder options(String name, boolean quick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("org\\.openemd\\.bench\\." + name + "\\.")
            .addProfiler(CoreShare.class)
            .jvmArgsAppend("-XX:+UseSerialGC")
            .warmupTime(TimeValue.seconds(1))
            .measurementTime(TimeValue.seconds(1))
            .forks(quick ? 1 : 2)
            .measurementIterations(quick ? 3 : 5);
    return quick ? options.warmupIterations(4) : options;
  }
}
