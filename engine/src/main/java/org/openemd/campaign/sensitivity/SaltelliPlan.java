package org.openemd.campaign.sensitivity;

import org.openemd.campaign.design.Sampling;

/// Runs in rows from which Sobol's indices are estimated: of two independent points A and B, a run at A, one at A with each factor in turn from B, one at A with B's draws, and one at B.
///
/// Runs at A and at A with one factor of B meet the same draws: chance differs only where it is the factor. Any whole number of rows makes a design.
public final class SaltelliPlan implements Sampling {
  /// The factor that stands for the chance within a run.
  public static final String CHANCE = "chance";

  private final Sampling pairs;
  private final int factors;

  /// @param pairs points of twice as many coordinates: those of A, then those of B
  public SaltelliPlan(Sampling pairs, int factors) {
    this.pairs = pairs;
    this.factors = factors;
  }

  /// Runs in a row.
  public static int width(int factors) {
    return factors + 3;
  }

  @Override
  public double[] at(int run) {
    double[] both = pairs.at(run / whole());
    double[] point = new double[factors];
    int other = run % whole() - 1; // which factor is B's
    for (int i = 0; i < factors; i++) {
      point[i] = both[i == other || isB(run) ? factors + i : i];
    }
    return point;
  }

  private boolean isB(int run) {
    return run % whole() == factors + 2;
  }

  @Override
  public int draws(int run) {
    int row = run / whole();
    return run % whole() > factors ? 2 * row + 1 : 2 * row;
  }

  @Override
  public int whole() {
    return width(factors);
  }
}
