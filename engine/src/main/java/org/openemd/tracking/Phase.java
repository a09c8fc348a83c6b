package org.openemd.tracking;

/// What moves a tracked object, as its track believes.
public enum Phase {
  /// Thrust: where it goes is open until it burns out.
  BOOST,
  /// Gravity alone.
  BALLISTIC,
  /// Gravity and the air.
  REENTRY
}
