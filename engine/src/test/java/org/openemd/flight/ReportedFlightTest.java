package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.EciState;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.flight.ReportedFlight.Extent;
import org.openemd.flight.ReportedFlight.Report;
import org.openemd.flight.ReportedFlight.Whence;
import org.openemd.math.Vec3;

/// What a report of apogee, range and time implies.
@Tag("law")
class ReportedFlightTest {
  private static final double R = Wgs84.MEAN_RADIUS;

  @ParameterizedTest
  @ValueSource(doubles = {300e3, 1_000e3, 5_000e3, 10_000e3, 15_000e3})
  void theApogeeOfALeastEnergyArcGivesThatArcBack(double range) {
    FreeFlight.Arc least = FreeFlight.minimumEnergy(range);
    FreeFlight.Arc arc = FreeFlight.byApogee(least.apogee(), range);
    // Closed forms of the same ellipse: rounding alone, which the arc cosine of the other form
    // magnifies.
    assertThat(arc.speed()).isCloseTo(least.speed(), within(1e-6));
    assertThat(arc.flightPathAngle()).isCloseTo(least.flightPathAngle(), within(1e-9));
    assertThat(arc.time()).isCloseTo(least.time(), within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"6248.5e3,1090e3", "770e3,3700e3", "50e3,400e3", "200e3,9000e3", "20000e3,15000e3"})
  void twoBodyMotionFliesTheArc(double apogee, double range) {
    FreeFlight.Arc arc = FreeFlight.byApogee(apogee, range);
    double c = arc.speed() * StrictMath.cos(arc.flightPathAngle());
    double s = arc.speed() * StrictMath.sin(arc.flightPathAngle());
    EciState start = new EciState(new Vec3(R, 0, 0), new Vec3(s, c, 0));
    Vec3 end = Kepler.propagate(start, arc.time()).position();
    Vec3 top = Kepler.propagate(start, arc.time() / 2).position();
    assertThat(end.norm()).isCloseTo(R, within(0.01));
    assertThat(StrictMath.atan2(end.y(), end.x()) * R).isCloseTo(range, within(0.01));
    assertThat(top.norm()).isCloseTo(R + apogee, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e3, 300e3, 6_371e3, 40_000e3})
  void aVerticalShotIsTheFlatEllipse(double apogee) {
    FreeFlight.Arc arc = FreeFlight.byApogee(apogee, 0);
    // Energy: v2 / 2 = mu (1/R - 1/(R+h)); time of fall from rest, both ways (Bate, Mueller and
    // White).
    double top = R + apogee;
    double u = StrictMath.acos(Math.sqrt(R / top));
    double fall = Math.sqrt(top * top * top / (2 * Wgs84.GM)) * (u + 0.5 * StrictMath.sin(2 * u));
    assertThat(arc.speed()).isCloseTo(Math.sqrt(2 * Wgs84.GM * (1 / R - 1 / top)), within(1e-6));
    assertThat(arc.time()).isCloseTo(2 * fall, within(1e-6 * fall));
    assertThat(arc.flightPathAngle()).isCloseTo(StrictMath.PI / 2, within(1e-12));
  }

  @Test
  void aVanishingRangeIsTheLimitOfSmallOnes() {
    double at = FreeFlight.byApogee(500e3, 0).time();
    assertThat(FreeFlight.byApogee(500e3, 1).time()).isCloseTo(at, within(1e-6));
  }

  @Test
  void aFlatEarthParabolaIsTheLimitOfLowShots() {
    // 100 m up: time 2 sqrt(2 h / g), to the share h / R by which gravity falls.
    double g = Wgs84.GM / (R * R);
    assertThat(FreeFlight.byApogee(100, 300).time())
        .isCloseTo(2 * Math.sqrt(200 / g), within(1e-3));
  }

