package org.openemd.flight;

import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Gravity;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.flight.batch.ArcPhysics;
import org.openemd.math.Vec3;

/// What an environment puts under a flight: the ellipsoid or the mean sphere, the field, the turning.
public final class Ground {
  private final boolean spherical;

  /// Of this environment.
  public Ground(Environment environment) {
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

  /// What the arc kernel wants to know of an environment.
  public static ArcPhysics arcPhysics(Environment environment) {
    boolean flat = environment.gravity() != Environment.GravityModel.POINT;
    boolean higher = environment.gravity() == Environment.GravityModel.J4;
    return new ArcPhysics(
        environment.gm(),
        flat ? Wgs84.J2 : 0,
        higher ? Wgs84.J3 : 0,
        higher ? Wgs84.J4 : 0,
        rotation(environment),
        environment.spherical() ? Wgs84.MEAN_RADIUS : Wgs84.A,
        environment.spherical() ? 0 : Wgs84.E2,
        environment.drag() ? 1 : 0);
  }

  /// Length (m) of the shortest way along the ground; heights are ignored.
  public double distance(Geodetic from, Geodetic to) {
    return spherical
        ? Wgs84.MEAN_RADIUS * position(from).angleTo(position(to))
        : Geodesics.distance(from, to);
  }

  /// The same, the way that a body flew: the long way when it went round more than half the Earth (rad).
  double distance(Geodetic from, Geodetic to, double flown) {
    double way = distance(from, to);
    return flown > StrictMath.PI ? 2 * StrictMath.PI * Wgs84.MEAN_RADIUS - way : way;
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

  /// The place below an Earth-fixed position (m), with its height.
  public Geodetic place(Vec3 r) {
    if (!spherical) {
      return Frames.toGeodetic(new Ecef(r));
    }
    double d = Math.sqrt(r.x() * r.x() + r.y() * r.y());
    double longitude = d == 0 ? 0 : StrictMath.atan2(r.y(), r.x());
    return new Geodetic(StrictMath.atan2(r.z(), d), longitude, r.norm() - Wgs84.MEAN_RADIUS);
  }
}
