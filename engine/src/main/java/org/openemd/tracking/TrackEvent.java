package org.openemd.tracking;

import org.openemd.math.Unit;

/// Something that happened to a track.
///
/// @param detail for people, such as the sensors or the posterior
public record TrackEvent(@Unit("s") double time, Type type, int track, String detail) {
  /// What happened.
  public enum Type {
    LAUNCH_REPORTED,
    INITIATED,
    FUSED,
    CLASSIFIED,
    DROPPED
  }
}
