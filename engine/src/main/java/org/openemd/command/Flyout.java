package org.openemd.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openemd.earth.Geodetic;
import org.openemd.flight.FlyoutTable;
import org.openemd.flight.Stage;
import org.openemd.flight.Vehicle;
import org.openemd.math.Unit;

/// One way in which an interceptor can be flown from its site: how much of its last stage's impulse it uses.
///
/// A solid stage cannot be shut down, but it can waste impulse by pointing its thrust off its path, now to one side, now
/// to the other. At system level that is a last stage of the same mass and burn time with a smaller specific impulse along
/// the path: what is wasted across it cancels out. Without that, an interceptor overshoots whatever is near.
///
/// @param impulse the part of the last stage's impulse that is used
/// @param vehicle flown so
/// @param table of its times of flight
public record Flyout(@Unit("1") double impulse, Vehicle vehicle, FlyoutTable table) {
  private static final double STEP = 0.2; // between the parts that are tabulated, at most

  /// All ways that are tabulated, full impulse first.
  public static List<Flyout> of(InterceptorType type, Geodetic site) {
    return IntStream.range(0, count(type)).mapToObj(i -> of(type, site, i)).toList();
  }

  /// How many there are.
  public static int count(InterceptorType type) {
    return 1 + steps(type);
  }

  /// One of them, so that several threads may share the work.
  ///
  /// @param i 0 for full impulse
  public static Flyout of(InterceptorType type, Geodetic site, int i) {
    int steps = steps(type);
    double impulse = steps == 0 ? 1 : 1 - (1 - type.leastImpulse()) * i / steps;
    Vehicle vehicle = using(type.vehicle(), impulse);
    return new Flyout(
        impulse,
        vehicle,
        FlyoutTable.of(vehicle, site, type.minFlightPathAngle(), type.flightTimeLimit()));
  }

  private static int steps(InterceptorType type) {
    return (int) Math.ceil((1 - type.leastImpulse()) / STEP - 1e-9);
  }

  private static Vehicle using(Vehicle v, double impulse) {
    List<Stage> stages = new ArrayList<>(v.stages());
    Stage last = stages.removeLast();
    stages.add(last.withSpecificImpulse(impulse * last.specificImpulse()));
    return v.withStages(stages);
  }
}
