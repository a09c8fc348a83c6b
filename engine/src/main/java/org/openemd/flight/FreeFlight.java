package org.openemd.flight;

import java.util.Locale;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;

/// Closed forms of free flight over a sphere that does not turn, in vacuum, burnout and impact at the surface.
///
/// Bate, Mueller and White, Fundamentals of Astrodynamics, chapter 6, with Q = r v2 / mu. They judge the integrators and
/// bound what a range costs; they aim nothing.
public final class FreeFlight {
  private static final double R = Wgs84.MEAN_RADIUS;

  private FreeFlight() {}

  /// A free flight.
  ///
  /// @param speed at burnout
  /// @param flightPathAngle at burnout
  /// @param apogee above the surface
  /// @param time from burnout to impact
  public record Arc(
      @Unit("m/s") double speed,
      @Unit("rad") double flightPathAngle,
      @Unit("m") double apogee,
      @Unit("s") double time) {}

  /// The arc of least speed over a ground range (m), shorter than half the circumference.
  public static Arc minimumEnergy(double range) {
    return minimumEnergy(range, Wgs84.GM);
  }

  /// As above, under another GM (m3/s2).
  public static Arc minimumEnergy(double range, double gm) {
    double angle = range / R;
    if (!(angle > 0 && angle < StrictMath.PI)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "range %.0f m is not between 0 and %.0f m", range, StrictMath.PI * R));
    }
    double s = StrictMath.sin(angle / 2);
    double q = 2 * s / (1 + s);
    return arc(q, (StrictMath.PI - angle) / 4, angle, gm);
  }

  /// The range angle (rad) that Q reaches at the best flight-path angle; Q below 1.
  public static double maximumRangeAngle(double q) {
    if (!(q > 0 && q < 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "Q = %.4f is not between 0 and 1", q));
    }
    return 2 * StrictMath.asin(q / (2 - q));
  }

  private static Arc arc(double q, double climb, double angle, double gm) {
    double a = R / (2 - q);
    double c = StrictMath.cos(climb);
    double e = Math.sqrt(1 + q * (q - 2) * c * c);
    double half = StrictMath.cos(angle / 2);
    double e1 = StrictMath.acos((e - half) / (1 - e * half));
    double time = 2 * Math.sqrt(a * a * a / gm) * (StrictMath.PI - e1 + e * StrictMath.sin(e1));
    return new Arc(Math.sqrt(q * gm / R), climb, a * (1 + e) - R, time);
  }
}
