package org.openemd.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.openemd.earth.Geodetic;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.math.Unit;

/// How far a vehicle flies at full burn, and with which steering.
///
/// The azimuth is that of the launch; the Earth turns under the flight, so that the impact lies a little off that bearing.
public final class Reach {
  private static final int MOST_BEARINGS = 3_600;

  private final Vehicle vehicle;
  private final Geodetic launch;
  private final Environment environment;
  private final FarthestProgram search;

  private Reach(Vehicle vehicle, Geodetic launch, Environment environment, ArcKernel kernel) {
    this.vehicle = vehicle;
    this.launch = launch;
    this.environment = environment;
    search = new FarthestProgram(vehicle, launch, environment, kernel);
  }

  /// The farthest flight along an azimuth.
  ///
  /// @param vehicle with the pitch rate found, where its steering has one
  /// @param flight whole; its plan holds the pitch found
  /// @param range from launch to impact, along the ground the way it flew
  public record Farthest(Vehicle vehicle, Flight flight, @Unit("m") double range) {}

  /// One bearing of the reach around a launch point.
  ///
  /// @param azimuth of the launch, clockwise from north
  /// @param range from launch to impact, along the ground the way it flew
  /// @param place of the impact
  public record Edge(@Unit("rad") double azimuth, @Unit("m") double range, Geodetic place) {}

  /// The farthest impact of a launch at `azimuth` (rad). A gravity turn's kick angle is searched; of a constant pitch rate
  /// the final elevation and the rate, up to the vehicle's own.
  public static Farthest farthest(
      Vehicle vehicle, Geodetic launch, double azimuth, Environment environment) {
    return farthest(vehicle, launch, azimuth, environment, ArcKernels.scalar());
  }

  /// As above, choosing the kernel that flies the arcs.
  public static Farthest farthest(
      Vehicle vehicle, Geodetic launch, double azimuth, Environment environment, ArcKernel kernel) {
    Require.finite("azimuth", azimuth, "rad");
    return new Reach(vehicle, launch, environment, kernel).farthest(azimuth);
  }

  /// The reach in so many directions, evenly spaced from north; each bearing's search starts from its neighbour's result.
  /// Places are those of the kernel's arcs, some metres beside those of whole flights.
  public static List<Edge> around(
      Vehicle vehicle, Geodetic launch, int bearings, Environment environment) {
    return around(vehicle, launch, bearings, environment, _ -> {});
  }

  /// As above.
  ///
  /// @param progress is told, from 0 to 1, how many of the bearings are done
  public static List<Edge> around(
      Vehicle vehicle,
      Geodetic launch,
      int bearings,
      Environment environment,
      DoubleConsumer progress) {
    if (bearings < 1 || bearings > MOST_BEARINGS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d bearings are not between 1 and %d", bearings, MOST_BEARINGS));
    }
    return new Reach(vehicle, launch, environment, ArcKernels.scalar()).around(bearings, progress);
  }

  private Farthest farthest(double azimuth) {
    FarthestProgram.Program best = search.from(azimuth);
    require(best, azimuth);
    LaunchPlan plan = new LaunchPlan(azimuth, best.pitch(), Double.NaN);
    Flight f = FlightSimulator.fly(best.vehicle(), launch, plan, environment);
    return new Farthest(best.vehicle(), f, range(best.angle(), f.impact().point()));
  }

  private List<Edge> around(int bearings, DoubleConsumer progress) {
    List<Edge> edges = new ArrayList<>();
    FarthestProgram.Program best = search.from(0);
    for (int i = 0; i < bearings; i++) {
      double azimuth = 2 * StrictMath.PI * i / bearings;
      best = search.near(best, azimuth);
      require(best, azimuth);
      edges.add(new Edge(azimuth, range(best.angle(), best.place()), best.place()));
      progress.accept((i + 1.0) / bearings);
    }
    return List.copyOf(edges);
  }

  private double range(double angle, Geodetic impact) {
    return new Ground(environment).distance(launch, impact, angle);
  }

  private void require(FarthestProgram.Program best, double azimuth) {
    if (best.angle() == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s at full burn does not come down within %.0f s at azimuth %.1f degrees: its reach has no bound",
              vehicle.id(),
              FlightSimulator.LONGEST,
              StrictMath.toDegrees(azimuth)));
    }
    if (best.angle() < 0) {
      throw new IllegalArgumentException(
          vehicle.id() + " crashes under thrust whatever its pitch: it has no reach");
    }
  }
}
