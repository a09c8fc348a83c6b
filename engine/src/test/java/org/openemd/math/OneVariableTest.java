package org.openemd.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class OneVariableTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void falsePositionFindsTheRootOfASteepAndOfAFlatFunction() {
    double cube = Roots.falsePosition(x -> x * x * x - 2, 0, -2, 10, 998, 1e-12);
    assertThat(cube).isCloseTo(StrictMath.cbrt(2), within(1e-12));
    double steep = Roots.falsePosition(x -> StrictMath.exp(x) - 1e6, 0, 1 - 1e6, 20, 5e8, 1e-6);
    assertThat(steep).isCloseTo(StrictMath.log(1e6), within(1e-11));
  }

  @Test
  void aRootIsFoundFromAGuessOnEitherSideAndNotBeyondTheBounds() {
    for (double guess : new double[] {0.1, 0.69, 1.9}) {
      double root = Roots.near(x -> StrictMath.exp(x) - 2, guess, 0.01, 0, 2, 1e-12);
      assertThat(root).as("from %s", guess).isCloseTo(StrictMath.log(2), within(1e-12));
    }
    assertThat(Roots.near(x -> StrictMath.exp(x) - 2, 0.1, 0.01, 0, 0.5, 1e-12)).isNaN();
    assertThat(Roots.near(x -> x < 0.5 ? x - 1 : Double.NaN, 0.1, 0.01, 0, 2, 1e-12)).isNaN();
  }

  @Test
  void theMinimumIsFoundInFewSteps() {
    int[] calls = {0};
    double x =
        Minimum.between(
            u -> {
              calls[0]++;
              return -StrictMath.sin(u);
            },
            0,
            1,
            3,
            1e-5);
    assertThat(x).isCloseTo(StrictMath.PI / 2, within(1e-5));
    assertThat(calls[0]).isLessThan(15);
  }

  @Test
  void infiniteValuesBoundTheMinimum() {
    double wall = Minimum.between(u -> u < 0.3 ? INFINITY : u, 0, 0.5, 1, 1e-6);
    assertThat(wall).isBetween(0.3, 0.3 + 1e-6);
    assertThat(Minimum.between(u -> INFINITY, 0, 0.5, 1, 1e-6)).isBetween(0.0, 1.0);
  }
}
