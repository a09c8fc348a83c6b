package org.openemd.command;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// A site with interceptors.
///
/// @param inventory ready at the start of the run
/// @param reserve of these, kept back until a person orders them
/// @param launchInterval least time between two launches
/// @param post who decides on its shots
public record Battery(
    String id,
    String name,
    Geodetic site,
    int inventory,
    int reserve,
    @Unit("s") double launchInterval,
    String post,
    InterceptorType interceptor) {
  private static final double LEAST_SPACING = 1; // [s]

  /// How many interceptors can leave from one time to another, the first at once; none where either is NaN.
  public int launches(@Unit("s") double from, @Unit("s") double last) {
    if (!(from <= last)) {
      return 0;
    }
    double spacing = Math.max(LEAST_SPACING, launchInterval);
    return (int) Math.min(inventory, 1 + Math.floor((last - from) / spacing));
  }
}
