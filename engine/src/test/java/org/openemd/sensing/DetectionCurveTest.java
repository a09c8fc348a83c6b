package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openemd.world.Fluctuation;

/// The prepared curve, judged by the series it was made from.
@Tag("law")
class DetectionCurveTest {
  private static final double[] ALARMS = {1e-12, 1e-6, 1e-3, 0.1};

  private static double worst(Fluctuation f, double pfa, int looks, double step) {
    DetectionCurve curve = DetectionCurve.of(f, pfa, looks);
    double threshold = DetectionStatistics.threshold(pfa, looks);
    double worst = 0;
    for (double db = -50; db <= 80; db += step) {
      double snr = StrictMath.pow(10, db / 10);
      double exact = DetectionStatistics.passing(f, snr, threshold, looks);
      worst = Math.max(worst, Math.abs(curve.probability(snr) - exact));
    }
    return worst;
  }

  /// The bound is the one that the class states.
  @ParameterizedTest
  @EnumSource(Fluctuation.class)
  void theCurveIsTheSeries(Fluctuation f) {
    for (double pfa : ALARMS) {
      for (int looks : new int[] {1, 2, 3, 10, 40}) {
        assertThat(worst(f, pfa, looks, 0.037)).as(f + " " + pfa + " " + looks).isLessThan(1e-8);
      }
    }
    assertThat(worst(f, 1e-6, 1000, 0.61)).as(f + " 1000").isLessThan(1e-8);
  }

  @ParameterizedTest
  @EnumSource(Fluctuation.class)
  void noSignalIsDetectedAsOftenAsAFalseAlarmAndAnEndlessOneAlways(Fluctuation f) {
    for (int looks : new int[] {1, 10}) {
      DetectionCurve c = DetectionCurve.of(f, 1e-3, looks);
      assertThat(c.probability(0)).isCloseTo(1e-3, within(1e-8));
      assertThat(c.probability(1e15)).isCloseTo(1, within(1e-8));
      assertThat(c.probability(Double.MAX_VALUE)).isCloseTo(1, within(1e-8));
    }
  }

  /// Where the curve is flat it may fall by its own error, no more.
  @Test
  void moreSignalIsDetectedMoreOften() {
    for (Fluctuation f : Fluctuation.values()) {
      DetectionCurve c = DetectionCurve.of(f, 1e-6, 10);
      double before = 0;
      for (double db = -30; db < 40; db += 0.01) {
        double p = c.probability(StrictMath.pow(10, db / 10));
        assertThat(p).isGreaterThanOrEqualTo(before - 2e-8);
        before = p;
      }
    }
  }
}
