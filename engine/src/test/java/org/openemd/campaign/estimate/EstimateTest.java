package org.openemd.campaign.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Estimates beside other programs' and beside numbers by hand.
@Tag("law")
class EstimateTest {
  /// Both evaluate the same closed form; Hipparchus's normal quantile is good to 1e-9.
  @Test
  void wilsonsIntervalIsHipparchuss() {
    for (int hits = 1; hits < 40; hits += 3) {
      ConfidenceInterval theirs = BinomialProportion.getWilsonScoreInterval(40, hits / 40.0, 0.9);
      Estimate ours = Proportion.of(hits, 40, 0.9);
      assertThat(ours.low()).isCloseTo(theirs.getLowerBound(), within(1e-8));
      assertThat(ours.high()).isCloseTo(theirs.getUpperBound(), within(1e-8));
    }
  }

  /// Of no hits in n runs the upper end is z^2 / (n + z^2), z = 1.959964.
  @Test
  void noHitsAtAllStillLeaveAnUpperEnd() {
    Estimate none = Proportion.of(0, 100, 0.95);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(3.841459 / 103.841459, within(1e-6));
    assertThat(Proportion.of(100, 100, 0.95).high()).isEqualTo(1);
    assertThat(Proportion.of(0, 0, 0.95).halfWidth()).isEqualTo(0.5);
  }

  /// 2, 4, 9: mean 5, standard deviation sqrt(13), Student's t of two degrees 4.302653.
  @Test
  void aMeanOfThreeIsAsByHand() {
    Estimate e = Mean.of(new double[] {2, 4, 9}, 0.95);
    assertThat(e.value()).isCloseTo(5, within(1e-15));
    assertThat(e.halfWidth()).isCloseTo(4.302653 * Math.sqrt(13.0 / 3), within(1e-5));
    assertThat(e.runs()).isEqualTo(3);
  }

  @Test
  void oneRunSaysNothingOfItsError() {
    assertThat(Mean.of(new double[] {7}, 0.95).value()).isEqualTo(7);
    assertThat(Mean.of(new double[] {7}, 0.95).halfWidth()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Mean.of(new double[0], 0.95).value()).isNaN();
    assertThatThrownBy(() -> Mean.of(new double[] {Double.NaN}, 0.95))
        .hasMessage("NaN cannot be averaged: must be finite");
  }

  /// Ranks of a median of 100 at 95 %: 40 and 61, as tables have them.
  @Test
  void theMedianOfAHundredLiesBetweenTheFortiethAndTheSixtyFirst() {
    double[] x = new double[100];
    for (int i = 0; i < 100; i++) {
      x[99 - i] = i + 1;
    }
    Estimate median = Quantile.of(x, 100, 0.5, 0.95);
    assertThat(List.of(median.low(), median.value(), median.high()))
        .isEqualTo(List.of(40.0, 50.5, 61.0));
    double[] twice = new double[200];
    for (int i = 0; i < 200; i++) {
      twice[i] = x[i / 2];
    }
    assertThat(Quantile.of(twice, 100, 0.5, 0.95))
        .as("two values a trial that are alike tell no more than one")
        .isEqualTo(median);
    Estimate high = Quantile.of(x, 100, 0.999, 0.95);
    assertThat(high.high()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void convergenceStopsAtRoundNumbersAndAtTheEnd() {
    Convergence c = new Convergence(new Mean(), 0.95);
    for (int i = 0; i < 137; i++) {
      c.add(i % 2);
    }
    assertThat(c.steps().stream().map(Estimate::runs))
        .isEqualTo(List.of(10L, 15L, 20L, 30L, 50L, 70L, 100L, 137L));
    assertThat(c.steps().getFirst().value()).isEqualTo(0.5);
  }
}
