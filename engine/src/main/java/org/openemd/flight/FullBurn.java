package org.openemd.flight;

import org.openemd.earth.Geodetic;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.math.Vec3;

/// How far one vehicle flies at full burn, by azimuth and steepness.
final class FullBurn {
  private static final double CRASHED = -1; // [rad]

  private final Ascent ascent;
  private final ArcDescent arcs;
  private final Sight sight;
  private final Steepness steepness;
  private final double[] y = new double[6];
  private final double[] dropped = new double[6];

  FullBurn(Vehicle vehicle, Geodetic launch, Environment environment, ArcKernel kernel) {
    ascent = new Ascent(vehicle, launch, environment);
    arcs = new ArcDescent(kernel, environment, vehicle.payload().ballisticCoefficient());
    sight = new Sight(ascent.origin(), ascent.origin());
    steepness = new Steepness(vehicle.steering());
  }

  /// Angle flown over the ground (rad); negative after a crash, infinite when the body does not come down.
  double angle(double azimuth, double q) {
    double t = ascent.fly(azimuth, steepness.pitch(q), ascent.fullBurnout(), false);
    if (ascent.crashed()) {
      return CRASHED;
    }
    FlightSimulator.separate(ascent, t, y, dropped);
    if (!arcs.land(y)) {
      return Double.POSITIVE_INFINITY;
    }
    sight.at(y);
    return sight.flown;
  }

  /// Where the last flight came down.
  Geodetic place() {
    return ascent.ground().place(new Vec3(y[0], y[1], y[2]));
  }

  double pitch(double q) {
    return steepness.pitch(q);
  }
}
