package org.openemd.bench.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.run.OrderSource;
import org.openemd.run.RunRecord;
import org.openemd.run.Simulation;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The engine's part of a run of `emd-2009`, with its five missiles and with more: from the bound scenario to the record of what happened, nothing scored and nothing written.
///
/// Each call is another seed, since another seed is another run. Flights are aimed and fly-outs tabulated once for all.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10)
public class EngineRun {
  /// How many times the attack.
  @Param({"1", "2", "10"})
  public int times = 1;

  private Scenario scenario = scenario(1);
  private long seed;

  static Scenario scenario(int times) {
    Path home = Path.of(System.getProperty("emd.home", "."));
    List<String> more =
        List.of(
            "threats.london.count=" + 2 * times,
            "threats.berlin.count=" + 2 * times,
            "threats.washington.count=" + times);
    LoadOptions options = new LoadOptions(List.of(), more, home);
    return ScenarioLoader.require(home.resolve("scenarios/emd-2009.yaml"), options);
  }

  /// Loads the scenario.
  @Setup
  public void prepare() {
    scenario = scenario(times);
  }

  /// One run.
  @Benchmark
  public RunRecord run() {
    return Simulation.run(scenario, ++seed, OrderSource.none());
  }
}
