package org.openemd.campaign.fast.batch;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Loft;
import org.openemd.flight.PlanFamily;
import org.openemd.flight.Vehicle;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.math.Unit;

/// One vehicle, one place of launch, one loft: made ready once to aim at thousands of points.
///
/// May be shared between threads; each takes its own {@link #aimer}.
public final class Aiming {
  private static final int AZIMUTHS = 15;
  private static final int ALONG = 15;
  private static final int FEW_AZIMUTHS = 9;
  private static final int FEW_ALONG = 9;

  final FlightTable table;
  private final Vehicle vehicle;
  private final Geodetic launch;
  private final ArcKernel kernel;
  private final PlanFamily family;
  private final boolean ends;
  private @Nullable FlightTable nearer;
  private @Nullable FlightTable farther;
  private boolean nearerKnown;
  private boolean fartherKnown;

  private Aiming(Vehicle vehicle, Geodetic launch, Loft loft, ArcKernel kernel) {
    this.vehicle = vehicle;
    this.launch = launch;
    this.kernel = kernel;
    family = PlanFamily.of(vehicle, launch, Environment.STANDARD, loft);
    ends = loft instanceof Loft.MinimumEnergy && vehicle.thrustTermination();
    table = new FlightTable(vehicle, launch, family, AZIMUTHS, ALONG, kernel);
    if (table.isEmpty()) {
      throw new IllegalArgumentException(
          vehicle.id() + " does not fly the farther the farther it is aimed with this loft");
    }
  }

  /// Makes ready: some ten milliseconds.
  public static Aiming of(Vehicle vehicle, Geodetic launch, Loft loft) {
    return of(vehicle, launch, loft, ArcKernels.fastest());
  }

  /// As above, choosing the kernel that flies the arcs.
  public static Aiming of(Vehicle vehicle, Geodetic launch, Loft loft, ArcKernel kernel) {
    return new Aiming(vehicle, launch, loft, kernel);
  }

  /// Flights nearer than the loft's own, made when first asked for; null where there are none.
  synchronized @Nullable FlightTable nearer() {
    if (ends && !nearerKnown) {
      nearer = end(family.nearer(vehicle, launch, Environment.STANDARD));
      nearerKnown = true;
    }
    return nearer;
  }

  /// The same, farther.
  synchronized @Nullable FlightTable farther() {
    if (ends && !fartherKnown) {
      farther = end(family.farther(vehicle, launch, Environment.STANDARD));
      fartherKnown = true;
    }
    return farther;
  }

  private @Nullable FlightTable end(@Nullable PlanFamily end) {
    if (end == null) {
      return null;
    }
    FlightTable t = new FlightTable(vehicle, launch, end, FEW_AZIMUTHS, FEW_ALONG, kernel);
    return t.isEmpty() ? null : t;
  }

  /// For one thread.
  public Aimer aimer() {
    return aimer(ArcKernels.fastest());
  }

  /// As above, choosing the kernel.
  public Aimer aimer(ArcKernel kernel) {
    return new Aimer(this, kernel);
  }

  /// When the thrust of flight `i` ends (s after launch).
  @Unit("s")
  public double burnout(Strikes strikes, int i) {
    return strikes.release[i] - vehicle.payload().separationDelay();
  }

  /// When the boosts climb above 10 km, on average over the family (s after launch).
  @Unit("s")
  public double emergence() {
    return table.emergence;
  }
}
