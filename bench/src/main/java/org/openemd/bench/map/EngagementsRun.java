package org.openemd.bench.map;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.campaign.fast.batch.AimPoints;
import org.openemd.campaign.fast.batch.Aiming;
import org.openemd.campaign.fast.batch.Engagements;
import org.openemd.campaign.fast.batch.Looks;
import org.openemd.campaign.fast.batch.Strikes;
import org.openemd.engagement.KillTable;
import org.openemd.engagement.KillVehicle;
import org.openemd.math.Vec3;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.batch.TrackKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Engagements of the missile of `emd-2009` to London, met ten minutes after its launch, each with 60 detections of its own by the forward radar.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10)
public class EngagementsRun {
  static final int DETECTIONS = 60;
  private static final int MANY = 1024;
  private static final double MEETING = 600; // [s]

  private final Scenario scenario = scenario();
  private final ThreatGroup missile = scenario.threats().getFirst();
  private final List<RadarModel> radars =
      scenario.radars().stream()
          .filter(Radar::active)
          .filter(r -> r.id().equals("forward-radar"))
          .map(RadarModel::new)
          .toList();
  private final KillVehicle vehicle = scenario.weapons().getFirst().killVehicle();
  private final Strikes strikes = new Strikes(1);
  private final Looks looks = new Looks(radars, missile, DETECTIONS);
  private final Engagements engagements = engagements(128);
  private final Engagements alone = engagements(1);
  private final Engagements.Meeting meeting;
  private int next;

  /// Flies the missile.
  public EngagementsRun() {
    Aiming.of(missile.vehicle(), missile.launch(), missile.loft())
        .aimer()
        .aim(new AimPoints(List.of(missile.aim())), 0, 1, strikes);
    looks.at(strikes, 0, 180, 300);
    if (looks.size != DETECTIONS) {
      throw new IllegalStateException(looks.size + " detections are not " + DETECTIONS);
    }
    Vec3 closing = strikes.velocity(0, MEETING).minus(new Vec3(-2000, -2500, 4000));
    meeting = new Engagements.Meeting(MEETING, strikes.position(0, MEETING), closing);
  }

  private static Scenario scenario() {
    Path home = Path.of(System.getProperty("emd.home", "."));
    return ScenarioLoader.require(
        home.resolve("scenarios/emd-2009.yaml"), new LoadOptions(List.of(), List.of(), home));
  }

  private Engagements engagements(int lanes) {
    return new Engagements(
        radars,
        vehicle,
        new KillTable(vehicle),
        scenario.tracking().processNoise(),
        1,
        lanes == 1 ? TrackKernels.scalar() : TrackKernels.fastest(),
        lanes,
        DETECTIONS);
  }

  /// Side by side.
  @Benchmark
  @OperationsPerInvocation(MANY)
  public Engagements.Tally engagements() {
    next = (next + MANY) % 1_000_000;
    return engagements.draw(strikes, 0, looks, meeting, 1, next, next + MANY);
  }

  /// One at a time, by the scalar kernel.
  @Benchmark
  public Engagements.Tally engagedAlone() {
    next = (next + 1) % 1_000_000;
    return alone.draw(strikes, 0, looks, meeting, 1, next, next + 1);
  }
}
