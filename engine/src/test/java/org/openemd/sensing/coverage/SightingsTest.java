package org.openemd.sensing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.sensing.RadarModel;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// When a radar sees a body, and what it lacks when not.
@Tag("law")
class SightingsTest {
  private static final Geodetic SITE = Geodetic.ofDegrees(0, 0, 0);
  private static final LocalFrame FRAME = LocalFrame.at(SITE);
  private static final double SPEED = 5000; // [m/s]

  /// Flies level along a straight line past the site, from the west, `north` of it and `up` above its horizontal plane (m), over the site's meridian at 600 s.
  private static ThreatObject passing(double north, double up, double rcs) {
    return passing(0, north, up, rcs);
  }

  /// The same, all of it turned about the vertical.
  private static ThreatObject passing(double turn, double north, double up, double rcs) {
    Vec3 velocity = FRAME.direction(turn + StrictMath.PI / 2, 0).times(SPEED);
    Vec3 start =
        FRAME
            .position()
            .position()
            .plus(north, FRAME.direction(turn, 0))
            .plus(up, FRAME.up())
            .plus(-600, velocity);
    Vec3 end = start.plus(1200, velocity);
    Trajectory path =
        Trajectory.of(
            new double[] {0, 1200},
            new double[] {
              start.x(), start.y(), start.z(), velocity.x(), velocity.y(), velocity.z(),
              end.x(), end.y(), end.z(), velocity.x(), velocity.y(), velocity.z()
            });
    return new ThreatObject(
        "body",
        "threat",
        ThreatObject.Kind.WARHEAD,
        path,
        new Signature(rcs, rcs),
        List.of(new Flight.Burn(0, 100, 1)));
  }

  private static Sighting.ByRadar of(RadarModel model, ThreatObject body) {
    return (Sighting.ByRadar) Sightings.of(model, List.of(body), 0.5).getFirst();
  }

  private static List<Visibility> states(Sighting s) {
    return s.timeline().stream().map(Span::state).toList();
  }

  @Test
  void theTimelineTellsInOrderWhatWasLacking() {
    RadarModel model = new RadarModel(Fields.radar(SITE, 2, 60, 2.4e6, false, Fields.face(0, 75)));
    Sighting.ByRadar s = of(model, passing(300e3, 400e3, 1));

    assertThat(states(s))
        .containsExactly(Visibility.FIELD_OF_VIEW, Visibility.SEEN, Visibility.FIELD_OF_VIEW);
    double edge = 300e3 * Math.tan(Math.toRadians(75)) / SPEED; // of the sector
    assertThat(s.firstTime()).isCloseTo(600 - edge, within(0.1));
    assertThat(s.lastTime()).isCloseTo(600 + edge, within(0.1));
    assertThat(s.total()).isCloseTo(2 * edge, within(0.2));
  }

  @Test
  void aBodyOverheadIsLostAboveTheElevationLimitAndFarOffInItsWeakness() {
    RadarModel model = Fields.at(SITE, Fields.face(0, 180)); // up to 85 degrees
    Sighting.ByRadar s = of(model, passing(0, 400e3, 0.01));
    double reach = RangeCurve.of(model, Fields.WARHEAD, 0).range();
    double half = Math.sqrt(reach * reach - 400e3 * 400e3) / SPEED;
    double cone = 400e3 * Math.tan(Math.toRadians(5)) / SPEED;

    // Of a face whose tilt is not given the scan angle is that in azimuth: east and west are 90
    // degrees off, and are not looked at.
    assertThat(states(s)).contains(Visibility.ABOVE_ELEVATION);
    Sighting.ByRadar turned =
        of(
            new RadarModel(Fields.radar(SITE, 2, 85, 5e6, true, Fields.face(0, 12))),
            passing(0, 400e3, 0.01));
    assertThat(states(turned))
        .containsExactly(
            Visibility.TOO_FAR,
            Visibility.SEEN,
            Visibility.ABOVE_ELEVATION,
            Visibility.SEEN,
            Visibility.TOO_FAR);
    assertThat(turned.firstTime()).isCloseTo(600 - half, within(0.1));
    assertThat(turned.total()).isCloseTo(2 * (half - cone), within(0.4));
  }

