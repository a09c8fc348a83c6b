package org.openemd.flight;

import java.util.ArrayList;
import java.util.List;

/// Notional vehicles of the tests; the figures of the catalog are the same.
final class Notional {
  /// Forden, Science & Global Security 15 (2007): drag coefficient against Mach.
  static final DragTable DRAG =
      new DragTable(
          List.of(0.0, 0.85, 1.0, 1.2, 2.0, 4.5), List.of(0.20, 0.20, 0.27, 0.27, 0.20, 0.20));

  private static final List<Stage> ORION =
      List.of(
          new Stage("stage 1", 16_200, 1_170, 293, 69, 1.27, 1.4, 0),
          new Stage("stage 2", 4_330, 410, 292, 71, 1.27, 0.6, 0),
          new Stage("stage 3", 980, 210, 287, 65, 0.97, 0.3, 0));

  private Notional() {}

  static Vehicle gbiTwoStage() {
    return gbi("gbi-two-stage", 2);
  }

  static Vehicle gbiThreeStage() {
    return gbi("gbi-three-stage", 3);
  }

  private static Vehicle gbi(String id, int stages) {
    return new Vehicle(
        id,
        id,
        "notional",
        new ArrayList<>(ORION.subList(0, stages)),
        new Payload(104, 200, 5, 1),
        DRAG,
        new Steering.GravityTurn(3, 8),
        false);
  }

  static Vehicle intermediate() {
    return new Vehicle(
        "notional-irbm",
        "notional two-stage solid",
        "notional",
        List.of(
            new Stage("stage 1", 17_500, 1_900, 264, 62, 1.40, 0.9, 0),
            new Stage("stage 2", 5_000, 650, 271, 56, 1.40, 0.6, 0)),
        new Payload(760, 7_000, 3, 1.5),
        DRAG,
        new Steering.GravityTurn(5, 10),
        true);
  }

  /// The same solid, unable to end its thrust.
  static Vehicle withoutTermination() {
    Vehicle v = intermediate();
    return new Vehicle(
        "notional-solid",
        v.name(),
        v.status(),
        v.stages(),
        v.payload(),
        v.drag(),
        v.steering(),
        false);
  }

  static Vehicle intercontinental() {
    return new Vehicle(
        "notional-icbm",
        "notional two-stage liquid",
        "notional",
        List.of(
            new Stage("stage 1", 70_000, 5_700, 278, 110, 2.4, 2.2, 0),
            new Stage("stage 2", 20_000, 2_050, 291, 130, 2.4, 1.2, 0)),
        new Payload(1_150, 8_000, 5, 1.5),
        DRAG,
        new Steering.GravityTurn(8, 15),
        true);
  }

  /// A short-range missile that can end its thrust, steered at a constant pitch rate.
  static Vehicle singleStage() {
    return new Vehicle(
        "notional-srbm",
        "notional single-stage liquid",
        "notional",
        List.of(new Stage("stage 1", 4_900, 1_200, 240, 70, 0.9, 0.1, 0)),
        new Payload(1_000, 5_000, 1, 1),
        DRAG,
        new Steering.ConstantPitchRate(5, StrictMath.toRadians(2)),
        true);
  }

  static List<Vehicle> all() {
    return List.of(gbiTwoStage(), gbiThreeStage(), intermediate(), intercontinental());
  }
}
