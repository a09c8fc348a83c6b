package org.openemd.sensing;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// What the geometry of one look gives, before chance: the target is in view, or the first reason why not.
public sealed interface Look {

  /// The radar can look at the target.
  ///
  /// @param range slant, geometric
  /// @param direction unit vector from the radar, Earth-fixed, geometric
  /// @param lift how much air lifts it: the target is seen along `direction + lift up`
  /// @param cosScan cosine of the angle between the array's normal (as far as it is modelled) and the target
  /// @param unitSnr mean signal to noise that one square metre gives there, scan loss included
  record InView(
      @Unit("m") double range,
      @Unit("1") Vec3 direction,
      @Unit("1") double lift,
      @Unit("1") double cosScan,
      @Unit("1/m2") double unitSnr)
      implements Look {

    /// The same with a part of the energy.
    InView dimmed(double share) {
      return new InView(range, direction, lift, cosScan, unitSnr * share);
    }
  }

  /// Why a target is not in view; the first that applies, in this order.
  enum Hidden implements Look {
    /// Farther than the instrumented range.
    RANGE,
    /// Outside the elevation limits, below.
    TOO_LOW,
    /// Outside the elevation limits, above.
    TOO_HIGH,
    /// Behind the Earth.
    HORIZON,
    /// Outside every face or pointing.
    FIELD_OF_VIEW
  }
}
