package org.openemd.flight;

import org.openemd.earth.Ecef;
import org.openemd.earth.Eci;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A satellite's orbit: an ellipse about the Earth's centre, fixed in inertial space, seen from the turning Earth.
///
/// Bate, Mueller and White, Fundamentals of Astrodynamics, sections 2.4, 2.5 and 4.2: Kepler's equation by Newton's method. Neglected: the
/// flattening, which turns the node of a Molniya orbit by 0.15 degrees a day (5 km at apogee in an hour) and that of a
/// geosynchronous one by 0.013 (0.4 km), the Moon, the Sun and station keeping. An ellipse that dips into the air is refused.
///
/// @param semiMajorAxis from the centre
/// @param eccentricity 0 for a circle
/// @param inclination to the equator
/// @param node longitude of the ascending node, Earth-fixed at t = 0
/// @param perigee argument of perigee, from the node along the orbit
/// @param meanAnomaly at t = 0
public record Orbit(
    @Unit("m") double semiMajorAxis,
    @Unit("1") double eccentricity,
    @Unit("rad") double inclination,
    @Unit("rad") double node,
    @Unit("rad") double perigee,
    @Unit("rad") double meanAnomaly) {
  /// Height of perigee below which no satellite stays up (m).
  public static final double LOWEST = 150e3;

  private static final double HIGHEST = 1e9; // [m] where the Earth no longer rules
  private static final double TURN = 2 * StrictMath.PI;
  private static final int ITERATIONS = 30;
  private static final double CONVERGED = 1e-14; // [rad]

  public Orbit {
    Require.within("eccentricity", eccentricity, 0, 0.95, "1");
    Require.within("inclination", inclination, 0, StrictMath.PI, "rad");
    Require.within(
        "perigee", semiMajorAxis * (1 - eccentricity) - Wgs84.A, LOWEST, HIGHEST, "m up");
    Require.finite("node", node, "rad");
    Require.finite("argument of perigee", perigee, "rad");
    Require.finite("mean anomaly", meanAnomaly, "rad");
  }

  /// One turn in a sidereal day: over the equator, or a figure of eight about the mean longitude.
  ///
  /// @param sinceApogee of the passage before t = 0, or minus the time until the next (s)
  public static Orbit geosynchronous(
      double longitude,
      double inclination,
      double eccentricity,
      double perigee,
      double sinceApogee) {
    double axis = StrictMath.cbrt(Wgs84.GM / (Wgs84.OMEGA * Wgs84.OMEGA));
    double anomaly = StrictMath.PI + Wgs84.OMEGA * sinceApogee;
    return new Orbit(
        axis, eccentricity, inclination, longitude - perigee - anomaly, perigee, anomaly);
  }

  /// Over the equator, at rest above one longitude.
  public static Orbit geostationary(double longitude) {
    return geosynchronous(longitude, 0, 0, 0, 0);
  }

  /// An ellipse by its heights, and by where it is highest.
  ///
  /// @param perigeeHeight above the equatorial radius (m)
  /// @param apogeeHeight above the equatorial radius (m)
  /// @param perigee argument of perigee
  /// @param apogeeLongitude of the point below the apogee passed `sinceApogee` before t = 0, Earth-fixed
  public static Orbit elliptical(
      double perigeeHeight,
      double apogeeHeight,
      double inclination,
      double perigee,
      double apogeeLongitude,
      double sinceApogee) {
    if (!(apogeeHeight >= perigeeHeight)) {
      throw new IllegalArgumentException(
          "the apogee, "
              + Require.text(apogeeHeight / 1e3)
              + " km up, is below the perigee, "
              + Require.text(perigeeHeight / 1e3)
              + " km up");
    }
    double axis = Wgs84.A + 0.5 * (perigeeHeight + apogeeHeight);
    double rate = Math.sqrt(Wgs84.GM / axis) / axis;
    double along = perigee + StrictMath.PI; // of the apogee, from the node
    double fromNode =
        StrictMath.atan2(
            StrictMath.cos(inclination) * StrictMath.sin(along), StrictMath.cos(along));
    return new Orbit(
        axis,
        0.5 * (apogeeHeight - perigeeHeight) / axis,
        inclination,
        apogeeLongitude - Wgs84.OMEGA * sinceApogee - fromNode,
        perigee,
        StrictMath.PI + rate * sinceApogee);
  }

  /// Time of one revolution (s).
  public double period() {
    return TURN * semiMajorAxis * Math.sqrt(semiMajorAxis / Wgs84.GM);
  }

  /// Where the satellite is at `t` (s).
  public Ecef at(double t) {
    double anomaly = eccentricAnomaly(meanAnomaly + TURN * (t / period()));
    double x = semiMajorAxis * (StrictMath.cos(anomaly) - eccentricity);
    double y = semiMajorAxis * Math.sqrt(1 - eccentricity * eccentricity) * StrictMath.sin(anomaly);
    double along = StrictMath.cos(perigee) * x - StrictMath.sin(perigee) * y;
    double across = StrictMath.sin(perigee) * x + StrictMath.cos(perigee) * y;
    double level = StrictMath.cos(inclination) * across;
    double cos = StrictMath.cos(node);
    double sin = StrictMath.sin(node);
    return Frames.toEcef(
        new Eci(
            new Vec3(
                cos * along - sin * level,
                sin * along + cos * level,
                StrictMath.sin(inclination) * across)),
        t);
  }

  /// Kepler's equation; from pi Newton's method converges for every ellipse.
  private double eccentricAnomaly(double mean) {
    double m = mean - TURN * Math.floor(mean / TURN);
    double e = eccentricity < 0.1 ? m : StrictMath.PI;
    for (int i = 0; i < ITERATIONS; i++) {
      double step =
          (e - eccentricity * StrictMath.sin(e) - m) / (1 - eccentricity * StrictMath.cos(e));
      e -= step;
      if (Math.abs(step) < CONVERGED) {
        break;
      }
    }
    return e;
  }
}
