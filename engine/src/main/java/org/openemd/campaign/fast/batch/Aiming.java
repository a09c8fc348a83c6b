package org.openemd.campaign.fast.batch;

import java.util.Locale;
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
/// The flights are those that {@link org.openemd.flight.Targeting} chooses one by one ({@link PlanFamily}): a few hundred are flown, the others read between them, and each is corrected by the arc
/// kernel until it comes down within 0.3 m of its aim. May be shared between threads; each takes its own {@link #aimer}.
///
/// **Error.** Impacts within 1 m of the aim by integration. Release states within 10 m and 0.3 m/s of those of the same boost flown (at the least speed 5 m and 0.05 m/s; 35 m and 3 m/s where flat boosts end in the air). With a loft that says which flight is meant the impact is
/// within 0.05 s of Targeting's (apogee asked: 1.5 s); at the least speed within 1 % of the time of flight, at no more than 0.5 m/s above its speed: speed hardly depends on the loft there. Nodes within 50 m of the flight while that is above 100 km, 500 m of the flattest flights.
///
/// **Limits.** Ballistic coefficient from 1,000 kg/m2; up to 17,800 km; the vehicle's own pitch rate alone; lofts whose flights exist at every azimuth. Full burns have no flights nearer than where they come down far aside of where they are aimed. What the arc kernel refuses, flights below 160 km for one, is flown step by
/// step, some twenty times slower.
public final class Aiming {
  private static final double LIGHTEST = 1_000; // of the arc kernel's domain [kg/m2]
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

  private Aiming(Vehicle vehicle, Geodetic launch, Loft loft, ArcKernel kernel, Sharing sharing) {
    double beta = vehicle.payload().ballisticCoefficient();
    if (beta < LIGHTEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s releases a payload of %.0f kg/m2; aims by the thousand need at least %.0f kg/m2",
              vehicle.id(),
              beta,
              LIGHTEST));
    }
    this.vehicle = vehicle;
    this.launch = launch;
    this.kernel = kernel;
    family = PlanFamily.of(vehicle, launch, Environment.STANDARD, loft);
    ends = loft instanceof Loft.MinimumEnergy && vehicle.thrustTermination();
    table = new FlightTable(vehicle, launch, family, AZIMUTHS, ALONG, kernel, sharing);
    if (table.isEmpty()) {
      throw new IllegalArgumentException(
          vehicle.id() + " does not fly the farther the farther it is aimed with this loft");
    }
  }

  /// Makes ready: some ten milliseconds.
  public static Aiming of(Vehicle vehicle, Geodetic launch, Loft loft) {
    return of(vehicle, launch, loft, ArcKernels.fastest(), Sharing.ALONE);
  }

  /// As above, choosing the kernel that flies the arcs, which is kept, and no one else may use it; and who flies the boosts.
  public static Aiming of(
      Vehicle vehicle, Geodetic launch, Loft loft, ArcKernel kernel, Sharing sharing) {
    return new Aiming(vehicle, launch, loft, kernel, sharing);
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
    FlightTable t =
        new FlightTable(vehicle, launch, end, FEW_AZIMUTHS, FEW_ALONG, kernel, Sharing.ALONE);
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

  /// When the boosts climb above 10 km, on average (s after launch); each does so within 2 s of it at the least speed, within 5 s at full burn.
  @Unit("s")
  public double emergence() {
    return table.emergence;
  }
}
