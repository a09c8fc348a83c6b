package org.openemd.results.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// NEES, NIS and their bands.
@Tag("law")
class ConsistencyTest {
  private static Sample track(Vec3 position, Vec3 velocity, Matrix covariance) {
    return new Sample(0, "1", position, Optional.of(velocity), Optional.of(covariance), "");
  }

  private static final Sample REST = track(Vec3.ZERO, Vec3.ZERO, Matrix.identity(6));

  @Test
  void aDiagonalCovarianceGivesTheSumOfSquares() {
    Sample t = track(new Vec3(2, 0, 9), new Vec3(0, 0.2, 0), Matrix.diagonal(4, 1, 9, 1, 0.01, 1));
    Consistency six = Consistency.nees(REST, t);
    assertThat(six.degrees()).isEqualTo(6);
    assertThat(six.sum()).isCloseTo(1 + 9 + 4, within(1e-12)); // a few roundings
    Sample still = Sample.of(0, "truth", Vec3.ZERO); // its velocity is not known
    Consistency three = Consistency.nees(still, t);
    assertThat(three.degrees()).isEqualTo(3);
    assertThat(three.sum()).isCloseTo(10, within(1e-12));
    assertThat(Consistency.nees(REST, still)).isEqualTo(Consistency.NONE);
  }

  @Test
  void correlationCounts() {
    Matrix p = Matrix.of(3, 3, 2, 1, 0, 1, 2, 0, 0, 0, 1);
    Sample t = new Sample(0, "1", new Vec3(1, -1, 0), Optional.empty(), Optional.of(p), "");
    // (1, -1) is the eigenvector of variance 1: 2 / 1
    assertThat(Consistency.nees(REST, t).sum()).isCloseTo(2, within(1e-12));
  }

  /// Quantiles of 0.025 and 0.975 as tables of the chi-square law print them, to their last digit (Abramowitz and Stegun, table 26.8).
  @Test
  void bandsAreThoseOfTheTables() {
    double[][] table = {
      {1, 0.000982, 5.024}, {3, 0.216, 9.348}, {10, 3.247, 20.483}, {100, 74.222, 129.561}
    };
    for (double[] row : table) {
      int k = (int) row[0];
      Consistency.Band band = Consistency.of(k, k).band(0.95);
      assertThat(k * band.low()).isCloseTo(row[1], within(k == 1 ? 5e-7 : 5e-4));
      assertThat(k * band.high()).isCloseTo(row[2], within(5e-4));
    }
  }

  /// Two degrees of freedom have a closed form: the quantile of q is -2 ln(1 - q).
  @Test
  void twoDegreesHaveAClosedForm() {
    Consistency.Band band = Consistency.of(2, 1).band(0.9);
    assertThat(2 * band.low()).isCloseTo(-2 * StrictMath.log(0.95), within(1e-7));
    assertThat(2 * band.high()).isCloseTo(-2 * StrictMath.log(0.05), within(1e-7));
  }

  /// n = 4,000 averages of 5 errors of 3 components each, seed 5. Outside a band of 95 % lies a binomial number of mean 200 and sigma 13.8: 145 to 255 is 4 sigma, false alarm 6e-5.
  @Test
  void aConsistentFilterIsOutsideAsOftenAsTheProbabilitySays() {
    RandomStream random = RandomStream.of(5, 0, "metrics", "errors");
    int outside = 0;
    for (int k = 0; k < 4000; k++) {
      Consistency all = Consistency.NONE;
      for (int i = 0; i < 5; i++) {
        Vec3 error =
            new Vec3(
                2 * random.nextGaussian(), 3 * random.nextGaussian(), 5 * random.nextGaussian());
        Sample t =
            new Sample(0, "1", error, Optional.empty(), Optional.of(Matrix.diagonal(4, 9, 25)), "");
        all = all.plus(Consistency.nees(REST, t));
      }
      outside += all.band(0.95).holds(all.average()) ? 0 : 1;
    }
    assertThat(outside).isBetween(145, 255);
  }

  @Test
  void whatIsNoCovarianceIsRefused() {
    Matrix flat = Matrix.diagonal(1, 1, 0);
    assertThatThrownBy(() -> track(Vec3.ZERO, Vec3.ZERO, flat))
        .hasMessage("the 3 x 3 covariance of 1 must be 3 x 3 or 6 x 6 and positive definite");
    assertThatThrownBy(() -> Consistency.of(3, 3).band(0.2))
        .hasMessage("probability 0.2 of a band must be from 0.5 to 0.9999");
  }
}
