package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.command.DefendedArea;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.batch.TrackKernel;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// What attacks: every threat with its arc, and the bodies that fly beside its warhead.
final class Raid {
  private static final double PARTED = 10; // [s] after burnout by which the last stage is dropped

  final World world;
  final List<Body> bodies = new ArrayList<>();

  /// A body that may be tracked and met.
  ///
  /// @param threat index of its threat
  /// @param path predicted of it: the kernels' for a warhead, else the true one
  record Body(
      int threat, ThreatObject object, Trajectory path, ImpactPrediction impact, boolean defended) {

    boolean warhead() {
      return object.kind() == ThreatObject.Kind.WARHEAD;
    }
  }

  Raid(Scenario scenario, World world, ArcKernel arcs, TrackKernel tracks) {
    this.world = world;
    List<World.Threat> threats = world.threats();
    List<EcefState> starts = new ArrayList<>();
    double[] times = new double[threats.size()];
    double[] beta = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      World.Threat t = threats.get(i);
      times[i] = t.burnoutTime() + PARTED;
      starts.add(world.body(t.id()).path().at(times[i]));
      beta[i] = group(scenario, t).vehicle().payload().ballisticCoefficient();
    }
    @Nullable Arc[] flown = Arc.fly(starts, times, beta, arcs, tracks);
    for (int i = 0; i < times.length; i++) {
      Arc arc = flown[i];
      if (arc == null) {
        throw new OutOfDomainException(
            threats.get(i).id() + " flies outside the domain of the arc kernel");
      }
      add(scenario, i, threats.get(i), arc);
    }
  }

  private void add(Scenario scenario, int threat, World.Threat t, Arc arc) {
    for (ThreatObject b : world.bodies()) {
      if (b.threat().equals(t.id()) && b.path().end() > t.burnoutTime() + PARTED) {
        boolean warhead = b.kind() == ThreatObject.Kind.WARHEAD;
        Trajectory path = warhead ? arc.path() : b.path();
        double end = warhead ? arc.impact() : b.path().end();
        Geodetic point = warhead ? arc.ground() : impact(t.flight(), b);
        boolean defended =
            scenario.defended().stream().anyMatch((DefendedArea a) -> a.contains(point));
        bodies.add(new Body(threat, b, path, new ImpactPrediction(point, end, 0, 0, 0), defended));
      }
    }
  }

  private static Geodetic impact(Flight flight, ThreatObject body) {
    for (Flight.SpentStage s : flight.spent()) {
      if (body.id().endsWith("/" + s.name())) {
        return s.impact();
      }
    }
    return flight.impact().point();
  }

  static ThreatGroup group(Scenario scenario, World.Threat t) {
    return scenario.threats().stream()
        .filter(g -> g.id().equals(t.group()))
        .findFirst()
        .orElseThrow();
  }
}
