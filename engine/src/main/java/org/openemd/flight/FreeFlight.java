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

  /// Farther out the Moon and the Sun rule (m).
  public static final double FARTHEST_APOGEE = 100_000e3;

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

  /// The arc between two points a ground range (m) apart, at most half the circumference, whose highest point is `apogee` (m).
  public static Arc byApogee(double apogee, double range) {
    return byApogee(apogee, range, Wgs84.GM);
  }

  /// As above, under another GM (m3/s2).
  public static Arc byApogee(double apogee, double range, double gm) {
    double angle = range / R;
    if (!(apogee > 0 && apogee < FARTHEST_APOGEE)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "apogee %.0f m is not between 0 and %.0f m", apogee, FARTHEST_APOGEE));
    }
    if (!(angle >= 0 && angle <= StrictMath.PI)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "range %.0f m is not from 0 to %.0f m", range, StrictMath.PI * R));
    }
    return summit(apogee, angle, gm);
  }

  /// From the apogee's side: r = p / (1 + e cos v) at the surface, half the angle from the apogee, gives e; a vertical shot is the
  /// flat ellipse e = 1. The eccentric anomaly is taken from the apogee too, so that no difference of near numbers is left.
  static Arc summit(double apogee, double angle, double gm) {
    double sine = StrictMath.sin(angle / 4);
    double e = apogee / (apogee + 2 * R * sine * sine);
    double a = (R + apogee) / (1 + e);
    double fromTop = 2 * StrictMath.asin(Math.min(1, Math.sqrt(apogee / (2 * a * e))));
    double time = 2 * Math.sqrt(a * a * a / gm) * (fromTop + e * StrictMath.sin(fromTop));
    double climb = StrictMath.atan2(apogee * StrictMath.cos(angle / 4), sine * (R + apogee));
    return new Arc(Math.sqrt(gm * (2 / R - 1 / a)), climb, apogee, time);
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
