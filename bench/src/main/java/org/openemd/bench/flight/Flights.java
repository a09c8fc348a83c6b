package org.openemd.bench.flight;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.FlightSimulator;
import org.openemd.flight.LaunchPlan;
import org.openemd.flight.Loft;
import org.openemd.flight.QuickFlight;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.ScenarioLoader;
import org.openemd.scenario.ThreatGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole flights of the first engagement's five missiles, from the pad.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
public class Flights {
  private static final double STEP = 1e-4; // of the pitch from flight to flight [rad]

  private List<ThreatGroup> threats = List.of();
  private QuickFlight[] quick = {};
  private LaunchPlan[] plans = {};
  private int next;

  /// Aims each missile.
  @Setup
  public void prepare() {
    Path home = Path.of(System.getProperty("emd.home", "."));
    LoadOptions options = new LoadOptions(List.of(), List.of(), home);
    threats = ScenarioLoader.require(home.resolve("scenarios/emd-2009.yaml"), options).threats();
    quick = new QuickFlight[threats.size()];
    plans = new LaunchPlan[threats.size()];
    for (int i = 0; i < quick.length; i++) {
      ThreatGroup t = threats.get(i);
      quick[i] = new QuickFlight(t.vehicle(), t.launch(), Environment.STANDARD);
      if (aimed(t) instanceof Targeted.Solved s) {
        plans[i] = s.flight().plan();
      }
    }
  }

  private static Targeted aimed(ThreatGroup t) {
    return Targeting.aim(
        t.vehicle(), t.launch(), t.aim(), Environment.STANDARD, new Loft.MinimumEnergy());
  }

  /// Boost to impact, time and place kept only; another pitch each time.
  @Benchmark
  public Flight.Impact impact() {
    next++;
    int i = next % quick.length;
    LaunchPlan p = plans[i];
    return quick[i].impact(new LaunchPlan(p.azimuth(), p.pitch() + STEP * (next % 100), p.burn()));
  }

  /// The same with all samples kept, spent stages and velocity budget.
  @Benchmark
  public Flight fly() {
    int i = next++ % quick.length;
    ThreatGroup t = threats.get(i);
    return FlightSimulator.fly(t.vehicle(), t.launch(), plans[i], Environment.STANDARD);
  }

  /// An aimed shot.
  @Benchmark
  public Targeted aim() {
    return aimed(threats.get(next++ % quick.length));
  }
}
