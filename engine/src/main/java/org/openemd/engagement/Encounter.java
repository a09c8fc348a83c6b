package org.openemd.engagement;

import org.openemd.math.Unit;

/// How a shot ended.
public sealed interface Encounter {

  /// Nothing true was near the aim when the seeker looked.
  record NoHandover(@Unit("s") double time, @Unit("m") double error) implements Encounter {}

  /// The kill vehicle homed on a body.
  ///
  /// @param body the true body it homed on
  /// @param right whether that was a warhead
  /// @param inView how many bodies its seeker saw
  /// @param handoverError across the closing direction, the body from where it was expected
  /// @param divertUsed in homing
  /// @param missDistance at closest approach
  /// @param hit whether that is inside the target
  record Homed(
      String body,
      boolean right,
      int inView,
      @Unit("s") double time,
      @Unit("m") double handoverError,
      @Unit("m/s") double divertUsed,
      @Unit("m") double missDistance,
      @Unit("m/s") double closingSpeed,
      boolean hit)
      implements Encounter {}
}
