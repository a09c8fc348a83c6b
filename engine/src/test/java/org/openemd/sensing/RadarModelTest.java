package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LineOfSight;
import org.openemd.math.Vec3;
import org.openemd.world.Fluctuation;
import org.openemd.world.Signature;

@Tag("law")
class RadarModelTest {
  private static final RadarModel FIXED = new RadarModel(Radars.fixed());

  private static Look look(double azimuth, double elevation, double range) {
    return FIXED.look(Radars.at(azimuth, elevation, range), null);
  }

  @Test
  void signalOnBoresightIsThatOfTheRangeEquation() {
    Look.InView v = (Look.InView) look(0, 20, 1.2e6);
    double expected = RangeEquation.of(Radars.fixed()).snr(0.3, 1.2e6);
    assertThat(v.unitSnr() * 0.3).isCloseTo(expected, within(1e-9 * expected));
    assertThat(v.range()).isCloseTo(1.2e6, within(1e-3));
  }

  @Test
  void scanLossIsTheSquareOfTheCosineOffTheFace() {
    Look.InView on = (Look.InView) look(0, 20, 1.2e6);
    Look.InView off = (Look.InView) look(50, 20, 1.2e6);
    double cos = Math.cos(Math.toRadians(50));
    assertThat(off.unitSnr() / on.unitSnr()).isCloseTo(cos * cos, within(1e-9));
    assertThat(off.cosScan()).isCloseTo(cos, within(1e-9));
  }

  @Test
  void eachReasonForNotSeeingIsNamed() {
    assertThat(look(0, 20, 5.001e6)).isEqualTo(Look.Hidden.RANGE);
    assertThat(look(0, 1.9, 1e6)).isEqualTo(Look.Hidden.TOO_LOW);
    assertThat(look(0, 86, 1e6)).isEqualTo(Look.Hidden.TOO_HIGH);
    assertThat(look(61, 20, 1e6)).isEqualTo(Look.Hidden.FIELD_OF_VIEW);
    assertThat(look(299, 20, 1e6)).isEqualTo(Look.Hidden.FIELD_OF_VIEW);
    assertThat(look(59, 20, 1e6)).isInstanceOf(Look.InView.class);
    assertThat(look(301, 20, 1e6)).isInstanceOf(Look.InView.class);
  }

  @Test
  void aMountainRadarThatLooksDownSeesToItsHorizonAndNoFarther() {
    Radar r = Radars.fixed();
    Radar high =
        new RadarBuilder(r)
            .site(Geodetic.ofDegrees(50, 14, 3000))
            .integratedLooks(1)
            .falseAlarmRate(0)
            .minElevation(Math.toRadians(-10))
            .instrumentedRange(5e6)
            .steered(false)
            .build();
    RadarModel m = new RadarModel(high);
    double horizon = LineOfSight.horizonRange(6_371_000, 3000, 50);
    for (double k : new double[] {0.95, 1.05}) {
      Vec3 ground = ground(m, k * horizon);
      assertThat(m.look(ground, null) == Look.Hidden.HORIZON).isEqualTo(k > 1);
    }
  }

  /// A point 50 m above the ground, north of the radar at about that distance.
  private static Vec3 ground(RadarModel m, double distance) {
    Geodetic g =
        new Geodetic(
            m.frame().origin().latitude() + distance / 6_380_000,
            m.frame().origin().longitude(),
            50);
    return org.openemd.earth.Frames.toEcef(g).position();
  }

  @Test
  void turningABoresightTurnsWhatIsSeenByAsMuch() {
    RadarModel turned =
        new RadarModel(
            Radars.radar(
                List.of(new Radar.Face(Math.toRadians(30), Math.toRadians(60))), false, 0, 1e6));
    for (int a = 0; a < 360; a += 7) {
      Look before = look(a, 30, 1e6);
      Look after = turned.look(Radars.at(a + 30, 30, 1e6), null);
      assertThat(after instanceof Look.InView).isEqualTo(before instanceof Look.InView);
    }
  }

