package org.openemd.flight;

import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// Flights of one vehicle from one site with nothing kept but the impact: for searches, footprints, many runs.
///
/// The boost as {@link FlightSimulator} flies it, with drag, back pressure and staging, then the payload to the ground;
/// no samples, no spent stages, no velocity budget. Keeps its buffers: one for each thread.
public final class QuickFlight {
  private final Ascent ascent;
  private final FreeFall fall;
  private final double[] y = new double[6];
  private final double[] dropped = new double[6];

  /// @param launch place of the pad
  public QuickFlight(Vehicle vehicle, Geodetic launch, Environment environment) {
    ascent = new Ascent(vehicle, launch, environment);
    fall = new FreeFall(environment, vehicle.payload().ballisticCoefficient());
  }

  /// Where and when the payload comes down.
  public Flight.Impact impact(LaunchPlan plan) {
    double cutoff = FlightSimulator.cutoff(ascent, plan);
    double burnout = ascent.fly(plan.azimuth(), plan.pitch(), cutoff, false);
    double separated = FlightSimulator.separate(ascent, burnout, y, dropped);
    double landed = fall.fly(y, separated, separated + FlightSimulator.LONGEST, null);
    Geodetic place = ascent.ground().place(new Vec3(y[0], y[1], y[2]));
    return new Flight.Impact(landed, place, Math.sqrt(y[3] * y[3] + y[4] * y[4] + y[5] * y[5]));
  }
}
