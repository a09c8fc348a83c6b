package org.openemd.bench.map;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.campaign.fast.batch.AimPoints;
import org.openemd.campaign.fast.batch.Aiming;
import org.openemd.campaign.fast.batch.BatteryShots;
import org.openemd.campaign.fast.batch.Reach;
import org.openemd.campaign.fast.batch.Shots;
import org.openemd.campaign.fast.batch.Strikes;
import org.openemd.command.Battery;
import org.openemd.command.Doctrine;
import org.openemd.command.Flyout;
import org.openemd.command.Opportunity;
import org.openemd.command.ShotPlanner;
import org.openemd.flight.Loft;
import org.openemd.flight.Trajectory;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The shots of the battery of `emd-2009` at Redzikowo at the 100 x 100 flights of {@link AimingRun}, weapons released at 400 s.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10)
public class ShotsRun {
  private static final double RELEASE = 400; // [s]

  private final Path home = Path.of(System.getProperty("emd.home", "."));
  private final Scenario scenario =
      ScenarioLoader.require(
          home.resolve("scenarios/emd-2009.yaml"), new LoadOptions(List.of(), List.of(), home));
  private final Battery battery =
      scenario.weapons().stream()
          .map(w -> w.battery())
          .filter(b -> b.id().equals("redzikowo"))
          .findFirst()
          .orElseThrow();
  private final Doctrine doctrine = scenario.doctrine();
  private final Strikes strikes = flights();
  private final double[] release = new double[strikes.size];
  private final List<Flyout> flyouts = Flyout.of(battery.interceptor(), battery.site());
  private final Reach known = reach(flyouts);
  private final ShotPlanner planner = new ShotPlanner(battery, flyouts);
  private int next;

  /// Makes the flights.
  public ShotsRun() {
    Arrays.fill(release, RELEASE);
    look(known);
  }

  Strikes strikes() {
    return strikes;
  }

  ShotPlanner judge() {
    return planner;
  }

  private Strikes flights() {
    AimPoints points = new AimPoints(AimingRun.places());
    Strikes all = new Strikes(points.size);
    Aiming.of(Catalog.vehicle(home, "irbm"), AimingRun.FROM, new Loft.MinimumEnergy())
        .aimer()
        .aim(points, 0, points.size, all);
    return all;
  }

  /// The battery's fly-out tables.
  @Benchmark
  public List<Flyout> flyouts() {
    return Flyout.of(battery.interceptor(), battery.site());
  }

  private Reach reach(List<Flyout> ways) {
    return new Reach(strikes, battery, ways);
  }

  private Shots look(Reach reach) {
    Shots out = new Shots(reach);
    new BatteryShots(battery, reach).look(release, doctrine, out, 0, strikes.size);
    return out;
  }

  /// All flights, the tables being ready.
  @Benchmark
  public Shots shots() {
    return look(reach(flyouts));
  }

  /// All flights after the battery has moved.
  @Benchmark
  public Shots moved() {
    return look(reach(flyouts()));
  }

  /// All flights after another release.
  @Benchmark
  public Shots released() {
    return look(known);
  }

  /// One flight as a run plans it: the window and the earliest meeting; every 37th in turn.
  @Benchmark
  public double planner() {
    next = (next + 37) % strikes.size;
    if (!strikes.reached(next)) {
      return Double.NaN;
    }
    Trajectory path = path(next);
    double last = planner.window(path, 0).map(w -> w.last()).orElse(Double.NaN);
    return last + planner.earliest(path, RELEASE).map(Opportunity::intercept).orElse(Double.NaN);
  }

  private Trajectory path(int i) {
    double[] times = new double[Strikes.PARTS + 1];
    double[] states = new double[6 * times.length];
    for (int k = 0; k < times.length; k++) {
      times[k] = strikes.time(k, i);
      double[][] rows = {
        strikes.x[k], strikes.y[k], strikes.z[k], strikes.vx[k], strikes.vy[k], strikes.vz[k]
      };
      for (int j = 0; j < 6; j++) {
        states[6 * k + j] = rows[j][i];
      }
    }
    return Trajectory.of(times, states);
  }
}
