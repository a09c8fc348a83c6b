package org.openemd.sensing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;
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

  /// The share of the Earth in the outlines is that of the grid, within what a grid of a degree can tell; and each point of it lies inside or outside as it is seen or not, but for
  /// those within 0.3 degrees of a border.
  private static void agree(RadarModel model, double altitude) {
    CoverageGrid grid = CoverageGrid.of(model, Fields.WARHEAD, List.of(altitude));
    Outline o = Outline.of(model, Fields.WARHEAD, altitude);
    double share = o.area() / (4 * Math.PI * Wgs84.MEAN_RADIUS * Wgs84.MEAN_RADIUS);

    assertThat(grid.share(0)).isPositive();
    assertThat(share).isCloseTo(grid.share(0), within(0.03 * grid.share(0) + 1e-4));
    List<double[][]> rings = new ArrayList<>();
    for (Outline.Region r : o.regions()) {
      rings.add(flat(model, r.outer()));
      r.holes().forEach(h -> rings.add(flat(model, h)));
    }
    int judged = 0;
    for (int row = 0; row < CoverageGrid.ROWS; row++) {
      for (int column = 0; column < CoverageGrid.COLUMNS; column++) {
        double[] p = flat(model, CoverageGrid.latitude(row), CoverageGrid.longitude(column));
        boolean in = inside(rings, p[0], p[1]);
        if (Math.hypot(p[0], p[1]) < 1 && plain(rings, p, in)) {
          judged++;
          assertThat(grid.seen(0, row, column)).as("%s, %s", row, column).isEqualTo(in);
        }
      }
    }
    assertThat(judged).isGreaterThan(3000);
  }

  private static boolean plain(List<double[][]> rings, double[] p, boolean in) {
    double d = Math.toRadians(0.3);
    return inside(rings, p[0] + d, p[1]) == in
        && inside(rings, p[0] - d, p[1]) == in
        && inside(rings, p[0], p[1] + d) == in
        && inside(rings, p[0], p[1] - d) == in;
  }

  private static double[][] flat(RadarModel model, List<Geodetic> ring) {
    return ring.stream()
        .map(g -> flat(model, g.latitude(), g.longitude()))
        .toArray(double[][]::new);
  }

  /// On a plane about the site: the angle between normals, along its direction.
  private static double[] flat(RadarModel model, double latitude, double longitude) {
    Vec3 n = model.frame().rotateToEnu(LocalFrame.at(new Geodetic(latitude, longitude, 0)).up());
    double angle = Math.atan2(Math.hypot(n.x(), n.y()), n.z());
    double turn = Math.atan2(n.x(), n.y());
    return new double[] {angle * Math.sin(turn), angle * Math.cos(turn)};
  }

  private static boolean inside(List<double[][]> rings, double x, double y) {
    boolean inside = false;
    for (double[][] ring : rings) {
      double[] a = ring[ring.length - 1];
      for (double[] b : ring) {
        if (a[1] > y != b[1] > y && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
          inside = !inside;
        }
        a = b;
      }
    }
    return inside;
  }

  /// On a sphere, as {@link org.openemd.earth.Refraction#horizonRange} is: flattening moves the distance by up to half a percent.
  @Test
  void withoutAnElevationLimitCoverageEndsWhereTheRayThatGrazesTheGroundComesUp() {
    Geodetic site = Geodetic.ofDegrees(52, 20, 0);
    for (double refractivity : new double[] {0, 315}) {
      RadarModel model =
          new RadarModel(Fields.radar(refractivity, site, -3, 90, 9e6, true, Fields.face(0, 12)));
      for (double altitude : new double[] {100e3, 400e3, 1000e3}) {
        Outline o = Outline.of(model, new Sought(1000, Fluctuation.STEADY, 0.5), altitude);
        double horizon = model.air().horizonRange(10, altitude);

        assertThat(o.regions()).hasSize(1);
        assertThat(o.regions().getFirst().holes()).isEmpty();
        for (Geodetic g : o.regions().getFirst().outer()) {
          assertThat(Frames.toEcef(g).position().distance(Frames.toEcef(site).position()))
              .isCloseTo(horizon, within(0.005 * horizon));
        }
      }
    }
  }
}
