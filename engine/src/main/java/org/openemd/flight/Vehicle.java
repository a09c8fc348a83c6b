package org.openemd.flight;

import java.util.List;
import java.util.Locale;
import org.openemd.earth.Wgs84;

/// A ballistic missile or an interceptor booster, published or notional.
///
/// @param thrustTermination whether the last stage can be cut off on command; without it the vehicle is aimed by loft
/// @param status `published` or `notional` (or `calibrated`), shown wherever the vehicle appears
public record Vehicle(
    String id,
    String name,
    String status,
    List<Stage> stages,
    Payload payload,
    DragTable drag,
    Steering steering,
    boolean thrustTermination) {

  public Vehicle {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException(id + ": 0 stages; a vehicle has at least 1");
    }
    double weight = payload.mass();
    for (Stage s : stages) {
      weight += s.fuelledMass();
    }
    weight *= Wgs84.G0;
    double thrust = stages.getFirst().thrustAtSeaLevel();
    if (thrust <= weight) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s: thrust at sea level of %.1f kN is not above the weight of %.1f kN: it never leaves the pad",
              id,
              thrust / 1e3,
              weight / 1e3));
    }
  }

  /// The same vehicle with other stages.
  public Vehicle withStages(List<Stage> others) {
    return new Vehicle(id, name, status, others, payload, drag, steering, thrustTermination);
  }

  /// The same vehicle under another steering law.
  public Vehicle withSteering(Steering other) {
    return new Vehicle(id, name, status, stages, payload, drag, other, thrustTermination);
  }
}
