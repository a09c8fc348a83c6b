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
/// @param flightTimeLimit from launch to intercept, at most
/// @param minFlightPathAngle flattest flight-path angle at burnout that is planned
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
    @Unit("s") double flightTimeLimit,
    @Unit("rad") double minFlightPathAngle) {}
