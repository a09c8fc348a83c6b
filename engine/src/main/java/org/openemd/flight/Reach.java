package org.openemd.flight;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// How far a vehicle flies at full burn, and with which steering.
public final class Reach {
  private Reach() {}

  /// The farthest flight along an azimuth.
  ///
  /// @param vehicle with the pitch rate found, where its steering has one
  /// @param flight whole; its plan holds the pitch found
  /// @param range from launch to impact, along the ground
  public record Farthest(Vehicle vehicle, Flight flight, @Unit("m") double range) {}

  /// One bearing of the reach around a launch point.
  ///
  /// @param azimuth of the launch, clockwise from north
  /// @param range from launch to impact, along the ground
  /// @param place of the impact
  public record Edge(@Unit("rad") double azimuth, @Unit("m") double range, Geodetic place) {}

  /// The farthest impact of a launch at `azimuth` (rad): the kick angle is searched for a gravity turn, the final
  /// elevation and the rate, up to the vehicle's own, for a constant pitch rate.
  public static Farthest farthest(
      Vehicle vehicle, Geodetic launch, double azimuth, Environment environment) {
    boolean kick = vehicle.steering() instanceof Steering.GravityTurn;
    double a = kick ? 0.004 : 0.1;
    double b = kick ? 1.4 : 1.5;
    double golden = 0.5 * (Math.sqrt(5) - 1);
    while (b - a > 1e-4) {
      double c = b - golden * (b - a);
      double d = a + golden * (b - a);
      if (fly(vehicle, launch, azimuth, c, environment).range
          > fly(vehicle, launch, azimuth, d, environment).range) {
        b = d;
      } else {
        a = c;
      }
    }
    return fly(vehicle, launch, azimuth, 0.5 * (a + b), environment);
  }

  private static Farthest fly(
      Vehicle vehicle, Geodetic launch, double azimuth, double pitch, Environment environment) {
    LaunchPlan plan = new LaunchPlan(azimuth, pitch, vehicle.stages().getLast().burnTime());
    Flight f = FlightSimulator.fly(vehicle, launch, plan, environment);
    return new Farthest(vehicle, f, Geodesics.distance(launch, f.impact().point()));
  }

  /// The reach in so many directions, evenly spaced from north.
  public static List<Edge> around(
      Vehicle vehicle, Geodetic launch, int bearings, Environment environment) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < bearings; i++) {
      double azimuth = 2 * StrictMath.PI * i / bearings;
      Farthest f = farthest(vehicle, launch, azimuth, environment);
      edges.add(new Edge(azimuth, f.range(), f.flight().impact().point()));
    }
    return List.copyOf(edges);
  }
}
