package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.FlightSimulator;
import org.openemd.flight.LaunchPlan;
import org.openemd.flight.Reach;
import org.openemd.flight.ReportedFlight;
import org.openemd.flight.ReportedFlight.Extent;
import org.openemd.flight.ReportedFlight.Report;
import org.openemd.flight.ReportedFlight.Whence;
import org.openemd.flight.Vehicle;

/// Flights of vehicles that the band of a reported flight was not made with, told to it as a news story would.
@Tag("law")
class CatalogReportsTest {
  private static final Geodetic FROM = Geodetic.ofDegrees(40, 10, 0);

  /// Liquid missiles of one to three stages, 300 to 4,000 km; what solids of short burn do is among the known issues.
  @ParameterizedTest
  @ValueSource(strings = {"scud-b", "shahab-3", "ghadr-1", "no-dong", "unha-2"})
  void theFlightIsPossibleAndTheFarthestOneLiesInItsBand(String id) {
    Vehicle v = Catalog.vehicle(Project.home(), id);
    for (double azimuth : new double[] {0.7, 4.0}) {
      double farthest = Reach.farthest(v, FROM, azimuth, Environment.STANDARD).range();
      for (double elevation : new double[] {85, 76, 61, 43}) {
        ReportedFlight r = told(v, azimuth, StrictMath.toRadians(elevation));
        assertThat(r.verdict().orElseThrow().possible()).as("%s %s", id, r).isTrue();
        assertThat(metres(r.least())).as("%s %s", id, r).isLessThan(farthest);
        assertThat(metres(r.most())).as("%s %s", id, r).isGreaterThan(farthest);
      }
    }
  }

  private static ReportedFlight told(Vehicle v, double azimuth, double elevation) {
    LaunchPlan plan = new LaunchPlan(azimuth, elevation, v.stages().getLast().burnTime());
    Flight f = FlightSimulator.fly(v, FROM, plan, Environment.STANDARD);
    double range = Geodesics.distance(FROM, f.impact().point());
    Whence whence = new Whence.Along(FROM.latitude(), azimuth);
    OptionalDouble time = OptionalDouble.of(f.impact().time());
    return ReportedFlight.of(new Report(f.apogee().altitude(), 0, range, 0, time, 0, whence));
  }

  private static double metres(Extent extent) {
    return switch (extent) {
      case Extent.Upto upto -> upto.distance();
      case Extent.WholeEarth _ -> Double.POSITIVE_INFINITY;
    };
  }
}
