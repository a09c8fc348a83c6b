package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Ecef;
import org.openemd.earth.Eci;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.time.AbsoluteDate;

/// Orbits of satellites, judged by Orekit and by what is published of their kinds.
@Tag("law")
class OrbitTest {
  private static final double SIDEREAL_DAY = 2 * Math.PI / Wgs84.OMEGA;
  private static final double AXIS =
      Math.cbrt(Wgs84.GM * SIDEREAL_DAY * SIDEREAL_DAY / (16 * Math.PI * Math.PI));
  private static final double PERIGEE = 500e3;
  private static final double APOGEE = 2 * (AXIS - Wgs84.A) - PERIGEE;
  private static final Orbit MOLNIYA =
      Orbit.elliptical(
          PERIGEE, APOGEE, Math.toRadians(63.4), Math.toRadians(270), Math.toRadians(60), 0);

  /// 200 drawn orbits, up to a day ahead and back: the same ellipse, so nothing but rounding may differ: 1 mm, where a position of 4e7 m
  /// carries some 1e-8 m and the phase of a day some 1e-15 of a turn.
  @Test
  void anyOrbitIsWhereOrekitHasIt() {
    RandomStream s = RandomStream.of(5, 0, "orbit", "test");
    for (int i = 0; i < 200; i++) {
      double e = s.uniform(0, 0.8);
      double a = s.uniform((Wgs84.A + 200e3) / (1 - e), 60e6);
      Orbit o =
          new Orbit(a, e, s.uniform(0, 3), s.uniform(-3, 3), s.uniform(-3, 3), s.uniform(-3, 3));
      double t = s.uniform(-86_400, 86_400);
      assertThat(o.at(t).position().distance(orekit(o, t))).isLessThan(1e-3);
    }
  }

  private static Vec3 orekit(Orbit o, double t) {
    KeplerianOrbit start =
        new KeplerianOrbit(
            o.semiMajorAxis(),
            o.eccentricity(),
            o.inclination(),
            o.perigee(),
            o.node(),
            o.meanAnomaly(),
            PositionAngleType.MEAN,
            FramesFactory.getGCRF(),
            AbsoluteDate.J2000_EPOCH,
            Wgs84.GM);
    Vector3D p =
        new KeplerianPropagator(start)
            .propagate(AbsoluteDate.J2000_EPOCH.shiftedBy(t))
            .getPosition();
    return Frames.toEcef(new Eci(new Vec3(p.getX(), p.getY(), p.getZ())), t).position();
  }

  @Test
  void geostationaryStaysAboveOneMeridian() {
    Orbit o = Orbit.geostationary(Math.toRadians(69));
    for (double t = -100_000; t < 100_000; t += 7_000) {
      Geodetic g = Frames.toGeodetic(o.at(t));
      assertThat(g.longitudeDegrees()).isCloseTo(69, within(1e-9));
      assertThat(g.latitudeDegrees()).isCloseTo(0, within(1e-9));
      assertThat(g.height()).isCloseTo(35_786e3, within(1e3)); // the published height
    }
  }

  /// The figure of eight of an inclined circle: as far north and south as the inclination, and as far to the sides as the closed form says,
  /// sin(width) = tan2(i / 2), reached where the latitude is about 0.7 of the greatest.
  @Test
  void anInclinedGeosynchronousOrbitStaysInItsFigureOfEight() {
    double i = Math.toRadians(20);
    Orbit o = Orbit.geosynchronous(Math.toRadians(105), i, 0, 0, 1_000);
    double width = Math.toDegrees(Math.asin(Math.pow(Math.tan(i / 2), 2)));
    double north = -90;
    double east = -180;
    for (double t = 0; t <= SIDEREAL_DAY; t += 60) {
      Vec3 p = o.at(t).position();
      double latitude = Math.toDegrees(Math.asin(p.z() / p.norm()));
      double off = Math.toDegrees(Math.atan2(p.y(), p.x())) - 105;
      assertThat(Math.abs(latitude)).isLessThanOrEqualTo(20 + 1e-9);
      assertThat(Math.abs(off)).isLessThanOrEqualTo(width + 1e-6);
      north = Math.max(north, latitude);
      east = Math.max(east, off);
    }
    assertThat(north).isCloseTo(20, within(0.01));
    assertThat(east).isCloseTo(width, within(0.01));
  }