  @Test
  void whatItNeededStandsBesideWhatItHad() {
    RadarModel model = new RadarModel(Fields.radar(SITE, 2, 90, 5e6, true, Fields.face(0, 12)));
    Sighting.ByRadar s = of(model, passing(300e3, 400e3, 0.01));
    double reach = RangeCurve.of(model, Fields.WARHEAD, 0).range();

    assertThat(s.entry().orElseThrow().time()).isZero();
    assertThat(s.entry().orElseThrow().had()).isCloseTo(reach, within(1.0));
    assertThat(s.entry().orElseThrow().look().range())
        .isCloseTo(Math.sqrt(3e6 * 3e6 + 500e3 * 500e3), within(1.0));
    assertThat(s.nearest().orElseThrow().look().range())
        .isCloseTo(500e3, within(7.0)); // half a second off
    assertThat(s.nearest().orElseThrow().time()).isCloseTo(600, within(0.51));
    assertThat(s.best()).isEqualTo(s.nearest());
    assertThat(s.first().orElseThrow().probability()).isCloseTo(0.5, within(1e-3));
    assertThat(s.first().orElseThrow().look().range()).isCloseTo(reach, within(0.1 * SPEED));
    assertThat(s.last().orElseThrow().look().range()).isCloseTo(reach, within(0.1 * SPEED));
  }

  /// The site is on the equator; a straight line 100 km above its horizontal plane stays above it.
  @Test
  void whatIsBehindTheEarthIsToldApartFromWhatIsBelowTheLimit() {
    RadarModel model = new RadarModel(Fields.radar(SITE, 5, 90, 5e6, true, Fields.face(0, 12)));
    Sighting.ByRadar below = of(model, passing(0, -200e3, 1));
    Sighting.ByRadar low = of(model, passing(1000e3, 100e3, 1));

    assertThat(states(below)).contains(Visibility.BELOW_HORIZON).doesNotContain(Visibility.SEEN);
    assertThat(states(low))
        .containsExactly(Visibility.BELOW_ELEVATION, Visibility.SEEN, Visibility.BELOW_ELEVATION);
    double ground = 100e3 / Math.sin(Math.toRadians(5));
    double half = Math.sqrt(ground * ground - 100e3 * 100e3 - 1000e3 * 1000e3) / SPEED;
    assertThat(low.firstTime()).isCloseTo(600 - half, within(0.1));
  }

  @Test
  void theInstrumentedRangeEndsWhatASignalWouldAllow() {
    RadarModel model = new RadarModel(Fields.radar(SITE, 2, 90, 1e6, true, Fields.face(0, 12)));
    Sighting.ByRadar s = of(model, passing(300e3, 400e3, 0.01));

    assertThat(states(s))
        .containsExactly(
            Visibility.INSTRUMENTED_RANGE, Visibility.SEEN, Visibility.INSTRUMENTED_RANGE);
    assertThat(s.entry().orElseThrow().had()).isEqualTo(1e6);
    assertThat(s.entry().orElseThrow().probability()).isZero();
  }

  @Test
  void aBodyThatWasDestroyedIsNotThere() {
    RadarModel model = new RadarModel(Fields.radar(SITE, 2, 90, 5e6, true, Fields.face(0, 12)));
    Sighting.ByRadar s = of(model, passing(300e3, 400e3, 1).goneAt(700));

    assertThat(states(s)).containsExactly(Visibility.SEEN, Visibility.NOT_THERE);
    assertThat(s.lastTime()).isCloseTo(700, within(0.1));
  }

  @Test
  void turningTheBoresightTurnsWhatIsSeenByTheSameAngle() {
    for (double turn : new double[] {37, 180, 299}) {
      Sighting.ByRadar straight =
          of(Fields.at(SITE, Fields.face(0, 50, 20)), passing(300e3, 400e3, 0.01));
      Sighting.ByRadar turned =
          of(
              Fields.at(SITE, Fields.face(turn, 50, 20)),
              passing(Math.toRadians(turn), 300e3, 400e3, 0.01));

      assertThat(straight.total()).isPositive();
      assertThat(states(turned)).isEqualTo(states(straight));
      for (int i = 0; i < straight.timeline().size(); i++) {
        // To one bracket of the bisection: rounding may choose its other half.
        assertThat(turned.timeline().get(i).from())
            .isCloseTo(straight.timeline().get(i).from(), within(0.051));
      }
      Moment a = straight.first().orElseThrow();
      Moment b = turned.first().orElseThrow();
      double difference = b.look().azimuth() - a.look().azimuth() - Math.toRadians(turn);
      assertThat(Math.IEEEremainder(difference, 2 * Math.PI)).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void aLargerBodyIsSeenSoonerAndLonger() {
    RadarModel model = new RadarModel(Fields.radar(SITE, 2, 90, 5e6, true, Fields.face(0, 12)));
    double before = Double.POSITIVE_INFINITY;
    double total = 0;
    for (double rcs : new double[] {0.001, 0.003, 0.01, 0.03}) {
      Sighting.ByRadar s = of(model, passing(300e3, 400e3, rcs));
      assertThat(s.firstTime()).isLessThan(before);
      assertThat(s.total()).isGreaterThan(total);
      before = s.firstTime();
      total = s.total();
    }
  }
}
