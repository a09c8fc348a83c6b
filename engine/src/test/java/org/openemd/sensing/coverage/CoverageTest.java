package org.openemd.sensing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.sensing.RadarModel;
import org.openemd.world.Fluctuation;

/// Where a radar sees a body, and how far.
@Tag("law")
class CoverageTest {
  @Test
  void sixteenTimesTheCrossSectionIsSeenTwiceAsFar() {
    RadarModel model = Fields.at(Fields.BRDY, Fields.face(90, 60));
    RangeCurve curve = RangeCurve.of(model, Fluctuation.SWERLING_1, 0.5, 0);
    double one = RangeCurve.of(model, Fields.WARHEAD, 0).range();
    Sought larger = new Sought(16 * 0.01, Fluctuation.SWERLING_1, 0.5);

    assertThat(curve.points()).hasSize(61);
    assertThat(RangeCurve.of(model, larger, 0).range()).isCloseTo(2 * one, within(1e-6));
    assertThat(curve.points().get(20).rcs()).isCloseTo(0.01, within(1e-15));
    assertThat(curve.points().get(20).range()).isCloseTo(one, within(1e-5));
    assertThat(curve.points().getLast().range())
        .isCloseTo(1000 * curve.points().getFirst().range() / Math.sqrt(1000), within(1e-5));
  }

  @Test
  void theScanAngleCostsTheRootOfItsCosine() {
    RadarModel model = Fields.at(Fields.BRDY, Fields.face(90, 60));

    assertThat(RangeCurve.of(model, Fields.WARHEAD, Math.toRadians(60)).range())
        .isCloseTo(RangeCurve.of(model, Fields.WARHEAD, 0).range() / Math.sqrt(2), within(1e-6));
  }

  @Test
  void aSteeredRadarWithoutLimitsCoversACircleAndLeavesOutTheConeAboveItsElevationLimit() {
    double altitude = 300e3;
    RadarModel model =
        new RadarModel(Fields.radar(Fields.BRDY, 2, 80, 5e6, true, Fields.face(0, 12)));
    Outline o = Outline.of(model, new Sought(100, Fluctuation.STEADY, 0.5), altitude);

    assertThat(o.regions()).hasSize(1);
    assertThat(o.regions().getFirst().holes()).hasSize(1);
    // Flattening and the height of the site move an edge on a sphere by up to half a percent.
    for (Geodetic g : o.regions().getFirst().outer()) {
      double ground = central(2, altitude) * Wgs84.MEAN_RADIUS;
      assertThat(Geodesics.distance(Fields.BRDY, g)).isCloseTo(ground, within(0.01 * ground));
    }
    for (Geodetic g : o.regions().getFirst().holes().getFirst()) {
      double ground = central(80, altitude) * Wgs84.MEAN_RADIUS;
      assertThat(Geodesics.distance(Fields.BRDY, g)).isCloseTo(ground, within(0.01 * ground));
    }
    double cap =
        2
            * Math.PI
            * Wgs84.MEAN_RADIUS
            * Wgs84.MEAN_RADIUS
            * (Math.cos(central(80, altitude)) - Math.cos(central(2, altitude)));
    assertThat(o.area()).isCloseTo(cap, within(0.02 * cap));
  }

  /// Angle at the centre of a sphere at which an altitude is met by a ray of an elevation (degrees).
  private static double central(double elevation, double altitude) {
    double e = Math.toRadians(elevation);
    return Math.acos(Wgs84.MEAN_RADIUS / (Wgs84.MEAN_RADIUS + altitude) * Math.cos(e)) - e;
  }

  @Test
  void theOutlineGoesBetweenThePointsThatAreSeenAndThoseThatAreNot() {
    List<RadarModel> models = new ArrayList<>();
    models.add(Fields.steered(Fields.BRDY));
    models.add(Fields.at(Fields.BRDY, Fields.face(350, 60)));
    models.add(
        Fields.at(
            Geodetic.ofDegrees(76.57, -68.3, 400),
            Fields.face(297, 60, 20),
            Fields.face(57, 60, 20)));
    models.add(Fields.at(Geodetic.ofDegrees(52.7, 174.1, 0), Fields.face(319, 68)));
    models.add(
        Fields.at(Geodetic.ofDegrees(-89.9, 30, 0), Fields.face(0, 40), Fields.face(180, 40)));
    for (RadarModel model : models) {
      for (double altitude : new double[] {100e3, 500e3, 1000e3}) {
        agree(model, altitude);
      }
    }
  }

  /// The share of the Earth in the outlines is that of the grid, within what a grid of a degree can tell.
  private static void agree(RadarModel model, double altitude) {
    CoverageGrid grid = CoverageGrid.of(model, Fields.WARHEAD, List.of(altitude));
    Outline o = Outline.of(model, Fields.WARHEAD, altitude);
    double share = o.area() / (4 * Math.PI * Wgs84.MEAN_RADIUS * Wgs84.MEAN_RADIUS);

    assertThat(grid.share(0)).as("%s at %s m", model.radar().faces(), altitude).isPositive();
    assertThat(share)
        .as("%s at %s m", model.radar().faces(), altitude)
        .isCloseTo(grid.share(0), within(0.03 * grid.share(0) + 1e-4));
  }
}
