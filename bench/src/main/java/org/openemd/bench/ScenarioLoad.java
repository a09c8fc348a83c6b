package org.openemd.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading and checking the proposal of 2009, with all that it includes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ScenarioLoad {
  private final Path home = Path.of(System.getProperty("emd.home", "."));

  /// From the files to the bound scenario.
  @Benchmark
  public Scenario load() {
    LoadOptions options = new LoadOptions(List.of(), List.of(), home);
    return ScenarioLoader.require(home.resolve("scenarios/emd-2009.yaml"), options);
  }
}
