package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Orbit;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// Statistical tests: n = 4000 scans, seed 1, bands of four standard deviations (false-alarm chance 6e-5 each).
@Tag("law")
class InfraredScannerTest {
  private static final int SCANS = 4000;
  private static final Orbit ABOVE = Orbit.geostationary(Math.toRadians(60));
  private static final InfraredSatellite SATELLITE = satellite(ABOVE, 1e-4, 0, 10);

  private static InfraredSatellite satellite(
      Orbit orbit, double sigma, double pointing, double halfAngle) {
    return new InfraredSatellite(
        "ir", "test", orbit, 10, sigma, pointing, Math.toRadians(halfAngle), 10e3, 0.7, 2, true);
  }

  private static Vec3 place(double latitude, double longitude, double height) {
    return Frames.toEcef(Geodetic.ofDegrees(latitude, longitude, height)).position();
  }

  private static int seen(ThreatObject body) {
    return seen(SATELLITE, body);
  }

  private static int seen(InfraredSatellite satellite, ThreatObject body) {
    InfraredScanner s = new InfraredScanner(satellite, 1, 0);
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
    Vec3 truth = p.minus(ABOVE.at(0).position()).unit();
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

  /// 35 degrees north lies 5.4 degrees off the centre of the disc, seen from geostationary height.
  @Test
  void whatLiesOutsideTheFieldOfViewIsNotSeen() {
    ThreatObject b = Radars.burning("a", place(35, 60, 50e3), 0, 1e6);
    assertThat(seen(satellite(ABOVE, 1e-4, 0, 5.2), b)).isZero();
    assertThat(seen(satellite(ABOVE, 1e-4, 0, 5.8), b)).isPositive();
  }

  /// A satellite that runs round its ellipse sees a northern place about its apogee, and not from behind the Earth.
  @Test
  void anEllipticalSatelliteSeesWhileItIsAboveTheHorizon() {
    Orbit o =
        Orbit.elliptical(
            1_000e3, 39_367e3, Math.toRadians(63.4), Math.toRadians(270), Math.toRadians(60), 0);
    InfraredScanner s = new InfraredScanner(satellite(o, 1e-4, 0, 10), 1, 0);
    ThreatObject b = Radars.burning("a", place(55, 60, 50e3), -1e6, 1e6);
    int about = 0;
    int away = 0;
    for (int i = 0; i < 100; i++) {
      about += s.scan(i, List.of(b), null, () -> 0).detections().size();
      away += s.scan(o.period() / 2 + i, List.of(b), null, () -> 0).detections().size();
    }
    assertThat(about).isBetween(50, 90);
    assertThat(away).isZero();
  }

  /// The error of the attitude is the same all through a run, and over 2,000 runs has its variance: the squares of its two parts across
  /// the line of sight have mean 2 and deviation 2, the band is four of these.
  @Test
  void theErrorOfTheAttitudeIsOneForARun() {
    Vec3 p = place(35, 54, 50e3);
    Vec3 truth = p.minus(ABOVE.at(0).position()).unit();
    ThreatObject b = Radars.burning("a", p, 0, 1e6);
    double squares = 0;
    int n = 0;
    for (int run = 0; run < 2_000; run++) {
      InfraredScanner s = new InfraredScanner(satellite(ABOVE, 1e-12, 1e-4, 10), 1, run);
      Vec3 first = null;
      for (int i = 0; i < 5; i++) {
        for (Detection d : s.scan(i, List.of(b), null, () -> 0).detections()) {
          Vec3 u = ((Detection.Bearing) d).direction();
          assertThat(u.angleTo(first == null ? u : first)).isLessThan(1e-9);
          first = u;
        }
      }
      if (first != null) {
        double e = first.angleTo(truth) / 1e-4;
        squares += e * e;
        n++;
      }
    }
    assertThat(squares / n).isCloseTo(2, within(4 * 2 / Math.sqrt(n)));
  }
}
