package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openemd.command.FeasibleShot;
import org.openemd.command.Flyout;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.FlightSimulator;
import org.openemd.flight.LaunchPlan;
import org.openemd.math.Unit;
import org.openemd.run.RunRecord;

/// Where a shot that was planned would drop things: the whole flight to the ground under the fly-out table's plan, which passes the meeting within the table's error and is not yet corrected in flight.
///
/// @param firstStage where that comes down; null where none is dropped, or the table has no plan
/// @param firstStageDistance from the battery along the ground; NaN likewise
/// @param killVehicle where that comes down if it hits nothing; null where the table has no plan, or it does not within hours
/// @param killVehicleDistance from the battery along the ground; NaN likewise
public record PlannedFall(
    FeasibleShot shot,
    @Nullable Geodetic firstStage,
    @Unit("m") double firstStageDistance,
    @Nullable Geodetic killVehicle,
    @Unit("m") double killVehicleDistance) {
  private static final double ON_GROUND = 1; // [m]

  /// Of every shot of some plans, in their order.
  static List<PlannedFall> of(RunRecord run, List<EngagementPlan> plans) {
    List<PlannedFall> falls = new ArrayList<>();
    for (EngagementPlan p : plans) {
      p.shots().forEach(s -> falls.add(of(planner(run, s), s)));
    }
    return List.copyOf(falls);
  }

  private static ShotPlanner planner(RunRecord run, FeasibleShot s) {
    return run.planners().stream()
        .filter(p -> p.battery().id().equals(s.shot().battery()))
        .findFirst()
        .orElseThrow();
  }

  private static PlannedFall of(ShotPlanner planner, FeasibleShot shot) {
    Geodetic site = planner.battery().site();
    Flyout way = planner.fastest(shot.shot().point());
    Optional<Flight> flight =
        way.table()
            .planTo(shot.shot().point())
            .map(p ->
                new LaunchPlan(p.azimuth(), p.pitch(), way.vehicle().stages().getLast().burnTime()))
            .map(p -> FlightSimulator.fly(way.vehicle(), site, p, Environment.STANDARD));
    Geodetic stage =
        flight
            .filter(f -> !f.spent().isEmpty())
            .map(f -> f.spent().getFirst().impact())
            .orElse(null);
    Geodetic vehicle =
        flight
            .map(f -> f.impact().point())
            .filter(g -> Math.abs(g.height()) < ON_GROUND)
            .orElse(null);
    return new PlannedFall(shot, stage, distance(site, stage), vehicle, distance(site, vehicle));
  }

  private static double distance(Geodetic site, @Nullable Geodetic at) {
    return at == null ? Double.NaN : Geodesics.distance(site, at);
  }
}
