package org.openemd.campaign.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.math.RandomStream;

/// Estimates Sobol's indices from the results of a {@link SaltelliPlan}.
///
/// With `a`, `b`, `c` the results at A, at B, and at A with the factor from B, `V` the variance of all `a` and `b` and `m` their mean: first order `mean((b - m)(c - a)) / V`, total `mean((a - c)^2) / (2 V)`.
public final class SobolIndices {
  private static final int RESAMPLES = 1000;

  private final double[][] rows; // a row's results as the plan has them
  private final int factors; // chance among them

  private SobolIndices(double[][] rows, int factors) {
    this.rows = rows;
    this.factors = factors;
  }

  /// The indices of each factor and of chance, which comes last.
  ///
  /// @param names of the factors, in the order of the plan
  /// @param results one a run, in order; rows with one that is not finite, and one that is not whole, are left out
  /// @param seed of the resampling
  public static List<SobolIndex> of(
      List<String> names, double[] results, double confidence, long seed) {
    SobolIndices s = new SobolIndices(rows(results, names.size()), names.size() + 1);
    double[][] resampled = s.resample(seed);
    double[] best = s.indices(null);
    List<SobolIndex> indices = new ArrayList<>();
    for (int i = 0; i < s.factors; i++) {
      int total = s.factors + i;
      indices.add(
          new SobolIndex(
              i < names.size() ? names.get(i) : SaltelliPlan.CHANCE,
              s.estimate(best[i], resampled[i], confidence),
              s.estimate(best[total], resampled[total], confidence)));
    }
    return List.copyOf(indices);
  }

  private static double[][] rows(double[] results, int factors) {
    int width = SaltelliPlan.width(factors);
    List<double[]> rows = new ArrayList<>();
    for (int from = 0; from + width <= results.length; from += width) {
      double[] row = Arrays.copyOfRange(results, from, from + width);
      if (Arrays.stream(row).allMatch(Double::isFinite)) {
        rows.add(row);
      }
    }
    return rows.toArray(double[][]::new);
  }

  private Estimate estimate(double value, double[] resampled, double confidence) {
    if (rows.length < 2 || Double.isNaN(value)) {
      double infinity = Double.POSITIVE_INFINITY;
      return new Estimate(Double.NaN, -infinity, infinity, confidence, rows.length);
    }
    double tail = 0.5 * (1 - confidence);
    Arrays.sort(resampled);
    int low = (int) (tail * RESAMPLES);
    double from = resampled[low];
    double to = resampled[RESAMPLES - 1 - low];
    return new Estimate(value, from, to, confidence, rows.length);
  }

  /// By index, then by resample.
  private double[][] resample(long seed) {
    RandomStream stream = RandomStream.of(seed, 0, "sensitivity", "bootstrap");
    double[][] resampled = new double[2 * factors][RESAMPLES];
    int[] chosen = new int[rows.length];
    for (int k = 0; k < RESAMPLES; k++) {
      for (int j = 0; j < chosen.length; j++) {
        chosen[j] = (int) (stream.nextDouble() * chosen.length);
      }
      double[] indices = indices(chosen);
      for (int i = 0; i < indices.length; i++) {
        resampled[i][k] = indices[i];
      }
    }
    return resampled;
  }

  /// First-order indices, then total ones, of some rows; of all rows where `chosen` is null.
  private double[] indices(int @Nullable [] chosen) {
    double mean = mean(chosen);
    double variance = 0;
    double[] sums = new double[2 * factors];
    for (int j = 0; j < rows.length; j++) {
      double[] row = rows[chosen == null ? j : chosen[j]];
      double a = row[0] - mean;
      double b = row[factors + 1] - mean;
      variance += a * a + b * b;
      for (int i = 0; i < factors; i++) {
        double step = row[i + 1] - row[0];
        sums[i] += b * step;
        sums[factors + i] += step * step;
      }
    }
    for (int i = 0; i < factors; i++) {
      sums[i] = 2 * sums[i] / variance; // the variance is of twice as many results
      sums[factors + i] = sums[factors + i] / variance;
    }
    return sums;
  }

  private double mean(int @Nullable [] chosen) {
    double sum = 0;
    for (int j = 0; j < rows.length; j++) {
      double[] row = rows[chosen == null ? j : chosen[j]];
      sum += row[0] + row[factors + 1];
    }
    return sum / (2 * rows.length);
  }
}
