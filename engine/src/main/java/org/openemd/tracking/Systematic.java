package org.openemd.tracking;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// How far one standard deviation of each constant error of a radar moves a plot: orientation sideways and upwards, zero of the range, refractivity of the air.
///
/// @param azimuth across the line of sight
/// @param elevation across the line of sight
/// @param range along it; with the roundness of what the orientation does, `range angle^2`, which no number of plots averages away either
/// @param air across it
/// @param airRange along it
record Systematic(
    @Unit("m") Vec3 azimuth,
    @Unit("m") Vec3 elevation,
    @Unit("m") double range,
    @Unit("m") Vec3 air,
    @Unit("m") double airRange) {

  /// Of the plot of a radar at `range` (m) along `u`.
  static Systematic of(SensorFrame f, Vec3 u, double range) {
    KnownSensor.Systematic s = f.sensor().systematic();
    Vec3 up = f.frame().up();
    Vec3 level = u.cross(up);
    Vec3 side = level.norm() > 1e-6 ? level.unit() : f.frame().east();
    Vec3 rise = side.cross(u);
    double round = range * s.angle() * s.angle();
    double sine = u.dot(up);
    double lift = f.doubt().lift(sine, range) * level.norm();
    return new Systematic(
        side.times(range * s.angle()),
        rise.times(range * s.angle()),
        Math.sqrt(s.range() * s.range() + round * round),
        rise.times(range * lift),
        f.doubt().delay(sine, range));
  }

  /// Effects on the position along `a`, a unit vector across the line of sight, of each error in turn.
  void across(double ax, double ay, double az, double[] out) {
    out[0] = azimuth.x() * ax + azimuth.y() * ay + azimuth.z() * az;
    out[1] = elevation.x() * ax + elevation.y() * ay + elevation.z() * az;
    out[2] = 0;
    out[3] = air.x() * ax + air.y() * ay + air.z() * az;
  }

  /// Effects on the range.
  void along(double[] out) {
    out[0] = 0;
    out[1] = 0;
    out[2] = range;
    out[3] = airRange;
  }

  /// Effect of one of the errors across the line of sight.
  Vec3 across(int error) {
    return switch (error) {
      case 0 -> azimuth;
      case 1 -> elevation;
      case 2 -> Vec3.ZERO;
      default -> air;
    };
  }

  /// Effect of one of the errors on the range.
  double along(int error) {
    return error < 2 ? 0 : error == 2 ? range : airRange;
  }

  /// Effect of one of the errors on the position of a plot seen along `u`.
  Vec3 effect(int error, Vec3 u) {
    return switch (error) {
      case 0 -> azimuth;
      case 1 -> elevation;
      case 2 -> u.times(range);
      default -> air.plus(airRange, u);
    };
  }

  /// Variance of the position, all directions together (m2).
  double variance() {
    return azimuth.dot(azimuth)
        + elevation.dot(elevation)
        + range * range
        + air.dot(air)
        + airRange * airRange;
  }
}
