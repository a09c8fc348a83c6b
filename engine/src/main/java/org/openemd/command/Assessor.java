package org.openemd.command;

import java.util.Optional;
import org.openemd.flight.Trajectory;
import org.openemd.tracking.Track;

/// What one battery's shots at a track are worth.
public interface Assessor {

  /// The battery's planner.
  Planner planner();

  /// The earliest shot, if there is one, and what it is worth.
  ///
  /// @param path of the track as predicted
  Optional<FeasibleShot> earliest(Track track, Trajectory path, double notBefore);
}
