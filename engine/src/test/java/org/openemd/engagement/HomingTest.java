package org.openemd.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// Homing against closed forms. Those with a lag are the single-lag homing loop's: with W(s) = N' / (s (1 + s T)) the adjoint makes of a step of the target's place, t before the meeting, the miss
///
///     m(t) = L^-1 { (1/s) (s / (s + 1/T))^N' }
///
/// and of an angle's white error of density Phi the variance of the miss Phi V^2 integral (t m'(t))^2 dt. Worked out below by partial fractions.
@Tag("law")
class HomingTest {
  private static final double ALL = 1e9; // more divert than anybody spends [m/s]
  private static final double SPEED = 10_000; // [m/s]

  private static Guidance guidance(double ratio, double most, double lag, double sigma, double h) {
    return new Guidance(ratio, most, lag, sigma, h);
  }

  private static RandomStream draws(int run) {
    return RandomStream.of(1, run, "test", "seeker");
  }

  private static Homing.Met fly(Guidance g, double togo, double x, double y, double divert) {
    return Homing.fly(g, SPEED, togo, x, y, divert, draws(0));
  }

  /// What is left is the last interval's: less than N' z (h / T)^2.
  @Test
  void withoutLagAndLimitNothingIsMissed() {
    for (double ratio : new double[] {3, 4, 5}) {
      Homing.Met m = fly(guidance(ratio, 1e9, 0, 0, 0.01), 30, 3000, -1000, ALL);
      assertThat(m.miss()).isLessThan(ratio * 3200 * StrictMath.pow(0.01 / 30, 2));
    }
  }

  /// Integral of N' z / tgo^2 with z = z0 (tgo / T)^N': N' / (N' - 1) z0 / T. To the order of one look: (N' + 1) h / T.
  @Test
  void divertForAHeadingErrorIsThatOfProportionalNavigation() {
    for (double ratio : new double[] {3, 4, 5}) {
      Homing.Met m = fly(guidance(ratio, 1e9, 0, 0, 0.01), 30, 0, 2400, ALL);
      double closed = ratio / (ratio - 1) * 2400 / 30;
      assertThat(m.divert()).isCloseTo(closed, within((ratio + 1) * 0.01 / 30 * closed));
    }
  }

  /// x e^-x (1 - x / 2) for N' = 3 and x e^-x (1 - x + x^2 / 6) for N' = 4, of velocity times lag, x the lags to go; looks two thousand times a lag, so to 1 % of the largest value, 0.23 (that falls as the interval).
  @Test
  void theLagLeavesWhatTheSingleLagLoopLeaves() {
    double lag = 0.5;
    for (double lags : new double[] {0.5, 1, 2, 3, 5, 8}) {
      double three = lags * StrictMath.exp(-lags) * (1 - lags / 2);
      double four = lags * StrictMath.exp(-lags) * (1 - lags + lags * lags / 6);
      assertThat(left(3, lags, lag)).as("N' = 3, %s lags", lags).isCloseTo(three, within(0.0023));
      assertThat(left(4, lags, lag)).as("N' = 4, %s lags", lags).isCloseTo(four, within(0.0023));
    }
  }

  private static double left(double ratio, double lags, double lag) {
    Guidance g = guidance(ratio, 1e9, lag, 0, lag / 2000);
    double offset = 10;
    Homing.Met m = fly(g, lags * lag, offset, 0, ALL);
    double flown = m.x() / (offset / lags); // of velocity times lag
    double adjoint = HomingNoise.of(g, SPEED, lags * lag).left() * lags;
    assertThat(flown).isCloseTo(adjoint, within(1e-4));
    return flown;
  }

  /// For N' = 3 m' = e^-t (-3 + 3 t - t^2 / 2) with T = 1, and the integral of (t m')^2 over all t is 9/32: a deviation of 0.5303 V (Phi T)^0.5. Looks two thousand times a lag: to 1 %.
  @Test
  void theSeekersErrorMissesAsTheSingleLagLoopSays() {
    double lag = 0.3;
    Guidance g = guidance(3, 1e9, lag, 1e-4, lag / 2000);
    double density = 1e-8 * lag / 2000;
    double closed = Math.sqrt(9.0 / 32) * SPEED * Math.sqrt(density * lag);
    assertThat(HomingNoise.of(g, SPEED, 30 * lag).sigma()).isCloseTo(closed, within(0.01 * closed));
  }

