package org.openemd.tracking.fusion;

import org.jspecify.annotations.Nullable;
import org.openemd.tracking.Track;

/// What another node said last of one of its tracks, and which track of this node it belongs to.
final class RemoteTrack {
  /// Reports that disagree, one after the other, until it is parted from its track.
  static final int MOST_MISSES = 3;

  final String source;
  Track newest;
  final double delay; // of its way here
  int misses; // in a row
  @Nullable SystemTrack of; // null while that is in doubt

  RemoteTrack(String source, Track newest, double delay) {
    this.source = source;
    this.newest = newest;
    this.delay = delay;
  }

  @Override
  public String toString() {
    return "track " + newest.number() + " of " + source;
  }
}
