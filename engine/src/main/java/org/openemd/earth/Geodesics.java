package org.openemd.earth;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/// Shortest paths on the WGS-84 ellipsoid.
///
/// Vincenty's formulas (Survey Review 23, 1975), better than 0.5 mm; written out rather than taken from GeographicLib so
/// that only `StrictMath` decides the bits of a run. Where Vincenty's inverse does not converge (nearly antipodal
/// points) GeographicLib answers (Karney, Journal of Geodesy 87, 2013, 15 nm), rounded to a millimetre and to 1e-9 rad.
public final class Geodesics {
  private static final int MOST_ITERATIONS = 60;
  private static final double CONVERGED = 1e-14; // [rad]

  private Geodesics() {}

  /// Length (m) of the geodesic between two places, heights ignored.
  public static double distance(Geodetic from, Geodetic to) {
    return inverse(from, to)[0];
  }

  /// Azimuth (rad, 0 to 2 pi) at `from` of the geodesic to `to`.
  public static double azimuth(Geodetic from, Geodetic to) {
    return inverse(from, to)[1];
  }

  /// Place at a distance (m) along an azimuth (rad); on the ellipsoid.
  public static Geodetic direct(Geodetic from, double azimuth, double distance) {
    double tanU = (1 - Wgs84.F) * StrictMath.tan(from.latitude());
    double cosU = 1 / Math.sqrt(1 + tanU * tanU);
    double sinU = tanU * cosU;
    double sa = StrictMath.sin(azimuth);
    double ca = StrictMath.cos(azimuth);
    double sigma1 = StrictMath.atan2(tanU, ca);
    double sinAlpha = cosU * sa;
    double cos2Alpha = 1 - sinAlpha * sinAlpha;
    double[] ab = series(cos2Alpha);
    double sigma = distance / (Wgs84.B * ab[0]);
    double previous = 2 * StrictMath.PI;
    for (int i = 0; i < MOST_ITERATIONS && Math.abs(sigma - previous) > CONVERGED; i++) {
      double c2m = StrictMath.cos(2 * sigma1 + sigma);
      previous = sigma;
      sigma = distance / (Wgs84.B * ab[0]) + deltaSigma(ab[1], sigma, c2m);
    }
    return end(from.longitude(), sinU, cosU, sa, ca, sinAlpha, cos2Alpha, sigma, sigma1);
  }

  private static Geodetic end(
      double longitude,
      double sinU,
      double cosU,
      double sa,
      double ca,
      double sinAlpha,
      double cos2Alpha,
      double sigma,
      double sigma1) {
    double ss = StrictMath.sin(sigma);
    double cs = StrictMath.cos(sigma);
    double c2m = StrictMath.cos(2 * sigma1 + sigma);
    double down = sinU * ss - cosU * cs * ca;
    double latitude =
        StrictMath.atan2(
            sinU * cs + cosU * ss * ca,
            (1 - Wgs84.F) * Math.sqrt(sinAlpha * sinAlpha + down * down));
    double lambda = StrictMath.atan2(ss * sa, cosU * cs - sinU * ss * ca);
    double l = lambda - longitudeCorrection(sinAlpha, cos2Alpha, sigma, ss, cs, c2m);
    return new Geodetic(latitude, wrap(longitude + l), 0);
  }

  /// Distance (m) and forward azimuth (rad).
  private static double[] inverse(Geodetic from, Geodetic to) {
    double tanU1 = (1 - Wgs84.F) * StrictMath.tan(from.latitude());
    double tanU2 = (1 - Wgs84.F) * StrictMath.tan(to.latitude());
    double c1 = 1 / Math.sqrt(1 + tanU1 * tanU1);
    double c2 = 1 / Math.sqrt(1 + tanU2 * tanU2);
    double s1 = tanU1 * c1;
    double s2 = tanU2 * c2;
    double l = wrap(to.longitude() - from.longitude());
    double lambda = l;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double sl = StrictMath.sin(lambda);
      double cl = StrictMath.cos(lambda);
      double x = c2 * sl;
      double y = c1 * s2 - s1 * c2 * cl;
      double ss = Math.sqrt(x * x + y * y);
      if (ss == 0) {
        return new double[] {0, 0};
      }
      double cs = s1 * s2 + c1 * c2 * cl;
      double sigma = StrictMath.atan2(ss, cs);
      double sinAlpha = c1 * c2 * sl / ss;
      double cos2Alpha = 1 - sinAlpha * sinAlpha;
      double c2m = cos2Alpha < 1e-15 ? 0 : cs - 2 * s1 * s2 / cos2Alpha;
      double next = l + longitudeCorrection(sinAlpha, cos2Alpha, sigma, ss, cs, c2m);
      if (Math.abs(next - lambda) <= CONVERGED) {
        double[] ab = series(cos2Alpha);
        double distance = Wgs84.B * ab[0] * (sigma - deltaSigma(ab[1], sigma, c2m));
        double azimuth = StrictMath.atan2(x, y);
        return new double[] {distance, azimuth < 0 ? azimuth + 2 * StrictMath.PI : azimuth};
      }
      lambda = next;
    }
    return antipodal(from, to);
  }

  private static double[] antipodal(Geodetic from, Geodetic to) {
    GeodesicData g =
        Geodesic.WGS84.Inverse(
            from.latitudeDegrees(),
            from.longitudeDegrees(),
            to.latitudeDegrees(),
            to.longitudeDegrees());
    double azimuth = StrictMath.toRadians(g.azi1 < 0 ? g.azi1 + 360 : g.azi1);
    return new double[] {StrictMath.rint(g.s12 * 1e3) / 1e3, StrictMath.rint(azimuth * 1e9) / 1e9};
  }

  private static double[] series(double cos2Alpha) {
    double u2 = cos2Alpha * Wgs84.EP2;
    return new double[] {
      1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2))),
      u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    };
  }

  private static double deltaSigma(double b, double sigma, double c2m) {
    double ss = StrictMath.sin(sigma);
    double cs = StrictMath.cos(sigma);
    double q = 2 * c2m * c2m - 1;
    return b
        * ss
        * (c2m + b / 4 * (cs * q - b / 6 * c2m * (4 * ss * ss - 3) * (4 * c2m * c2m - 3)));
  }

  private static double longitudeCorrection(
      double sinAlpha, double cos2Alpha, double sigma, double ss, double cs, double c2m) {
    double c = Wgs84.F / 16 * cos2Alpha * (4 + Wgs84.F * (4 - 3 * cos2Alpha));
    return (1 - c) * Wgs84.F * sinAlpha * (sigma + c * ss * (c2m + c * cs * (2 * c2m * c2m - 1)));
  }

  private static double wrap(double longitude) {
    double turn = 2 * StrictMath.PI;
    return longitude - turn * StrictMath.rint(longitude / turn);
  }
}
