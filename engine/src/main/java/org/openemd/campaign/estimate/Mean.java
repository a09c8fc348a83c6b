package org.openemd.campaign.estimate;

import java.util.Locale;
import org.hipparchus.distribution.continuous.TDistribution;

/// A mean that grows run by run, with Student's interval; sums as Welford, so that the order of the runs decides every bit.
public final class Mean implements Growing {
  private long runs;
  private double mean;
  private double squares; // of the deviations

  @Override
  public void add(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " cannot be averaged: must be finite");
    }
    runs++;
    double before = value - mean;
    mean += before / runs;
    squares += before * (value - mean);
  }

  /// The mean so far and its interval; one run alone says nothing of how far it may be off.
  @Override
  public Estimate estimate(double confidence) {
    if (runs < 2) {
      double infinity = Double.POSITIVE_INFINITY;
      return new Estimate(runs == 0 ? Double.NaN : mean, -infinity, infinity, confidence, runs);
    }
    double error = Math.sqrt(squares / (runs - 1) / runs);
    double t = new TDistribution(runs - 1).inverseCumulativeProbability(0.5 + 0.5 * confidence);
    return new Estimate(mean, mean - t * error, mean + t * error, confidence, runs);
  }

  /// Of all values in their order.
  public static Estimate of(double[] values, double confidence) {
    Mean m = new Mean();
    for (double v : values) {
      m.add(v);
    }
    return m.estimate(confidence);
  }

  /// How much higher the second option is than the first in the mean, where run k of both met the same draws: what both owe to chance falls out.
  public static Estimate ofDifferences(double[] first, double[] second, double confidence) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d runs cannot be paired with %d: must be as many",
              first.length,
              second.length));
    }
    Mean m = new Mean();
    for (int k = 0; k < first.length; k++) {
      m.add(second[k] - first[k]);
    }
    return m.estimate(confidence);
  }
}