  @Test
  void anEllipseHasItsHeightsAndItsApogeeWhereItIsToldToBe() {
    double before = 5_000;
    Orbit o =
        Orbit.elliptical(
            PERIGEE,
            APOGEE,
            Math.toRadians(63.4),
            Math.toRadians(270),
            Math.toRadians(-120),
            before);
    Vec3 high = o.at(-before).position();
    assertThat(high.norm()).isCloseTo(Wgs84.A + APOGEE, within(1e-3));
    assertThat(Math.toDegrees(Math.atan2(high.y(), high.x()))).isCloseTo(-120, within(1e-9));
    assertThat(Math.toDegrees(Math.asin(high.z() / high.norm()))).isCloseTo(63.4, within(1e-9));
    assertThat(o.at(-before + o.period() / 2).position().norm())
        .isCloseTo(Wgs84.A + PERIGEE, within(1e-3));
  }

  /// What is published of Molniya orbits: two turns in a sidereal day, so that apogees repeat over two opposite longitudes; in the eight
  /// hours about an apogee the longitude moves by 2.7 degrees to each side (Wikipedia, Molniya orbit, figure 2); three such satellites, eight hours
  /// each, serve the north without a gap, so that one stands above 10 degrees for more than eight hours. The perigee of some 500 km is from memory, and the
  /// 2.7 hang on it: 2.3 at 600 km, 3.4 at 300 km. The tolerance of 0.1 is twice the rounding.
  @Test
  @Tag("published")
  void molniyaStandsMoreThanEightHoursAboveTheNorth() {
    assertThat(MOLNIYA.period()).isCloseTo(SIDEREAL_DAY / 2, within(0.01));
    double most = 0;
    for (double t = -4 * 3_600; t <= 4 * 3_600; t += 60) {
      Vec3 p = MOLNIYA.at(t).position();
      most = Math.max(most, Math.abs(Math.toDegrees(Math.atan2(p.y(), p.x())) - 60));
    }
    assertThat(most).isCloseTo(2.7, within(0.1));
    LocalFrame moscow = LocalFrame.at(Geodetic.ofDegrees(55.75, 37.6, 0));
    double above = 0;
    for (double t = -SIDEREAL_DAY / 4; t < SIDEREAL_DAY / 4; t += 60) {
      above += moscow.look(MOLNIYA.at(t)).elevation() > Math.toRadians(10) ? 60 : 0;
    }
    assertThat(above).isBetween(8 * 3_600.0, 11 * 3_600.0);
    Ecef opposite = MOLNIYA.at(SIDEREAL_DAY / 2);
    assertThat(Math.toDegrees(Math.atan2(opposite.position().y(), opposite.position().x())))
        .isCloseTo(-120, within(0.01));
  }

  @Test
  void whatFallsOrEscapesIsRefusedWithTheNumber() {
    assertThatThrownBy(() -> Orbit.elliptical(100e3, 40_000e3, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perigee 100000 m up is not from 150000 to 1.00000e+09");
    assertThatThrownBy(() -> Orbit.elliptical(2_000e3, 1_000e3, 1, 0, 0, 0))
        .hasMessage("the apogee, 1000 km up, is below the perigee, 2000 km up");
    assertThatThrownBy(() -> new Orbit(42e6, 1.2, 0, 0, 0, 0))
        .hasMessage("eccentricity 1.2 is not from 0.00000 to 0.950000");
  }
}
