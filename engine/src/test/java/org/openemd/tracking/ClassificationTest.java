package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;
import org.openemd.math.RandomStream;
import org.openemd.sensing.Detection;

@Tag("law")
class ClassificationTest {
  private static TrackingPolicy policy(double warheadX, double stageX) {
    return new TrackingPolicy(0, 4, 20, 60, 1e-3, warheadX, stageX, 0.3, 15, 0.9);
  }

  private static final SensorFrame X =
      SensorFrame.of(new KnownSensor("x", Geodetic.ofDegrees(50, 10, 0), true, 0));

  private static Plot plot(double rcs, double snr, SensorFrame f) {
    return Plot.of(
        new Detection.RadarPlot(1, f.sensor().id(), 0, 1e6, 0, 0.5, 0, 5, 3e-4, 1, snr, rcs), f);
  }

  private static double posterior(TrackingPolicy p, double... rcs) {
    CrossSectionBelief b = new CrossSectionBelief(p);
    for (double r : rcs) {
      b.take(plot(r, 200, X));
    }
    return b.warhead();
  }

  @Test
  void nothingSeenIsEvenOdds() {
    assertThat(posterior(policy(0.01, 3))).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void swappedExpectationsSwapThePosterior() {
    double[] seen = {0.005, 0.02, 0.011, 0.03};
    double p = posterior(policy(0.01, 3), seen);
    assertThat(p).isGreaterThan(0.9);
    assertThat(posterior(policy(3, 0.01), seen)).isCloseTo(1 - p, within(1e-9));
  }

  @Test
  void equalExpectationsGiveEqualPosteriorsWhateverIsSeen() {
    for (double rcs : new double[] {1e-4, 0.01, 1, 100}) {
      assertThat(posterior(policy(0.3, 0.3), rcs, rcs, 2 * rcs)).isCloseTo(0.5, within(1e-9));
    }
  }

  @Test
  void aThousandPlotsOfAnUnexpectedSizeDoNotMakeTheClassCertain() {
    double[] seen = new double[1000];
    RandomStream s = RandomStream.of(1, 0, "test", "rcs");
    for (int i = 0; i < seen.length; i++) {
      seen[i] = 0.17 * s.nextExponential(); // half way, in decibel, between 0.01 and 3
    }
    assertThat(posterior(policy(0.01, 3), seen)).isBetween(0.2, 0.8);
  }

  @Test
  void oneStrayPlotDoesNotTurnTheVerdict() {
    double[] seen = {0.005, 0.02, 0.011, 0.03, 0.008, 0.012, 5};
    assertThat(posterior(policy(0.01, 3), seen)).isGreaterThan(0.9);
  }

  /// Far away only the strongest echoes of a warhead pass the threshold, and look like those of something larger. n = 200 bodies of
  /// eight plots, seed 1; the share of bodies called warhead with 0.5 has a deviation below 0.036.
  @Test
  void aRadarsThresholdIsAllowedFor() {
    double least = 12.8;
    SensorFrame knows = SensorFrame.of(new KnownSensor("x", X.sensor().site(), true, least));
    double unit = 0.01; // the cross section of a signal to noise of one
    RandomStream s = RandomStream.of(1, 0, "test", "far");
    int right = 0;
    int rightUnaware = 0;
    for (int body = 0; body < 200; body++) {
      CrossSectionBelief aware = new CrossSectionBelief(policy(0.01, 0.3));
      CrossSectionBelief unaware = new CrossSectionBelief(policy(0.01, 0.3));
      for (int k = 0; k < 8; k++) {
        double snr = least + 2 * s.nextExponential(); // 1 + mean snr of 1, above the threshold
        aware.take(plot(snr * unit, snr, knows));
        unaware.take(plot(snr * unit, snr, X));
      }
      right += aware.warhead() > 0.5 ? 1 : 0;
      rightUnaware += unaware.warhead() > 0.5 ? 1 : 0;
    }
    assertThat(right).isGreaterThan(170);
    assertThat(rightUnaware).isLessThan(30);
  }
}
