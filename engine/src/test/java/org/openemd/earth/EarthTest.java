package org.openemd.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

@Tag("law")
class EarthTest {
  private static final RandomStream RANDOM = RandomStream.of(1, 0, "earth", "test");

  @Test
  void geodeticCoordinatesReturnWithinAMillimetreUpToTenThousandKilometres() {
    double worst = 0;
    for (int i = 0; i < 20_000; i++) {
      double latitude = StrictMath.asin(RANDOM.uniform(-1, 1));
      double height = i % 2 == 0 ? RANDOM.uniform(-5e3, 1e6) : RANDOM.uniform(-5e3, 1e7);
      Geodetic g = new Geodetic(latitude, RANDOM.uniform(-3.14, 3.14), height);
      worst = Math.max(worst, returned(g));
    }
    for (double latitude : new double[] {-90, -89.9999999, 0, 89.9999999, 90}) {
      for (double height : new double[] {-5e3, 0, 1e5, 1e7}) {
        worst = Math.max(worst, returned(Geodetic.ofDegrees(latitude, 12, height)));
      }
    }
    assertThat(worst).isLessThan(1e-3);
  }

  private static double returned(Geodetic g) {
    Ecef p = Frames.toEcef(g);
    Geodetic back = Frames.toGeodetic(p);
    return Math.max(
        Frames.toEcef(back).position().distance(p.position()),
        Math.abs(back.height() - g.height()));
  }

  @Test
  void theFastHeightAgreesWithTheExactOne() {
    for (int i = 0; i < 20_000; i++) {
      Geodetic g =
          new Geodetic(StrictMath.asin(RANDOM.uniform(-1, 1)), 1, RANDOM.uniform(-5e3, 2e6));
      Vec3 p = Frames.toEcef(g).position();
      assertThat(Frames.height(p.x(), p.y(), p.z())).isCloseTo(g.height(), within(1e-3));
    }
  }

  @Test
  void anInertialStateReturnsAndAGroundPointMovesEastAtTheEarthsRate() {
    EcefState s = new EcefState(new Vec3(7e6, 1e6, -2e6), new Vec3(100, 7000, 800));
    EcefState back = Frames.toEcef(Frames.toEci(s, 1234.5), 1234.5);
    assertThat(back.position().distance(s.position())).isLessThan(1e-6);
    assertThat(back.velocity().distance(s.velocity())).isLessThan(1e-9);
    EciState ground = Frames.toEci(new EcefState(new Vec3(Wgs84.A, 0, 0), Vec3.ZERO), 3600);
    assertThat(ground.velocity().norm()).isCloseTo(465.101, within(1e-3));
    assertThat(ground.velocity().dot(ground.position())).isCloseTo(0, within(1e-3));
  }

  @Test
  void aLookInvertsTheDirection() {
    LocalFrame brdy = LocalFrame.at(Geodetic.ofDegrees(49.63, 13.73, 800));
    for (int i = 0; i < 1000; i++) {
      AzElRange look =
          new AzElRange(RANDOM.uniform(0, 6.28), RANDOM.uniform(-1.5, 1.5), RANDOM.uniform(1, 3e6));
      AzElRange back = brdy.look(brdy.toEcef(look));
      assertThat(back.azimuth()).isCloseTo(look.azimuth(), within(1e-6));
      assertThat(back.elevation()).isCloseTo(look.elevation(), within(1e-6));
      assertThat(back.range()).isCloseTo(look.range(), within(1e-5));
    }
  }

  @Test
  void gravityIsTheGradientOfItsPotential() {
    for (Gravity gravity : new Gravity[] {Gravity.POINT, Gravity.J2, Gravity.J4}) {
      Vec3 p = new Vec3(3.1e6, -4.2e6, 4.4e6);
      Vec3 a = gravity.acceleration(new Ecef(p));
      double h = 10;
      Vec3 gradient =
          new Vec3(
              slope(gravity, p, new Vec3(h, 0, 0)),
              slope(gravity, p, new Vec3(0, h, 0)),
              slope(gravity, p, new Vec3(0, 0, h)));
      assertThat(a.plus(gradient.times(0.5 / h)).norm()).isLessThan(1e-8);
    }
  }

  private static double slope(Gravity gravity, Vec3 p, Vec3 h) {
    return gravity.potential(new Ecef(p.plus(h))) - gravity.potential(new Ecef(p.minus(h)));
  }

  @Test
  void aDropOnTheEquatorWeighsWhatTheEllipsoidSays() {
    // Normal gravity on the equator 9.7803253 less what rotation takes, 9.8142; J4 is worth 1e-5 of
    // it.
    double g = Gravity.J4.acceleration(new Ecef(new Vec3(Wgs84.A, 0, 0))).norm();
    assertThat(g - Wgs84.OMEGA * Wgs84.OMEGA * Wgs84.A).isCloseTo(9.7803253, within(1e-4));
    double pole = Gravity.J4.acceleration(new Ecef(new Vec3(0, 0, Wgs84.B))).norm();
    assertThat(pole).isCloseTo(9.8321849, within(1e-4));
  }

  @Test
  void geodesicsAgreeWithKarneysWithinAMillimetre() {
    for (int i = 0; i < 5_000; i++) {
      Geodetic a = place();
      Geodetic b = place();
      GeodesicData g =
          Geodesic.WGS84.Inverse(
              a.latitudeDegrees(), a.longitudeDegrees(), b.latitudeDegrees(), b.longitudeDegrees());
      assertThat(Geodesics.distance(a, b)).isCloseTo(g.s12, within(1e-3));
      if (g.a12 > 179) {
        continue; // the azimuth between nearly antipodal points is ill-posed
      }
      double azimuth = Geodesics.azimuth(a, b);
      double turned =
          StrictMath.sin(azimuth - StrictMath.toRadians(g.azi1))
              * 6.37e6
              * StrictMath.sin(StrictMath.toRadians(g.a12));
      assertThat(turned).isCloseTo(0, within(2e-3));
      Geodetic end = Geodesics.direct(a, azimuth, g.s12);
      assertThat(Frames.toEcef(end).position().distance(Frames.toEcef(b).position()))
          .isLessThan(5e-3);
    }
  }

  private static Geodetic place() {
    return new Geodetic(StrictMath.asin(RANDOM.uniform(-1, 1)), RANDOM.uniform(-3.1415, 3.1415), 0);
  }

  @Test
  void aSightBlockedByTheEarthIsNotClearAndOneAboveItIs() {
    Ecef site = Frames.toEcef(Geodetic.ofDegrees(0, 0, 0));
    // On the equator the horizon dips by acos(R / (R + h)).
    double height = 500e3;
    double dip = StrictMath.toDegrees(StrictMath.acos(Wgs84.A / (Wgs84.A + height)));
    assertThat(LineOfSight.clear(site, Frames.toEcef(Geodetic.ofDegrees(0, dip - 0.05, height)), 0))
        .isTrue();
    assertThat(LineOfSight.clear(site, Frames.toEcef(Geodetic.ofDegrees(0, dip + 0.05, height)), 0))
        .isFalse();
    Ecef pole = Frames.toEcef(Geodetic.ofDegrees(90, 0, 0));
    assertThat(LineOfSight.clear(pole, Frames.toEcef(Geodetic.ofDegrees(60, 0, 200e3)), 0))
        .isFalse();
    assertThat(LineOfSight.clear(pole, Frames.toEcef(Geodetic.ofDegrees(89, 0, 200e3)))).isTrue();
    assertThat(LineOfSight.clear(pole, pole)).isTrue();
  }
}
