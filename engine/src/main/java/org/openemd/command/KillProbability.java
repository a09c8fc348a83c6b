package org.openemd.command;

import org.openemd.math.Unit;

/// How likely one shot kills, as whoever decides is told of the interceptor: a value handed to command, which knows nothing of how it came about.
@FunctionalInterface
public interface KillProbability {

  /// Of a shot that is fired at a body that alone is there.
  ///
  /// @param closing speed at the meeting
  /// @param sigma of the place where the target will be when it is handed over, across the closing direction, standard deviation each way
  /// @param divert left when the seeker looks
  @Unit("1")
  double of(@Unit("m/s") double closing, @Unit("m") double sigma, @Unit("m/s") double divert);
}
