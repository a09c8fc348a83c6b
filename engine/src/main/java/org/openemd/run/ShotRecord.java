package org.openemd.run;

import org.jspecify.annotations.Nullable;
import org.openemd.engagement.Fault;
import org.openemd.engagement.KillChance;
import org.openemd.engagement.Shot;
import org.openemd.math.Unit;

/// One interceptor as it went. NaN where a thing did not happen.
///
/// @param shot as last updated
/// @param end what became of it
/// @param failed what failed; null when nothing did
/// @param chance its factors at handover; null when it never got there
/// @param target the true body it met or was nearest to; empty when none
public record ShotRecord(
    Shot shot,
    End end,
    Fault.@Nullable Part failed,
    @Nullable KillChance chance,
    String target,
    @Unit("s") double time,
    @Unit("m") double missDistance,
    @Unit("m/s") double closingSpeed,
    @Unit("m") double altitude,
    @Unit("m") double handoverError,
    @Unit("m/s") double divertUsed) {

  /// How a shot can end.
  public enum End {
    HIT,
    MISS,
    LOST,
    NO_HANDOVER,
    /// It hit another body than a warhead: a spent stage, debris, an object that nothing told from the warhead.
    STRUCK_OTHER,
    NO_TARGET,
    /// Destroyed in flight by a person's order.
    ABORTED,
    IN_FLIGHT
  }
}
