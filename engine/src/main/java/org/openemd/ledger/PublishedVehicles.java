package org.openemd.ledger;

import java.util.List;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.DragTable;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.FlightSimulator;
import org.openemd.flight.LaunchPlan;
import org.openemd.flight.Payload;
import org.openemd.flight.Reach;
import org.openemd.flight.Stage;
import org.openemd.flight.Steering;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.CsvTable;

/// Rows on vehicles: two as printed by Forden, flown as far as they go, and the rocket of 5 April 2009.
///
/// Forden's vehicles come down whole: the payload falls with the ballistic coefficient of the burnt-out missile at high
/// Mach numbers. The azimuth, the latitude, the vertical rise and the fastest pitch are the row's own.
final class PublishedVehicles {
  private static final Environment STANDARD = Environment.STANDARD;

  private PublishedVehicles() {}

  static void register(Computations all) {
    all.add("scud-b", PublishedVehicles::farthest);
    all.add("no-dong", PublishedVehicles::farthest);
    all.add("unha-2-stage-1-range", (row, given) -> Figure.of(downrange(row, unha(row, given), 0)));
    all.add("unha-2-stage-1-time", (row, given) -> Figure.of(firstDown(unha(row, given))));
    all.add("unha-2-apogee", (row, given) -> Figure.of(unha(row, given).apogee().altitude() / 1e3));
    all.add("unha-2-tail", PublishedVehicles::tail);
  }

  private static Figure farthest(Row row, Given given) {
    Vehicle vehicle = printed(row, given);
    Geodetic launch = Geodetic.ofDegrees(row.number("latitude"), 0, 0);
    double azimuth = StrictMath.toRadians(row.number("azimuth"));
    Environment environment = STANDARD.withGm(given.gm());
    return Figure.of(Reach.farthest(vehicle, launch, azimuth, environment).range() / 1e3);
  }

  /// The vehicle of the row as `data/vehicles.csv` has it.
  private static Vehicle printed(Row row, Given given) {
    String id = row.word("vehicle");
    CsvTable.Line line =
        given.table("vehicles.csv").lines().stream()
            .filter(l -> l.get("id").equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("vehicles.csv has no " + id));
    DragTable drag = Catalog.vehicle(given.home(), "scud-b").drag(); // forden-2007
    double diameter = line.number("diameter_m");
    double area = StrictMath.PI / 4 * diameter * diameter;
    double atSpeed = drag.coefficient().getLast();
    double payload = line.number("payload_kg");
    Stage stage =
        new Stage(
            line.get("stage"),
            line.number("fuelled_kg"),
            line.number("dry_kg"),
            line.number("isp_s"),
            line.number("burn_s"),
            diameter,
            0, // thrust is the same at every height
            0);
    return new Vehicle(
        id,
        id,
        "published",
        List.of(stage),
        new Payload(payload, (payload + line.number("dry_kg")) / (atSpeed * area), 0, 0),
        drag,
        new Steering.ConstantPitchRate(
            row.number("vertical rise of"), StrictMath.toRadians(row.number("at most"))),
        false);
  }

  private static Flight unha(Row row, Given given) {
    Vehicle vehicle = Catalog.vehicle(given.home(), "unha-2");
    double azimuth = StrictMath.toRadians(row.number("azimuth about"));
    double elevation = StrictMath.toRadians(row.number("final elevation of"));
    LaunchPlan plan = new LaunchPlan(azimuth, elevation, vehicle.stages().getLast().burnTime());
    Environment environment = STANDARD.withGm(given.gm());
    return FlightSimulator.fly(vehicle, row.place("from"), plan, environment);
  }

  private static double firstDown(Flight flight) {
    return flight.spent().getFirst().path().end();
  }

  /// Of a spent stage (km).
  private static double downrange(Row row, Flight flight, int stage) {
    return Geodesics.distance(row.place("from"), flight.spent().get(stage).impact()) / 1e3;
  }

  /// From the nearest to the farthest of the later stages and the payload.
  private static Figure tail(Row row, Given given) {
    Flight flight = unha(row, given);
    double low = Geodesics.distance(row.place("from"), flight.impact().point()) / 1e3;
    double high = low;
    for (int i = 1; i < flight.spent().size(); i++) {
      double stage = downrange(row, flight, i);
      low = Math.min(low, stage);
      high = Math.max(high, stage);
    }
    return new Figure(low, high);
  }
}
