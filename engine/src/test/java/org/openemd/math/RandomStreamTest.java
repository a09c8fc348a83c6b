package org.openemd.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Moments of n = 200,000 draws (seed 11) inside 4.5 standard errors; each bound fails by chance in 7 of 1,000,000.
@Tag("law")
class RandomStreamTest {
  private static final int N = 200_000;
  private static final double BAND = 4.5 / StrictMath.sqrt(N);

  private static RandomStream stream(String purpose) {
    return RandomStream.of(11, 0, "radar", purpose);
  }

  @Test
  void uniformDrawsHaveTheirMeanAndVariance() {
    RandomStream s = stream("uniform");
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < N; i++) {
      double x = s.nextDouble();
      assertThat(x >= 0 && x < 1).isTrue();
      sum += x;
      squares += (x - 0.5) * (x - 0.5);
    }
    assertThat(sum / N).isCloseTo(0.5, within(BAND * StrictMath.sqrt(1.0 / 12)));
    assertThat(squares / N).isCloseTo(1.0 / 12, within(BAND * StrictMath.sqrt(1.0 / 180)));
  }

  @Test
  void normalDrawsHaveTheirFirstFourMoments() {
    RandomStream s = stream("normal");
    double[] m = new double[5];
    for (int i = 0; i < N; i++) {
      double x = s.nextGaussian();
      for (int k = 1; k < 5; k++) {
        m[k] += StrictMath.pow(x, k) / N;
      }
    }
    assertThat(m[1]).isCloseTo(0, within(BAND));
    assertThat(m[2]).isCloseTo(1, within(BAND * StrictMath.sqrt(2)));
    assertThat(m[3]).isCloseTo(0, within(BAND * StrictMath.sqrt(15)));
    assertThat(m[4]).isCloseTo(3, within(BAND * StrictMath.sqrt(96)));
  }

  @Test
  void normalDrawsByTheZigguratHaveTheirFirstFourMomentsAndTails() {
    RandomStream s = stream("ziggurat");
    double[] m = new double[5];
    double beyond = 0;
    for (int i = 0; i < N; i++) {
      double x = s.nextNormal();
      for (int k = 1; k < 5; k++) {
        m[k] += StrictMath.pow(x, k) / N;
      }
      beyond += Math.abs(x) > Ziggurat.FOOT ? 1 : 0;
    }
    assertThat(m[1]).isCloseTo(0, within(BAND));
    assertThat(m[2]).isCloseTo(1, within(BAND * StrictMath.sqrt(2)));
    assertThat(m[3]).isCloseTo(0, within(BAND * StrictMath.sqrt(15)));
    assertThat(m[4]).isCloseTo(3, within(BAND * StrictMath.sqrt(96)));
    double tail = N * Erf.erfc(Ziggurat.FOOT / StrictMath.sqrt(2));
    assertThat(beyond).isCloseTo(tail, within(4.5 * StrictMath.sqrt(tail)));
  }

  // 64 bins of equal probability: chi square of 63 degrees of freedom passes 120 once in 50,000.
  @Test
  void normalDrawsByTheZigguratFallEvenlyIntoEquallyLikelyBins() {
    RandomStream s = stream("bins");
    int[] bins = new int[64];
    for (int i = 0; i < N; i++) {
      double p = 0.5 * Erf.erfc(-s.nextNormal() / StrictMath.sqrt(2));
      bins[Math.min(63, (int) (64 * p))]++;
    }
    double square = 0;
    for (int n : bins) {
      square += (n - N / 64.0) * (n - N / 64.0) / (N / 64.0);
    }
    assertThat(square).isBetween(25.0, 120.0);
  }

  @Test
  void exponentialAndPoissonDrawsHaveTheirMeans() {
    RandomStream s = stream("others");
    double exponential = 0;
    double poisson = 0;
    for (int i = 0; i < N; i++) {
      exponential += s.nextExponential() / N;
      poisson += (double) s.nextPoisson(1.7) / N;
    }
    assertThat(exponential).isCloseTo(1, within(BAND));
    assertThat(poisson).isCloseTo(1.7, within(BAND * StrictMath.sqrt(1.7)));
  }

  /// The mean of ten streams of one seed varies from seed to seed as that of ten independent draws.
  @Test
  void streamsOfNeighbouringNamesAreIndependent() {
    int seeds = 20_000;
    double variance = 0;
    for (int seed = 0; seed < seeds; seed++) {
      double mean = 0;
      for (int i = 1; i <= 10; i++) {
        mean += RandomStream.of(seed, 0, "redzikowo-" + i, "boost").nextDouble() / 10;
      }
      variance += (mean - 0.5) * (mean - 0.5) / seeds;
    }
    assertThat(variance).isCloseTo(1.0 / 120, within(4.5 / 120 * StrictMath.sqrt(2.0 / seeds)));
  }

  @Test
  void aStreamDependsOnEachOfItsFourKeysAndOnNothingElse() {
    long first = RandomStream.of(1, 2, "a", "b").nextLong();
    assertThat(RandomStream.of(1, 2, "a", "b").nextLong()).isEqualTo(first);
    assertThat(RandomStream.of(2, 2, "a", "b").nextLong()).isNotEqualTo(first);
    assertThat(RandomStream.of(1, 3, "a", "b").nextLong()).isNotEqualTo(first);
    assertThat(RandomStream.of(1, 2, "c", "b").nextLong()).isNotEqualTo(first);
    assertThat(RandomStream.of(1, 2, "a", "c").nextLong()).isNotEqualTo(first);
    assertThat(RandomStream.of(1, 2, "ab", "").nextLong()).isNotEqualTo(first);
  }
}
