package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// Statistical tests: n = 4000 scans, seed 1, bands of four standard deviations (false-alarm chance 6e-5 each).
@Tag("law")
class InfraredScannerTest {
  private static final int SCANS = 4000;
  private static final InfraredSatellite SATELLITE =
      new InfraredSatellite("ir", "test", Math.toRadians(60), 10, 1e-4, 10e3, 0.7, 2, true);

  private static Vec3 place(double latitude, double longitude, double height) {
    return Frames.toEcef(Geodetic.ofDegrees(latitude, longitude, height)).position();
  }

  private static int seen(ThreatObject body) {
    InfraredScanner s = new InfraredScanner(SATELLITE, 1, 0);
    int n = 0;
    for (int i = 0; i < SCANS; i++) {
      n += s.scan(i, List.of(body), null, () -> 0).detections().size();
    }
    return n;
  }

  @Test
  void aBurningBodyAboveCloudIsSeenWithItsProbability() {
    int n = seen(Radars.burning("a", place(35, 54, 11e3), 0, 1e6));
    assertThat(n / (double) SCANS).isCloseTo(0.7, within(4 * Math.sqrt(0.21 / SCANS)));
  }

  @Test
  void cloudBurnoutAndTheEarthHideABody() {
    assertThat(seen(Radars.burning("a", place(35, 54, 9e3), 0, 1e6))).isZero();
    assertThat(seen(Radars.burning("a", place(35, -120, 11e3), 0, 1e6))).isZero();
    assertThat(seen(Radars.body("a", place(35, 54, 11e3), 1))).isZero();
    assertThat(seen(Radars.burning("a", place(35, 54, 11e3), 0, 99))).isBetween(40, 100);
  }

  @Test
  void bearingErrorsHaveTheirVariance() {
    Vec3 p = place(35, 54, 50e3);
    InfraredScanner s = new InfraredScanner(SATELLITE, 1, 0);
    Vec3 truth = p.minus(s.position().position()).unit();
    double squares = 0;
    int n = 0;
    for (int i = 0; i < SCANS; i++) {
      for (Detection d :
          s.scan(i, List.of(Radars.burning("a", p, 0, 1e6)), null, () -> 0).detections()) {
        double e = ((Detection.Bearing) d).direction().angleTo(truth) / 1e-4;
        squares += e * e;
        n++;
      }
    }
    // The square of two unit Gaussians has mean 2 and deviation 2.
    assertThat(squares / n).isCloseTo(2, within(4 * 2 / Math.sqrt(n)));
  }
}
