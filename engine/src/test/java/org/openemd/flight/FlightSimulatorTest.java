package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Gravity;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;

@Tag("law")
class FlightSimulatorTest {
  private static final Geodetic TABRIZ = Geodetic.ofDegrees(38.08, 46.29, 0);

  @Test
  void everyStagesIdealVelocityIsAccountedForWithinATenthOfAPerCent() {
    for (Vehicle v : Notional.all()) {
      for (double kick : new double[] {0.02, 0.1, 0.3}) {
        LaunchPlan plan = new LaunchPlan(StrictMath.toRadians(315), kick, Double.NaN);
        Flight f = FlightSimulator.fly(v, TABRIZ, plan, Environment.STANDARD);
        for (Flight.StageBudget b : f.budgets()) {
          assertThat(b.gained() + b.gravity() + b.drag() + b.backPressure() + b.steering())
              .as("%s %s kick %s", v.id(), b.stage(), kick)
              .isCloseTo(b.ideal(), withPercentage(0.1));
        }
      }
    }
  }

  @Test
  void theCubicBetweenSamplesIsWithinTenMetresOfFinerIntegration() {
    LaunchPlan plan = new LaunchPlan(StrictMath.toRadians(305), 0.77, 53);
    Flight f = FlightSimulator.fly(Notional.intermediate(), TABRIZ, plan, Environment.STANDARD);
    FreeFall payload = new FreeFall(Environment.STANDARD, 7_000).scaled(0.1);
    double worst = 0;
    for (int i = 0; i < f.body().size() - 1; i++) {
      double a = f.body().time(i);
      if (a < f.burnout() + 3) {
        continue;
      }
      double middle = 0.5 * (a + f.body().time(i + 1));
      double[] y = new double[6];
      PathBuilder.fill(f.body().sample(i), y);
      payload.fly(y, a, middle, null);
      worst = Math.max(worst, f.body().position(middle).distance(PathBuilder.state(y).position()));
    }
    assertThat(worst).isLessThan(10);
  }

  @Test
  void boostSamplesAreCloseEnoughForTheCubicBetweenThem() {
    Ascent fine = new Ascent(Notional.intermediate(), TABRIZ, Environment.STANDARD).scaled(0.1);
    fine.fly(5.3, 0.77, fine.fullBurnout(), false);
    Trajectory judge = fine.path.build();
    LaunchPlan plan = new LaunchPlan(5.3, 0.77, Double.NaN);
    Trajectory path =
        FlightSimulator.boost(Notional.intermediate(), TABRIZ, plan, Environment.STANDARD).path();
    for (double t = 0.25; t < path.end(); t += 0.77) {
      assertThat(path.position(t).distance(judge.position(t))).isLessThan(10);
      Vec3 cut = path.at(t).position();
      assertThat(path.position(t).distance(cut)).isLessThan(1e-6);
    }
  }

  @Test
  void separationSharesTheSpeedByMomentumAndEveryStageComesDown() {
    LaunchPlan plan = new LaunchPlan(StrictMath.toRadians(305), 0.77, 53);
    Flight f = FlightSimulator.fly(Notional.intermediate(), TABRIZ, plan, Environment.STANDARD);
    Flight.SpentStage last = f.spent().getLast();
    double t = last.path().start();
    assertThat(t).isCloseTo(f.burnout() + 3, within(1e-9));
    Vec3 payload = f.body().at(t).velocity();
    Vec3 stage = last.path().at(t).velocity();
    assertThat(payload.distance(stage)).isCloseTo(1.5, within(1e-9));
    assertThat(f.spent()).hasSize(2);
    for (Flight.SpentStage s : f.spent()) {
      assertThat(s.impact().height()).isCloseTo(0, within(0.01));
      assertThat(Geodesics.distance(TABRIZ, s.impact()))
          .isLessThan(Geodesics.distance(TABRIZ, f.impact().point()));
    }
    assertThat(Geodesics.distance(TABRIZ, f.spent().getFirst().impact())).isBetween(50e3, 1_500e3);
  }

  @Test
  void cuttingTheThrustIsTheSameFlightUpToTheCutoff() {
    Ascent a = new Ascent(Notional.intermediate(), TABRIZ, Environment.STANDARD);
    a.fly(5.3, 0.77, a.fullBurnout(), false);
    double[] cut = new double[6];
    a.stateAtCutoff(101.234, cut);
    a.fly(5.3, 0.77, 101.234, false);
    for (int i = 0; i < 6; i++) {
      assertThat(a.state()[i]).isEqualTo(cut[i]);
    }
  }

