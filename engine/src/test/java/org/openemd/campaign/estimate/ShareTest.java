package org.openemd.campaign.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// The interval of a share whose members may share their fate.
@Tag("law")
class ShareTest {
  private static final int MISSILES = 5;

  @Test
  void ofOneMissileARunItIsWilsons() {
    Share share = new Share();
    for (int run = 0; run < 200; run++) {
      share.add(run % 8 == 0 ? 1 : 0);
    }
    Estimate wilson = Proportion.of(25, 200, 0.95);
    // The variance is summed run by run: some 200 roundings of 1e-16.
    assertThat(share.estimate(0.95).low()).isCloseTo(wilson.low(), within(1e-12));
    assertThat(share.estimate(0.95).high()).isCloseTo(wilson.high(), within(1e-12));
  }

  private static org.assertj.core.data.Offset<Double> within(double size) {
    return org.assertj.core.data.Offset.offset(size);
  }

  @Test
  void whereNothingLeaksARunCountsAsOneTrial() {
    Share share = new Share();
    for (int run = 0; run < 50; run++) {
      share.add(0);
    }
    assertThat(share.estimate(0.95)).isEqualTo(Proportion.of(0, 50, 0.95));
    assertThat(new Share().estimate(0.95)).isEqualTo(Proportion.of(0, 0, 0.95));
  }

  @Test
  void whatIsNoPartIsRefused() {
    assertThatThrownBy(() -> new Share().add(1.2)).hasMessageContaining("1.2 is no part of a run");
  }

  // Five missiles a run; with the chance `common` all leak, else each alone with `alone`: the share
  // is common + (1 - common) alone. A thousand repetitions of 300 runs: where the interval
  // holds the share in 95 % of all, the count held has a deviation of 6.9; that it lies below 925
  // (3.6 deviations) has a chance of 2e-4 a case. Wide is allowed: few runs that leak count as
  // single trials.
  @Test
  void theIntervalHoldsTheShareAsOftenAsStatedWhetherTheyFailTogetherOrAlone() {
    double[][] cases = {{0, 0.2}, {0, 0.05}, {0.05, 0.1}, {0.1, 0}, {0.02, 0.01}, {0.3, 0.3}};
    for (double[] c : cases) {
      double truth = c[0] + (1 - c[0]) * c[1];
      int held = 0;
      for (int repetition = 0; repetition < 1000; repetition++) {
        held += drawn(c[0], c[1], repetition).holds(truth) ? 1 : 0;
      }
      assertThat(held).as("common %s, alone %s", c[0], c[1]).isGreaterThan(925);
    }
  }

  // Taken as 1,500 trials, missiles that leak together are believed to be known far better than
  // they are.
  @Test
  void takenAsIndependentTheIntervalWouldBeTooNarrow() {
    int held = 0;
    for (int repetition = 0; repetition < 1000; repetition++) {
      double p = drawn(0.1, 0, repetition).value();
      held += Proportion.of(Math.round(p * 1500), 1500, 0.95).holds(0.1) ? 1 : 0;
    }
    assertThat(held).isLessThan(750);
  }

  private static Estimate drawn(double common, double alone, int repetition) {
    RandomStream chance = RandomStream.of(1, repetition, "share", common + " " + alone);
    Share share = new Share();
    for (int run = 0; run < 300; run++) {
      boolean together = chance.nextBoolean(common);
      int leaked = 0;
      for (int m = 0; m < MISSILES; m++) {
        leaked += chance.nextBoolean(alone) || together ? 1 : 0;
      }
      share.add((double) leaked / MISSILES);
    }
    return share.estimate(0.95);
  }
}
