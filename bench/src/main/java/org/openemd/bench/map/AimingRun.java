package org.openemd.bench.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.campaign.fast.batch.AimPoints;
import org.openemd.campaign.fast.batch.Aimed;
import org.openemd.campaign.fast.batch.Aimer;
import org.openemd.campaign.fast.batch.Aiming;
import org.openemd.campaign.fast.batch.Strikes;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Loft;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Catalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The missile `irbm` aimed at the least speed from the Tabriz area at 100 x 100 points over Europe, nine in ten of them within its reach.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10)
public class AimingRun {
  static final int SIDE = 100;

  static final Geodetic FROM = Geodetic.ofDegrees(38.08, 46.29, 0);
  private static final Loft LOFT = new Loft.MinimumEnergy();

  private final Vehicle missile =
      Catalog.vehicle(Path.of(System.getProperty("emd.home", ".")), "irbm");
  private final List<Geodetic> places = places();
  private final AimPoints points = new AimPoints(places);
  private final Strikes strikes = new Strikes(points.size);
  private final Aiming aiming = Aiming.of(missile, FROM, LOFT);
  private final Aimer aimer = aiming.aimer();
  private int next;

  static List<Geodetic> places() {
    List<Geodetic> all = new ArrayList<>();
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        all.add(Geodetic.ofDegrees(34 + 37.0 * i / SIDE, -12 + 56.0 * j / SIDE, 0));
      }
    }
    return all;
  }

  /// The flights between which all others lie.
  @Benchmark
  public Aiming ready() {
    return Aiming.of(missile, FROM, LOFT);
  }

  /// All points, the flights being ready.
  @Benchmark
  public Aimed aim() {
    return aimer.aim(points, 0, points.size, strikes);
  }

  /// All points, from nothing.
  @Benchmark
  public Aimed scratch() {
    return Aiming.of(missile, FROM, LOFT).aimer().aim(points, 0, points.size, strikes);
  }

  /// One point as a run aims at it; every 37th in turn.
  @Benchmark
  public Targeted alone() {
    next = (next + 37) % places.size();
    return Targeting.aim(missile, FROM, places.get(next), Environment.STANDARD, LOFT);
  }
}
