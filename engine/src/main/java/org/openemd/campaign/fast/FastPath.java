package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.command.ShotPlanner;
import org.openemd.engagement.KillTable;
import org.openemd.flight.Trajectory;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.results.Outcomes;
import org.openemd.run.Groundwork;
import org.openemd.run.RunKey;
import org.openemd.run.TruthBuilder;
import org.openemd.scenario.Loss.Kind;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.batch.TrackKernel;
import org.openemd.tracking.batch.TrackKernels;
import org.openemd.world.ThreatObject;

/// One scenario made ready for many fast runs: arcs, shot tables, what its radars make of its arcs. Any number of threads may run it.
public final class FastPath {
  private static final double SPACE =
      90e3; // [m] lowest intercept for which an arc without air will do

  final Scenario scenario;
  final Raid raid;
  final Outages outages;
  final List<TableShots> batteries = new ArrayList<>();
  final List<Accuracy> accuracies = new ArrayList<>(); // of each body of the raid
  final double start;
  final double end;

  /// Prepares a scenario; throws {@link OutOfDomainException} for one that it does not do.
  public static FastPath of(Scenario scenario) {
    return new FastPath(scenario, ArcKernels.scalar(), TrackKernels::scalar);
  }

  FastPath(Scenario scenario, ArcKernel arcs, Supplier<TrackKernel> tracks) {
    this.scenario = scenario;
    outages = new Outages(scenario.losses());
    raid =
        new Raid(
            scenario, TruthBuilder.build(scenario.threats(), new RunKey(0, 0)), arcs, tracks.get());
    List<Trajectory> paths = raid.bodies.stream().map(Raid.Body::path).toList();
    for (WeaponSite w : scenario.weapons()) {
      if (w.battery().interceptor().altitudeFloor() < SPACE) {
        throw new OutOfDomainException(w.battery().id() + " meets its targets in the air");
      }
      if (w.battery().inventory() > 0) {
        ShotPlanner p = Groundwork.planner(w.battery());
        batteries.add(new TableShots(p, w.killVehicle(), new KillTable(w.killVehicle()), paths));
      }
    }
    List<RadarModel> radars =
        scenario.radars().stream().filter(Radar::active).map(RadarModel::new).toList();
    for (Raid.Body b : raid.bodies) {
      accuracies.add(
          new Accuracy(
              b.path(),
              b.object(),
              beside(b),
              radars,
              (radar, t) -> !outages.out(Kind.SENSOR, radar, t),
              scenario.tracking().processNoise(),
              tracks.get()));
    }
    start = raid.world.threats().stream().mapToDouble(t -> t.launch()).min().orElse(0);
    end = raid.world.threats().stream().mapToDouble(t -> t.impactTime()).max().orElse(0);
  }

  private List<ThreatObject> beside(Raid.Body b) {
    return raid.bodies.stream()
        .filter(o -> o.threat() == b.threat() && !o.equals(b))
        .map(Raid.Body::object)
        .toList();
  }

  /// What one run of it comes to.
  public Outcomes run(RunKey key) {
    return new FastRun(this, key).outcomes();
  }
}
