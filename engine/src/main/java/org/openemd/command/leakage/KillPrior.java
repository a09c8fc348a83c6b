package org.openemd.command.leakage;

import java.util.Locale;
import org.hipparchus.distribution.continuous.BetaDistribution;

/// What so many hits in so many shots tell of the kill probability of one: the posterior `Beta(1 + hits, 1 + misses)` of a uniform prior (Bayes; Laplace's rule of succession is its mean).
///
/// @param hits of the shots
public record KillPrior(int hits, int shots) {
  private static final double TAIL = 0.05;

  public KillPrior {
    if (hits < 0 || shots < hits || shots > 1_000_000) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "hits %d of shots %d: must be 0 or more, and no more than the shots (at most 1000000)",
              hits,
              shots));
    }
  }

  /// Mean of the posterior.
  public double mean() {
    return (1.0 + hits) / (2.0 + shots);
  }

  /// Exceeded with 95 %.
  public double low() {
    return posterior().inverseCumulativeProbability(TAIL);
  }

  /// Exceeded with 5 %.
  public double high() {
    return posterior().inverseCumulativeProbability(1 - TAIL);
  }

  private BetaDistribution posterior() {
    return new BetaDistribution(1.0 + hits, 1.0 + shots - hits);
  }
}
