package org.openemd.bench.map;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openemd.scenario.ThreatGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole maps of `emd-2009`, 100 x 100 points over Europe, all within reach of its first missile, on one thread; made anew, and after something has moved.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10)
public class MapRun {
  private static final AimGrid GRID = new AimGrid(35, 5, 69.65, 39.65, 0.35);

  private final Scenario plain = scenario();
  private final List<ThreatGroup> missile = List.of(plain.threats().getFirst());
  private final Scenario battery = scenario("batteries.redzikowo.site=brdy");
  private final Scenario radar = scenario("sensors.emr.site=redzikowo");
  private final Scenario delay = scenario("doctrine.release_delay_s=120");
  private final FastMap map = FastMap.of(plain, missile, GRID, 1);

  private static Scenario scenario(String... sets) {
    Path home = Path.of(System.getProperty("emd.home", "."));
    return ScenarioLoader.require(
        home.resolve("scenarios/emd-2009.yaml"),
        new LoadOptions(List.of(), List.of(sets), home));
  }

  static int points() {
    return GRID.size();
  }

  /// From nothing.
  @Benchmark
  public FastMap whole() {
    return FastMap.of(plain, missile, GRID, 1);
  }

  /// One of three batteries has moved.
  @Benchmark
  public FastMap batteryMoved() {
    return map.with(battery, 1);
  }

  /// One of four radars has moved.
  @Benchmark
  public FastMap radarMoved() {
    return map.with(radar, 1);
  }

  /// Release takes longer.
  @Benchmark
  public FastMap delayed() {
    return map.with(delay, 1);
  }
}
