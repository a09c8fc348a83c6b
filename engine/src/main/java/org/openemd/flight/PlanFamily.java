package org.openemd.flight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.math.Interpolation;
import org.openemd.math.Unit;

/// The plans with which one vehicle reaches from one place, with one loft, whatever is near and far: by azimuth, and by one
/// number along, from 0 for the nearest to 1 for the farthest.
///
/// What {@link Targeting} chooses aim by aim, as smooth functions. Where the thrust can be ended and the loft leaves it to, the number along is the end of
/// thrust, and the steepness is the loft's: that of least burnout speed among the flights that come down at one place (there
/// the gradients of speed, angle over the ground and bearing lie in one plane), or that of the burnout angle or apogee asked. At full burn the number along is the
/// steepness, from the flight farthest at that azimuth to the steep or to the flat side.
///
/// Limits. No farther than {@link #FARTHEST} and no nearer than {@link #NEAREST}, and only from and to where there are such flights at every azimuth. The vehicle's own
/// pitch rate alone: what {@link Targeting} reaches by a slower one is out of reach. At the least speed, {@link #nearer} and {@link #farther} flights
/// are families of their own.
public final class PlanFamily {
  /// From there on the long way round may be the shorter one (rad).
  public static final double FARTHEST = 2.8;

  /// Nearer, the launch's bearing says little (rad).
  public static final double NEAREST = 0.01;

  private static final double SPREAD = 0.7;

  private final double[][] steepness;
  private final double first;
  private final double[] last;

  /// @param steepness at even azimuths, from north, and Chebyshev's points along
  /// @param first end of thrust (s) at the near end
  /// @param last ends of thrust (s) at the far end, at even azimuths; one or more, their number odd
  PlanFamily(double[][] steepness, double first, double... last) {
    this.steepness = steepness;
    this.first = first;
    this.last = last.clone();
  }

  /// Searches them; some ten milliseconds.
  public static PlanFamily of(
      Vehicle vehicle, Geodetic launch, Environment environment, Loft loft) {
    boolean free = vehicle.thrustTermination();
    boolean measured = loft instanceof Loft.BurnoutAngle || loft instanceof Loft.Apogee;
    if (measured && !free) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s cannot end its thrust, so that the range alone makes its loft: "
                  + "ask for its steep or its flat flight (--loft steep, --loft flat)",
              vehicle.id()));
    }
    return switch (loft) {
      case Loft.MinimumEnergy _ ->
          free
              ? new CutoffSearch(vehicle, launch, environment).leastSpeed()
              : new BurnSearch(vehicle, launch, environment).find(true);
      case Loft.Steep _ -> new BurnSearch(vehicle, launch, environment).find(true);
      case Loft.Flat _ -> new BurnSearch(vehicle, launch, environment).find(false);
      case Loft.BurnoutAngle b ->
          new CutoffSearch(vehicle, launch, environment).lofted(LoftMeasure.ANGLE, b.angle());
      case Loft.Apogee a ->
          new CutoffSearch(vehicle, launch, environment).lofted(LoftMeasure.APOGEE, a.altitude());
    };
  }

  /// How steep (0) or flat (1) the plan at an azimuth (rad) is, as {@link Boosts} flies it.
  ///
  /// @param along from 0, the nearest, to 1, the farthest
  public double steepness(double azimuth, double along) {
    double[] around = new double[steepness.length];
    double[] out = new double[steepness[0].length];
    Interpolation.periodic(azimuth, around);
    Interpolation.chebyshev(along, out);
    double sum = 0;
    for (int i = 0; i < around.length; i++) {
      for (int j = 0; j < out.length; j++) {
        sum += around[i] * out[j] * steepness[i][j];
      }
    }
    return Math.max(0, Math.min(1, sum));
  }

  /// End of thrust at an azimuth (rad), in seconds after launch.
  ///
  /// @param along from 0, the nearest, to 1, the farthest
  @Unit("s")
  public double cutoff(double azimuth, double along) {
    return cutoff(first, last(azimuth, last), along);
  }

  /// The last end of thrust at an azimuth, from those at a few.
  static double last(double azimuth, double[] last) {
    double[] w = new double[last.length];
    Interpolation.periodic(azimuth, w);
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * last[i];
    }
    return sum;
  }

  /// The last seconds make the most speed: they are spread out.
  static double cutoff(double first, double last, double along) {
    return first + along * (1 + SPREAD - SPREAD * along) * (last - first);
  }

  /// At the least speed, the flights nearer than these: the shortest burn, steeper. Null where there are none.
  public @Nullable PlanFamily nearer(Vehicle vehicle, Geodetic launch, Environment environment) {
    return new FamilyEnds(this, vehicle, launch, environment).nearer();
  }

  /// At the least speed, the flights farther than these: the whole burn, up to the farthest. Null where there are none.
  public @Nullable PlanFamily farther(Vehicle vehicle, Geodetic launch, Environment environment) {
    return new FamilyEnds(this, vehicle, launch, environment).farther();
  }
}
