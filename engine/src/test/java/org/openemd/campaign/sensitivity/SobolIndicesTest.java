package org.openemd.campaign.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.design.RandomPoints;
import org.openemd.campaign.design.Sampling;
import org.openemd.campaign.design.SobolPoints;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.math.RandomStream;

/// Sobol's indices of two functions that have closed forms, and of one with chance in it.
@Tag("law")
class SobolIndicesTest {
  private static final double PI = StrictMath.PI;

  /// A function of the unit cube and its indices.
  private record Case(
      ToDoubleFunction<double[]> function, List<Double> first, List<Double> total) {}

  /// Ishigami and Homma (1990): `sin x1 + a sin^2 x2 + b x3^4 sin x1` on [-pi, pi]^3, a = 7, b = 0.1.
  private static Case ishigami() {
    double a = 7;
    double b = 0.1;
    double v1 = 0.5 * StrictMath.pow(1 + b * StrictMath.pow(PI, 4) / 5, 2);
    double v2 = a * a / 8;
    double v13 = b * b * StrictMath.pow(PI, 8) * (1.0 / 18 - 1.0 / 50);
    double v = v1 + v2 + v13;
    return new Case(
        u -> {
          double x1 = PI * (2 * u[0] - 1);
          double x2 = PI * (2 * u[1] - 1);
          double x3 = PI * (2 * u[2] - 1);
          double s2 = StrictMath.sin(x2);
          return StrictMath.sin(x1) * (1 + b * x3 * x3 * x3 * x3) + a * s2 * s2;
        },
        List.of(v1 / v, v2 / v, 0.0),
        List.of((v1 + v13) / v, v2 / v, v13 / v));
  }

