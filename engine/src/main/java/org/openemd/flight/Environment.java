package org.openemd.flight;

import java.util.Locale;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;

/// Which physics a flight sees.
///
/// @param gravity the field's terms
/// @param rotating whether the Earth turns
/// @param spherical whether the ground is a sphere of mean radius instead of the WGS-84 ellipsoid
/// @param drag whether there is air
/// @param gm gravitational constant times the Earth's mass; another than the standard one only to see what depends on it
public record Environment(
    GravityModel gravity,
    boolean rotating,
    boolean spherical,
    boolean drag,
    @Unit("m3/s2") double gm) {

  /// The field's terms beyond the central one.
  public enum GravityModel {
    POINT,
    J2,
    J4
  }

  /// The whole physics: J2-J4, rotating WGS-84 Earth, US Standard Atmosphere 1976.
  public static final Environment STANDARD = new Environment(GravityModel.J4, true, false, true);

  public Environment {
    if (!(gm > 0.5 * Wgs84.GM && gm < 2 * Wgs84.GM)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "GM %.6e m3/s2 is not within a factor of two of the Earth's", gm));
    }
  }

  /// With the Earth's own GM.
  public Environment(GravityModel gravity, boolean rotating, boolean spherical, boolean drag) {
    this(gravity, rotating, spherical, drag, Wgs84.GM);
  }

  /// The same physics under another GM (m3/s2).
  public Environment withGm(double other) {
    return new Environment(gravity, rotating, spherical, drag, other);
  }
}
