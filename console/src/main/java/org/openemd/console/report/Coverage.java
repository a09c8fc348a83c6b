package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.sensing.Radar;

/// Over which ground a radar looks at bodies of a stated altitude: field of view, horizon and instrumented range, on a sphere.
///
/// Whether a body there is strong enough to be detected is another matter.
final class Coverage {
  private static final double EARTH = 6_371_000; // [m]
  private static final int STEPS = 72; // around a full circle [1]

  private Coverage() {}

  /// Outlines on the ground, one a face; a steered radar has one, a ring.
  static List<List<Vec3>> outlines(Radar radar, double altitude) {
    double far = Math.min(reach(radar.minElevation(), altitude), within(radar, altitude));
    double near = Math.min(reach(radar.maxElevation(), altitude), far);
    List<List<Vec3>> outlines = new ArrayList<>();
    for (Radar.Face f : radar.faces()) {
      double half = radar.steered() ? StrictMath.PI : Math.min(f.halfWidth(), StrictMath.PI);
      outlines.add(sector(radar.site(), f.azimuth(), half, near, far));
      if (radar.steered()) {
        break;
      }
    }
    return outlines;
  }

  /// The farthest angle at the Earth's centre (rad) from which a body at `altitude` stands at `elevation` or higher.
  static double reach(double elevation, double altitude) {
    double c = EARTH * StrictMath.cos(elevation) / (EARTH + altitude);
    return StrictMath.acos(Math.clamp(c, -1, 1)) - elevation;
  }

  /// The angle at the Earth's centre (rad) at which the slant range is the instrumented one.
  private static double within(Radar radar, double altitude) {
    double r = EARTH + altitude;
    double range = radar.instrumentedRange();
    double c = (EARTH * EARTH + r * r - range * range) / (2 * EARTH * r);
    return StrictMath.acos(Math.clamp(c, -1, 1));
  }

  private static List<Vec3> sector(
      Geodetic site, double azimuth, double half, double near, double far) {
    boolean whole = half > StrictMath.PI - 1e-6;
    int n = Math.max(8, (int) Math.ceil(STEPS * half / StrictMath.PI));
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      points.add(along(site, azimuth - half + 2 * half * i / n, far));
    }
    for (int i = n; i >= 0 && !whole; i--) {
      points.add(along(site, azimuth - half + 2 * half * i / n, near));
    }
    return points;
  }

  /// The direction of the point at an angle from a site along an azimuth.
  static Vec3 along(Geodetic site, double azimuth, double angle) {
    Vec3 up = Borders.direction(site.latitudeDegrees(), site.longitudeDegrees());
    Vec3 side = new Vec3(0, 0, 1).cross(up);
    Vec3 east = side.norm() < 1e-9 ? new Vec3(0, 1, 0) : side.unit();
    Vec3 north = up.cross(east);
    Vec3 heading = north.times(StrictMath.cos(azimuth)).plus(StrictMath.sin(azimuth), east);
    return up.times(StrictMath.cos(angle)).plus(StrictMath.sin(angle), heading);
  }
}