  /// Sobol's g-function: the product of `(|4 u_i - 2| + a_i) / (1 + a_i)`; each factor alone has the variance `1 / (3 (1 + a_i)^2)`.
  private static Case g() {
    double[] a = {0, 1, 4.5, 9};
    double all = 1;
    double[] alone = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      alone[i] = 1 / (3 * (1 + a[i]) * (1 + a[i]));
      all *= 1 + alone[i];
    }
    List<Double> first = new ArrayList<>();
    List<Double> total = new ArrayList<>();
    for (int i = 0; i < a.length; i++) {
      first.add(alone[i] / (all - 1));
      total.add(alone[i] * all / (1 + alone[i]) / (all - 1));
    }
    return new Case(
        u -> {
          double product = 1;
          for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
          }
          return product;
        },
        first,
        total);
  }

  private static List<String> names(int n) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      names.add("x" + (i + 1));
    }
    return names;
  }

  private static List<SobolIndex> estimate(Case c, Sampling pairs, int rows, long seed) {
    int d = c.first().size();
    SaltelliPlan plan = new SaltelliPlan(pairs, d);
    double[] results = new double[rows * plan.whole()];
    for (int k = 0; k < results.length; k++) {
      results[k] = c.function().applyAsDouble(plan.at(k));
    }
    return SobolIndices.of(names(d), results, 0.95, seed);
  }

  /// 16,384 rows of a scrambled Sobol sequence, three seeds: within four of the standard deviations that the interval tells (it is of rows drawn by chance, the sequence's own error is no greater), which are less than 0.02. 42 figures: a false alarm in 300.
  @Test
  void ishigamisAndTheGFunctionsIndicesAreTheirClosedForms() {
    for (Case c : List.of(ishigami(), g())) {
      int d = c.first().size();
      for (int seed = 1; seed <= 3; seed++) {
        List<SobolIndex> s = estimate(c, new SobolPoints(seed, names(2 * d)), 16_384, seed);
        for (int i = 0; i < d; i++) {
          near(s.get(i).first(), c.first().get(i));
          near(s.get(i).total(), c.total().get(i));
        }
        assertThat(s.get(d).factor()).isEqualTo(SaltelliPlan.CHANCE);
        assertThat(s.get(d).total().value()).isZero();
      }
    }
  }

  private static void near(Estimate estimate, double truth) {
    double deviation = estimate.halfWidth() / 1.96;
    assertThat(deviation).isLessThan(0.02);
    assertThat(estimate.value()).isCloseTo(truth, within(4 * deviation));
  }

  /// 1,000 sweeps of 256 rows drawn by chance: percentiles of a bootstrap hold a skewed figure a few percent less often than stated, so that 0.91 to 0.97 is asked of 0.95; the rates themselves are known to 0.03 (four deviations, a false alarm in 10,000 each).
  @Test
  void intervalsHoldTheIndicesAboutAsOftenAsStated() {
    for (Case c : List.of(ishigami(), g())) {
      int names = 2 * c.first().size();
      for (double rate : rates(c, seed -> new RandomPoints(seed, names(names)))) {
        assertThat(rate).isBetween(0.91 - 0.03, 0.97 + 0.03);
      }
    }
  }

  /// By a Sobol sequence most are held more often than stated: it is better than its interval says.
  @Test
  void onASobolSequenceMostIntervalsAreOnTheSafeSide() {
    double[] rates = rates(ishigami(), seed -> new SobolPoints(seed, names(6)));
    for (int i = 0; i < rates.length; i++) {
      assertThat(rates[i])
          .isGreaterThan(i == 2 ? 0.91 - 0.03 : 0.95); // the third's first index is 0
    }
  }

  /// Of the first indices, then of the total ones.
  private static double[] rates(Case c, LongFunction<Sampling> pairs) {
    int d = c.first().size();
    int repetitions = 1000;
    double[] rates = new double[2 * d];
    for (int seed = 0; seed < repetitions; seed++) {
      List<SobolIndex> s = estimate(c, pairs.apply(seed), 256, seed);
      for (int i = 0; i < d; i++) {
        rates[i] += s.get(i).first().holds(c.first().get(i)) ? 1.0 / repetitions : 0;
        rates[d + i] += s.get(i).total().holds(c.total().get(i)) ? 1.0 / repetitions : 0;
      }
    }
    return rates;
  }

  /// `x1 + e` where both have a variance of 1/12: half each, alone and in all. Were the draws of each run its own, the total index of x1 would be 1. 2,000 rows: deviations of 0.03 or less, four of them asked for.
  @Test
  void chanceIsAFactorLikeTheOthers() {
    List<SobolIndex> s = noisy((u, e) -> u + e * Math.sqrt(1 / 12.0));
    for (SobolIndex i : s) {
      assertThat(i.first().value()).isCloseTo(0.5, within(0.12));
      assertThat(i.total().value()).isCloseTo(0.5, within(0.12));
    }
  }

  /// `(x1 - 1/2) e`: neither alone, both together.
  @Test
  void aFactorThatOnlyScalesChanceShowsInItsTotalIndexAlone() {
    List<SobolIndex> s = noisy((u, e) -> (u - 0.5) * e);
    for (SobolIndex i : s) {
      assertThat(i.first().value()).isCloseTo(0, within(0.16));
      assertThat(i.total().value()).isCloseTo(1, within(0.16));
    }
  }

  private static List<SobolIndex> noisy(DoubleBinaryOperator function) {
    SaltelliPlan plan = new SaltelliPlan(new RandomPoints(1, names(2)), 1);
    double[] results = new double[2000 * plan.whole()];
    for (int k = 0; k < results.length; k++) {
      double e = RandomStream.of(1, plan.draws(k), "test", "noise").nextGaussian();
      results[k] = function.applyAsDouble(plan.at(k)[0], e);
    }
    return SobolIndices.of(names(1), results, 0.95, 1);
  }

  @Test
  void rowsThatAreNotWholeOrHoldNoNumberAreLeftOut() {
    Case c = ishigami();
    SaltelliPlan plan = new SaltelliPlan(new RandomPoints(1, names(6)), 3);
    double[] results = new double[10 * plan.whole() - 1];
    for (int k = 0; k < results.length; k++) {
      results[k] = k == 7 ? Double.NaN : c.function().applyAsDouble(plan.at(k));
    }
    assertThat(SobolIndices.of(names(3), results, 0.95, 1).getFirst().first().runs()).isEqualTo(8);
  }

  @Test
  void aResultThatNeverVariesHasNoIndices() {
    SobolIndex none = SobolIndices.of(names(1), new double[40], 0.95, 1).getFirst();
    assertThat(none.first().value()).isNaN();
    assertThat(none.total().high()).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
