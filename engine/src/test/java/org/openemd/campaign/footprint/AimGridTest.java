package org.openemd.campaign.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;
import org.openemd.math.RandomStream;

@Tag("law")
class AimGridTest {
  @Test
  void aGridOverTheAntimeridianGoesOnBeyondIt() {
    AimGrid g = new AimGrid(50, 170, 72, -130, 5);
    assertThat(g.columns()).isEqualTo(13);
    assertThat(g.longitude(0)).isEqualTo(170);
    assertThat(g.longitude(3)).isEqualTo(-175);
    assertThat(g.longitude(12)).isEqualTo(-130);
    assertThat(g.column(179.9)).isEqualTo(g.column(-179.9)).isEqualTo(2);
    assertThat(g.column(-120)).isEqualTo(-1);
    assertThat(g.column(160)).isEqualTo(-1);
  }

  @Test
  void aGridAroundTheEarthHoldsEachMeridianOnceAndReachesThePoles() {
    AimGrid g = new AimGrid(-90, -180, 90, 180, 5);
    assertThat(g.columns()).isEqualTo(72);
    assertThat(g.rows()).isEqualTo(37);
    assertThat(g.aroundTheEarth()).isTrue();
    assertThat(g.northernEdge(0)).isEqualTo(90);
    assertThat(g.southernEdge(0)).isEqualTo(87.5);
    assertThat(g.cell(90, 33)).isBetween(0, 71);
    assertThat(g.cell(-90, 33)).isBetween(36 * 72, g.size() - 1);
    assertThat(new AimGrid(0, -180, 10, 180, 7).aroundTheEarth()).isFalse();
  }

  /// 2000 places: the cell that holds one is the one whose middle is at most half a step away, both ways.
  @Test
  void aPlaceIsInTheCellAroundIt() {
    AimGrid[] grids = {
      new AimGrid(-90, -180, 90, 180, 2.5),
      new AimGrid(34, -26, 72, 46, 0.7),
      new AimGrid(50, 170, 90, -130, 1)
    };
    RandomStream random = RandomStream.of(1, 1, "places", "grid");
    for (int i = 0; i < 2000; i++) {
      AimGrid g = grids[i % 3];
      double latitude = -90 + 180 * random.nextDouble();
      double longitude = -180 + 360 * random.nextDouble();
      int cell = g.cell(latitude, longitude);
      boolean near = false;
      if (cell >= 0) {
        Geodetic at = g.at(cell / g.columns(), cell % g.columns());
        assertThat(Math.abs(at.latitudeDegrees() - latitude)).isLessThan(0.5 * g.step() + 1e-9);
        double off = Math.IEEEremainder(at.longitudeDegrees() - longitude, 360);
        assertThat(off).isCloseTo(0, within(0.5 * g.step() + 1e-9));
        near = true;
      }
      double x = longitude - g.westernEdge();
      boolean inside =
          x - 360 * Math.floor(x / 360) < g.columns() * g.step()
              && latitude <= g.northernEdge(0)
              && latitude >= g.southernEdge(g.rows() - 1);
      assertThat(near).isEqualTo(inside);
    }
  }

  @Test
  void aGridThatCannotBeIsRefusedWithItsBounds() {
    assertThatThrownBy(() -> new AimGrid(50, 0, 40, 10, 5))
        .hasMessageContaining("from a southern to a northern latitude");
    assertThatThrownBy(() -> new AimGrid(41, 1, 42, 2, 5))
        .hasMessageContaining("take a smaller step");
    assertThatThrownBy(() -> new AimGrid(-80, -180, 80, 180, 0.05))
        .hasMessageContaining("at most 1000000 points");
    assertThatThrownBy(() -> new AimGrid(0, -200, 10, 0, 1))
        .hasMessageContaining("between -180 and 180 deg, not from -200.0 to 0.0 deg");
  }
}
