package org.openemd.campaign.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// A tornado of a straight function with chance in it.
@Tag("law")
class TornadoTest {
  /// `x - 3 y + e`, each factor 0.5 in the scenario and from 0 to 1: 0.45 either way, and three times that the other way. All runs of a round have the same e, so that the differences have no error but rounding.
  @Test
  void barsAreTheSlopesAndCommonDrawsLeaveNoError() {
    OneAtATime plan = new OneAtATime(2);
    double[] results = new double[100 * plan.whole()];
    for (int k = 0; k < results.length; k++) {
      double[] u = plan.at(k);
      double e = RandomStream.of(1, plan.draws(k), "test", "noise").nextGaussian();
      results[k] = value(u[0]) - 3 * value(u[1]) + e;
    }
    Tornado t = Tornado.of(List.of("x", "y"), results, 0.95);
    assertThat(t.bars().stream().map(Tornado.Bar::factor)).isEqualTo(List.of("y", "x"));
    assertThat(t.bars().get(0).low().value()).isCloseTo(1.35, within(1e-12));
    assertThat(t.bars().get(0).high().value()).isCloseTo(-1.35, within(1e-12));
    assertThat(t.bars().get(1).low().value()).isCloseTo(-0.45, within(1e-12));
    assertThat(t.bars().get(1).high().halfWidth()).isLessThan(1e-12);
    assertThat(t.base().halfWidth()).isBetween(0.1, 0.3); // of the mean of 100 normal numbers: 0.2
  }

  private static double value(double u) {
    return Double.isNaN(u) ? 0.5 : u;
  }

  @Test
  void aRoundThatFailedIsLeftOutWhole() {
    double[] results = {1, 2, 3, 1, Double.NaN, 3, 1, 4, 5, 1};
    Tornado t = Tornado.of(List.of("x"), results, 0.95);
    assertThat(t.base().runs()).isEqualTo(2);
    assertThat(t.bars().getFirst().low().value()).isEqualTo(2);
  }
}
