package org.openemd.flight.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Atmosphere;

/// The scalar twin judged by an adaptive integrator.
@Tag("law")
class ArcAccuracyTest {
  private static final int COUNT = 1_000;

  /// The whole US Standard Atmosphere, 1976, to 300 km, with its kinks; the kernel ends its air at 130 to 200 km.
  @Test
  void aThousandMixedArcsAreWithinAMetreOfHipparchus() {
    assertThat(worst(Atmosphere::density)).isLessThan(1.0);
  }

  private static double worst(DoubleUnaryOperator density) {
    Arcs arcs = MixedArcs.of(1_250, 1);
    new ScalarArcs().fly(arcs, MixedArcs.EARTH);
    Judge judge = new Judge(MixedArcs.EARTH, density);
    double worst = 0;
    int flown = 0;
    for (int i = 0; i < arcs.size && flown < COUNT; i++) {
      if (arcs.landed(i)) {
        flown++;
        worst = Math.max(worst, distance(arcs, i, judge.fly(arcs, i)));
      }
    }
    assertThat(flown).isEqualTo(COUNT);
    return worst;
  }

  private static double distance(Arcs arcs, int i, double[] state) {
    double x = arcs.impact[0][i] - state[0];
    double y = arcs.impact[1][i] - state[1];
    double z = arcs.impact[2][i] - state[2];
    return Math.sqrt(x * x + y * y + z * z);
  }
}
