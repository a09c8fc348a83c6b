package org.openemd.flight;

import org.openemd.earth.Geodetic;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.math.Vec3;

/// Flights of one vehicle from one site with nothing kept but the impact: for searches, footprints, many runs.
///
/// The boost as {@link FlightSimulator} flies it, with drag, back pressure and staging, then the payload to the ground by
/// the arc kernel; no samples, no spent stages, no velocity budget. Keeps its buffers: one for each thread.
public final class QuickFlight {
  private final Ascent ascent;
  private final ArcDescent descent;
  private final double[] y = new double[6];
  private final double[] dropped = new double[6];

  /// @param launch place of the pad
  public QuickFlight(Vehicle vehicle, Geodetic launch, Environment environment) {
    ascent = new Ascent(vehicle, launch, environment);
    descent =
        new ArcDescent(ArcKernels.scalar(), environment, vehicle.payload().ballisticCoefficient());
  }

  /// Where and when the payload comes down.
  public Flight.Impact impact(LaunchPlan plan) {
    double cutoff = FlightSimulator.cutoff(ascent, plan);
    double burnout = ascent.fly(plan.azimuth(), plan.pitch(), cutoff, false);
    double separated = FlightSimulator.separate(ascent, burnout, y, dropped);
    if (!descent.land(y)) {
      throw new IllegalStateException(
          ascent.vehicle.id() + " does not come down: its payload stays in orbit");
    }
    Geodetic place = ascent.ground().place(new Vec3(y[0], y[1], y[2]));
    return new Flight.Impact(separated + descent.time, place, PathBuilder.speed(y));
  }
}
