package org.openemd.tracking;

import org.openemd.math.Unit;

/// Something that happened to a track.
///
/// @param other the track that is of the same body and stays; 0 for none
/// @param detail for people, such as the sensors or the posterior
public record TrackEvent(@Unit("s") double time, Type type, int track, int other, String detail) {
  /// Of one track alone.
  public TrackEvent(double time, Type type, int track, String detail) {
    this(time, type, track, 0, detail);
  }

  /// What happened.
  public enum Type {
    LAUNCH_REPORTED,
    /// A second satellite sees a launch that was reported before.
    LAUNCH_LOCATED,
    INITIATED,
    /// Of a track that began under thrust: it flies on in free flight.
    BURNT_OUT,
    FUSED,
    CLASSIFIED,
    DROPPED
  }
}