  @Test
  void aSteeredRadarSeesOnlyAroundItsNormal() {
    RadarModel m = new RadarModel(Radars.steered(10));
    Vec3 target = Radars.at(200, 40, 1e6);
    assertThat(m.look(target, null)).isEqualTo(Look.Hidden.FIELD_OF_VIEW);
    assertThat(m.look(target, pointing(200, 29))).isEqualTo(Look.Hidden.FIELD_OF_VIEW);
    assertThat(m.look(target, pointing(200, 31))).isInstanceOf(Look.InView.class);
    assertThat(((Look.InView) m.look(target, pointing(200, 40))).cosScan())
        .isCloseTo(1, within(1e-12));
  }

  private static Vec3 pointing(double azimuth, double elevation) {
    return Radars.FRAME.direction(Math.toRadians(azimuth), Math.toRadians(elevation));
  }

  private static RadarModel tilted(double azimuth, double tilt, double half) {
    Radar.Face face =
        new Radar.Face(Math.toRadians(azimuth), Math.toRadians(half), Math.toRadians(tilt));
    return new RadarModel(Radars.radar(List.of(face), false, 0, 1e6));
  }

  /// A position 1,000 km away, so many degrees off a boresight, turned about it.
  private static Vec3 off(double azimuth, double tilt, double angle, double turn) {
    Vec3 b = Radars.FRAME.direction(Math.toRadians(azimuth), Math.toRadians(tilt));
    Vec3 a = b.across();
    double sin = Math.sin(Math.toRadians(angle));
    return Radars.FRAME
        .position()
        .position()
        .plus(1e6 * Math.cos(Math.toRadians(angle)), b)
        .plus(1e6 * sin * Math.cos(turn), a)
        .plus(1e6 * sin * Math.sin(turn), b.cross(a));
  }

  /// All cones lie between the elevation limits of 2 and 85 degrees.
  @Test
  void tiltingOrTurningAFaceCarriesItsFieldOfViewWithIt() {
    for (double tilt : new double[] {25, 40, 60}) {
      for (double azimuth : new double[] {0, 77, 300}) {
        RadarModel m = tilted(azimuth, tilt, 20);
        for (double turn = 0; turn < 6.3; turn += 0.3) {
          Look in = m.look(off(azimuth, tilt, 19.99, turn), null);
          Look out = m.look(off(azimuth, tilt, 20.01, turn), null);
          assertThat(out).isEqualTo(Look.Hidden.FIELD_OF_VIEW);
          assertThat(((Look.InView) in).cosScan())
              .isCloseTo(Math.cos(Math.toRadians(19.99)), within(1e-9));
        }
      }
    }
  }

  @Test
  void scanLossOfATiltedFaceGoesByTheTrueAngle() {
    RadarModel m = tilted(0, 30, 60);
    Look.InView on = (Look.InView) m.look(Radars.at(0, 30, 1e6), null);
    for (double elevation : new double[] {5, 20, 75}) {
      Look.InView look = (Look.InView) m.look(Radars.at(0, elevation, 1e6), null);
      double cos = Math.cos(Math.toRadians(elevation - 30));
      assertThat(look.unitSnr() / on.unitSnr()).isCloseTo(cos * cos, within(1e-9));
    }
    // Across: cos = cos(tilt) cos(elevation) cos(azimuth) + sin(tilt) sin(elevation).
    Look.InView across = (Look.InView) m.look(Radars.at(50, 30, 1e6), null);
    assertThat(across.cosScan())
        .isCloseTo(0.75 * Math.cos(Math.toRadians(50)) + 0.25, within(1e-9));
  }

