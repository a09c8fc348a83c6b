package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Reach;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;

/// Every vehicle of the catalog can be aimed, and has a reach that is its own.
@Tag("law")
class CatalogAimTest {
  private static final double LONGEST = 15_000e3; // eastward some fly farther, round the Earth [m]
  private static final Geodetic FROM = Geodetic.ofDegrees(38.08, 46.29, 0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scud-b",
        "no-dong",
        "shahab-3",
        "ghadr-1",
        "iskander-m",
        "irbm",
        "icbm-liquid",
        "icbm-solid",
        "icbm-russian"
      })
  void aMissileMeetsAimsWithinItsReachInEveryDirection(String id) {
    Vehicle v = Catalog.vehicle(Project.home(), id);
    for (double azimuth = 0; azimuth < 360; azimuth += 90) {
      double a = StrictMath.toRadians(azimuth);
      double reach = Math.min(LONGEST, Reach.farthest(v, FROM, a, Environment.STANDARD).range());
      for (double share : new double[] {0.5, 0.75, 0.93}) {
        Geodetic aim = Geodesics.direct(FROM, a, share * reach);
        Targeted t = Targeting.aim(v, FROM, aim, Environment.STANDARD);
        assertThat(t).as("%s %s", azimuth, share).isInstanceOf(Targeted.Solved.class);
        assertThat(((Targeted.Solved) t).miss()).isLessThan(100);
      }
    }
  }

  /// What falls slowly has no heading of its own at impact; its reach is still the farthest of its flights,
  /// to a thousandth: it is searched with the kernel's smooth air.
  @ParameterizedTest
  @ValueSource(strings = {"kei", "sm-3-ib", "sm-3-iia", "thaad", "pac-3"})
  void noNeighbouringPitchBringsABoosterFartherThanItsReach(String id) {
    Vehicle v = Catalog.vehicle(Project.home(), id);
    Reach.Farthest f = Reach.farthest(v, FROM, 0, Environment.STANDARD);
    double pitch = f.flight().plan().pitch();
    assertThat(pitch).isBetween(0.1, 1.4);
    for (double off : List.of(-0.1, 0.1)) {
      assertThat(Figures.full(f.vehicle(), FROM, 0, pitch + off))
          .satisfies(g ->
              assertThat(Geodesics.distance(FROM, g.impact().point()))
                  .isLessThan(1.001 * f.range()));
    }
  }
}
