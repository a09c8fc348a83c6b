package org.openemd.campaign.footprint;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.results.BrokenLink;

/// What the whole chain can do for one point of aim.
///
/// @param reached whether the missile gets there
/// @param shots interceptors that can leave in time, from release on; 0 where there is none
/// @param possible as `shots`, with a perfect track from burnout and released at once: what reach and time allow
/// @param looks shots one after another of which each can wait for what became of the one before; {@link #UNKNOWN} where that was not asked
/// @param killProbability that at least one of the shots hits; NaN where that was not asked or the missile does not get there
/// @param lastLaunch last useful launch on the true path, scenario clock; NaN where nothing is possible
/// @param decision seconds from the first feasible shot on a confirmed track to the last useful launch; NaN without a shot
/// @param link where the chain broke, when there is no shot; null when there is one or the missile does not get there
/// @param reason one plain sentence: why there is no shot; empty when there is one
public record AimCell(
    Geodetic aim,
    boolean reached,
    int shots,
    int possible,
    int looks,
    @Unit("1") double killProbability,
    @Unit("s") double lastLaunch,
    @Unit("s") double decision,
    @Nullable BrokenLink link,
    String reason) {
  /// Looks that nobody counted.
  public static final int UNKNOWN = -1;

  public AimCell {
    if (shots < 0 || possible < 0 || looks < UNKNOWN) {
      throw new IllegalArgumentException(
          "shots are 0 or more, not " + shots + ", " + possible + " and " + looks);
    }
    if (killProbability < 0 || killProbability > 1) {
      throw new IllegalArgumentException("a probability is from 0 to 1, not " + killProbability);
    }
  }

  /// One where the missile does not come down.
  public static AimCell away(Geodetic aim, String reason) {
    return new AimCell(aim, false, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, null, reason);
  }

  /// Whether at least one shot can be had.
  public boolean covered() {
    return shots > 0;
  }

  /// The worse of two for the defense at the same aim, value by value (NaN, nothing possible, is the least); one that the missile does not get to is no threat.
  AimCell worse(AimCell o) {
    if (!reached || !o.reached) {
      return reached ? this : o;
    }
    AimCell fewer = o.shots < shots ? o : this;
    return new AimCell(
        aim,
        true,
        fewer.shots,
        Math.min(possible, o.possible),
        Math.min(looks, o.looks),
        Math.min(killProbability, o.killProbability),
        Math.min(lastLaunch, o.lastLaunch),
        Math.min(decision, o.decision),
        fewer.link,
        fewer.reason);
  }
}