  @Test
  void withoutATiltElevationCostsNothingAndWithOneItDoes() {
    Look.InView free = (Look.InView) look(0, 45, 1e6);
    Look.InView paid = (Look.InView) tilted(0, 0, 60).look(Radars.at(0, 45, 1e6), null);
    assertThat(free.cosScan()).isCloseTo(1, within(1e-12));
    assertThat(paid.unitSnr() / free.unitSnr()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void twiceAsFarGivesASixteenthOfTheSignalAndIsDetectedLess() {
    double last = 1;
    for (double range = 1.2e6; range < 5e6; range *= 2) {
      double near = ((Look.InView) look(0, 30, range)).unitSnr();
      assertThat(near / ((Look.InView) look(0, 30, 0.5 * range)).unitSnr())
          .isCloseTo(1.0 / 16, within(1e-9));
      for (Fluctuation f : Fluctuation.values()) {
        double pd = FIXED.detectionProbability(f, 0.01 * near);
        assertThat(pd).isLessThan(FIXED.detectionProbability(f, 0.16 * near));
      }
      double pd = FIXED.detectionProbability(Fluctuation.SWERLING_1, 0.01 * near);
      assertThat(pd).isLessThan(last);
      last = pd;
    }
  }

  @Test
  void looksThatAreAddedDetectMoreAndMeasureBetter() {
    RadarModel eight = new RadarModel(Radars.looks(8));
    for (Fluctuation f : Fluctuation.values()) {
      assertThat(eight.detectionProbability(f, 3))
          .isCloseTo(DetectionStatistics.probability(f, 3, 1e-6, 8), within(1e-8)) // of the curve
          .isGreaterThan(FIXED.detectionProbability(f, 3));
    }
    assertThat(eight.sigmaRange(2)).isEqualTo(FIXED.sigmaRange(16));
    assertThat(eight.sigmaAngle(2, 0.9)).isEqualTo(FIXED.sigmaAngle(16, 0.9));
  }

  @Test
  void aRadarWithoutALookAndAFaceBeyondTheVerticalAreRefused() {
    assertThatThrownBy(() -> Radars.looks(0))
        .hasMessage("radar x: 0 integrated looks must be from 1 to 10000");
    assertThatThrownBy(() -> new Radar.Face(0, 1, 1.6))
        .hasMessage("tilt of a face 1.6 rad must be from -pi/2 to pi/2");
  }

  @Test
  void theBandDecidesWhichCrossSectionIsSeen() {
    assertThat(FIXED.rcs(new Signature(0.01, 0.5))).isEqualTo(0.01);
  }

  @Test
  void aThresholdThatAlwaysPassesIsRefused() {
    Radar r = Radars.fixed();
    Radar loose =
        new RadarBuilder(r)
            .integratedLooks(1)
            .falseAlarmProbability(0.5)
            .falseAlarmRate(0)
            .revisit(5)
            .minElevation(0)
            .maxElevation(1)
            .instrumentedRange(5e6)
            .steered(false)
            .build();
    assertThatThrownBy(() -> new RadarModel(loose))
        .hasMessage("false-alarm probability 0.5 of radar x must be above 0 and at most 0.1");
  }

  /// To the last bit: there is one geometry, and one set of errors.
  @Test
  void anOpportunityThatIsFilledAgainAndAgainSaysWhatALookSays() {
    Opportunity o = new Opportunity();
    DetectionCurve curve = FIXED.curve(Fluctuation.SWERLING_3);
    for (double azimuth : new double[] {0, 30, 90}) {
      for (double elevation : new double[] {-5, 1, 30, 89}) {
        for (double range : new double[] {1e5, 2e6, 6e6}) {
          Vec3 p = Radars.at(azimuth, elevation, range);
          boolean seen = FIXED.see(p.x(), p.y(), p.z(), null, o);
          switch (FIXED.look(p, null)) {
            case Look.Hidden why -> assertThat(o.hidden()).isEqualTo(why);
            case Look.InView v -> {
              assertThat(seen).isTrue();
              assertThat(o.direction()).isEqualTo(v.direction());
              assertThat(o.range()).isEqualTo(v.range());
              assertThat(o.cosScan()).isEqualTo(v.cosScan());
              assertThat(o.unitSnr()).isEqualTo(v.unitSnr());
              FIXED.detect(o, 0.7, curve);
              double snr = 0.7 * v.unitSnr();
              assertThat(o.snr()).isEqualTo(snr);
              assertThat(o.probability())
                  .isEqualTo(FIXED.detectionProbability(Fluctuation.SWERLING_3, snr));
              assertThat(o.sigmaRange()).isEqualTo(FIXED.sigmaRange(snr));
              assertThat(o.sigmaAngle()).isEqualTo(FIXED.sigmaAngle(snr, v.cosScan()));
            }
          }
        }
      }
    }
  }
}
