package org.openemd.campaign.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// Intervals of cases with a closed form hold the truth at the stated rate, over 1,000 repetitions each, seed 1.
///
/// Of 1,000 repetitions a rate r lies within four standard deviations, `4 sqrt(r (1 - r) / 1000)` (0.028 for 0.95), but for a chance of 1 in 10,000: that is each assertion's chance of a false alarm.
@Tag("law")
class CoverageTest {
  private static final int REPETITIONS = 1000;
  private static final double CONFIDENCE = 0.95;

  private static double rate(String what, double truth, Function<RandomStream, Estimate> sweep) {
    int held = 0;
    for (int k = 0; k < REPETITIONS; k++) {
      held += sweep.apply(RandomStream.of(1, k, what, "coverage")).holds(truth) ? 1 : 0;
    }
    return (double) held / REPETITIONS;
  }

  private static double band(double rate) {
    return 4 * Math.sqrt(rate * (1 - rate) / REPETITIONS);
  }

  private static double[] normal(RandomStream s, int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 10 + 3 * s.nextGaussian();
    }
    return x;
  }

  /// How often Wilson's interval holds p is a sum over all counts: the rate to compare with is exact for that p and n, not 0.95.
  @Test
  void wilsonHoldsAProportionAsOftenAsTheBinomialSumSays() {
    for (double p : new double[] {0.02, 0.3, 0.92}) {
      int n = 200;
      BinomialDistribution counts = new BinomialDistribution(n, p);
      double exact = 0;
      for (int h = 0; h <= n; h++) {
        exact += Proportion.of(h, n, CONFIDENCE).holds(p) ? counts.probability(h) : 0;
      }
      double measured =
          rate(
              "wilson" + p,
              p,
              s -> {
                int hits = 0;
                for (int i = 0; i < n; i++) {
                  hits += s.nextBoolean(p) ? 1 : 0;
                }
                return Proportion.of(hits, n, CONFIDENCE);
              });
      assertThat(exact).isBetween(0.93, 0.98);
      assertThat(Math.abs(measured - exact)).isLessThan(band(exact));
    }
  }

  /// Over proportions spread evenly from 0 to 1 the rate of Wilson's interval is the stated one within half a percent; the sum is exact, no chance.
  @Test
  void wilsonHoldsAsOftenAsStatedInTheMeanOverProportions() {
    int n = 50;
    double sum = 0;
    for (int k = 0; k < 1000; k++) {
      double p = (k + 0.5) / 1000;
      BinomialDistribution counts = new BinomialDistribution(n, p);
      for (int h = 0; h <= n; h++) {
        sum += Proportion.of(h, n, CONFIDENCE).holds(p) ? counts.probability(h) : 0;
      }
    }
    assertThat(sum / 1000).isBetween(0.945, 0.955);
  }

  @Test
  void studentHoldsTheMeanOfNormalNumbersAsOftenAsStatedHoweverFew() {
    for (int n : new int[] {2, 5, 100}) {
      double measured = rate("mean" + n, 10, s -> Mean.of(normal(s, n), CONFIDENCE));
      assertThat(Math.abs(measured - CONFIDENCE)).isLessThan(band(CONFIDENCE));
    }
  }

  /// Two options that share nine tenths of their variance and differ by 1: the interval of the paired difference holds it at the rate, and is at least twice as narrow as that of one option alone (about sqrt(0.2) of it).
  @Test
  void theDifferenceOfPairedMeansIsHeldAndNarrow() {
    int n = 60;
    double[] paired = new double[REPETITIONS];
    double[] alone = new double[REPETITIONS];
    int[] k = new int[1];
    double measured =
        rate(
            "paired",
            1,
            s -> {
              double[] a = new double[n];
              double[] b = new double[n];
              for (int i = 0; i < n; i++) {
                double common = Math.sqrt(0.9) * s.nextGaussian();
                a[i] = common + Math.sqrt(0.1) * s.nextGaussian();
                b[i] = 1 + common + Math.sqrt(0.1) * s.nextGaussian();
              }
              Estimate difference = Mean.ofDifferences(a, b, CONFIDENCE);
              paired[k[0]] = difference.halfWidth();
              alone[k[0]++] = Mean.of(a, CONFIDENCE).halfWidth();
              return difference;
            });
    assertThat(Math.abs(measured - CONFIDENCE)).isLessThan(band(CONFIDENCE));
    assertThat(Mean.of(paired, CONFIDENCE).value())
        .isLessThan(0.5 * Mean.of(alone, CONFIDENCE).value());
  }

  /// Order statistics hold a quantile with a probability that the binomial distribution gives: 0.95 or a little more.
  @Test
  void orderStatisticsHoldAQuantileWhateverTheDistribution() {
    int n = 200;
    for (double p : new double[] {0.5, 0.9}) {
      double truth = -StrictMath.log(1 - p);
      double measured =
          rate(
              "quantile" + p,
              truth,
              s -> {
                double[] x = new double[n];
                for (int i = 0; i < n; i++) {
                  x[i] = s.nextExponential();
                }
                return Quantile.of(x, n, p, CONFIDENCE);
              });
      assertThat(measured).isBetween(CONFIDENCE - band(CONFIDENCE), 0.98 + band(0.98));
    }
  }
}
