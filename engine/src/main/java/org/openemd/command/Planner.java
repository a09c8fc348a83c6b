package org.openemd.command;

import java.util.Optional;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// Which shots one battery has at a predicted path.
public interface Planner {

  /// First and last feasible launch.
  record LaunchWindow(@Unit("s") double first, @Unit("s") double last) {}

  /// The battery planned for.
  Battery battery();

  /// Time from launch until the kill vehicle may act (s).
  double leastFlight();

  /// The launches that have a feasible shot, from the first to the last; empty when there is none.
  ///
  /// @param notBefore no launch earlier than this is of interest (s)
  Optional<LaunchWindow> window(Trajectory path, double notBefore);

  /// The earliest intercept whose launch is not before `notBefore` (s).
  Optional<Opportunity> earliest(Trajectory path, double notBefore);
}
