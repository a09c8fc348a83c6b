package org.openemd.earth;

import org.openemd.math.Unit;

/// A place on or above the WGS-84 ellipsoid.
///
/// @param latitude geodetic, north positive, [-pi/2, pi/2]
/// @param longitude east positive, any turn
/// @param height above the ellipsoid
public record Geodetic(
    @Unit("rad") double latitude, @Unit("rad") double longitude, @Unit("m") double height) {

  /// From degrees and metres.
  public static Geodetic ofDegrees(double latitude, double longitude, double height) {
    return new Geodetic(StrictMath.toRadians(latitude), StrictMath.toRadians(longitude), height);
  }

  public double latitudeDegrees() {
    return StrictMath.toDegrees(latitude);
  }

  public double longitudeDegrees() {
    return StrictMath.toDegrees(longitude);
  }
}
