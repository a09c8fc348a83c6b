package org.openemd.flight;

/// Which physics a flight sees.
///
/// @param gravity the field
/// @param rotating whether the Earth turns
/// @param spherical whether the ground is a sphere of mean radius instead of the WGS-84 ellipsoid
/// @param drag whether there is air
public record Environment(GravityModel gravity, boolean rotating, boolean spherical, boolean drag) {

  /// The field's terms beyond the central one.
  public enum GravityModel {
    POINT,
    J2,
    J4
  }

  /// The whole physics: J2-J4, rotating WGS-84 Earth, US Standard Atmosphere 1976.
  public static final Environment STANDARD = new Environment(GravityModel.J4, true, false, true);
}
