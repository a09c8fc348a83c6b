package org.openemd.earth;

/// Constants of the World Geodetic System 1984 and of the gravity field (EGM96 zonals).
///
/// Sources: NIMA TR8350.2 (3rd edition) for the ellipsoid, GM and the rotation rate; EGM96 for J2-J4, unnormalized.
public final class Wgs84 {
  /// Equatorial radius (m).
  public static final double A = 6_378_137.0;

  /// Flattening.
  public static final double F = 1 / 298.257223563;

  /// Polar radius (m).
  public static final double B = A * (1 - F);

  /// First eccentricity squared.
  public static final double E2 = F * (2 - F);

  /// Second eccentricity squared.
  public static final double EP2 = E2 / (1 - E2);

  /// Gravitational constant times the Earth's mass, atmosphere included (m3/s2).
  public static final double GM = 3.986004418e14;

  /// Rotation rate (rad/s).
  public static final double OMEGA = 7.292115e-5;

  /// Second zonal harmonic.
  public static final double J2 = 1.08262668e-3;

  /// Third zonal harmonic.
  public static final double J3 = -2.53266e-6;

  /// Fourth zonal harmonic.
  public static final double J4 = -1.61962e-6;

  /// Mean radius, for closed forms on a sphere (m).
  public static final double MEAN_RADIUS = 6_371_000.0;

  /// Standard gravity, the one in specific impulse (m/s2).
  public static final double G0 = 9.80665;

  private Wgs84() {}
}
