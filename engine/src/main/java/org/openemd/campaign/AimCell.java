package org.openemd.campaign;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.results.BrokenLink;

/// What the whole chain can do for one point of aim.
///
/// @param reached whether the missile gets there
/// @param shots interceptors that can leave in time, from release on; 0 where there is none
/// @param possible as `shots`, with a perfect track from burnout and released at once: what reach and time allow
/// @param lastLaunch last useful launch on the true path, scenario clock; NaN where nothing is possible
/// @param decision seconds from the first feasible shot on a confirmed track to the last useful launch; NaN without a shot
/// @param link where the chain broke, when there is no shot; null when there is one or the missile does not get there
/// @param reason one plain sentence: why there is no shot; empty when there is one
public record AimCell(
    Geodetic aim,
    boolean reached,
    int shots,
    int possible,
    @Unit("s") double lastLaunch,
    @Unit("s") double decision,
    @Nullable BrokenLink link,
    String reason) {

  /// One where the missile does not come down.
  static AimCell away(Geodetic aim, String reason) {
    return new AimCell(aim, false, 0, 0, Double.NaN, Double.NaN, null, reason);
  }

  /// Whether at least one shot can be had.
  public boolean covered() {
    return shots > 0;
  }
}
