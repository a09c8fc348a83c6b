package org.openemd.earth;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A site's east-north-up axes, fixed to the Earth; up is the ellipsoid's normal.
///
/// @param origin the site
/// @param position the site, Earth-fixed
/// @param east unit vector, Earth-fixed; at a pole, along the meridian of the site's longitude plus 90 degrees
/// @param north unit vector, Earth-fixed
/// @param up unit vector, Earth-fixed
public record LocalFrame(
    Geodetic origin,
    Ecef position,
    @Unit("1") Vec3 east,
    @Unit("1") Vec3 north,
    @Unit("1") Vec3 up) {

  /// The frame of a site.
  public static LocalFrame at(Geodetic site) {
    double sa = StrictMath.sin(site.latitude());
    double ca = StrictMath.cos(site.latitude());
    double so = StrictMath.sin(site.longitude());
    double co = StrictMath.cos(site.longitude());
    return new LocalFrame(
        site,
        Frames.toEcef(site),
        new Vec3(-so, co, 0),
        new Vec3(-sa * co, -sa * so, ca),
        new Vec3(ca * co, ca * so, sa));
  }

  /// Local coordinates of a position.
  public Enu toEnu(Ecef p) {
    return new Enu(rotateToEnu(p.position().minus(position.position())));
  }

  /// Position of local coordinates.
  public Ecef toEcef(Enu p) {
    return new Ecef(position.position().plus(rotateToEcef(p.position())));
  }

  /// Components east, north, up of an Earth-fixed vector.
  public Vec3 rotateToEnu(Vec3 v) {
    return new Vec3(v.dot(east), v.dot(north), v.dot(up));
  }

  /// Earth-fixed components of an east-north-up vector.
  public Vec3 rotateToEcef(Vec3 v) {
    return east.times(v.x()).plus(v.y(), north).plus(v.z(), up);
  }

  /// Azimuth, elevation and slant range of a position, without refraction.
  public AzElRange look(Ecef p) {
    Vec3 v = p.position().minus(position.position());
    double e = v.dot(east);
    double n = v.dot(north);
    double u = v.dot(up);
    double level = Math.sqrt(e * e + n * n);
    return new AzElRange(azimuth(e, n), StrictMath.atan2(u, level), v.norm());
  }

  /// Earth-fixed unit vector of a direction.
  public Vec3 direction(double azimuth, double elevation) {
    double c = StrictMath.cos(elevation);
    return rotateToEcef(
        new Vec3(
            c * StrictMath.sin(azimuth), c * StrictMath.cos(azimuth), StrictMath.sin(elevation)));
  }

  /// Position seen at a direction and slant range.
  public Ecef toEcef(AzElRange look) {
    return new Ecef(
        position.position().plus(look.range(), direction(look.azimuth(), look.elevation())));
  }

  private static double azimuth(double east, double north) {
    double a = StrictMath.atan2(east, north);
    return a < 0 ? a + 2 * StrictMath.PI : a;
  }
}
