package org.openemd.command.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// How many interceptors, in closed form, in whole shots, and played.
@Tag("law")
class LeakageTest {
  private static final Attack TWENTY = new Attack(20, 0, 0.8);
  private static final Odds ODDS = Odds.of(0.99, 0.7);
  private static final Tactic TWO_FIRST = new Tactic.ShootLookShoot(2);

  @Test
  @Tag("published")
  void wilkeningsTwentyWarheadsNeed113InABarrageAnd47WithALook() {
    assertThat(ClosedForm.interceptors(TWENTY, ODDS, new Tactic.Barrage()))
        .isEqualTo(113.07, within(0.005)); // printed so
    assertThat(ClosedForm.interceptors(TWENTY, ODDS, TWO_FIRST)).isEqualTo(46.58, within(0.005));
    assertThat(least(TWENTY, ODDS, TWO_FIRST).interceptors()).isEqualTo(47);
  }

  @Test
  void wholeShotsOfABarrageAreTheFewestThatSpreadEvenlySuffice() {
    ShotPlan plan = least(TWENTY, ODDS, new Tactic.Barrage());
    assertThat(plan.interceptors()).isEqualTo(116);
    assertThat(plan.zeroLeakage()).isGreaterThanOrEqualTo(0.8);
    double fewer =
        StrictMath.pow(0.99 * (1 - StrictMath.pow(0.3, 6)), 15)
            * StrictMath.pow(0.99 * (1 - StrictMath.pow(0.3, 5)), 5);
    assertThat(fewer).isLessThan(0.8);
    assertThat(plan.enough(0.95)).isEqualTo(116);
  }

  @Test
  void aTrackThatIsTooPoorCannotBeMadeUpByShots() {
    double floor = ODDS.leastTrack(new Attack(10, 0, 0.8));
    assertThat(floor).isEqualTo(0.97793, within(1e-5));
    Odds poorer = Odds.of(floor - 1e-6, 0.7);
    assertThat(ClosedForm.interceptors(new Attack(10, 0, 0.8), poorer, new Tactic.Barrage()))
        .isInfinite();
    assertThat(WholeShots.least(new Attack(10, 0, 0.8), poorer, TWO_FIRST)).isEmpty();
  }

  @Test
  void theBestSplitNeverNeedsMoreAndWholeShotsNeverLessThanDividedOnes() {
    RandomStream s = RandomStream.of(3, 0, "leakage", "best");
    for (int n = 0; n < 100; n++) {
      Attack a = new Attack(1 + n % 12, n % 4, s.uniform(0.1, 0.9));
      Odds o =
          new Odds(
              1, s.uniform(0.3, 0.9), s.uniform(0, 0.05), s.uniform(0, 0.001), s.uniform(0, 0.2));
      ShotPlan best = least(a, o, new Tactic.Best(2));
      ShotPlan barrage = least(a, o, new Tactic.Barrage());
      assertThat(best.shots()).isLessThanOrEqualTo(barrage.shots() + 1e-9);
      WholeShots.least(a, o, TWO_FIRST)
          .ifPresent(p -> assertThat(best.shots()).isLessThanOrEqualTo(p.shots() + 1e-9));
      assertThat(least(a, o, new Tactic.Best(3)).shots()).isLessThanOrEqualTo(best.shots() + 1e-9);
      assertThat(best.zeroLeakage()).isGreaterThanOrEqualTo(a.zeroLeakage() - 1e-9);
      assertThat(barrage.shots() + 1e-9)
          .isGreaterThanOrEqualTo(ClosedForm.interceptors(a, o, new Tactic.Barrage()));
    }
  }

  @Test
  void noMixOfSplitsOfTwoTargetsNeedsFewer() {
    Attack two = new Attack(2, 0, 0.9);
    Odds o = Odds.of(0.99, 0.6);
    double least = Double.POSITIVE_INFINITY;
    for (int code = 0; code < 10_000; code++) {
      Split a = Split.of(o, List.of(code % 10, code / 10 % 10));
      Split b = Split.of(o, List.of(code / 100 % 10, code / 1000));
      if (0.99 * 0.99 * a.kill() * b.kill() >= 0.9) {
        least = Math.min(least, a.shots() + b.shots());
      }
    }
    assertThat(least(two, o, new Tactic.Best(2)).shots()).isEqualTo(least, within(1e-12));
  }

