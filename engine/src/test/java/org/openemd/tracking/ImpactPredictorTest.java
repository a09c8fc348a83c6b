package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

@Tag("law")
class ImpactPredictorTest {
  private static final Matrix P = Matrix.diagonal(1e6, 4e6, 1e6, 100, 25, 100);

  private static ImpactPrediction impact(EcefState s) {
    return Objects.requireNonNull(ImpactPredictor.predict(Arcs.airless(Arcs.track(s, 100, P))));
  }

  private static ImpactPrediction impact(EcefState s, BallisticCoefficient c) {
    return Objects.requireNonNull(ImpactPredictor.predict(Arcs.slowed(Arcs.track(s, 100, P), c)));
  }

  @Test
  void impactIsWhereFreeFlightEnds() {
    for (int run = 0; run < 10; run++) {
      EcefState s = Arcs.start(run);
      Trajectory path = Arcs.coast(s, 3000);
      Geodetic end = Frames.toGeodetic(new Ecef(path.position(path.end())));
      ImpactPrediction i = impact(s);
      assertThat(Geodesics.distance(i.point(), end)).isLessThan(50);
      assertThat(i.time() - 100).isCloseTo(path.end(), within(0.05));
    }
  }

  /// n = 400 drawn states, seed 1: the squared distance in ellipse axes is chi-square with two degrees of freedom; its mean
  /// has a deviation of 0.1, the band is four (false-alarm chance 6e-5).
  @Test
  void theEllipseHoldsWhatDrawnStatesDo() {
    EcefState s = Arcs.start(3);
    ImpactPrediction i = impact(s);
    RandomStream draw = RandomStream.of(1, 0, "test", "ellipse");
    double sum = 0;
    int n = 400;
    for (int k = 0; k < n; k++) {
      Vec3 dp =
          new Vec3(1e3 * draw.nextGaussian(), 2e3 * draw.nextGaussian(), 1e3 * draw.nextGaussian());
      Vec3 dv =
          new Vec3(10 * draw.nextGaussian(), 5 * draw.nextGaussian(), 10 * draw.nextGaussian());
      Geodetic g = impact(new EcefState(s.position().plus(dp), s.velocity().plus(dv))).point();
      double d = Geodesics.distance(i.point(), g);
      double angle = Geodesics.azimuth(i.point(), g) - i.orientation();
      double along = d * Math.cos(angle) / i.semiMajor();
      double across = d * Math.sin(angle) / i.semiMinor();
      sum += (along * along + across * across) / n;
    }
    assertThat(i.semiMajor()).isGreaterThan(i.semiMinor());
    assertThat(sum).isCloseTo(2, within(0.4));
  }

  /// Six arcs, 5 km/s: a warhead that slips through the air, something blunt, an empty stage. The oracle integrates to a tolerance; 50 m is what the airless arc is allowed too.
  @Test
  void theAirBringsABodyDownWhereItTrulyDoes() {
    Environment air = new Environment(Environment.GravityModel.J2, true, false, true);
    for (int run = 0; run < 6; run++) {
      EcefState s = Arcs.start(run);
      for (double beta : new double[] {8000, 1000, 70}) {
        Trajectory path = Ballistics.coast(s, 0, 3000, beta, air);
        Geodetic end = Frames.toGeodetic(new Ecef(path.position(path.end())));
        ImpactPrediction i = impact(s, new BallisticCoefficient(beta, 0));
        assertThat(Geodesics.distance(i.point(), end)).isLessThan(50);
        assertThat(i.time() - 100).isCloseTo(path.end(), within(1.0));
      }
    }
  }

  /// What is surely the same body otherwise, so that only the air spreads it: n = 400 drawn coefficients, seed 1; 68.3 % of them come down within one deviation, give or take 2.3 % (four deviations: 9.3 %).
  @Test
  void theEllipseHoldsWhatTheAirMayDo() {
    EcefState s = Arcs.start(2);
    BallisticCoefficient unsure = new BallisticCoefficient(5000, 0.5);
    Track track =
        Arcs.slowed(Arcs.track(s, 100, Matrix.diagonal(1, 1, 1, 1e-4, 1e-4, 1e-4)), unsure);
    ImpactPrediction i = Objects.requireNonNull(ImpactPredictor.predict(track));
    RandomStream draw = RandomStream.of(1, 0, "test", "coefficients");
    double inside = 0;
    int n = 400;
    for (int k = 0; k < n; k++) {
      BallisticCoefficient c = new BallisticCoefficient(unsure.at(draw.nextGaussian()), 0);
      double d = Geodesics.distance(i.point(), impact(s, c).point());
      inside += d < i.semiMajor() ? 1.0 / n : 0;
    }
    assertThat(inside).isCloseTo(0.683, within(0.093));
  }

  @Test
  void anOrbitHasNoImpact() {
    EcefState s =
        new EcefState(
            new Vec3(6_800_000, 0, 0), new Vec3(0, 5000, 5500)); // about 7.7 km/s inertial
    assertThat(ImpactPredictor.predict(Arcs.track(s, 0, P))).isNull();
  }

  @Test
  void thePathForPlanningEndsOnTheGroundWhereFreeFlightDoes() {
    EcefState s = Arcs.start(4);
    Trajectory truth = Arcs.coast(s, 3000);
    Trajectory path = TrackPrediction.path(Arcs.track(s, 100, P));
    assertThat(path.start()).isEqualTo(100);
    assertThat(path.end()).isCloseTo(100 + truth.end(), within(0.05));
    for (double t = 0; t < truth.end(); t += 37) {
      assertThat(path.position(100 + t).distance(truth.position(t))).isLessThan(5);
    }
  }
}
