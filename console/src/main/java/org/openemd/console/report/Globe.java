package org.openemd.console.report;

import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// Places and distances on the Earth that a flight was flown over: the ellipsoid, or the mean sphere.
public record Globe(boolean spherical) {

  /// The place below an Earth-fixed position, with its height.
  public Geodetic place(Vec3 r) {
    if (!spherical) {
      return Frames.toGeodetic(new Ecef(r));
    }
    double level = StrictMath.hypot(r.x(), r.y());
    double longitude = level == 0 ? 0 : StrictMath.atan2(r.y(), r.x());
    return new Geodetic(StrictMath.atan2(r.z(), level), longitude, r.norm() - Wgs84.MEAN_RADIUS);
  }

  /// Along the ground (m).
  public double distance(Geodetic from, Geodetic to) {
    return spherical ? Wgs84.MEAN_RADIUS * up(from).angleTo(up(to)) : Geodesics.distance(from, to);
  }

  /// Unit vector away from the ground.
  public static Vec3 up(Geodetic place) {
    return LocalFrame.at(place).up();
  }
}
