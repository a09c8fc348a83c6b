package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;

@Tag("law")
class FlightSimulatorTest {
  private static final Geodetic TABRIZ = Geodetic.ofDegrees(38.08, 46.29, 0);

  @Test
  void everyStagesIdealVelocityIsAccountedForWithinATenthOfAPerCent() {
    for (Vehicle v : Notional.all()) {
      for (double kick : new double[] {0.02, 0.1, 0.3}) {
        LaunchPlan plan = new LaunchPlan(StrictMath.toRadians(315), kick, Double.NaN);
        Flight f = FlightSimulator.fly(v, TABRIZ, plan, Environment.STANDARD);
        for (Flight.StageBudget b : f.ledger()) {
          assertThat(b.gained() + b.gravity() + b.drag() + b.backPressure() + b.steering())
              .as("%s %s kick %s", v.id(), b.stage(), kick)
              .isCloseTo(b.ideal(), withPercentage(0.1));
        }
      }
    }
  }
}
