package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.math.RandomStream;

@Tag("law")
class ReachTest {
  private static final Geodetic SITE = Geodetic.ofDegrees(40, 50, 0);
  private static final double AZIMUTH = StrictMath.toRadians(40);

  private static double range(Vehicle v, double pitch) {
    LaunchPlan plan = new LaunchPlan(AZIMUTH, pitch, Double.NaN);
    Flight f = FlightSimulator.fly(v, SITE, plan, Environment.STANDARD);
    return Geodesics.distance(SITE, f.impact().point());
  }

  @Test
  void noOtherKickAngleFliesFarther() {
    for (Vehicle v : List.of(Notional.intermediate(), Notional.withoutTermination())) {
      Reach.Farthest f = Reach.farthest(v, SITE, AZIMUTH, Environment.STANDARD);
      double pitch = f.flight().plan().pitch();
      assertThat(range(v, pitch)).isCloseTo(f.range(), within(1e-6));
      assertThat(f.flight().plan().azimuth()).isEqualTo(AZIMUTH);
      for (double factor : new double[] {0.5, 0.8, 0.98, 1.02, 1.2, 1.5}) {
        assertThat(range(v, factor * pitch)).isLessThan(f.range());
      }
    }
  }

  /// 300 programs drawn over all elevations and rates up to the vehicle's own: none may fly farther than the one found. A metre is
  /// what the search leaves undecided.
  @Test
  void noOtherElevationAndRateFlyFarther() {
    Vehicle v = Notional.singleStage();
    double most = ((Steering.ConstantPitchRate) v.steering()).rate();
    Reach.Farthest f = Reach.farthest(v, SITE, AZIMUTH, Environment.STANDARD);
    Steering.ConstantPitchRate found = (Steering.ConstantPitchRate) f.vehicle().steering();
    assertThat(found.rate()).isLessThanOrEqualTo(most);
    assertThat(range(f.vehicle(), f.flight().plan().pitch())).isCloseTo(f.range(), within(1e-6));
    RandomStream random = RandomStream.of(4, 0, "reach", "programs");
    for (int i = 0; i < 300; i++) {
      double rate = most * StrictMath.exp(-3 * random.nextDouble());
      Vehicle other = v.withSteering(new Steering.ConstantPitchRate(found.verticalRise(), rate));
      assertThat(range(other, random.uniform(0.1, 1.4))).isLessThan(f.range() + 1);
    }
  }

  @Test
  void aLaunchToTheEastFliesFartherThanOneToTheWest() {
    for (Vehicle v : List.of(Notional.singleStage(), Notional.intermediate())) {
      double east = Reach.farthest(v, SITE, StrictMath.PI / 2, Environment.STANDARD).range();
      double west = Reach.farthest(v, SITE, 1.5 * StrictMath.PI, Environment.STANDARD).range();
      assertThat(east).isGreaterThan(1.01 * west);
    }
  }

  /// On a sphere that does not turn, of one attraction, no direction is special. The search leaves a metre undecided.
  @Test
  void theReachIsACircleWhereNoDirectionIsSpecial() {
    Environment plain = new Environment(Environment.GravityModel.POINT, false, true, true);
    List<Reach.Edge> edges = Reach.around(Notional.intermediate(), SITE, 8, plain);
    assertThat(edges).hasSize(8);
    for (Reach.Edge e : edges) {
      assertThat(e.range()).isCloseTo(edges.getFirst().range(), within(5.0));
    }
  }

  /// The contour's places are those of the kernel's arcs, some metres beside those of whole flights; 100 m were allowed before
  /// comparing.
  @Test
  void theContourIsWhereSingleSearchesEnd() {
    for (Vehicle v : List.of(Notional.intermediate(), Notional.singleStage())) {
      List<Reach.Edge> edges = Reach.around(v, SITE, 12, Environment.STANDARD);
      for (int i = 0; i < 12; i += 5) {
        Reach.Edge e = edges.get(i);
        Reach.Farthest f = Reach.farthest(v, SITE, e.azimuth(), Environment.STANDARD);
        assertThat(e.azimuth()).isCloseTo(2 * StrictMath.PI * i / 12, within(1e-12));
        assertThat(e.range()).isCloseTo(f.range(), within(100.0));
        assertThat(Geodesics.distance(e.place(), f.flight().impact().point())).isLessThan(2_000);
      }
    }
  }

  @Test
  void whatStaysInOrbitHasNoBoundAndBearingsAreCounted() {
    Vehicle orbital =
        Notional.intercontinental()
            .withStages(
                Notional.intercontinental().stages().stream()
                    .map(s -> s.withSpecificImpulse(1.3 * s.specificImpulse()))
                    .toList());
    assertThatThrownBy(() -> Reach.farthest(orbital, SITE, AZIMUTH, Environment.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "notional-icbm at full burn does not come down within 20000 s at azimuth 40.0 degrees: its reach has no bound");
    assertThatThrownBy(() -> Reach.around(orbital, SITE, 0, Environment.STANDARD))
        .hasMessage("0 bearings are not between 1 and 3600");
  }
}
