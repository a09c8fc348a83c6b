package org.openemd.campaign.estimate;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// The value that a stated part of all runs stays below, whatever their distribution.
///
/// The value is interpolated between neighbours in rank, `1 + (n - 1) p`; the interval reaches from one order statistic to another, whose ranks the binomial distribution of the count below the true quantile gives.
public final class Quantile {
  private Quantile() {}

  /// The quantile `p` of all values; infinite ends where there are too few to bound it on that side.
  ///
  /// @param trials independent ones that the values stand for: as many as the values, or fewer where some share their luck. The interval then is that of so many, at the same parts of the sorted values, as of Woodruff (J. Am. Stat. Assoc. 47, 1952; from memory)
  /// @param p between 0 and 1, such as 0.9
  public static Estimate of(double[] values, long trials, double p, double confidence) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("quantile " + p + " must lie between 0 and 1");
    }
    if (trials < 0 || trials > values.length || trials == 0 != (values.length == 0)) {
      throw new IllegalArgumentException(
          trials + " trials cannot have given " + values.length + " values");
    }
    double infinity = Double.POSITIVE_INFINITY;
    if (values.length == 0) {
      return new Estimate(Double.NaN, -infinity, infinity, confidence, 0);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = Math.toIntExact(trials);
    BinomialDistribution below = new BinomialDistribution(n, p);
    double tail = 0.5 * (1 - confidence);
    int low = lowRank(below, tail);
    int high = highRank(below, tail);
    return new Estimate(
        between(sorted, p),
        low == 0 ? -infinity : sorted[(int) ((low - 1) * (long) sorted.length / n)],
        high > n ? infinity : sorted[(int) ((high * (long) sorted.length - 1) / n)],
        confidence,
        n);
  }

  private static double between(double[] sorted, double p) {
    double rank = (sorted.length - 1) * p;
    int k = (int) rank;
    double next = sorted[Math.min(k + 1, sorted.length - 1)];
    return sorted[k] + (rank - k) * (next - sorted[k]);
  }

  /// The greatest rank that lies above the true quantile with no more than that chance; 0 when none does.
  private static int lowRank(BinomialDistribution below, double tail) {
    int k = below.inverseCumulativeProbability(tail);
    return below.cumulativeProbability(k) <= tail ? k + 1 : k;
  }

  /// The least rank that lies below the true quantile with no more than that chance; beyond the last when none does.
  private static int highRank(BinomialDistribution below, double tail) {
    return below.inverseCumulativeProbability(1 - tail) + 1;
  }
}
