package org.openemd.command;

import org.openemd.flight.Vehicle;
import org.openemd.math.Unit;

/// An interceptor as battle management sees it.
///
/// @param status `notional` or `published`
/// @param vehicle booster, its specific impulses already scaled to the stated burnout speed
/// @param burnoutSpeed Earth-relative, on the reference fly-out
/// @param burnoutAltitude on the reference fly-out
/// @param impulseFactor by which every stage's specific impulse was multiplied to get there
/// @param activationDelay from burnout until the kill vehicle may act
/// @param altitudeFloor lowest intercept
/// @param altitudeCeiling highest intercept
/// @param flightTimeLimit from launch to intercept, at most
/// @param minFlightPathAngle flattest flight-path angle at burnout that is planned
/// @param leastImpulse least part of its last stage's impulse that it can use, the rest wasted across its path (energy
///     management); 1 when it cannot
public record InterceptorType(
    String id,
    String name,
    String status,
    Vehicle vehicle,
    @Unit("m/s") double burnoutSpeed,
    @Unit("m") double burnoutAltitude,
    @Unit("1") double impulseFactor,
    @Unit("s") double activationDelay,
    @Unit("m") double altitudeFloor,
    @Unit("m") double altitudeCeiling,
    @Unit("s") double flightTimeLimit,
    @Unit("rad") double minFlightPathAngle,
    @Unit("1") double leastImpulse) {

  /// One that always uses all of its impulse, without a ceiling.
  public InterceptorType(
      String id,
      String name,
      String status,
      Vehicle vehicle,
      double burnoutSpeed,
      double burnoutAltitude,
      double impulseFactor,
      double activationDelay,
      double altitudeFloor,
      double flightTimeLimit,
      double minFlightPathAngle) {
    this(
        id,
        name,
        status,
        vehicle,
        burnoutSpeed,
        burnoutAltitude,
        impulseFactor,
        activationDelay,
        altitudeFloor,
        Double.POSITIVE_INFINITY,
        flightTimeLimit,
        minFlightPathAngle,
        1);
  }
}
