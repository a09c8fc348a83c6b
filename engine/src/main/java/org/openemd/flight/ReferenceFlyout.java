package org.openemd.flight;

import java.util.Locale;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// What "burnout speed" means here, and how a vehicle is brought to a stated one.
///
/// Burnout speed is the Earth-relative speed at the last end of thrust on the reference fly-out: from 50 N 0 E at sea
/// level, due north, standard environment, the pitch such that the flight path is then 40 degrees above the local
/// horizontal. The altitude belongs to the figure: 6.3 km/s at 200 km is 6.6 km/s referred to the ground.
public final class ReferenceFlyout {
  /// Launch site of the reference fly-out.
  public static final Geodetic SITE = Geodetic.ofDegrees(50, 0, 0);

  /// Flight-path angle at burnout (rad).
  public static final double FLIGHT_PATH_ANGLE = StrictMath.toRadians(40);

  private static final double AZIMUTH = 0;
  private static final int ITERATIONS = 40;
  private static final double SPEED_TOLERANCE = 1e-3; // [m/s]

  private ReferenceFlyout() {}

  /// A vehicle brought to a burnout speed.
  ///
  /// @param vehicle with its specific impulses multiplied
  /// @param factor by which every stage's specific impulse was multiplied; masses and burn times are unchanged
  /// @param speed reached on the reference fly-out
  /// @param altitude of burnout there
  /// @param flightPathAngle at burnout there
  public record Scaled(
      Vehicle vehicle,
      @Unit("1") double factor,
      @Unit("m/s") double speed,
      @Unit("m") double altitude,
      @Unit("rad") double flightPathAngle) {}

  /// The vehicle as it is, on the reference fly-out.
  public static Scaled measure(Vehicle vehicle) {
    Probe p = new Probe(vehicle);
    p.pitchFor(0.3);
    return new Scaled(vehicle, 1, p.speed, p.altitude, p.angle);
  }

  /// Multiplies every specific impulse by one factor so that the reference fly-out ends at `burnoutSpeed` (m/s).
  public static Scaled scaleTo(Vehicle vehicle, double burnoutSpeed) {
    if (!(burnoutSpeed > 500 && burnoutSpeed < 10_000)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "burnout speed %.0f m/s is not between 500 and 10000 m/s",
              burnoutSpeed));
    }
    Probe first = new Probe(vehicle);
    double pitch = first.pitchFor(0.3);
    double f0 = 1;
    double v0 = first.speed;
    double factor = (burnoutSpeed + 1_200) / (v0 + 1_200); // losses stay, the ideal gain scales
    for (int i = 0; i < ITERATIONS; i++) {
      Vehicle scaled = times(vehicle, factor);
      Probe p = new Probe(scaled);
      pitch = p.pitchFor(pitch);
      if (Math.abs(p.speed - burnoutSpeed) < SPEED_TOLERANCE) {
        return new Scaled(scaled, factor, p.speed, p.altitude, p.angle);
      }
      double next = factor + (burnoutSpeed - p.speed) * (factor - f0) / (p.speed - v0);
      f0 = factor;
      v0 = p.speed;
      factor = next;
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "%s cannot be brought to a burnout speed of %.0f m/s",
            vehicle.id(),
            burnoutSpeed));
  }

  private static Vehicle times(Vehicle v, double factor) {
    return v.withStages(
        v.stages().stream().map(s -> s.withSpecificImpulse(factor * s.specificImpulse())).toList());
  }

  /// One vehicle on the reference fly-out, and its pitch for the reference angle.
  private static final class Probe {
    double speed;
    double altitude;
    double angle;
    private final BurnoutAngle burnout;

    Probe(Vehicle vehicle) {
      burnout = new BurnoutAngle(new Ascent(vehicle, SITE, Environment.STANDARD), AZIMUTH);
    }

    double pitchFor(double guess) {
      double pitch = burnout.pitchFor(FLIGHT_PATH_ANGLE, guess);
      angle = burnout.at(pitch);
      speed = burnout.speed();
      altitude = burnout.altitude();
      return pitch;
    }
  }
}
