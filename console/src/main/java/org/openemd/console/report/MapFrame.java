package org.openemd.console.report;

import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// A window on the Earth: Lambert's azimuthal equal-area projection, north up at the centre.
///
/// Snyder (1987), equations 24-2 to 24-4, on a sphere, geodetic latitude taken for spherical: good to a pixel. Areas are true, shapes
/// true at the centre.
///
/// @param east of the centre, unit
/// @param north of the centre, unit
/// @param up at the centre, unit
/// @param scale drawing units a radian at the centre
/// @param x0 the centre's place in the drawing
/// @param y0 the centre's place in the drawing
record MapFrame(
    Vec3 east,
    Vec3 north,
    Vec3 up,
    double scale,
    double x0,
    double y0,
    double width,
    double height) {
  private static final double NEAR_ANTIPODE = 1e-6; // [1]
  private static final double MARGIN = 0.07; // of the width, on each side [1]
  private static final double FLATTEST = 0.56; // height over width [1]
  private static final double TALLEST = 0.80; // height over width [1]

  /// A place in the drawing.
  record Spot(double x, double y) {}

  /// The window of that width that shows all of `shown`.
  static MapFrame around(List<Vec3> shown, double width) {
    Vec3 sum = Vec3.ZERO;
    for (Vec3 v : shown) {
      sum = sum.plus(v);
    }
    MapFrame unit = centred(sum.norm() == 0 ? new Vec3(1, 0, 0) : sum.unit());
    return unit.fitted(shown, width);
  }

  /// The window of that width that shows all of `shown`, projected around a place of one's choice.
  static MapFrame over(Vec3 centre, List<Vec3> shown, double width) {
    return centred(centre).fitted(shown, width);
  }

  private static MapFrame centred(Vec3 up) {
    Vec3 pole = new Vec3(0, 0, 1);
    Vec3 side = pole.cross(up);
    Vec3 east = side.norm() < 1e-9 ? new Vec3(0, 1, 0) : side.unit();
    return new MapFrame(east, up.cross(east), up, 1, 0, 0, 0, 0);
  }

  private MapFrame fitted(List<Vec3> shown, double width) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Vec3 v : shown) {
      Spot s = at(v, 1);
      left = Math.min(left, s.x());
      right = Math.max(right, s.x());
      top = Math.min(top, s.y());
      bottom = Math.max(bottom, s.y());
    }
    double wide = Math.max(right - left, 0.05);
    double tall = Math.max(bottom - top, 0.05);
    double height = width * Math.clamp(tall / wide, FLATTEST, TALLEST);
    double room = 1 - 2 * MARGIN;
    double k = Math.min(width * room / wide, height * room / tall);
    return new MapFrame(
        east,
        north,
        up,
        k,
        width / 2 - k * (left + right) / 2,
        height / 2 - k * (top + bottom) / 2,
        width,
        height);
  }

  private Spot at(Vec3 v, double k) {
    double f = k * Math.sqrt(2 / Math.max(1 + v.dot(up), NEAR_ANTIPODE));
    return new Spot(x0 + f * v.dot(east), y0 - f * v.dot(north));
  }

  /// Where a direction from the Earth's centre lies.
  Spot at(Vec3 direction) {
    return at(direction, scale);
  }

  Spot at(Geodetic g) {
    return at(Borders.direction(g.latitudeDegrees(), g.longitudeDegrees()));
  }

  boolean holds(Spot s) {
    return s.x() >= 0 && s.x() <= width && s.y() >= 0 && s.y() <= height;
  }

  /// The antipode of the centre, where the projection tears.
  Vec3 antipode() {
    return up.times(-1);
  }

  /// Radius of the whole Earth in the drawing.
  double disk() {
    return 2 * scale;
  }
}
