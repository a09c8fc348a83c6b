package org.openemd.sensing.coverage;

import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.sensing.RadarModel;

/// The borders of where a body is seen at one altitude, as polygons on the sphere: they may contain a pole or cross the antimeridian, and nothing is cut there.
///
/// @param altitude above the ellipsoid
/// @param regions apart from each other
/// @param area of the ground below, on a sphere of the mean radius
public record Outline(@Unit("m") double altitude, List<Region> regions, @Unit("m2") double area) {

  /// One polygon; rings are closed by their first place, which is not repeated.
  ///
  /// @param outer counter-clockwise as seen from above
  /// @param holes clockwise
  public record Region(List<Geodetic> outer, List<List<Geodetic>> holes) {}

  /// At an altitude (m).
  public static Outline of(RadarModel model, Sought sought, double altitude) {
    return new Sweep(model, sought, altitude).outline();
  }
}
