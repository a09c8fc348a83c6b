package org.openemd.tracking.fusion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.tracking.Track;

/// What another node said last of one of its tracks, and which track of this node it belongs to.
final class RemoteTrack {
  /// Reports that disagree, one after the other, until it is parted from its track.
  static final int MOST_MISSES = 3;

  final String source;
  Track newest;
  List<String> through;
  final double delay; // of its way here
  int misses; // in a row
  @Nullable SystemTrack of; // null while that is in doubt

  RemoteTrack(String source, TrackReport report, double delay) {
    this.source = source;
    newest = report.track();
    through = report.through();
    this.delay = delay;
  }

  /// Takes a report that has a newer plot in it.
  void take(TrackReport report) {
    newest = report.track();
    through = report.through();
  }

  @Override
  public String toString() {
    return "track " + newest.number() + " of " + source;
  }
}
