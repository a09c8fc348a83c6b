package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

class DetectionStatisticsTest {

  @Test
  @Tag("law")
  void requiredSignalInvertsDetectionProbability() {
    for (double pd : new double[] {0.01, 0.3, 0.9, 0.999}) {
      double steady = DetectionStatistics.steadyRequired(pd, 1e-7);
      double swerling = DetectionStatistics.swerling1Required(pd, 1e-7);
      assertThat(DetectionStatistics.steady(steady, 1e-7)).isCloseTo(pd, within(1e-9));
      assertThat(DetectionStatistics.swerling1(swerling, 1e-7)).isCloseTo(pd, within(1e-12));
    }
  }

  @Test
  @Tag("law")
  void withoutSignalOnlyFalseAlarmsAreDetected() {
    assertThat(DetectionStatistics.steady(0, 1e-6)).isCloseTo(1e-6, within(1e-15));
    assertThat(DetectionStatistics.swerling1(0, 1e-6)).isCloseTo(1e-6, within(1e-15));
  }

  @Test
  @Tag("law")
  void aStrongSteadySignalIsCertainlyDetectedAndStaysAProbability() {
    assertThat(DetectionStatistics.steady(5000, 1e-6)).isBetween(1 - 1e-9, 1.0);
  }

  /// n = 20,000 powers, seed 7: the count is binomial with deviation 0.0035 n; band four deviations, false-alarm chance 6e-5.
  @Test
  @Tag("law")
  void steadyDetectionAgreesWithDrawnPowers() {
    RandomStream s = RandomStream.of(7, 0, "test", "power");
    double snr = 12;
    int n = 20_000;
    int passed = 0;
    for (int i = 0; i < n; i++) {
      double a = Math.sqrt(2 * snr) + s.nextGaussian();
      double b = s.nextGaussian();
      passed += (a * a + b * b) / 2 > DetectionStatistics.threshold(1e-6) ? 1 : 0;
    }
    double p = DetectionStatistics.steady(snr, 1e-6);
    assertThat(passed / (double) n).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / n)));
  }

  @Test
  @Tag("law")
  void whatIsNoProbabilityIsRefusedWithItsBound() {
    assertThatThrownBy(() -> DetectionStatistics.steadyRequired(1.2, 1e-6))
        .hasMessage("detection probability 1.2 must be between 0 and 1, both excluded");
  }
}
