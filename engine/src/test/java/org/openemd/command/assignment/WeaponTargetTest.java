package org.openemd.command.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// Plans are what they say, and bounds hold, beside enumeration of every plan.
@Tag("law")
class WeaponTargetTest {
  private static final double ROUNDING = 1e-9; // relative; the exact search's own

  @Test
  void theBestPlanOfSingleWeaponsIsThatOfEnumeration() {
    for (int n = 0; n < 200; n++) {
      judge(Problems.plain(2 + n % 4, 1 + n % 6, n));
    }
  }

  @Test
  void theBestPlanWithInventoriesLaunchTimesReachAndSalvoLimitsIsThatOfEnumeration() {
    int constrained = 0;
    for (int n = 0; n < 600; n++) {
      WeaponTargetProblem p = Problems.mixed(1 + n % 4, 1 + n % 3, n);
      judge(p);
      for (int b = 0; b < p.batteries(); b++) {
        constrained += p.shared(b) ? 1 : 0;
      }
    }
    assertThat(constrained)
        .as("batteries that hold less than their slots launch")
        .isGreaterThan(200);
  }

  private static void judge(WeaponTargetProblem p) {
    double truth = Enumeration.least(p);
    WeaponTargetPlan fast = WeaponTargetSolver.solve(p);
    WeaponTargetPlan exact = WeaponTargetSolver.exact(p, 100_000);
    check(p, fast);
    check(p, exact);
    assertThat(exact.upper()).isEqualTo(truth, within(ROUNDING * truth + 1e-300));
    assertThat(exact.gap()).isZero();
    assertThat(fast.lower()).isLessThanOrEqualTo(truth * (1 + ROUNDING));
    assertThat(fast.upper()).isGreaterThanOrEqualTo(truth * (1 - ROUNDING));
  }

  /// The plan keeps the rules, and leaves what it says.
  private static void check(WeaponTargetProblem p, WeaponTargetPlan plan) {
    int[] launched = new int[p.slots()];
    int[] spent = new int[p.batteries()];
    int[] taken = new int[p.targets()];
    double[] alive = new double[p.targets()];
    for (int j = 0; j < alive.length; j++) {
      alive[j] = p.weight(j);
    }
    for (WeaponTargetPlan.Shots s : plan.shots()) {
      launched[s.slot()] += s.count();
      spent[p.battery(s.slot())] += s.count();
      taken[s.target()] += s.count();
      for (int k = 0; k < s.count(); k++) {
        alive[s.target()] *= p.survival(s.slot(), s.target());
      }
    }
    double sum = 0;
    for (int j = 0; j < alive.length; j++) {
      sum += alive[j];
      assertThat(taken[j]).isLessThanOrEqualTo(p.salvo(j));
    }
    for (int i = 0; i < launched.length; i++) {
      assertThat(launched[i]).isLessThanOrEqualTo(p.launches(i));
    }
    for (int b = 0; b < spent.length; b++) {
      assertThat(spent[b]).isLessThanOrEqualTo(p.inventory(b));
    }
    assertThat(plan.upper()).isEqualTo(sum, within(1e-12 * sum));
    assertThat(plan.lower()).isLessThanOrEqualTo(plan.upper());
  }

  @Test
  void fiftyTargetsAndAHundredWeaponsAreSolvedWithinTwoPercentAndMostlyToATenth() {
    // 40 problems; bands from 100 others: worst 1.1 %, three of four within 0.1 %.
    int close = 0;
    for (int n = 0; n < 40; n++) {
      WeaponTargetProblem p = Problems.plain(50, 100, 1000 + n);
      WeaponTargetPlan plan = WeaponTargetSolver.solve(p);
      check(p, plan);
      assertThat(plan.gap()).isLessThan(0.02);
      close += plan.gap() < 0.001 ? 1 : 0;
    }
    assertThat(close).isGreaterThan(20);
  }

  @Test
  void fiveHundredTargetsAndAThousandWeaponsAreSolvedWithinAPercent() {
    WeaponTargetProblem p = Problems.plain(500, 1000, 1);
    WeaponTargetPlan plan = WeaponTargetSolver.solve(p);
    check(p, plan);
    assertThat(plan.gap()).isLessThan(0.01);
  }

