package org.openemd.flight;

import org.openemd.math.Unit;

/// What aiming gave.
public sealed interface Targeted {

  /// A flight that comes down on the aim.
  ///
  /// @param vehicle as it was given, or with the slower pitch rate without which it does not reach the aim
  /// @param flight whole
  /// @param miss distance from the aim to the impact
  record Solved(Vehicle vehicle, Flight flight, @Unit("m") double miss) implements Targeted {}

  /// The aim is farther than the vehicle reaches along that azimuth, or nearer than it can shorten its flight.
  ///
  /// @param range to the aim, along the ground
  /// @param reach farthest impact along that azimuth
  /// @param nearest impact along that azimuth
  record OutOfReach(@Unit("m") double range, @Unit("m") double reach, @Unit("m") double nearest)
      implements Targeted {}

  /// The vehicle reaches the aim, but not with the loft that was asked.
  ///
  /// @param asked the loft
  /// @param lowest of its kind with which the aim is met
  /// @param highest of its kind with which the aim is met
  record NoSuchLoft(Loft asked, Loft lowest, Loft highest) implements Targeted {}
}
