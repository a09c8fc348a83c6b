package org.openemd.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.run.OrderSource;
import org.openemd.run.Simulation;
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

/// The engine's part of `emd run scenarios/emd-2009.yaml`: from the bound scenario to the scored result, nothing written.
///
/// Promised: 150 ms warm. Each call is another seed, since another seed is another run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class EngineRun {
  private final Scenario scenario = scenario();
  private long seed;

  private static Scenario scenario() {
    Path home = Path.of(System.getProperty("emd.home", "."));
    LoadOptions options = new LoadOptions(List.of(), List.of(), home);
    return ScenarioLoader.require(home.resolve("scenarios/emd-2009.yaml"), options);
  }

  /// One run and its score.
  @Benchmark
  public RunResult run() {
    return Scorer.score(Simulation.run(scenario, ++seed, OrderSource.none()));
  }
}
