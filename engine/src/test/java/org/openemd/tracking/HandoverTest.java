package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.AzElRange;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.sensing.SensorTask;

/// The volumes handed to a radar against closed forms.
@Tag("law")
class HandoverTest {
  private static final Geodetic SITE = Geodetic.ofDegrees(45, 20, 0);
  private static final LocalFrame FRAME = LocalFrame.at(SITE);

  /// A report of a missile 1,000 km north of the radar, 30 degrees up, at rest and without thrust, its place known to `sigma` (m).
  private static LaunchReport report(
      double sigma, double sigmaSpeed, double thrust, double unseen) {
    Vec3 place = FRAME.toEcef(new AzElRange(0, Math.toRadians(30), 1e6)).position();
    double p = sigma * sigma;
    double v = sigmaSpeed * sigmaSpeed;
    return new LaunchReport(
        1,
        60,
        0,
        5,
        SITE,
        Matrix.identity(2),
        0,
        0.1,
        true,
        100,
        new LaunchReport.Boost(
            new EcefState(place, Vec3.ZERO),
            FRAME.north().times(thrust),
            Matrix.diagonal(p, p, p, v, v, v, 0, 0, 0),
            unseen));
  }

  @Test
  void atTheLastBearingTheConeIsThreeSigmaOfThePlace() {
    Handover h = Handover.of(report(10e3, 0, 0, 10), 100, SITE);
    assertThat(h.cones()).hasSize(1);
    SensorTask.Request c = h.cones().getFirst();
    assertThat(c.halfLength()).isCloseTo(0.03, within(1e-9));
    assertThat(c.halfWidth()).isCloseTo(0.03, within(1e-9));
    assertThat(c.direction().dot(FRAME.up())).isCloseTo(0.5, within(1e-9));
  }

  /// In free flight the place spreads by the speed's error times the time: 200 m/s and 100 s are 20 km, to the 1 % by which the gradient of
  /// gravity, some 1e-6 / s2, bends it.
  @Test
  void theVolumeGrowsWithTheErrorOfTheSpeed() {
    SearchVolume v = LaunchPrediction.at(report(1, 200, 0, 0), 200).getFirst();
    for (int i = 0; i < 3; i++) {
      assertThat(Math.sqrt(v.covariance().get(i, i))).isCloseTo(20e3, within(200.0));
    }
  }

  /// With the speed known to 10 m/s, a thrust of 40 m/s2 that may have lasted 10 s more leaves 400 m/s open: five slices of two seconds, whose
  /// places at 300 s lie in order along the thrust.
  @Test
  void anUnknownBurnoutBecomesSlicesFromShortToLong() {
    var volumes = LaunchPrediction.at(report(100, 10, 40, 10), 400);
    assertThat(volumes).hasSize(5);
    double before = -1;
    for (SearchVolume v : volumes) {
      double north = v.centre().minus(volumes.getFirst().centre()).dot(FRAME.north());
      assertThat(north).isGreaterThan(before);
      before = north;
    }
    assertThat(LaunchPrediction.at(report(100, 10, 40, 10), 100)).hasSize(1); // nothing unseen yet
  }

  /// A cone of ten beams' radii: 2 pi / (3 sqrt 3) (10.01 + 1)^2 = 146.5, the tangent of 0.05 being 0.05004; and one beam where the cone fits into it.
  @Test
  void aSearchCostsTheBeamsThatCoverIt() {
    var c = SensorTask.Request.cone("c", SensorTask.Purpose.CUE, FRAME.up(), 0.05);
    assertThat(c.beams(0.01)).isCloseTo(146.5, within(0.1));
    assertThat(c.beams(0.1)).isEqualTo(1);
    Handover h = new Handover(0, java.util.List.of(c, c));
    assertThat(h.searchTime(0.01, 0.02)).isCloseTo(2 * 146.5 * 0.02, within(0.01));
  }
}
