package org.openemd.command;

import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.tracking.Track;

/// How one threatening track stands with a command post: what a person is shown, and what is recommended.
///
/// @param area the defended area in which it is predicted to come down
/// @param impact when
/// @param lastLaunch after which no battery of the post with interceptors can meet it; NaN when none can any more
/// @param best the earliest intercept that can be had now; null when there is none
/// @param killProbability that one interceptor of the battery of `best` hits, from the interceptor's table and the track as it stands; NaN when there is none
/// @param salvo interceptors that doctrine would fire now
/// @param fired at it so far, of which `outstanding` are not assessed yet
/// @param releaseAt when the authority's release is due; NaN when it is not asked for
public record Outlook(
    Track track,
    DefendedArea area,
    @Unit("s") double impact,
    @Unit("s") double lastLaunch,
    @Nullable Opportunity best,
    @Unit("1") double killProbability,
    int salvo,
    int fired,
    int outstanding,
    State state,
    @Unit("s") double releaseAt) {

  /// Where the engagement stands.
  public enum State {
    /// No battery can meet it.
    NO_SHOT,
    /// Not held for a warhead.
    DOUBTED,
    /// Planned, and release is awaited.
    AWAITED,
    /// Weapons are released.
    RELEASED,
    /// Interceptors are ordered or on their way.
    ENGAGED,
    /// A person holds fire.
    HELD,
    /// Assessed as killed.
    KILLED
  }
}
