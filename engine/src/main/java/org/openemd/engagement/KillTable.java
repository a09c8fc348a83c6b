package org.openemd.engagement;

import org.openemd.command.KillProbability;
import org.openemd.math.Unit;

/// Kill probability of one interceptor by closing speed, error of the track and divert left, from the homing that {@link Terminal} flies.
///
/// For each closing speed of a grid the seeker finds its target at the acquisition range, which sets the time to go. The mean flight gives the farthest offset that is reached at all, and for offsets up to it the divert that
/// they cost; the adjoint of the seeker's errors gives the chance that what is reached is struck. Between speeds all three are linear, and so is the cost between offsets. The chance over the offset, a normal error in two axes, is then closed:
///
///     P = works x (1 - exp(-r^2 / 2 sigma^2)) x strikes(V),   r = least of basket, reach(V, divert)
///
/// so that it falls with sigma, with less divert, and beyond the basket, by construction. Other bodies in view, and what keeps the seeker from looking at its full range (a kill vehicle not yet active), are left out.
///
/// Speeds below the grid (1 km/s) or above it (16 km/s) count as its ends.
public final class KillTable implements KillProbability {
  private static final double SLOWEST = 1000; // [m/s]
  private static final double FASTEST = 16_000; // [m/s]
  private static final int SPEEDS = 20;
  private static final int OFFSETS = 12;
  private static final double BEYOND = 2; // what is tabulated ends at this many baskets
  private static final double RATIO =
      StrictMath.pow(FASTEST / SLOWEST, 1.0 / (SPEEDS - 1)); // from one speed to the next

  private final double works;
  private final double navigation; // [m]
  private final double basket; // [m]
  private final double[] strikes = new double[SPEEDS];
  private final double[] farthest = new double[SPEEDS]; // [m]
  private final double[][] cost =
      new double[SPEEDS][OFFSETS + 1]; // [m/s] of equal parts of the farthest

  /// Of a kill vehicle and the interceptor that carries it.
  public KillTable(KillVehicle vehicle) {
    works = vehicle.reliability().works();
    navigation = vehicle.navigationSigma();
    basket = vehicle.basket();
    for (int i = 0; i < SPEEDS; i++) {
      double speed = SLOWEST * StrictMath.pow(RATIO, i);
      Endgame endgame = new Endgame(vehicle, speed, vehicle.acquisitionRange() / speed);
      strikes[i] = endgame.strikes();
      farthest[i] = endgame.reach(Double.MAX_VALUE, BEYOND * basket);
      for (int k = 0; k <= OFFSETS; k++) {
        cost[i][k] = endgame.divertFor(farthest[i] * k / OFFSETS);
      }
    }
  }

  @Override
  public double of(double closing, double sigma, double divert) {
    return works * homing(closing, sigma, divert);
  }

  /// The same of an interceptor that works.
  @Unit("1")
  public double homing(
      @Unit("m/s") double closing, @Unit("m") double sigma, @Unit("m/s") double divert) {
    double at = place(closing);
    double both = Math.sqrt(sigma * sigma + navigation * navigation);
    double reach = Math.min(basket, farthest(at, divert));
    double inside =
        both == 0 ? (reach > 0 ? 1 : 0) : -StrictMath.expm1(-reach * reach / (2 * both * both));
    return inside * between(at, strikes);
  }

  /// Probability that what is reached at a closing speed is struck.
  @Unit("1")
  public double strikes(@Unit("m/s") double closing) {
    return between(place(closing), strikes);
  }

  /// The farthest offset (m) that a divert reaches at a closing speed; the basket may be narrower.
  @Unit("m")
  public double reach(@Unit("m/s") double closing, @Unit("m/s") double divert) {
    return farthest(place(closing), divert);
  }

  // Where a speed lies between the grid's, as index and fraction.
  private static double place(double closing) {
    double v = Math.max(SLOWEST, Math.min(FASTEST, closing));
    int i = 0;
    double low = SLOWEST;
    while (i < SPEEDS - 2 && v > low * RATIO) {
      low *= RATIO;
      i++;
    }
    return i + Math.min(1, (v - low) / (low * (RATIO - 1)));
  }

  private static double between(double at, double[] values) {
    int i = Math.min(SPEEDS - 2, (int) at);
    return values[i] + (at - i) * (values[i + 1] - values[i]);
  }

  private double farthest(double at, double divert) {
    int i = Math.min(SPEEDS - 2, (int) at);
    double f = at - i;
    double before = cost(i, f, 0);
    if (divert <= before) {
      return 0;
    }
    double step = between(at, farthest) / OFFSETS;
    for (int k = 1; k <= OFFSETS; k++) {
      double here = cost(i, f, k);
      if (divert < here) {
        return step * (k - 1 + (divert - before) / (here - before));
      }
      before = here;
    }
    return step * OFFSETS;
  }

  private double cost(int i, double f, int k) {
    return cost[i][k] + f * (cost[i + 1][k] - cost[i][k]);
  }
}
