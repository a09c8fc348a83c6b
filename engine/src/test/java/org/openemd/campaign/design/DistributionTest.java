package org.openemd.campaign.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.LogNormalDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.campaign.design.Distribution.Continuous;
import org.openemd.campaign.design.Distribution.Cut;

/// Each distribution beside Hipparchus's, and what is refused.
@Tag("law")
class DistributionTest {

  private static Continuous continuous(String typed) {
    return (Continuous) DistributionReader.read(typed);
  }

  /// Theirs inverts by a closed form or by bisection to 1e-9; a relative 1e-7 leaves room for steep places.
  private static void sameQuantiles(String typed, RealDistribution theirs) {
    Continuous ours = continuous(typed);
    for (double u = 0.001; u < 1; u += 0.0313) {
      double x = theirs.inverseCumulativeProbability(u);
      assertThat(ours.quantile(u)).isCloseTo(x, within(1e-7 * Math.max(1, Math.abs(x))));
      assertThat(ours.below(ours.quantile(u))).isCloseTo(u, within(1e-9));
    }
  }

  @Test
  void quantilesAreHipparchuss() {
    sameQuantiles("uniform(-3,8)", new UniformRealDistribution(-3, 8));
    sameQuantiles("triangular(1,2,7)", new TriangularDistribution(1, 2, 7));
    sameQuantiles("triangular(1,1,7)", new TriangularDistribution(1, 1, 7));
    sameQuantiles("normal(-2,3)", new NormalDistribution(-2, 3));
    sameQuantiles("lognormal(5,0.4)", new LogNormalDistribution(StrictMath.log(5), 0.4));
  }

  @Test
  void theEndsOfABoundedDistributionAreItsBounds() {
    for (String typed : List.of("uniform(1,7)", "triangular(1,7,7)", "normal(4,2,1,7)")) {
      assertThat(continuous(typed).quantile(0)).isBetween(1.0, 1 + 1e-9); // never beyond
      assertThat(continuous(typed).quantile(1)).isBetween(7 - 1e-9, 7.0);
    }
    assertThat(continuous("normal(4,2)").quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(continuous("lognormal(4,2)").quantile(0)).isZero();
  }

  /// Of a standard normal cut at -1 and 2 the median is the quantile (0.1586553 + 0.9772499) / 2 = 0.5679526 of the whole: 0.1711639.
  @Test
  void aCutDistributionKeepsItsShapeBetweenTheBounds() {
    Cut cut = (Cut) continuous("normal(0,1,-1,2)");
    assertThat(cut.quantile(0.5)).isCloseTo(0.1711639, within(1e-7));
    assertThat(cut.lost()).isCloseTo(0.1586553 + 0.0227501, within(1e-6));
    assertThat(cut.below(cut.quantile(0.3))).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void discreteValuesComeAsOftenAsTheirWeightsSay() {
    Distribution d = DistributionReader.read("discrete(a:0.3, b:0.6, c:0.1)");
    assertThat(List.of(d.text(0.01), d.text(0.299), d.text(0.301), d.text(0.899), d.text(0.901)))
        .isEqualTo(List.of("a", "a", "b", "b", "c"));
    Distribution even = DistributionReader.read("discrete(6.3,9.0)");
    assertThat(List.of(even.text(0.49), even.text(0.51))).isEqualTo(List.of("6.3", "9.0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0:3 | 0,1,2,3",
        "0:0.3:0.1 | 0,0.1,0.2,0.3",
        "-2:2:2 | -2,0,2",
        "6.3,7,9 | 6.3,7,9",
        "steep, flat | steep,flat",
        "5 | 5"
      })
  void levelsAreReadExactly(String typed, String values) {
    assertThat(DistributionReader.read(typed).spelled()).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uniform(40000,170000)",
        "normal(0.9,0.05,0,1)",
        "triangular(1,2,3)",
        "lognormal(0.01,0.5)",
        "discrete(a:0.3,b:0.7)"
      })
  void whatIsSpelledIsReadAgain(String typed) {
    assertThat(DistributionReader.read(typed).spelled()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uniform(2,1) | uniform: low 2 must lie below high 1",
        "uniform(1) | uniform has 1 numbers; expected uniform(low,high)",
        "uniform(1,x) | uniform: \"x\" is not a finite number",
        "uniform(1,1e400) | uniform: \"1e400\" is not a finite number",
        "normal(1,0) | normal: sigma 0 must be above 0",
        "normal(0,1,50,60) | normal(0,1) has next to nothing from 50 to 60",
        "lognormal(-1,1) | lognormal: median -1 must be above 0",
        "triangular(0,5,4) | triangular: mode 5 must lie from low 0 to high 4",
        "discrete(a:0,b:1) | discrete: weight 0 must be above 0",
        "discrete(a:1,b) | 1 weights for 2 values: must be as many",
        "6,6 | levels: 6,6 names a value twice",
        "1,,2 | \"1,,2\" has a value missing",
        "3:1 | levels 3:1 lead nowhere; expected from:to or from:to:step, step above 0",
        "0:1:0 | levels 0:1:0 lead nowhere",
        "0:1:1e-9 | levels 0:1:1e-9 are more than 10000",
        "beta(1,2) | no distribution is called beta; uniform(low,high)",
        "uniform(1,2 | has no closing bracket"
      })
  void whatMakesNoDistributionIsRefusedWithItsNumber(String typed, String why) {
    assertThatThrownBy(() -> DistributionReader.read(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