  @Test
  void aVehicleWithoutThrustTerminationRefusesAnEarlyCutoff() {
    LaunchPlan plan = new LaunchPlan(5.3, 0.5, 40);
    assertThatThrownBy(() ->
            FlightSimulator.fly(Notional.withoutTermination(), TABRIZ, plan, Environment.STANDARD))
        .hasMessage(
            "notional-solid cannot end its thrust: a burn of 40.000 s was asked, its last stage burns 56.000 s");
  }

  @Test
  void aConstantPitchRateEndsAtItsFinalElevation() {
    Vehicle v = Notional.intermediate();
    Vehicle steered =
        new Vehicle(
            "steered",
            v.name(),
            v.status(),
            v.stages(),
            v.payload(),
            v.drag(),
            new Steering.ConstantPitchRate(5, StrictMath.toRadians(1)),
            true);
    double elevation = StrictMath.toRadians(45);
    Environment vacuum = new Environment(Environment.GravityModel.J4, true, false, false);
    FlightSimulator.Boost b =
        FlightSimulator.boost(steered, TABRIZ, new LaunchPlan(1, elevation, Double.NaN), vacuum);
    LocalFrame site = LocalFrame.at(TABRIZ);
    // Between 60 and 61 s thrust is constant in direction: the change of velocity less gravity
    // points along it.
    Vec3 dv = b.path().at(61).velocity().minus(b.path().at(60).velocity());
    Vec3 gravity = Gravity.J4.acceleration(new Ecef(b.path().position(60.5)));
    Vec3 thrust = dv.minus(gravity).unit();
    assertThat(thrust.angleTo(site.direction(1, elevation))).isLessThan(0.02);
    Targeted t =
        Targeting.aim(steered, TABRIZ, Geodetic.ofDegrees(52.52, 13.405, 0), Environment.STANDARD);
    assertThat(t).isInstanceOf(Targeted.Solved.class);
    assertThat(((Targeted.Solved) t).miss()).isLessThan(100);
  }

  @Test
  void aFlightFlatIntoTheGroundEndsThere() {
    LaunchPlan plan = new LaunchPlan(5.3, 1.5, Double.NaN);
    Flight f = FlightSimulator.fly(Notional.intercontinental(), TABRIZ, plan, Environment.STANDARD);
    assertThat(f.burnout()).isLessThan(240);
    assertThat(f.impact().point().height()).isBetween(-500.0, 1.0);
    assertThat(f.body().end()).isLessThan(300);
  }

  @Test
  void withoutAirNothingIsLostToDragOrBackPressure() {
    Environment vacuum = new Environment(Environment.GravityModel.POINT, false, true, false);
    LaunchPlan plan = new LaunchPlan(5.3, 0.5, Double.NaN);
    Flight f = FlightSimulator.fly(Notional.intermediate(), TABRIZ, plan, vacuum);
    for (Flight.StageBudget b : f.budgets()) {
      assertThat(b.drag()).isZero();
      assertThat(b.backPressure()).isZero();
      assertThat(b.gained() + b.gravity() + b.steering()).isCloseTo(b.ideal(), withPercentage(0.1));
    }
  }

  /// Two metres: the arc kernel and the step-by-step integration promise a metre and half a metre.
  @Test
  void aQuickFlightComesDownWhereAndWhenTheWholeOneDoes() {
    for (Vehicle v : Notional.all()) {
      QuickFlight quick = new QuickFlight(v, TABRIZ, Environment.STANDARD);
      for (double kick : new double[] {0.02, 0.1, 0.3}) {
        LaunchPlan plan = new LaunchPlan(StrictMath.toRadians(315), kick, Double.NaN);
        Flight.Impact whole = FlightSimulator.fly(v, TABRIZ, plan, Environment.STANDARD).impact();
        Flight.Impact impact = quick.impact(plan);
        assertThat(Geodesics.distance(impact.point(), whole.point())).isLessThan(2);
        assertThat(impact.time()).isCloseTo(whole.time(), within(0.01));
        assertThat(impact.speed()).isCloseTo(whole.speed(), within(0.5));
      }
    }
  }
}
