package org.openemd.tracking.fusion;

import java.util.List;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.Track;

/// No more than that something was launched and where it may be, as one node tells another: it starts a search and no track.
///
/// @param launches as infrared early warning knows them
/// @param bodies that radars have found, as they were when they were first confirmed
public record LaunchWarning(List<LaunchReport> launches, List<Track> bodies) {
  public LaunchWarning {
    launches = List.copyOf(launches);
    bodies = List.copyOf(bodies);
  }
}
