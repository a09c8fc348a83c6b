package org.openemd.campaign.fast.batch;

import org.openemd.earth.Geodetic;
import org.openemd.flight.Loft;
import org.openemd.flight.Vehicle;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.math.Unit;

/// One vehicle, one place of launch, one loft: made ready once to aim at thousands of points.
///
/// May be shared between threads; each takes its own {@link #aimer}.
public final class Aiming {
  final FlightTable table;
  private final double separationDelay;

  private Aiming(FlightTable table, double separationDelay) {
    this.table = table;
    this.separationDelay = separationDelay;
  }

  /// Makes ready: some twenty milliseconds.
  public static Aiming of(Vehicle vehicle, Geodetic launch, Loft loft) {
    return of(vehicle, launch, loft, ArcKernels.fastest());
  }

  /// As above, choosing the kernel that flies the arcs.
  public static Aiming of(Vehicle vehicle, Geodetic launch, Loft loft, ArcKernel kernel) {
    return new Aiming(
        new FlightTable(vehicle, launch, loft, kernel), vehicle.payload().separationDelay());
  }

  /// For one thread.
  public Aimer aimer() {
    return aimer(ArcKernels.fastest());
  }

  /// As above, choosing the kernel.
  public Aimer aimer(ArcKernel kernel) {
    return new Aimer(table, kernel);
  }

  /// When the thrust of flight `i` ends (s after launch).
  @Unit("s")
  public double burnout(Strikes strikes, int i) {
    return strikes.release[i] - separationDelay;
  }

  /// When the boosts climb above 10 km, on average over the family (s after launch).
  @Unit("s")
  public double emergence() {
    return table.emergence;
  }
}
