package org.openemd.campaign.sensitivity;

import java.util.Arrays;
import org.openemd.campaign.design.Sampling;

/// Rounds of runs for a tornado: the scenario as it is, then each factor alone at its low and at its high value. All runs of a round meet the same draws.
public final class OneAtATime implements Sampling {
  /// The part of a factor's distribution below its low value, and above its high one.
  public static final double TAIL = 0.05;

  private final int factors;

  public OneAtATime(int factors) {
    this.factors = factors;
  }

  /// Runs in a round.
  public static int width(int factors) {
    return 2 * factors + 1;
  }

  @Override
  public double[] at(int run) {
    double[] point = new double[factors];
    Arrays.fill(point, Double.NaN);
    int place = run % whole() - 1;
    if (place >= 0) {
      point[place / 2] = place % 2 == 0 ? TAIL : 1 - TAIL;
    }
    return point;
  }

  @Override
  public int draws(int run) {
    return run / whole();
  }

  @Override
  public int whole() {
    return width(factors);
  }
}
