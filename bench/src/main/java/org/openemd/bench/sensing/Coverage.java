package org.openemd.bench.sensing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.Look;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.CoverageGrid;
import org.openemd.sensing.coverage.Sought;
import org.openemd.world.Fluctuation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Where one radar sees a body of 0.1 m2 with a chance of a half: a grid of a degree, at ten altitudes from 100 to 2,000 km.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6)
public class Coverage {
  static final List<String> RADARS = List.of("fylingdales", "emr", "forward-radar");
  private static final Sought SOUGHT = new Sought(0.1, Fluctuation.SWERLING_1, 0.5);
  private static final List<Double> ALTITUDES =
      IntStream.rangeClosed(1, 10).mapToObj(i -> i == 1 ? 100e3 : 2e5 * i + 0.0).toList();

  /// Of `emd-2009`.
  @Param({"fylingdales", "emr", "forward-radar"})
  public String radar = "";

  private RadarModel model = model("fylingdales");

  /// Takes the radar.
  @Setup
  public void prepare() {
    model = model(radar);
  }

  private static RadarModel model(String id) {
    Path home = Path.of(System.getProperty("emd.home", "."));
    LoadOptions options = new LoadOptions(List.of(), List.of(), home);
    Scenario s = ScenarioLoader.require(home.resolve("scenarios/emd-2009.yaml"), options);
    return new RadarModel(
        s.radars().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow());
  }

  /// As the program does it.
  @Benchmark
  public CoverageGrid grid() {
    return CoverageGrid.of(model, SOUGHT, ALTITUDES);
  }

  /// Every point looked at, and its exact probability of detection compared.
  @Benchmark
  public boolean[] naive() {
    boolean[] seen = new boolean[ALTITUDES.size() * CoverageGrid.ROWS * CoverageGrid.COLUMNS];
    int at = 0;
    for (double altitude : ALTITUDES) {
      for (int row = 0; row < CoverageGrid.ROWS; row++) {
        for (int column = 0; column < CoverageGrid.COLUMNS; column++) {
          seen[at++] =
              seen(
                  new Geodetic(
                      CoverageGrid.latitude(row), CoverageGrid.longitude(column), altitude));
        }
      }
    }
    return seen;
  }

  private boolean seen(Geodetic place) {
    Vec3 p = Frames.toEcef(place).position();
    return model.lookTurned(p) instanceof Look.InView v
        && DetectionStatistics.probability(
                SOUGHT.fluctuation(),
                SOUGHT.rcs() * v.unitSnr(),
                model.radar().falseAlarmProbability(),
                model.radar().integratedLooks())
            >= SOUGHT.probability();
  }
}
