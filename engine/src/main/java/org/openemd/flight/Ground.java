package org.openemd.flight;

import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Gravity;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// What an environment puts under a flight: the ellipsoid or the mean sphere, the field, the turning.
final class Ground {
  private final boolean spherical;

  Ground(Environment environment) {
    spherical = environment.spherical();
  }

  static Gravity gravity(Environment environment) {
    Gravity standard =
        switch (environment.gravity()) {
          case POINT -> Gravity.POINT;
          case J2 -> Gravity.J2;
          case J4 -> Gravity.J4;
        };
    return standard.withGm(environment.gm());
  }

  static double rotation(Environment environment) {
    return environment.rotating() ? Wgs84.OMEGA : 0;
  }

  double height(double x, double y, double z) {
    return spherical
        ? Math.sqrt(x * x + y * y + z * z) - Wgs84.MEAN_RADIUS
        : Frames.height(x, y, z);
  }

  /// Distance from the centre to the ground (m) below a direction whose z component is `sine`.
  double radius(double sine) {
    double s2 = sine * sine;
    return spherical ? Wgs84.MEAN_RADIUS : Wgs84.B / Math.sqrt(1 - Wgs84.E2 * (1 - s2));
  }

  double height(Vec3 r) {
    return height(r.x(), r.y(), r.z());
  }

  Vec3 position(Geodetic place) {
    return spherical
        ? LocalFrame.at(place).up().times(Wgs84.MEAN_RADIUS + place.height())
        : Frames.toEcef(place).position();
  }

  Geodetic place(Vec3 r) {
    if (!spherical) {
      return Frames.toGeodetic(new Ecef(r));
    }
    double d = Math.sqrt(r.x() * r.x() + r.y() * r.y());
    double longitude = d == 0 ? 0 : StrictMath.atan2(r.y(), r.x());
    return new Geodetic(StrictMath.atan2(r.z(), d), longitude, r.norm() - Wgs84.MEAN_RADIUS);
  }
}
