package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;

/// Vehicles that cannot be are refused where they are made, with number, unit and bound.
@Tag("law")
class RecordsRefuseTest {
  private static Stage stage(double fuelled, double dry, double isp, double burn) {
    return new Stage("first", fuelled, dry, isp, burn, 1, 0.5, 0);
  }

  private static void assertRefused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void stagesThatCannotBurn() {
    assertRefused(
        () -> stage(-5000, 1000, 250, 60), "first: fuelled mass -5000 kg is not a number above 0");
    assertRefused(
        () -> stage(5000, 5200, 250, 60),
        "first: dry mass 5200 kg is not below the fuelled mass of 5000 kg: there is no propellant to burn");
    assertRefused(() -> stage(5000, 1000, 250, 0), "first: burn time 0 s is not a number above 0");
    assertRefused(
        () -> stage(5000, 1000, Double.NaN, 60),
        "first: specific impulse NaN s is not a number above 0");
    assertRefused(
        () -> stage(Double.POSITIVE_INFINITY, 1000, 250, 60),
        "first: fuelled mass Infinity kg is not a number above 0");
    assertRefused(
        () -> new Stage("first", 5000, 1000, 250, 60, 1, -0.5, 0),
        "first: nozzle area -0.5 m2 is not a number of at least 0");
    assertRefused(
        () -> Stage.ofImpulses("first", 5000, 1000, 250, 260, 60, 1, 0),
        "first: specific impulse at sea level 260 s is not between 0 and the one in vacuum, 250 s");
  }

  /// Thrust in vacuum less pressure at sea level times nozzle area is the thrust at sea level.
  @Test
  void theNozzleAreaFollowsFromTheTwoImpulses() {
    Stage s = Stage.ofImpulses("first", 5000, 1000, 250, 225, 60, 1, 0);
    assertThat(s.thrustAtSeaLevel()).isCloseTo(4000 / 60.0 * 225 * 9.80665, within(1e-6));
    assertThat(s.nozzleArea()).isCloseTo(4000 / 60.0 * 25 * 9.80665 / 101_325, within(1e-12));
  }

  @Test
  void payloadsDragTablesAndSteering() {
    assertRefused(() -> new Payload(0, 5000, 5, 1), "payload mass 0 kg is not a number above 0");
    assertRefused(
        () -> new Payload(500, 5000, false, 5, 1),
        "a payload that does not separate has no separation delay (5 s) or speed (1 m/s); give 0 for both");
    assertRefused(
        () -> new DragTable(List.of(0.0, 2.0, 1.0), List.of(0.2, 0.2, 0.2)),
        "Mach number 1 follows 2; Mach numbers rise strictly");
    assertRefused(
        () -> new DragTable(List.of(0.0), List.of()),
        "0 drag coefficients for 1 Mach numbers; give one for each, and at least one");
    assertRefused(
        () -> new Steering.GravityTurn(5, 0), "pitch-over time 0 s is not a number above 0");
    assertRefused(
        () -> new Steering.ConstantPitchRate(5, -0.01),
        "pitch rate -0.01 rad/s is not a number above 0");
  }

  private static Vehicle vehicle(Stage... stages) {
    return new Vehicle(
        "rocket",
        "rocket",
        "notional",
        List.of(stages),
        new Payload(500, 5000, 5, 1),
        DragTable.constant(0.2),
        new Steering.GravityTurn(5, 10),
        true);
  }

  @Test
  void vehiclesThatNeverLeaveThePad() {
    assertRefused(() -> vehicle(), "rocket: 0 stages; a vehicle has at least 1");
    // 4,000 kg in 300 s at 250 s: 32.7 kN less 50.7 kN of back pressure, against 5,500 kg
    assertRefused(
        () -> vehicle(stage(5000, 1000, 250, 300)),
        "rocket: thrust at sea level of -18.0 kN is not above the weight of 53.9 kN: it never leaves the pad");
  }

  @Test
  void plansThatCannotBeFlown() {
    assertRefused(
        () -> new LaunchPlan(Double.NaN, 0.5, 10), "azimuth NaN rad is not a finite number");
    assertRefused(
        () -> new LaunchPlan(1, 0.5, -1),
        "burn of the last stage -1 s is not a number of at least 0");
    assertRefused(
        () ->
            FlightSimulator.fly(
                vehicle(stage(5000, 1000, 250, 60)),
                Geodetic.ofDegrees(40, 0, 0),
                new LaunchPlan(1, 0.5, 75),
                Environment.STANDARD),
        "a burn of 75.000 s was asked of rocket, whose last stage has propellant for 60.000 s");
  }

  /// A missile that stays whole keeps its last stage: one body comes down.
  @Test
  void aPayloadThatDoesNotSeparateDropsNothing() {
    Vehicle whole =
        new Vehicle(
            "whole",
            "whole",
            "notional",
            List.of(stage(5000, 1000, 250, 60)),
            Payload.whole(500, 5000),
            DragTable.constant(0.2),
            new Steering.GravityTurn(5, 10),
            true);
    LaunchPlan plan = new LaunchPlan(1, 0.5, Double.NaN);
    Flight f = FlightSimulator.fly(whole, Geodetic.ofDegrees(40, 0, 0), plan, Environment.STANDARD);
    assertThat(f.spent()).isEmpty();
    assertThat(f.impact().point().height()).isCloseTo(0, within(0.01));
  }
}