  @Test
  void moreWarheadsDecoysAndFalseReportsCostMore() {
    double plain = ClosedForm.interceptors(TWENTY, ODDS, TWO_FIRST);
    assertThat(ClosedForm.interceptors(new Attack(20, 20, 0.8), ODDS, TWO_FIRST))
        .isEqualTo(2 * plain, within(1e-9));
    Odds hits = new Odds(0.99, 0.7, 0, 0.005, 0);
    Odds misses = new Odds(0.99, 0.7, 0, 0, 0.1);
    assertThat(ClosedForm.interceptors(TWENTY, hits, TWO_FIRST)).isGreaterThan(plain);
    assertThat(ClosedForm.interceptors(TWENTY, misses, TWO_FIRST)).isGreaterThan(plain);
    assertThat(ClosedForm.interceptors(TWENTY, new Odds(0.99, 0.7, 0, 0.1, 0), TWO_FIRST))
        .as("one in ten of the survivors is taken for dead")
        .isInfinite();
  }

  /// 12 plans, 20,000 attacks each, seed 11; three 99 % intervals a plan: 31 % that any of the 36 fails by chance, so that two plans may.
  @Test
  void playedAttacksAgreeWithTheClosedForms() {
    RandomStream s = RandomStream.of(5, 0, "leakage", "played");
    int agree = 0;
    for (int n = 0; n < 12; n++) {
      Attack a = new Attack(2 + n, n % 5, s.uniform(0.3, 0.8));
      Odds o = new Odds(0.995, s.uniform(0.4, 0.8), 0.02, s.uniform(0, 0.02), s.uniform(0, 0.2));
      Tactic t = n % 3 == 0 ? new Tactic.Barrage() : n % 3 == 1 ? TWO_FIRST : new Tactic.Best(3);
      ShotPlan plan = WholeShots.least(a, o, t).orElseGet(() -> least(a, o, new Tactic.Best(2)));
      agree += AttackSimulation.play(plan, 20_000, 11).agrees(plan) ? 1 : 0;
    }
    assertThat(agree).isGreaterThanOrEqualTo(10);
  }

  @Test
  void whatSufficesInNineteenOfTwentyAttacksIsThatQuantileOfThoseFired() {
    // Survivors of 20 first salvoes: binomial with 0.09; at most 4 with 96.6 %, at most 3 with 89.7
    // %.
    ShotPlan plan =
        new ShotPlan(
            TWENTY, ODDS, Split.of(ODDS, List.of(2, 4)), 20, Split.of(ODDS, List.of(2, 4)));
    assertThat(plan.enough(0.95)).isEqualTo(40 + 4 * 4);
  }

  @Test
  void theMeanOfThePriorIsLaplacesAndItsIntervalHoldsIt() {
    KillPrior p = new KillPrior(8, 15);
    assertThat(p.mean()).isEqualTo(9.0 / 17, within(1e-15));
    assertThat(p.low()).isBetween(0.32, 0.34); // Beta(9, 8): 0.3351 by the binomial sum
    assertThat(p.high()).isBetween(0.71, 0.73);
    double below = 0; // of Beta(9, 8) below its 5 % point: P(binomial(16) >= 9)
    for (int k = 9; k <= 16; k++) {
      double term = 1;
      for (int i = 1; i <= k; i++) {
        term *= (16 - k + i) / (double) i;
      }
      below += term * StrictMath.pow(p.low(), k) * StrictMath.pow(1 - p.low(), 16 - k);
    }
    assertThat(below).isEqualTo(0.05, within(1e-8));
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> Odds.of(1.2, 0.5)).hasMessageContaining("track probability 1.2");
    assertThatThrownBy(() -> new Attack(0, 1, 0.5)).hasMessageContaining("warheads 0");
    assertThatThrownBy(() -> new KillPrior(3, 2)).hasMessageContaining("hits 3 of shots 2");
    assertThatThrownBy(
            () -> WholeShots.least(new Attack(5, 0, 0.9), Odds.of(1, 0.05), new Tactic.Best(4)))
        .hasMessageContaining("more than the 500000 that are tried");
  }

  private static ShotPlan least(Attack attack, Odds odds, Tactic tactic) {
    return WholeShots.least(attack, odds, tactic).orElseThrow();
  }
}
