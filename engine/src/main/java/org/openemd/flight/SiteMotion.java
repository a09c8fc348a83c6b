package org.openemd.flight;

import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// How what a site sees of a point ({@link FlyoutTable.Seen}) changes with the point's velocity, and the other way round. Not shared between threads.
final class SiteMotion {
  private static final double R = Wgs84.MEAN_RADIUS;
  private static final double LEAST = 1; // chord, so that it has a direction [m]

  private final Vec3 out;
  private final Vec3 right; // to the east
  private final Vec3 ahead; // to the north, level

  // Unit vector and radius of the point, and what it sees as up, not of unit length.
  private double ux;
  private double uy;
  private double uz;
  private double radius;
  private double flat;
  private double perUp;

  private double sine; // of the azimuth
  private double cosine;
  private double chord;
  private double half; // cosine of half the angle at the Earth's centre

  // What comes out.
  double first;
  double second;
  double third;

  SiteMotion(FlyoutSurface.Site site) {
    out = site.out;
    right = site.frame.east();
    ahead = out.cross(right);
  }

  /// Sets the point.
  void at(double x, double y, double z, FlyoutTable.Seen seen) {
    radius = Math.sqrt(x * x + y * y + z * z);
    double k = 1 / radius;
    ux = k * x;
    uy = k * y;
    uz = k * z;
    // The ellipsoid's normal lies nearer to the axis than the radius does.
    flat = (Wgs84.A + seen.height()) / (Wgs84.A * (1 - Wgs84.E2) + seen.height());
    perUp = 1 / Math.sqrt(ux * ux + uy * uy + flat * flat * uz * uz);
    boolean above = seen.chord() < LEAST;
    chord = above ? LEAST : seen.chord();
    sine = above ? 0 : seen.east() / chord;
    cosine = above ? 1 : seen.north() / chord;
    half = Math.sqrt(1 - 0.25 * chord * chord / (R * R));
  }

  /// Sets `first`, `second`, `third` to the change of east, north and height (m/s) under a velocity (m/s, Earth-fixed).
  void seen(double vx, double vy, double vz) {
    double k = 1 / radius;
    double climb = ux * vx + uy * vy + uz * vz;
    double o = out.x() * vx + out.y() * vy + out.z() * vz;
    double up = out.x() * ux + out.y() * uy + out.z() * uz;
    double away = -R * R * k * (o - climb * up) / chord;
    double e = right.x() * vx + right.y() * vy + right.z() * vz;
    double n = ahead.x() * vx + ahead.y() * vy + ahead.z() * vz;
    double turn = k * R * (cosine * e - sine * n) / half;
    first = away * sine + turn * cosine;
    second = away * cosine - turn * sine;
    third = perUp * (ux * vx + uy * vy + flat * uz * vz);
  }

  /// Sets them to the velocity (m/s, Earth-fixed) under which east, north and height change so (m/s).
  void velocity(double east, double north, double height) {
    double away = sine * east + cosine * north;
    double across = (cosine * east - sine * north) * half / R;
    double along = away / (R * half);
    double s = chord / R * half; // sine of the angle at the centre
    double c = 1 - 0.5 * chord * chord / (R * R);
    double o = -along * s;
    double n = along * c * cosine - across * sine;
    double e = along * c * sine + across * cosine;
    double dx = o * out.x() + n * ahead.x() + e * right.x();
    double dy = o * out.y() + n * ahead.y() + e * right.y();
    double dz = o * out.z() + n * ahead.z() + e * right.z();
    double tilt = ux * dx + uy * dy + flat * uz * dz;
    double up = ux * ux + uy * uy + flat * uz * uz;
    double climb = (height / perUp - radius * tilt) / up;
    first = radius * dx + climb * ux;
    second = radius * dy + climb * uy;
    third = radius * dz + climb * uz;
  }
}
