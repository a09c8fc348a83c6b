package org.openemd.sensing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.Look;
import org.openemd.sensing.RadarModel;
import org.openemd.world.Fluctuation;

/// The grid is looked at in windows; here every point of it is looked at, and its probability of detection computed.
@Tag("law")
class CoverageGridTest {
  private static final List<Double> ALTITUDES =
      IntStream.rangeClosed(1, 10).mapToObj(i -> i == 1 ? 100e3 : 200e3 * i).toList();

  @Test
  void everyPointIsAsTheSlowWaySays() {
    judge(Fields.at(Fields.BRDY, Fields.face(350, 60)));
    judge(Fields.steered(Geodetic.ofDegrees(52.7, 179.9, 0)));
  }

  @Test
  void soItIsBesideThePolesAndOnThem() {
    judge(Fields.steered(Geodetic.ofDegrees(90, 0, 0)));
    judge(
        Fields.at(
            Geodetic.ofDegrees(-76.57, -120, 400),
            Fields.face(297, 60, 20),
            Fields.face(57, 60, 20)));
  }

  @Test
  void soItIsWhenTheRadarLooksBelowItsHorizontal() {
    RadarModel onAMountain =
        new RadarModel(
            Fields.radar(
                Geodetic.ofDegrees(0.5, -180, 4000), -2, 90, 3e6, false, Fields.face(90, 170)));
    judge(onAMountain);
  }

  @Test
  void soItIsWhereAirLiftsWhatLiesBelowTheHorizontal() {
    Geodetic site = Geodetic.ofDegrees(40, 47, 100);
    judge(
        new RadarModel(
            Fields.radar(
                400, site, 0, 85, 5e6, false, Fields.face(350, 60, 20), Fields.face(110, 60))));
  }

  @Test
  void whatIsSeenOfASmallBodyIsSeenOfALargerOne() {
    RadarModel model = Fields.at(Fields.BRDY, Fields.face(100, 60, 20));
    CoverageGrid small = CoverageGrid.of(model, Fields.WARHEAD, ALTITUDES);
    CoverageGrid large =
        CoverageGrid.of(model, new Sought(0.1, Fluctuation.SWERLING_1, 0.5), ALTITUDES);
    for (int k = 0; k < ALTITUDES.size(); k++) {
      for (int i = 0; i < CoverageGrid.ROWS * CoverageGrid.COLUMNS; i++) {
        int row = i / CoverageGrid.COLUMNS;
        int column = i % CoverageGrid.COLUMNS;
        assertThat(small.seen(k, row, column) && !large.seen(k, row, column)).isFalse();
      }
    }
    assertThat(large.share(5)).isGreaterThan(small.share(5));
  }

  private static void judge(RadarModel model) {
    CoverageGrid grid = CoverageGrid.of(model, Fields.WARHEAD, ALTITUDES);
    int seen = 0;
    for (int k = 0; k < ALTITUDES.size(); k++) {
      for (int row = 0; row < CoverageGrid.ROWS; row++) {
        for (int column = 0; column < CoverageGrid.COLUMNS; column++) {
          boolean slow = slow(model, row, column, ALTITUDES.get(k));
          seen += slow ? 1 : 0;
          if (grid.seen(k, row, column) != slow) {
            throw new AssertionError(
                "at "
                    + ALTITUDES.get(k)
                    + " m, row "
                    + row
                    + ", column "
                    + column
                    + " it is "
                    + slow);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  private static boolean slow(RadarModel model, int row, int column, double altitude) {
    Vec3 p =
        Frames.toEcef(
                new Geodetic(CoverageGrid.latitude(row), CoverageGrid.longitude(column), altitude))
            .position();
    return model.lookTurned(p) instanceof Look.InView v
        && DetectionStatistics.probability(
                Fields.WARHEAD.fluctuation(), v.unitSnr() * Fields.WARHEAD.rcs(), 1e-6, 1)
            >= Fields.WARHEAD.probability();
  }
}
