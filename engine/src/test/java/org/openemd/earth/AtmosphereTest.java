package org.openemd.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class AtmosphereTest {
  private final double[] air = new double[4];

  @Test
  @Tag("published")
  void theThermosphereIsThatOfTheStandard() {
    Atmosphere.at(110e3, air);
    assertThat(air[Atmosphere.TEMPERATURE]).isCloseTo(240.00, within(0.02));
    assertThat(air[Atmosphere.DENSITY]).isCloseTo(9.708e-8, withPercentage(1));
    Atmosphere.at(120e3, air);
    assertThat(air[Atmosphere.TEMPERATURE]).isCloseTo(360.00, within(0.02));
    assertThat(air[Atmosphere.DENSITY]).isCloseTo(2.222e-8, withPercentage(1));
  }

  @Test
  void theGridReproducesTheClosedFormOfTheTroposphere() {
    for (double z = 0; z < 11_000; z += 37) {
      double h = 6_356_766 * z / (6_356_766 + z);
      double t = 288.15 - 0.0065 * h;
      double p = 101_325 * StrictMath.pow(t / 288.15, 9.80665 * 28.9644 / 8_314.32 / 0.0065);
      Atmosphere.at(z, air);
      assertThat(air[Atmosphere.TEMPERATURE]).isCloseTo(t, within(1e-9));
      assertThat(air[Atmosphere.PRESSURE]).isCloseTo(p, withPercentage(1e-6));
      assertThat(air[Atmosphere.DENSITY])
          .isCloseTo(p / (8_314.32 / 28.9644 * t), withPercentage(1e-6));
      assertThat(Atmosphere.density(z)).isEqualTo(air[Atmosphere.DENSITY]);
    }
  }

  @Test
  void densityFallsSmoothlyToVacuum() {
    double previous = Atmosphere.density(-5e3);
    for (double z = -4.5e3; z < 999e3; z += 500) {
      double next = Atmosphere.density(z);
      assertThat(next).isBetween(previous * 0.9, previous);
      previous = next;
    }
    assertThat(Atmosphere.density(1_000e3)).isZero();
    Atmosphere.at(2_000e3, air);
    assertThat(air[Atmosphere.PRESSURE]).isZero();
  }
}
