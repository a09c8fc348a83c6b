package org.openemd.campaign.design;

import java.util.List;
import java.util.Locale;
import org.openemd.math.RandomStream;

/// N runs of which each factor has one in every Nth of its distribution (McKay, Beckman and Conover 1979); a design of N runs and no other number. The strata of a factor are shuffled, which takes four bytes a run.
public final class LatinHypercube implements Sampling {
  private static final int MOST_RUNS = 1_000_000;

  private final long seed;
  private final int runs;
  private final List<String> names;
  private final int[][] strata; // by factor, then by run

  /// @param names of the coordinates, which name their streams
  public LatinHypercube(long seed, List<String> names, int runs) {
    if (runs < 1 || runs > MOST_RUNS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a Latin hypercube of %d runs: must be from 1 to %d; random and sobol have more",
              runs,
              MOST_RUNS));
    }
    this.seed = seed;
    this.runs = runs;
    this.names = List.copyOf(names);
    this.strata = new int[names.size()][];
    for (int i = 0; i < strata.length; i++) {
      strata[i] = shuffled(runs, RandomStream.of(seed, 0, "strata", names.get(i)));
    }
  }

  /// The numbers 0 to n - 1 in an order that chance decides (Fisher and Yates).
  static int[] shuffled(int n, RandomStream stream) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = (int) (stream.nextDouble() * (i + 1));
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  @Override
  public double[] at(int run) {
    if (run >= runs) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "run %d of a Latin hypercube of %d runs: must be less", run, runs));
    }
    double[] point = new double[names.size()];
    for (int i = 0; i < point.length; i++) {
      double within = RandomPoints.draw(seed, run, names.get(i));
      point[i] = Sampling.inside((strata[i][run] + within) / runs);
    }
    return point;
  }

  @Override
  public int whole() {
    return runs;
  }

  @Override
  public int most() {
    return runs;
  }
}
