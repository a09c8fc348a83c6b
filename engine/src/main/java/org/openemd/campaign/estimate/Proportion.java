package org.openemd.campaign.estimate;

import java.util.Locale;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// The part of all runs in which something happens: Wilson's score interval, the proportions that the count does not contradict, `|h/n - p| <= z sqrt(p (1 - p) / n)`.
public final class Proportion {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  private Proportion() {}

  /// So many of so many runs; of none, anything from 0 to 1.
  public static Estimate of(long hits, long runs, double confidence) {
    if (hits < 0 || hits > runs) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d of %d runs: must be from 0 to the number of runs", hits, runs));
    }
    if (runs == 0) {
      return new Estimate(Double.NaN, 0, 1, confidence, 0);
    }
    return of((double) hits / runs, (double) runs, confidence, runs);
  }

  /// A proportion known as well as from so many independent trials, which need not be a whole number.
  static Estimate of(double p, double trials, double confidence, long runs) {
    double z = NORMAL.inverseCumulativeProbability(0.5 + 0.5 * confidence);
    double q = z * z / trials;
    double centre = (p + 0.5 * q) / (1 + q);
    double half = Math.sqrt(p * (1 - p) * q + 0.25 * q * q) / (1 + q);
    double low = p == 0 ? 0 : centre - half; // exact there, but for rounding
    double high = p == 1 ? 1 : centre + half;
    return new Estimate(p, low, high, confidence, runs);
  }
}
