package org.openemd.bench.sensing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openemd.sensing.DetectionCurve;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.Look;
import org.openemd.sensing.Opportunity;
import org.openemd.sensing.RadarModel;
import org.openemd.world.CrossSection;
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

/// One chance of a detection by the forward radar of `emd-2009`: refracted geometry, cross section by aspect, signal, probability, errors. All bodies are in
/// view, 300 to 2,000 km away: what is hidden costs less.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4)
public class Chance {
  private static final int COUNT = 4096; // a power of two
  private static final CrossSection CONE =
      CrossSection.byAspect(
          0.01,
          List.of(0.0, 0.9, 1.2, 1.4, 1.6, 1.9, 2.6, 3.1),
          List.of(0., 2., 6., 14., 6., 3., 5., 8.));

  /// Looks that are added.
  @Param({"1", "10"})
  public int looks;

  /// How the echo fluctuates.
  @Param({"STEADY", "SWERLING_1", "SWERLING_2", "SWERLING_3", "SWERLING_4"})
  public Fluctuation fluctuation = Fluctuation.STEADY;

  private final Vec3[] places = new Vec3[COUNT];
  private final Vec3[] noses = new Vec3[COUNT];
  private final Opportunity chance = new Opportunity();
  private RadarModel model = model(1);
  private DetectionCurve curve = model.curve(Fluctuation.STEADY);
  private int next;

  /// What the obvious way gives.
  public record Outcome(
      Look.InView look,
      double rcs,
      double snr,
      double probability,
      double range,
      double angle,
      double rate) {}

  /// Takes the radar and the bodies.
  @Setup
  public void prepare() {
    model = model(looks);
    curve = model.curve(fluctuation);
    RandomStream s = RandomStream.of(1, 0, "bench", "chance");
    for (int i = 0; i < COUNT; i++) {
      double azimuth = model.radar().faces().getFirst().azimuth() + s.uniform(-0.9, 0.9);
      Vec3 u = model.frame().direction(azimuth, s.uniform(0.1, 1.2));
      places[i] = model.frame().position().position().plus(s.uniform(300e3, 1900e3), u);
      noses[i] = new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian()).unit();
      if (!model.see(places[i].x(), places[i].y(), places[i].z(), null, chance)) {
        throw new IllegalStateException("not in view: " + chance.hidden());
      }
    }
  }

  private static RadarModel model(int looks) {
    Path home = Path.of(System.getProperty("emd.home", "."));
    String set = "sensors.forward-radar.integrated_looks=" + looks;
    LoadOptions options = new LoadOptions(List.of(), List.of(set), home);
    Scenario s = ScenarioLoader.require(home.resolve("scenarios/emd-2009.yaml"), options);
    return new RadarModel(
        s.radars().stream().filter(r -> r.id().equals("forward-radar")).findFirst().orElseThrow());
  }

  /// As the program does it.
  @Benchmark
  public double prepared() {
    next = (next + 1) & (COUNT - 1);
    Vec3 p = places[next];
    if (!model.see(p.x(), p.y(), p.z(), null, chance)) {
      return 0;
    }
    model.detect(chance, CONE.at(chance.cosAspect(noses[next])), curve);
    return chance.probability()
        + chance.sigmaRange()
        + chance.sigmaAngle()
        + chance.sigmaRangeRate();
  }

  /// The exact series each time, and an object for each answer.
  @Benchmark
  public Outcome summed() {
    next = (next + 1) & (COUNT - 1);
    if (!(model.look(places[next], null) instanceof Look.InView look)) {
      throw new IllegalStateException("not in view");
    }
    double rcs = CONE.at(-noses[next].dot(look.direction()));
    double snr = rcs * look.unitSnr();
    double pd = DetectionStatistics.passing(fluctuation, snr, model.threshold(), looks);
    return new Outcome(
        look,
        rcs,
        snr,
        pd,
        model.sigmaRange(snr),
        model.sigmaAngle(snr, look.cosScan()),
        model.sigmaRangeRate(snr));
  }
}
