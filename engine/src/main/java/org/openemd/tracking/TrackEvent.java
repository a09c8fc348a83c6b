package org.openemd.tracking;

import org.openemd.math.Unit;

/// Something that happened to a track.
///
/// @param detail for people, such as the sensors or the posterior
public record TrackEvent(@Unit("s") double time, Type type, int track, String detail) {
  /// What happened.
  public enum Type {
    LAUNCH_REPORTED,
    /// A second satellite sees a launch that was reported before.
    LAUNCH_LOCATED,
    INITIATED,
    FUSED,
    CLASSIFIED,
    DROPPED
  }
}
