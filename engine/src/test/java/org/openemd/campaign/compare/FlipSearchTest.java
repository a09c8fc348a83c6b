package org.openemd.campaign.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// Places are good to 0.2 % of the value, where the search stops.
@Tag("law")
class FlipSearchTest {
  /// Four shots of a kill probability p against a sure share of 0.9: 1 - (1 - p)^4 = 0.9 at p = 1 - 0.1^(1/4) = 0.43766.
  @Test
  void findsWhereFourShotsBeatASureShareAsTheClosedFormSays() {
    FlipSearch.Figures figures = (option, p) -> option == 0 ? 1 - StrictMath.pow(1 - p, 4) : 0.9;
    double expected = 1 - StrictMath.pow(0.1, 0.25);

    List<FlipSearch.Turn> turns =
        new FlipSearch(figures, 0).turns(new double[] {figures.at(0, 0.8), 0.9}, 0.8, 0.2, 1);

    assertThat(turns).hasSize(1);
    assertThat(turns.getFirst().over()).isEqualTo(1);
    assertThat(turns.getFirst().under()).isZero();
    assertThat(turns.getFirst().at()).isCloseTo(expected, within(0.01 * expected));
  }

  /// Straight lines through random heights cross where algebra says; one that crosses outside the range does not turn. 200 pairs, seed 7.
  @Test
  void findsTheCrossingsOfStraightLinesAndNoOthers() {
    RandomStream random = RandomStream.of(7, 0, "flip", "lines");
    int inside = 0;
    for (int n = 0; n < 200; n++) {
      double a0 = random.nextDouble();
      double a1 = random.nextDouble();
      double b0 = random.nextDouble();
      double b1 = random.nextDouble();
      FlipSearch.Figures lines =
          (option, x) -> option == 0 ? a0 + x * (a1 - a0) : b0 + x * (b1 - b0);
      double crossing = (b0 - a0) / (a1 - a0 - b1 + b0);
      List<FlipSearch.Turn> turns = new FlipSearch(lines, 0).turns(new double[] {a0, b0}, 0, 0, 1);
      if (crossing > 0.001 && crossing < 0.999) {
        inside++;
        assertThat(turns).as("lines %d", n).hasSize(1);
        assertThat(turns.getFirst().at()).isCloseTo(crossing, within(0.01 * crossing));
      } else if (crossing < -0.001 || crossing > 1.001) {
        assertThat(turns).as("lines %d", n).isEmpty();
      }
    }
    assertThat(inside).isBetween(30, 170); // both kinds were tried
  }

  @Test
  void looksToBothSidesOfTodaysValue() {
    // 0 is best between 3 and 7 only
    FlipSearch.Figures figures = (option, x) -> option == 0 ? 2 - Math.abs(x - 5) : 0;

    List<FlipSearch.Turn> turns = new FlipSearch(figures, 0).turns(new double[] {2, 0}, 5, 0, 10);

    assertThat(turns).extracting(FlipSearch.Turn::over).containsExactly(1, 1);
    assertThat(turns.get(0).at()).isCloseTo(7, within(0.014));
    assertThat(turns.get(1).at()).isCloseTo(3, within(0.006));
  }

  @Test
  void aLeadSmallerThanTheMarginTurnsNothing() {
    FlipSearch.Figures figures = (option, x) -> option == 0 ? 0.5 : x;

    assertThat(new FlipSearch(figures, 0.2).turns(new double[] {0.5, 0}, 0, 0, 0.69)).isEmpty();
    assertThat(new FlipSearch(figures, 0.2).turns(new double[] {0.5, 0}, 0, 0, 1))
        .singleElement()
        .satisfies(t -> assertThat(t.at()).isCloseTo(0.7, within(0.0014)));
    // as good as equal today: no order that could turn
    assertThat(new FlipSearch(figures, 0.2).turns(new double[] {0.5, 0.4}, 0.4, 0, 1)).isEmpty();
  }

  @Test
  void aValueThatNobodyHoldsTodayIsTriedFromItsLowEndOn() {
    FlipSearch.Figures figures = (option, x) -> option == 0 ? 0.5 : x;

    assertThat(new FlipSearch(figures, 0).turns(new double[] {0.5, 0}, Double.NaN, 0.6, 1))
        .singleElement()
        .satisfies(t -> assertThat(t.at()).isEqualTo(0.6));
  }

  @Test
  void anOptionThatIsWorthNothingIsOvertakenByNobody() {
    List<Integer> asked = new ArrayList<>();
    FlipSearch.Figures figures =
        (option, x) -> {
          asked.add(option);
          return option == 0 ? 1 : Double.NEGATIVE_INFINITY;
        };

    assertThat(
            new FlipSearch(figures, 0).turns(new double[] {1, Double.NEGATIVE_INFINITY}, 0, 0, 1))
        .isEmpty();
    assertThat(asked).contains(0, 1);
  }

  @Test
  void aNegativeMarginIsRefused() {
    assertThatThrownBy(() -> new FlipSearch((o, x) -> 0, -1))
        .hasMessageContaining("0 or more, not -1.0");
  }
}
