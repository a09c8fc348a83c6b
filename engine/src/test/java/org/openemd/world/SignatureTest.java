package org.openemd.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

@Tag("law")
class SignatureTest {
  private static final double RIGHT = Math.PI / 2;
  private static final double ARC =
      1e-8; // the arc of a cosine one rounding below 1 is 1.5e-8, times a slope below 2 of 0.04
  private static final CrossSection CONE =
      CrossSection.byAspect(
          0.01, List.of(0.0, 1.2, RIGHT, 2.0, Math.PI), List.of(0., -3., 15., -2., 6.));

  @Test
  void anAspectIsLinearInDecibelsBetweenItsPoints() {
    assertThat(CONE.at(1)).isCloseTo(0.01, within(1e-16));
    assertThat(CONE.at(-1)).isCloseTo(0.01 * Math.pow(10, 0.6), within(1e-15));
    assertThat(CONE.at(Math.cos(0.6))).isCloseTo(0.01 * Math.pow(10, -0.15), within(1e-15));
  }

  @Test
  void beyondTheLastAngleItStaysAsItIs() {
    CrossSection c = CrossSection.byAspect(1, List.of(0.5, 1.0), List.of(0.0, 10.0));
    assertThat(c.at(1)).isCloseTo(1, within(1e-12));
    assertThat(c.at(-1)).isCloseTo(10, within(1e-12));
  }

  /// Midpoint rule with 2e5 steps in the cosine; its error goes with the square of the step, times the curvature, far below 1e-7.
  @Test
  void theMeanIsThatOverAllDirections() {
    for (CrossSection c :
        List.of(CONE, CrossSection.byAspect(2, List.of(0.3, 2.5), List.of(-20.0, 10.0)))) {
      int n = 200_000;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += c.at(1 - (2 * i + 1.0) / n);
      }
      assertThat(c.mean()).isCloseTo(sum / n, within(1e-7 * c.mean()));
    }
  }

  @Test
  void whatIsTheSameFromEverySideIsItsOwnMeanAndHasNoSpread() {
    CrossSection c = CrossSection.of(3);
    CrossSection flat = CrossSection.byAspect(3, List.of(0.0, 3.0), List.of(0.0, 0.0));
    assertThat(c.mean()).isEqualTo(3);
    assertThat(flat.mean()).isCloseTo(3, within(1e-14));
    assertThat(c.typical()).isEqualTo(3);
    assertThat(flat.typical()).isCloseTo(3, within(1e-12));
    assertThat(c.spread()).isZero();
    assertThat(flat.spread()).isCloseTo(0, within(1e-6));
  }

  /// Linear in decibels and in angle from 0 to 10: over directions the angle has the variance (pi^2 - 8) / 4.
  @Test
  void theSpreadIsTheDeviationOfTheDecibels() {
    CrossSection c = CrossSection.byAspect(1, List.of(0.0, Math.PI), List.of(0.0, 10.0));
    double expected = 10 / Math.PI * Math.sqrt((Math.PI * Math.PI - 8) / 4);
    assertThat(c.spread()).isCloseTo(expected, within(1e-3));
  }

  @Test
  void aCrossSectionOfNothingAndAspectsThatDoNotRiseAreRefused() {
    assertThatThrownBy(() -> CrossSection.of(0))
        .hasMessage("a cross section of 0.0 m2 must be above 0");
    assertThatThrownBy(() -> CrossSection.of(-1)).hasMessageContaining("-1.0 m2");
    assertThatThrownBy(() -> CrossSection.byAspect(1, List.of(1.0, 1.0), List.of(0.0, 0.0)))
        .hasMessage("aspect 1.0 rad: from 0 to pi, each above the one before");
    assertThatThrownBy(() -> CrossSection.byAspect(1, List.of(1.0), List.of(0.0, 0.0)))
        .hasMessage("1 aspects for 2 levels; give at least one, one for each");
  }

  /// Straight up from the pole to 500 km and down again sideways: crude, but the axis at re-entry is known.
  private static Trajectory path() {
    double[] times = {0, 100, 200, 300};
    double r = Wgs84.B;
    double[] states = {
      0, 0, r, 0, 0, 5000, //
      0, 0, r + 500e3, 1000, 0, 0, //
      100e3, 0, r + 200e3, 1000, 0, -3000, //
      200e3, 0, r - 2e3, 1000, 0, -3000
    };
    return Trajectory.of(times, states);
  }

  private static ThreatObject body(Attitude attitude, List<Flight.Burn> burns) {
    Signature s = new Signature(CONE, CrossSection.of(1), Fluctuation.STEADY);
    return new ThreatObject("a", "a", ThreatObject.Kind.WARHEAD, path(), s, attitude, burns);
  }

  @Test
  void aSpinningBodyPointsWhereItWillReEnter() {
    Attitude.Held held = (Attitude.Held) Attitude.spinning(path());
    Vec3 p = path().position(held.reEntry());
    assertThat(Frames.height(p.x(), p.y(), p.z())).isCloseTo(100e3, within(1.0));
    Vec3 nose = path().at(held.reEntry()).velocity().unit();
    assertThat(held.at(held.reEntry()).distance(nose)).isLessThan(1e-12);
    ThreatObject b = body(held, List.of());
    Vec3 then = held.at(150);
    assertThat(b.rcs(true, 150, then.times(-1))).as("from ahead").isCloseTo(0.01, within(ARC));
    assertThat(b.rcs(true, 150, then)).as("from behind").isCloseTo(CONE.at(-1), within(ARC));
  }

  @Test
  void theEarthTurnsUnderAHeldAxis() {
    Attitude.Held held = new Attitude.Held(new Vec3(1, 0, 0), 1000);
    Vec3 before = held.at(0);
    assertThat(before.angleTo(held.axis())).isCloseTo(Wgs84.OMEGA * 1000, within(1e-12));
    assertThat(before.y()).as("the Earth-fixed frame lags before it").isPositive();
  }

  @Test
  void underThrustAndInTheAirTheNoseGoesFirst() {
    Attitude.Held held = (Attitude.Held) Attitude.spinning(path());
    ThreatObject b = body(held, List.of(new Flight.Burn(0, 60, 1)));
    for (double t : new double[] {30, 280}) {
      Vec3 ahead = path().at(t).velocity().unit();
      assertThat(b.rcs(true, t, ahead.times(-1))).isCloseTo(0.01, within(ARC));
    }
  }

  @Test
  void whatTumblesShowsItsMeanFromEverySide() {
    ThreatObject b = body(Attitude.Simple.TUMBLING, List.of());
    for (Vec3 u : List.of(new Vec3(1, 0, 0), new Vec3(0, 0, -1))) {
      assertThat(b.rcs(true, 100, u)).isEqualTo(CONE.mean());
      assertThat(b.rcs(false, 100, u)).isEqualTo(1);
    }
  }

  @Test
  void whatNeverLeavesTheAirFliesNoseFirst() {
    Trajectory low =
        Trajectory.of(
            new double[] {0, 10},
            new double[] {Wgs84.A + 5e3, 0, 0, 0, 100, 0, Wgs84.A, 1e3, 0, -1000, 100, 0});
    assertThat(Attitude.spinning(low)).isEqualTo(Attitude.Simple.ALONG_VELOCITY);
  }
}
