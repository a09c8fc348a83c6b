package org.openemd.console.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;
import org.openemd.math.Vec3;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarBuilder;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.RangeEquation;
import org.openemd.world.Fluctuation;

@Tag("law")
class MapTest {
  private static final Borders BORDERS = Borders.load();

  @Test
  void citiesStandOnLandAndOceansDoNot() {
    assertThat(onLand(52.52, 13.40)).isTrue();
    assertThat(onLand(35.69, 51.39)).isTrue();
    assertThat(onLand(39.1, -77.5)).isTrue();
    assertThat(onLand(40, -40)).isFalse();
    assertThat(onLand(-40, 174.7)).isFalse();
    assertThat(onLand(43, 34)).isFalse();
  }

  @Test
  void theProjectionKeepsAreas() {
    MapFrame frame = MapFrame.around(List.of(at(60, -20), at(30, 50), at(40, -80)), 1000);
    for (double[] p : new double[][] {{60, 0}, {30, 40}, {45, -70}, {-10, 20}}) {
      double d = 0.001;
      MapFrame.Spot o = frame.at(at(p[0], p[1]));
      MapFrame.Spot e = frame.at(at(p[0], p[1] + d));
      MapFrame.Spot n = frame.at(at(p[0] + d, p[1]));
      double drawn =
          Math.abs((e.x() - o.x()) * (n.y() - o.y()) - (e.y() - o.y()) * (n.x() - o.x()));
      double side = StrictMath.toRadians(d) * frame.scale();
      double there = side * side * StrictMath.cos(StrictMath.toRadians(p[0]));
      assertThat(drawn / there).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void everythingAskedForIsInsideTheFrame() {
    List<Vec3> shown = List.of(at(38, 46), at(51, 0), at(39, -77), at(64, -146), at(35, -121));
    MapFrame frame = MapFrame.around(shown, 1040);
    assertThat(shown).allMatch(v -> frame.holds(frame.at(v)));
  }

  @Test
  void aRadarSeesAsFarAsTheHorizonLets() {
    // From the ground at zero elevation the horizon of 500 km altitude is acos(R / (R + h)) away.
    double closed = StrictMath.acos(6371.0 / 6871.0);
    assertThat(Coverage.reach(0, 500_000)).isCloseTo(closed, within(1e-12));
    assertThat(Coverage.reach(StrictMath.PI / 2, 500_000)).isCloseTo(0, within(1e-9));
    assertThat(Coverage.reach(0.1, 500_000)).isLessThan(closed);
  }

  @Test
  void halfTheLooksDetectAtTheEvenRange() {
    Radar radar = SampleRun.run().scenario().radars().getFirst();
    double range = Coverage.evenRange(radar, 0.01, Fluctuation.SWERLING_1);
    double snr = RangeEquation.of(radar).snr(0.01, range);
    assertThat(new RadarModel(radar).detectionProbability(Fluctuation.SWERLING_1, snr))
        .isCloseTo(0.5, within(1e-12));
  }

  /// On a sphere, by vectors: each point of the outline is in the cone, and some are at its edge.
  @Test
  void theFieldOfATiltedFaceIsItsConeCutAtTheAltitude() {
    Radar plain = SampleRun.run().scenario().radars().getFirst();
    double half = StrictMath.toRadians(20);
    Radar.Face face = new Radar.Face(1, half, StrictMath.toRadians(50));
    Radar radar = withFace(plain, face);
    List<List<Vec3>> outlines = Coverage.field(radar, 300_000);
    assertThat(outlines).hasSize(1);
    Vec3 site = Coverage.along(radar.site(), 0, 0).times(6_371_000);
    Vec3 level = Coverage.along(radar.site(), 1, StrictMath.PI / 2);
    Vec3 normal =
        level.times(StrictMath.cos(face.tilt())).plus(StrictMath.sin(face.tilt()), site.unit());
    double widest = 0;
    for (Vec3 p : outlines.getFirst()) {
      double angle = p.times(6_671_000).minus(site).angleTo(normal);
      assertThat(angle).isLessThan(half + 1e-9);
      widest = Math.max(widest, angle);
    }
    assertThat(outlines.getFirst()).hasSizeGreaterThan(20);
    assertThat(widest).isGreaterThan(half - 0.01);
  }

  private static Radar withFace(Radar r, Radar.Face face) {
    return new RadarBuilder(r)
        .faces(List.of(face))
        .minElevation(0)
        .maxElevation(StrictMath.PI / 2)
        .steered(false)
        .build();
  }

  private static boolean onLand(double latitude, double longitude) {
    return LineDrawer.inside(at(latitude, longitude), BORDERS.land());
  }

  private static Vec3 at(double latitude, double longitude) {
    return Borders.direction(latitude, longitude);
  }
}