  @Test
  void sixWeaponsATargetAreSolvedWithinATenth() {
    // Beyond that salvoes have too many combinations to be priced exactly.
    for (int n = 0; n < 10; n++) {
      WeaponTargetProblem p = Problems.plain(5, 30, n);
      WeaponTargetPlan plan = WeaponTargetSolver.solve(p);
      check(p, plan);
      assertThat(plan.gap()).isLessThan(0.1);
    }
  }

  @Test
  void theOrderOfWeaponsAndTargetsChangesNoBestValue() {
    for (int n = 0; n < 20; n++) {
      RandomStream s = RandomStream.of(8, n, "problem", "order");
      double[] w = Problems.weights(5, s);
      double[][] p = Problems.kill(5, 8, s);
      double[] turned = {w[3], w[0], w[4], w[1], w[2]};
      double[][] other = new double[8][];
      for (int i = 0; i < 8; i++) {
        double[] row = p[7 - i];
        other[i] = new double[] {row[3], row[0], row[4], row[1], row[2]};
      }
      double value = WeaponTargetSolver.exact(WeaponTargetProblem.of(w, p), 100_000).upper();
      assertThat(WeaponTargetSolver.exact(WeaponTargetProblem.of(turned, other), 100_000).upper())
          .isEqualTo(value, within(ROUNDING * value));
    }
  }

  @Test
  void oneWeaponMoreNeverLeavesMore() {
    for (int n = 0; n < 10; n++) {
      RandomStream s = RandomStream.of(8, n, "problem", "more");
      double[] w = Problems.weights(4, s);
      double[][] p = Problems.kill(4, 9, s);
      double before = Double.POSITIVE_INFINITY;
      for (int m = 1; m <= 9; m++) {
        WeaponTargetProblem q =
            WeaponTargetProblem.of(w, List.of(p).subList(0, m).toArray(double[][]::new));
        double value = WeaponTargetSolver.exact(q, 100_000).upper();
        assertThat(value).isLessThan(before);
        before = value;
      }
    }
  }

  @Test
  void alikeWeaponsInOneBatteryAreAsGoodAsAlone() {
    double[] w = {9, 5, 2};
    double[] p = {0.6, 0.7, 0.5};
    var together = new WeaponTargetProblem.Builder(w);
    together.slot(together.battery(6), 6, p);
    WeaponTargetPlan one = WeaponTargetSolver.exact(together.build(), 10_000);
    WeaponTargetPlan six =
        WeaponTargetSolver.exact(
            WeaponTargetProblem.of(w, new double[][] {p, p, p, p, p, p}), 100_000);
    assertThat(one.upper()).isEqualTo(six.upper(), within(1e-12));
    assertThat(one.gap()).isZero();
  }

  @Test
  void theSameProblemGivesTheSamePlanToTheBit() {
    WeaponTargetProblem p = Problems.plain(40, 70, 3);
    assertThat(WeaponTargetSolver.solve(p)).isEqualTo(WeaponTargetSolver.solve(p));
  }

  @Test
  void withoutWeaponsEverythingSurvivesAndWithoutTargetsNothingDoes() {
    WeaponTargetPlan idle =
        WeaponTargetSolver.solve(WeaponTargetProblem.of(new double[] {2, 3}, new double[0][]));
    assertThat(idle).isEqualTo(new WeaponTargetPlan(List.of(), 5, 5));
    WeaponTargetPlan calm =
        WeaponTargetSolver.exact(WeaponTargetProblem.of(new double[0], new double[][] {{}}), 10);
    assertThat(calm).isEqualTo(new WeaponTargetPlan(List.of(), 0, 0));
  }

  @Test
  void impossibleNumbersAreRefusedWithTheirBounds() {
    assertThatThrownBy(() -> WeaponTargetProblem.of(new double[] {1}, new double[][] {{1.5}}))
        .hasMessage("kill probability 1.5: must be from 0 to 1");
    assertThatThrownBy(() -> new WeaponTargetProblem.Builder(-1))
        .hasMessage("weight -1.0: must be 0 or more, and finite");
    assertThatThrownBy(() -> WeaponTargetProblem.of(new double[] {1, 2}, new double[][] {{0.5}}))
        .hasMessage("probabilities 1: must be as many as targets, 2");
  }
}
