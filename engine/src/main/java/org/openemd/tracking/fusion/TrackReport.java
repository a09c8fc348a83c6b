package org.openemd.tracking.fusion;

import java.util.List;
import org.openemd.tracking.Track;

/// A track as one node tells another.
///
/// @param through the nodes whose pictures are in it, that of the sender among them: where it has been already it starts no new track
public record TrackReport(Track track, List<String> through) {
  public TrackReport {
    through = List.copyOf(through);
  }
}
