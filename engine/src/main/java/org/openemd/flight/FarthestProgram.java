package org.openemd.flight;

import java.util.function.DoubleUnaryOperator;
import org.openemd.earth.Geodetic;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.math.Minimum;
import org.openemd.math.Unit;

/// Searches the pitch program that flies farthest: the steepness, and where the steering has one also the rate, in octaves
/// below the vehicle's own.
final class FarthestProgram {
  private static final double SPACING = 0.06; // of the steepness
  private static final double WIDTH = 1e-4;
  // A rate 32 times slower than the vehicle's no longer pitches over
  private static final double OCTAVES = 5;
  private static final double OCTAVE = 0.5; // spacing of rates
  private static final double OCTAVE_WIDTH = 5e-3;

  private final Vehicle vehicle;
  private final Geodetic launch;
  private final Environment environment;
  private final ArcKernel kernel;
  private final FullBurn own;

  /// A pitch program and what it does.
  ///
  /// @param octaves by which the rate is slower than the vehicle's
  record Program(
      Vehicle vehicle,
      @Unit("1") double octaves,
      @Unit("1") double q,
      @Unit("rad") double pitch,
      @Unit("rad") double angle,
      Geodetic place) {}

  FarthestProgram(Vehicle vehicle, Geodetic launch, Environment environment, ArcKernel kernel) {
    this.vehicle = vehicle;
    this.launch = launch;
    this.environment = environment;
    this.kernel = kernel;
    own = new FullBurn(vehicle, launch, environment, kernel);
  }

  /// The farthest, from nothing.
  Program from(double azimuth) {
    double octaves = 0;
    double q = scan(own, azimuth);
    if (vehicle.steering() instanceof Steering.ConstantPitchRate) {
      double most = own.angle(azimuth, q);
      for (double o = OCTAVE; o <= OCTAVES; o += OCTAVE) {
        FullBurn slower = slower(o);
        double x = scan(slower, azimuth);
        double angle = slower.angle(azimuth, x);
        if (angle > most) {
          most = angle;
          octaves = o;
          q = x;
        }
      }
    }
    return refined(azimuth, octaves, q);
  }

  /// The farthest, from a neighbouring azimuth's.
  Program near(Program neighbour, double azimuth) {
    return refined(azimuth, neighbour.octaves, neighbour.q);
  }

  private Program refined(double azimuth, double octaves, double q) {
    double o = octaves;
    if (vehicle.steering() instanceof Steering.ConstantPitchRate) {
      o =
          Minimum.between(
              x -> {
                FullBurn b = slower(x);
                return -b.angle(azimuth, climb(b, azimuth, q));
              },
              Math.max(0, o - OCTAVE),
              o,
              Math.min(OCTAVES, o + OCTAVE),
              OCTAVE_WIDTH);
    }
    FullBurn b = slower(o);
    double x = climb(b, azimuth, q);
    double angle = b.angle(azimuth, x);
    return new Program(with(o), o, x, b.pitch(x), angle, b.place());
  }

  /// The best of evenly spaced steepnesses.
  private static double scan(FullBurn b, double azimuth) {
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (double q = 0; q <= 1; q += SPACING) {
      double angle = b.angle(azimuth, q);
      if (angle > most) {
        most = angle;
        best = q;
      }
    }
    return best;
  }

  private static double climb(FullBurn b, double azimuth, double q) {
    DoubleUnaryOperator shortness = x -> -b.angle(azimuth, x);
    return Minimum.between(shortness, Math.max(0, q - SPACING), q, Math.min(1, q + SPACING), WIDTH);
  }

  private FullBurn slower(double octaves) {
    return octaves == 0 ? own : new FullBurn(with(octaves), launch, environment, kernel);
  }

  private Vehicle with(double octaves) {
    return switch (vehicle.steering()) {
      case Steering.GravityTurn g -> vehicle;
      case Steering.ConstantPitchRate c ->
          octaves == 0
              ? vehicle
              : vehicle.withSteering(
                  new Steering.ConstantPitchRate(
                      c.verticalRise(), c.rate() * StrictMath.pow(2, -octaves)));
    };
  }
}
