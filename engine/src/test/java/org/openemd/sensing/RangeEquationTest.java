package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RangeEquationTest {
  private static final double GAIN = RangeEquation.gain(9.2, 0.8, 9.5e9);
  private static final RangeEquation BENCH =
      new RangeEquation(25_344 * 16, 0.020, GAIN, 9.2 * 0.8, 500, 6.3);

  @Test
  @Tag("law")
  void signalFallsWithTheFourthPowerOfRange() {
    assertThat(BENCH.snr(1, 500e3) / BENCH.snr(1, 1000e3)).isCloseTo(16, within(1e-12));
    assertThat(BENCH.range(16, 20) / BENCH.range(1, 20)).isCloseTo(2, within(1e-12));
  }

  @Test
  @Tag("law")
  void rangeInvertsSignal() {
    assertThat(BENCH.snr(0.3, BENCH.range(0.3, 17))).isCloseTo(17, within(1e-9));
  }

  @Test
  @Tag("law")
  void aRadarWithoutPowerIsRefused() {
    assertThatThrownBy(() -> new RangeEquation(0, 0.02, 1e4, 10, 500, 6))
        .hasMessage("peak power 0.0 W must be above 0");
    assertThatThrownBy(() -> new RangeEquation(1e5, 0.02, 1e4, 10, 500, 0.5))
        .hasMessage("losses 0.5 must be at least 1");
  }
}
