package org.openemd.campaign.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

@Tag("law")
class ContoursTest {
  private static final List<AimGrid> GRIDS =
      List.of(
          new AimGrid(30, -10, 60, 40, 5),
          new AimGrid(50, 170, 75, -130, 5),
          new AimGrid(50, 172, 75, -172, 4),
          new AimGrid(-20, 176, -10, -176, 1),
          new AimGrid(-90, -180, 90, 180, 15),
          new AimGrid(60, -180, 90, 180, 10),
          new AimGrid(-90, 10, -60, 5, 5),
          new AimGrid(-10, -180, 10, 178, 2.5),
          new AimGrid(0, 0, 0, 0, 1));

  private static boolean holds(List<Contours.Area> areas, double latitude, double longitude) {
    return areas.stream().filter(a -> a.holds(latitude, longitude)).count() == 1;
  }

  /// Ten random fields on each grid, with points missing: a point a little off each grid point, which would lie on a cut or a rim otherwise, is in exactly one area if its value is high enough, else in none.
  @Test
  void everyPointOfTheGridIsOnItsSideOfTheLine() {
    RandomStream random = RandomStream.of(1, 1, "fields", "contours");
    for (AimGrid g : GRIDS) {
      for (int n = 0; n < 10; n++) {
        double[] v = new double[g.size()];
        for (int i = 0; i < v.length; i++) {
          v[i] = random.nextDouble() < 0.1 ? Double.NaN : random.nextDouble();
        }
        List<Contours.Area> areas = Contours.atLeast(g, i -> v[i], 0.5);
        sound(areas);
        for (int i = 0; i < v.length; i++) {
          if (!(Math.abs(v[i] - 0.5) > 1e-4) && !Double.isNaN(v[i])) {
            continue; // too near the line for a place beside it
          }
          double latitude = Math.clamp(g.latitude(i / g.columns()), -90 + 1e-7, 90 - 1e-7) + 3e-8;
          double longitude =
              Math.clamp(g.longitude(i % g.columns()), -180 + 1e-7, 180 - 1e-7) + 2e-8;
          assertThat(holds(areas, latitude, longitude))
              .as(g + " " + latitude + ", " + longitude + ": " + v[i])
              .isEqualTo(v[i] >= 0.5);
        }
      }
    }
  }

  /// What RFC 7946 asks: closed, left around, holes right around and inside, nothing beyond the rim of the map.
  private static void sound(List<Contours.Area> areas) {
    for (Contours.Area a : areas) {
      assertThat(a.outer().area()).isPositive();
      sound(a.outer());
      for (Ring h : a.holes()) {
        sound(h);
        assertThat(h.area()).isNegative();
        assertThat(a.outer().holds(h.latitude(0), h.longitude(0))).isTrue();
      }
    }
  }

  private static void sound(Ring r) {
    int last = r.size() - 1;
    assertThat(r.size()).isGreaterThanOrEqualTo(4);
    assertThat(r.longitude(0)).isEqualTo(r.longitude(last));
    assertThat(r.latitude(0)).isEqualTo(r.latitude(last));
    for (int i = 0; i < last; i++) {
      assertThat(r.longitude(i)).isBetween(-180.0, 180.0);
      assertThat(r.latitude(i)).isBetween(-90.0, 90.0);
      assertThat(Math.abs(r.longitude(i + 1) - r.longitude(i))).isLessThan(60);
    }
  }

  /// The map is all of it: each sheet one rectangle, whose areas add up to the grid's.
  @Test
  void aLevelThatAllReachGivesTheWholeMap() {
    for (AimGrid g : GRIDS) {
      List<Contours.Area> areas = Contours.where(g, i -> true);
      double area = 0;
      for (Contours.Area a : areas) {
        assertThat(a.holes()).isEmpty();
        area += a.outer().area();
      }
      double high = g.northernEdge(0) - g.southernEdge(g.rows() - 1);
      assertThat(area).as(g.toString()).isCloseTo(high * g.columns() * g.step(), within(1e-9));
      assertThat(Contours.where(g, i -> false)).isEmpty();
    }
    assertThat(Contours.where(GRIDS.get(0), i -> true)).hasSize(1);
    assertThat(Contours.where(GRIDS.get(1), i -> true)).hasSize(2);
    assertThat(Contours.where(GRIDS.get(4), i -> true)).hasSize(1);
  }

  /// A cone: the level lies where the cone has it, to the second order of the step.
  @Test
  void aRoundHillHasRoundContours() {
    AimGrid g = new AimGrid(-20, -20, 20, 20, 1);
    List<Contours.Area> areas =
        Contours.atLeast(
            g,
            i -> 20 - StrictMath.hypot(g.latitude(i / g.columns()), g.longitude(i % g.columns())),
            10);
    assertThat(areas).hasSize(1);
    Ring r = areas.getFirst().outer();
    for (int i = 0; i < r.size(); i++) {
      assertThat(StrictMath.hypot(r.latitude(i), r.longitude(i))).isCloseTo(10, within(0.02));
    }
  }

  @Test
  void aHoleIsAHoleAndAnIslandInItAnArea() {
    AimGrid g = new AimGrid(-20, -20, 20, 20, 2);
    List<Contours.Area> areas =
        Contours.where(
            g,
            i -> {
              double d =
                  Math.max(
                      Math.abs(g.latitude(i / g.columns())),
                      Math.abs(g.longitude(i % g.columns())));
              return d >= 10 || d < 4;
            });
    assertThat(areas).hasSize(2);
    assertThat(areas).extracting(a -> a.holes().size()).containsExactlyInAnyOrder(1, 0);
  }
}