  @Test
  void theRuleIsKeptToTheSecond() {
    double vacuum = judged(770e3, 3_700e3, OptionalDouble.empty()).vacuumTime();
    assertThat(margin(vacuum + 30)).isCloseTo(0, within(1e-9));
    assertThat(margin(vacuum + 29)).isCloseTo(-1, within(1e-9));
    assertThat(margin(vacuum + 165)).isCloseTo(135, within(1e-9));
    assertThat(margin(vacuum + 301)).isCloseTo(-1, within(1e-9));
    assertThat(possible(vacuum + 29.9)).isFalse();
    assertThat(possible(vacuum + 30.1)).isTrue();
    assertThat(possible(vacuum + 299.9)).isTrue();
    assertThat(possible(vacuum + 300.1)).isFalse();
  }

  @Test
  void withoutATimeThereIsNoVerdictButTheTimesThatItMayHave() {
    ReportedFlight r = judged(770e3, 3_700e3, OptionalDouble.empty());
    assertThat(r.verdict()).isEmpty();
    assertThat(r.earliest()).isCloseTo(r.vacuumTime() + 30, within(1e-9));
    assertThat(r.latest()).isCloseTo(r.vacuumTime() + 300, within(1e-9));
  }

  @Test
  void roundingOfTheReportIsAllowedForAndSaid() {
    double vacuum = judged(770e3, 3_700e3, OptionalDouble.empty()).vacuumTime();
    ReportedFlight coarse =
        ReportedFlight.of(
            new Report(770e3, 5e3, 3_700e3, 50e3, OptionalDouble.of(vacuum + 29), 0.5, anywhere()));
    ReportedFlight.Verdict v = coarse.verdict().orElseThrow();
    assertThat(v.possible()).isTrue();
    assertThat(v.margin()).isCloseTo(-1, within(1e-9));
    assertThat(v.hangsOnRounding()).isTrue();
    double highest = FreeFlight.byApogee(775e3, 3_750e3).time() - vacuum;
    double lowest = vacuum - FreeFlight.byApogee(765e3, 3_650e3).time();
    assertThat(v.rounding()).isCloseTo(0.5 + Math.max(highest, lowest), within(1e-9));
    assertThat(judged(770e3, 3_700e3, OptionalDouble.of(vacuum + 29)).verdict().orElseThrow())
        .matches(exact -> !exact.possible() && !exact.hangsOnRounding());
  }

  @Test
  void theEnergyOfALeastEnergyArcReachesItsRange() {
    FreeFlight.Arc least = FreeFlight.minimumEnergy(7_000e3);
    Extent range = judged(least.apogee(), 7_000e3, OptionalDouble.empty()).range();
    assertThat(metres(range)).isCloseTo(7_000e3, within(1.0)); // the maximum is flat: 1e-7
  }

  @Test
  void aMissileOfCircularSpeedReachesEveryPlace() {
    ReportedFlight r = judged(7_687e3, 1_000e3, OptionalDouble.empty());
    assertThat(r.q()).isGreaterThan(1);
    assertThat(r.range()).isEqualTo(new Extent.WholeEarth());
    assertThat(r.most()).isEqualTo(new Extent.WholeEarth());
  }

