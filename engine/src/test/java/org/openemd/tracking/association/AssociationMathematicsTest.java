package org.openemd.tracking.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

@Tag("law")
class AssociationMathematicsTest {
  private static final double ROUNDING = 1e-9; // sums of some thousand terms of order one

  /// Pairs with probability `density`, scores from `low` to `high`.
  private static GateGraph random(
      RandomStream s, int rows, int columns, double density, double low, double high) {
    GateGraph g = new GateGraph();
    g.clear(rows, columns);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double score = s.uniform(low, high);
        if (s.nextDouble() < density) {
          g.add(r, c, score);
        }
      }
    }
    return g;
  }

  private static double score(GateGraph g, Assignment a) {
    double sum = 0;
    boolean[] used = new boolean[g.columns()];
    for (int r = 0; r < g.rows(); r++) {
      int p = a.pair(r);
      if (p >= 0) {
        assertThat(p).isBetween(g.from(r), g.to(r) - 1);
        assertThat(used[g.column(p)]).isFalse();
        assertThat(a.row(g.column(p))).isEqualTo(r);
        used[g.column(p)] = true;
        sum += g.score(p);
      }
    }
    return sum;
  }

  /// 1,000 graphs of up to 6 rows and 6 columns, every third of whole scores, so that many events are equally good.
  @Test
  void theBestAssignmentIsThatOfEnumeration() {
    RandomStream s = RandomStream.of(1, 0, "assignment", "small");
    Assignment a = new Assignment();
    for (int k = 0; k < 1000; k++) {
      GateGraph g =
          random(s, (int) s.uniform(1, 7), (int) s.uniform(1, 7), s.uniform(0.2, 1), -3, 8);
      if (k % 3 == 0) {
        g = whole(g);
      }
      a.solve(g);
      assertThat(score(g, a)).isCloseTo(new Enumeration(g).bestScore(), within(ROUNDING));
    }
  }

  private static GateGraph whole(GateGraph g) {
    GateGraph w = new GateGraph();
    w.clear(g.rows(), g.columns());
    for (int r = 0; r < g.rows(); r++) {
      for (int p = g.from(r); p < g.to(r); p++) {
        w.add(r, g.column(p), Math.rint(g.score(p)));
      }
    }
    return w;
  }

  /// 20 graphs of 25 rows and 30 columns beside the linear programme, whose corners are assignments (Birkhoff).
  @Test
  void theBestAssignmentIsThatOfTheLinearProgramme() {
    RandomStream s = RandomStream.of(1, 0, "assignment", "large");
    Assignment a = new Assignment();
    for (int k = 0; k < 20; k++) {
      GateGraph g = random(s, 25, 30, 0.3, -5, 20);
      a.solve(g);
      assertThat(score(g, a)).isCloseTo(programme(g), within(1e-6)); // the solver's own tolerance
    }
  }

  private static double programme(GateGraph g) {
    double[] value = new double[g.pairs()];
    double[][] rows = new double[g.rows()][g.pairs()];
    double[][] columns = new double[g.columns()][g.pairs()];
    for (int r = 0; r < g.rows(); r++) {
      for (int p = g.from(r); p < g.to(r); p++) {
        value[p] = g.score(p);
        rows[r][p] = 1;
        columns[g.column(p)][p] = 1;
      }
    }
    List<LinearConstraint> limits = new ArrayList<>();
    for (double[] row : rows) {
      limits.add(new LinearConstraint(row, Relationship.LEQ, 1));
    }
    for (double[] column : columns) {
      limits.add(new LinearConstraint(column, Relationship.LEQ, 1));
    }
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(value, 0),
            new LinearConstraintSet(limits),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(true))
        .getValue();
  }

  @Test
  void clustersAreWhatPairsConnect() {
    GateGraph g = new GateGraph();
    g.clear(6, 5);
    g.add(0, 3, 1);
    g.add(2, 1, 1);
    g.add(3, 3, 1);
    g.add(3, 4, 1);
    g.add(5, 4, 1);
    Clusters c = new Clusters();
    c.find(g);
    assertThat(c.count()).isEqualTo(2);
    assertThat(c.rows(0)).isEqualTo(3);
    assertThat(List.of(c.row(0, 0), c.row(0, 1), c.row(0, 2))).containsExactly(0, 3, 5);
    assertThat(c.contested(0)).isTrue();
    assertThat(c.rows(1)).isEqualTo(1);
    assertThat(c.row(1, 0)).isEqualTo(2);
    assertThat(c.contested(1)).isFalse();
  }

  /// 500 graphs of up to 5 rows and 6 columns, whose clusters are solved one by one with the same buffers.
  @Test
  void jointProbabilitiesAreThoseOfEnumeratedEventsPruned() {
    RandomStream s = RandomStream.of(1, 0, "joint", "small");
    JointProbabilities joint = new JointProbabilities();
    Clusters clusters = new Clusters();
    for (int k = 0; k < 500; k++) {
      GateGraph g =
          random(s, (int) s.uniform(1, 6), (int) s.uniform(1, 7), s.uniform(0.2, 1), -3, 12);
      clusters.find(g);
      joint.prepare(g);
      for (int c = 0; c < clusters.count(); c++) {
        assertThat(joint.solve(g, clusters, c)).isTrue();
      }
      double[] expected = new Enumeration(g).prunedProbabilities();
      for (int p = 0; p < g.pairs(); p++) {
        assertThat(joint.of(p)).isCloseTo(expected[p], within(ROUNDING));
      }
    }
  }

  /// 2,000 full clusters of 2 to 5 rows and columns, scores of a crossing (0 to 12): mean and greatest error of belief propagation.
  @Test
  void beliefPropagationErrsAsItsPageSays() {
    RandomStream s = RandomStream.of(1, 0, "joint", "propagation");
    BeliefPropagation b = new BeliefPropagation();
    Clusters clusters = new Clusters();
    double most = 0;
    double sum = 0;
    long n = 0;
    for (int k = 0; k < 2000; k++) {
      int size = 2 + k % 4;
      GateGraph g = random(s, size, size, 1, 0, 12);
      clusters.find(g);
      double[] p = new double[g.pairs()];
      b.solve(g, clusters, 0, p);
      double[] expected = new Enumeration(g).probabilities();
      for (int i = 0; i < p.length; i++) {
        most = Math.max(most, Math.abs(p[i] - expected[i]));
        sum += Math.abs(p[i] - expected[i]);
        n++;
      }
    }
    assertThat(sum / n).isCloseTo(0.041, within(0.0005));
    assertThat(most).isCloseTo(0.445, within(0.0005));
  }

  /// Without a loop it is exact: 500 chains of 6 rows, each of which shares a column with the next.
  @Test
  void beliefPropagationOnAChainIsExact() {
    RandomStream s = RandomStream.of(1, 0, "joint", "chain");
    BeliefPropagation b = new BeliefPropagation();
    Clusters clusters = new Clusters();
    for (int k = 0; k < 500; k++) {
      GateGraph g = new GateGraph();
      g.clear(6, 7);
      for (int r = 0; r < 6; r++) {
        g.add(r, r, s.uniform(-3, 6));
        g.add(r, r + 1, s.uniform(-3, 6));
      }
      clusters.find(g);
      double[] p = new double[g.pairs()];
      b.solve(g, clusters, 0, p);
      double[] expected = new Enumeration(g).probabilities();
      for (int i = 0; i < p.length; i++) {
        assertThat(p[i]).isCloseTo(expected[i], within(1e-5)); // it stops at changes of 1e-6
      }
    }
  }

  /// 40 rows and 40 columns, all pairs: too many events to count, so each row's and each column's probabilities must still add to one at most.
  @Test
  void aClusterTooLargeToEnumerateIsBounded() {
    RandomStream s = RandomStream.of(1, 0, "joint", "large");
    GateGraph g = random(s, 40, 40, 1, 0, 10);
    Clusters clusters = new Clusters();
    clusters.find(g);
    JointProbabilities joint = new JointProbabilities();
    joint.prepare(g);
    assertThat(joint.solve(g, clusters, 0)).isFalse();
    double[] column = new double[40];
    for (int r = 0; r < 40; r++) {
      double row = joint.missed(r);
      for (int p = g.from(r); p < g.to(r); p++) {
        assertThat(joint.of(p)).isBetween(0.0, 1.0);
        row += joint.of(p);
        column[g.column(p)] += joint.of(p);
      }
      assertThat(row).isCloseTo(1, within(ROUNDING));
    }
    for (double c : column) {
      assertThat(c).isLessThan(1.001);
    }
  }

  @Test
  void aPairOutsideTheGraphIsAMistake() {
    GateGraph g = new GateGraph();
    g.clear(2, 3);
    g.add(1, 2, 0.5);
    assertThatThrownBy(() -> g.add(0, 1, 1))
        .hasMessage(
            "pair (0, 1) of score 1.0: rows go from 1 to 1, columns from 0 to 2, a score is a number");
  }
}