  /// n = 4,000, seed 1: the mean square of 8,000 normal numbers has a deviation of 1.6 %; outside four of them in 6 of 100,000.
  @Test
  void flightsScatterAsTheAdjointSays() {
    Guidance g = guidance(3, 1e9, 0.3, 2e-5, 0.03);
    double sum = 0;
    int n = 4000;
    for (int i = 0; i < n; i++) {
      Homing.Met m = Homing.fly(g, SPEED, 9.99, 100, 0, ALL, draws(i));
      sum += m.miss() * m.miss() / (2.0 * n);
    }
    double sigma = HomingNoise.of(g, SPEED, 9.99).sigma();
    assertThat(sum).isCloseTo(sigma * sigma, within(0.064 * sigma * sigma));
  }

  @Test
  void atItsLimitThroughoutItReachesHalfATSquared() {
    Homing.Met m = fly(guidance(3, 10, 0, 0, 0.01), 20, 0, 6000, ALL);
    assertThat(m.miss())
        .isCloseTo(6000 - 0.5 * 10 * 20 * 20, within(10 * 20 * 0.01)); // one look late
    assertThat(m.divert()).isCloseTo(10 * 20, within(10 * 0.01 + 1e-9));
  }

  /// Flat out for D / a, then coasting: D T - D^2 / (2 a); to what two looks at full acceleration do.
  @Test
  void whatIsSpentIsNotSpentAgain() {
    Homing.Met m = fly(guidance(3, 10, 0, 0, 0.01), 20, 6000, 0, 50);
    assertThat(m.divert()).isCloseTo(50, within(1e-9));
    assertThat(m.miss()).isCloseTo(6000 - (50 * 20 - 50 * 50 / 20.0), within(10 * 20 * 0.02));
  }

  /// Two straight lines: the place and time where their distance is least.
  @Test
  void closestApproachIsExact() {
    Homing.Met m = fly(guidance(3, 0, 0.3, 0, 0.03), 20, 30_000, 40_000, 0);
    double across = 50_000 / 20.0;
    double speed = Math.sqrt(SPEED * SPEED + across * across);
    double range = 20 * SPEED; // at handover, the target on the axis
    assertThat(m.time()).isCloseTo(20 * SPEED * SPEED / (speed * speed), within(1e-9));
    assertThat(m.miss()).isCloseTo(range * across / speed, within(1e-6));
  }

  /// The mean length of an acceleration of two normal axes is its deviation times the root of pi / 2: what an idle vehicle spends a second. n = 200, seed 1; the loop's own answer near the end adds to it.
  @Test
  void errorsOfTheSeekerCostDivert() {
    Guidance g = guidance(3, 40, 0.3, 1e-5, 0.03);
    double mean = 0;
    for (int i = 0; i < 200; i++) {
      mean += Homing.fly(g, SPEED, 30, 0, 0, ALL, draws(i)).divert() / 200;
    }
    double closed = g.restlessness(SPEED) * Math.sqrt(StrictMath.PI / 2) * 30;
    assertThat(mean).isCloseTo(closed, within(0.05 * closed));
    assertThat(Homing.mean(g, SPEED, 30, 0, 0).divert()).isCloseTo(mean, within(0.05 * mean));
  }

  /// Over offsets, limits and lags: mean of 100 flights against the one mean flight, to 3 % of the divert.
  @Test
  void theMeanFlightSpendsWhatFlightsSpendInTheMean() {
    for (double most : new double[] {12, 40}) {
      for (double offset : new double[] {300, 1000, 3000}) {
        Guidance g = guidance(3, most, 0.3, 1e-5, 0.03);
        double mean = 0;
        for (int i = 0; i < 100; i++) {
          mean += Homing.fly(g, SPEED, 30, offset, 0, ALL, draws(i)).divert() / 100;
        }
        double one = Homing.mean(g, SPEED, 30, offset, 0).divert();
        assertThat(one).as("%s m, %s m/s2", offset, most).isCloseTo(mean, within(0.03 * mean));
      }
    }
  }

  @Test
  void guidanceThatCannotBeIsRefused() {
    assertThatThrownBy(() -> guidance(2, 10, 0, 0, 0.1)).hasMessageContaining("not 2.0");
    assertThatThrownBy(() -> guidance(3, -1, 0, 0, 0.1)).hasMessageContaining("-1.0 m/s2");
    assertThatThrownBy(() -> guidance(3, 10, 0, 0, 0)).hasMessageContaining("not 0.0 s");
  }
}
