package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

@Tag("law")
class EllipseTest {
  private static final Environment TWO_BODY =
      new Environment(Environment.GravityModel.POINT, true, false, false);

  /// The closed form is exact but for the ground's radius, found in three steps; the integration it is compared with is good to
  /// 0.5 m. 20 m on the ground and 0.1 m/s were set before comparing.
  @Test
  void withoutAirAndFlatteningOfTheFieldItComesDownWhereIntegrationDoes() {
    RandomStream random = RandomStream.of(5, 0, "ellipse", "arcs");
    Ellipse ellipse = new Ellipse(TWO_BODY);
    FreeFall fall = new FreeFall(TWO_BODY, Double.NaN);
    for (int i = 0; i < 100; i++) {
      double[] y = state(random);
      double[] judge = y.clone();
      assertThat(ellipse.land(y)).isTrue();
      fall.fly(judge, 0, FlightSimulator.LONGEST, null);
      EcefState ours = PathBuilder.state(y);
      EcefState theirs = PathBuilder.state(judge);
      assertThat(ours.position().distance(theirs.position())).isLessThan(20);
      assertThat(ours.velocity().distance(theirs.velocity())).isLessThan(0.1);
    }
  }

  @Test
  void itsApogeeIsTheHighestPointOfTheIntegration() {
    RandomStream random = RandomStream.of(6, 0, "ellipse", "apogees");
    Ellipse ellipse = new Ellipse(TWO_BODY);
    Ground ground = new Ground(TWO_BODY);
    for (int i = 0; i < 20; i++) {
      double[] y = state(random);
      double apogee = ellipse.apogee(y);
      PathBuilder path = new PathBuilder();
      new FreeFall(TWO_BODY, Double.NaN).scaled(0.1).fly(y, 0, FlightSimulator.LONGEST, path);
      Trajectory t = path.build();
      double most = 0;
      for (int k = 0; k < t.size(); k++) {
        most = Math.max(most, ground.height(t.sample(k).position()));
      }
      // Flattening moves the highest point above the ellipsoid off the apogee by up to some 100 m.
      assertThat(apogee).isCloseTo(most, within(500.0));
    }
  }

  @Test
  void whatStaysInOrbitDoesNotComeDown() {
    double[] y = {6_778e3, 0, 0, 0, 7_300, 0};
    assertThat(new Ellipse(TWO_BODY).land(y)).isFalse();
    double[] escapes = {6_778e3, 0, 0, 11_500, 0, 0};
    assertThat(new Ellipse(TWO_BODY).land(escapes)).isFalse();
  }

  /// A burnout 120 km up, 2 to 7 km/s, 5 to 85 degrees above the horizon.
  private static double[] state(RandomStream random) {
    Geodetic place =
        new Geodetic(StrictMath.asin(random.uniform(-1, 1)), random.uniform(-3.14, 3.14), 120e3);
    Vec3 ahead =
        LocalFrame.at(place).direction(random.uniform(0, 6.28), random.uniform(0.09, 1.48));
    Vec3 at = new Ground(TWO_BODY).position(place);
    double[] y = new double[6];
    PathBuilder.fill(new EcefState(at, ahead.times(random.uniform(2_000, 7_000))), y);
    return y;
  }
}
