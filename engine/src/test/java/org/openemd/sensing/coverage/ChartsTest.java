package org.openemd.sensing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;
import org.openemd.sensing.Look;
import org.openemd.sensing.RadarModel;

/// The charts say what the range equation and the geometry say.
@Tag("law")
class ChartsTest {
  private static final double REACH =
      RangeCurve.of(Fields.at(Fields.BRDY, Fields.face(40, 60)), Fields.WARHEAD, 0).range();

  @Test
  void theContourOfATiltedFaceIsFarthestOnItsBoresightAndEndsAtItsFieldOfView() {
    RadarModel model = Fields.at(Fields.BRDY, Fields.face(40, 50, 20));
    BlakeChart c =
        BlakeChart.of(model, Fields.WARHEAD, Math.toRadians(40), List.of(0.1), List.of(500e3));

    assertThat(c.contours()).hasSize(1);
    List<BlakeChart.Point> points = c.contours().getFirst().points();
    assertThat(points.getFirst().elevation()).isCloseTo(Math.toRadians(2), within(1e-6));
    assertThat(points.getLast().elevation()).isCloseTo(Math.toRadians(70), within(1e-6));
    for (BlakeChart.Point p : points) {
      double cos = Math.cos(p.elevation() - Math.toRadians(20));
      assertThat(p.range()).isCloseTo(REACH * Math.sqrt(cos), within(1.0));
    }
  }

  /// On a sphere of the mean radius; flattening and the height of the site move heights by less than 1 %.
  @Test
  void raysClimbAboveTheCurvedEarthAndLinesOfHeightKeepTheirs() {
    RadarModel model = Fields.at(Fields.BRDY, Fields.face(40, 50, 20));
    BlakeChart c =
        BlakeChart.of(
            model, Fields.WARHEAD, Math.toRadians(40), List.of(0.0, 0.2), List.of(100e3, 500e3));

    BlakeChart.Point level = c.rays().getFirst().points().getLast();
    double height = Math.hypot(Wgs84.MEAN_RADIUS, level.range()) - Wgs84.MEAN_RADIUS;
    assertThat(level.range()).isCloseTo(REACH, within(1.0));
    assertThat(level.height()).isCloseTo(height, within(0.01 * height));
    assertThat(level.ground())
        .isCloseTo(
            Wgs84.MEAN_RADIUS * Math.atan(level.range() / Wgs84.MEAN_RADIUS),
            within(0.01 * level.range()));
    for (BlakeChart.Line line : c.heights()) {
      assertThat(line.points()).hasSizeGreaterThan(300);
      for (BlakeChart.Point p : line.points()) {
        assertThat(p.height()).isCloseTo(line.value(), within(2.0));
      }
    }
  }

  @Test
  void theFanIsTheReachInsideTheFieldOfViewAndNothingOutside() {
    RadarModel model = Fields.at(Fields.BRDY, Fields.face(350, 61)); // edges between directions
    Fan fan = Fan.of(model, Fields.WARHEAD, Math.toRadians(5));

    assertThat(fan.azimuths()).isEqualTo(72);
    assertThat(fan.directions()).hasSize(72 * 19);
    for (AzElRange d : fan.directions()) {
      double off = Math.IEEEremainder(d.azimuth() - Math.toRadians(350), 2 * Math.PI);
      double elevation = Math.toDegrees(d.elevation());
      boolean in = Math.abs(off) < Math.toRadians(61) && elevation > 2 && elevation < 82;
      if (Math.abs(elevation - 85) < 0.1) {
        continue; // the limit itself
      }
      assertThat(d.range()).isCloseTo(in ? REACH * Math.sqrt(Math.cos(off)) : 0, within(1.0));
    }
  }

  @Test
  void theEdgesOfAFanLieOnTheBorderOfWhatIsSeen() {
    RadarModel model = Fields.at(Fields.BRDY, Fields.face(350, 60, 30));
    Fan fan = Fan.of(model, Fields.WARHEAD, Math.toRadians(5));

    assertThat(fan.edges()).hasSize(1);
    for (Fan.Corner c : fan.edges().getFirst().corners()) {
      double cos =
          model
              .frame()
              .direction(c.azimuth(), c.elevation())
              .dot(model.frame().direction(Math.toRadians(350), Math.toRadians(30)));
      assertThat(cos).isCloseTo(0.5, within(1e-12));
    }
  }

  /// The sight that explains and the look that the simulation asks are two ways through the same geometry.
  @Test
  void aSightAgreesWithTheLookOfARunAndFindsTheWayBack() {
    RadarSight sight =
        new RadarSight(
            new RadarModel(
                Fields.radar(
                    315,
                    Fields.BRDY,
                    1,
                    80,
                    2e6,
                    false,
                    Fields.face(350, 60, 20),
                    Fields.face(110, 40))));
    Set<Visibility> met = EnumSet.noneOf(Visibility.class);
    for (int i = 0; i < 20_000; i++) {
      double azimuth = 2 * Math.PI * (i * 0.618034 % 1);
      double elevation = Math.toRadians(95 * (i * 0.754878 % 1) - 5);
      double range = 2.5e6 * (i * 0.569840 % 1) + 1000;
      Vec3 p = sight.model().frame().toEcef(new AzElRange(azimuth, elevation, range)).position();
      RadarSight.View v = sight.view(p);
      Visibility seen = sight.seen(v, sight.snr(v, 0.01), 20);
      met.add(seen);
      switch (sight.model().lookTurned(p)) {
        case Look.InView look -> {
          assertThat(seen)
              .isEqualTo(look.unitSnr() * 0.01 >= 20 ? Visibility.SEEN : Visibility.TOO_FAR);
          assertThat(sight.snr(v, 1)).isCloseTo(look.unitSnr(), withinPercentage(1e-6));
          Vec3 back = sight.along(v.look().azimuth(), v.look().elevation(), range);
          assertThat(back.distance(p)).isLessThan(1e-3);
        }
        case Look.Hidden hidden -> assertThat(seen).isNotIn(Visibility.SEEN, Visibility.TOO_FAR);
      }
    }
    assertThat(met)
        .containsExactlyInAnyOrder(
            Visibility.BELOW_HORIZON,
            Visibility.BELOW_ELEVATION,
            Visibility.ABOVE_ELEVATION,
            Visibility.FIELD_OF_VIEW,
            Visibility.INSTRUMENTED_RANGE,
            Visibility.TOO_FAR,
            Visibility.SEEN);
  }
}