  @ParameterizedTest
  @CsvSource({"3724.9e3,998e3", "770e3,3700e3", "159e3,0", "300e3,900e3", "100e3,6000e3"})
  void theBandHoldsTheRangeAndEachReasonWidensIt(double apogee, double range) {
    ReportedFlight r = judged(apogee, range, OptionalDouble.empty());
    double middle = metres(r.range());
    assertThat(metres(r.least())).isLessThan(middle);
    assertThat(metres(r.most())).isGreaterThan(middle);
    assertThat(r.contributions())
        .extracting(ReportedFlight.Contribution::id)
        .containsExactly("rounding", "burnout", "gravity", "air", "rotation");
    for (ReportedFlight.Contribution c : r.contributions()) {
      assertThat(metres(c.least())).isLessThanOrEqualTo(metres(c.most()));
      assertThat(metres(c.least())).isGreaterThanOrEqualTo(metres(r.least()) - 1);
      assertThat(metres(c.most())).isLessThanOrEqualTo(metres(r.most()) + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.02, 0.06, 0.15, 0.3})
  void theFarthestFlightOfAMissileLiesInTheBandOfAnyOfItsFlights(double kick) {
    Geodetic from = Geodetic.ofDegrees(40, 10, 0);
    double azimuth = 0.7;
    for (Vehicle v : List.of(Notional.intermediate(), Notional.intercontinental())) {
      double burn = v.stages().getLast().burnTime();
      Flight f =
          FlightSimulator.fly(v, from, new LaunchPlan(azimuth, kick, burn), Environment.STANDARD);
      double range = Geodesics.distance(from, f.impact().point());
      double farthest = Reach.farthest(v, from, azimuth, Environment.STANDARD).range();
      ReportedFlight r =
          ReportedFlight.of(
              new Report(
                  f.apogee().altitude(),
                  0,
                  range,
                  0,
                  OptionalDouble.of(f.impact().time()),
                  0,
                  new Whence.Along(from.latitude(), azimuth)));
      assertThat(r.verdict().orElseThrow().possible()).as("%s %s", v.id(), r).isTrue();
      assertThat(metres(r.least())).as("%s %s", v.id(), r).isLessThan(farthest);
      assertThat(metres(r.most()))
          .as("%s %s", v.id(), r)
          .isGreaterThan(Math.min(farthest, 0.999 * StrictMath.PI * R)); // all of the Earth
    }
  }

  @Test
  void eastwardTheSameSpeedOverTheGroundReachesFartherThanWestward() {
    double east = middle(StrictMath.PI / 2);
    double west = middle(3 * StrictMath.PI / 2);
    assertThat(east).isGreaterThan(west);
  }

  @Test
  void atThePoleEveryDirectionIsTheSame() {
    double one = middle(StrictMath.PI / 2, 0.5);
    double other = middle(StrictMath.PI / 2, 2.5);
    assertThat(one).isCloseTo(other, within(1.0));
  }

  @Test
  void aKnownPlaceNarrowsTheBandAndAKnownDirectionMore() {
    double anywhere = width(anywhere());
    double from = width(new Whence.From(0.68));
    double along = width(new Whence.Along(0.68, 1.2));
    assertThat(from).isLessThan(anywhere);
    assertThat(along).isLessThan(from);
  }

  @ParameterizedTest
  @CsvSource({
    "0,1e6,apogee 0 m is not between 0",
    "NaN,1e6,apogee NaN m is not between 0",
    "2e8,1e6,apogee 200000000 m is not between 0",
    "1e6,-1,range -1 m is not from 0 to 20015087 m",
    "1e6,2.1e7,range 21000000 m is not from 0 to 20015087 m",
    "1e6,NaN,range NaN m is not from 0 to 20015087 m"
  })
  void whatNoArcHasIsRefused(double apogee, double range, String why) {
    assertThatThrownBy(() -> Report.of(apogee, range, OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Report.of(1e6, 1e6, OptionalDouble.of(0)))
        .hasMessageContaining("time 0.000 s is not between 0 and");
  }

  private static Whence anywhere() {
    return new Whence.Anywhere();
  }

  private static ReportedFlight judged(double apogee, double range, OptionalDouble time) {
    return ReportedFlight.of(Report.of(apogee, range, time));
  }

  private static double margin(double time) {
    return judged(770e3, 3_700e3, OptionalDouble.of(time)).verdict().orElseThrow().margin();
  }

  private static boolean possible(double time) {
    return judged(770e3, 3_700e3, OptionalDouble.of(time)).verdict().orElseThrow().possible();
  }

  private static ReportedFlight from(Whence whence) {
    return ReportedFlight.of(new Report(1_500e3, 0, 700e3, 0, OptionalDouble.empty(), 0, whence));
  }

  private static double width(Whence whence) {
    ReportedFlight r = from(whence);
    return metres(r.most()) - metres(r.least());
  }

  private static double middle(double azimuth) {
    return middle(0, azimuth);
  }

  /// Of the rotation's own contribution.
  private static double middle(double latitude, double azimuth) {
    ReportedFlight.Contribution c =
        from(new Whence.Along(latitude, azimuth)).contributions().getLast();
    assertThat(c.id()).isEqualTo("rotation");
    return 0.5 * (metres(c.least()) + metres(c.most()));
  }

  private static double metres(Extent e) {
    return switch (e) {
      case Extent.Upto u -> u.distance();
      case Extent.WholeEarth _ -> StrictMath.PI * R;
    };
  }
}
