package org.openemd.flight;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A part that left a vehicle on a path that was flown: what it is, where, and how it falls from there.
///
/// Stages are dropped at their end of thrust, the last one where the payload leaves it; both are samples of the path. Stages fall as
/// {@link FlightSimulator} has them fall. A vehicle that fails goes on whole from there, with the propellant that it has left, as if it were one stage of the lowest
/// one's diameter: that it breaks up, burns or is blown up is not modelled. For vehicles whose stages burn out, as interceptors' do.
///
/// @param name of the stage; empty for what is left of a vehicle that failed
/// @param state where it is left to itself, Earth-fixed
/// @param time of that, on the path's clock
/// @param ballisticCoefficient with which it falls
public record Jettison(
    String name,
    EcefState state,
    @Unit("s") double time,
    @Unit("kg") double mass,
    @Unit("kg/m2") double ballisticCoefficient) {

  /// The stages of a vehicle that worked, in order; without the last where the payload stays on it.
  ///
  /// @param path from ignition at `launch` (s) past the separation
  public static List<Jettison> of(Vehicle vehicle, Trajectory path, @Unit("s") double launch) {
    int last = vehicle.stages().size() - 1;
    List<Jettison> dropped = lower(vehicle, path, launch, last);
    Payload p = vehicle.payload();
    if (p.separates()) {
      Stage s = vehicle.stages().get(last);
      double parted = launch + burnout(vehicle) + p.separationDelay();
      EcefState payload = path.at(parted);
      Vec3 back = payload.velocity().unit().times(-p.separationSpeed());
      EcefState stage = new EcefState(payload.position(), payload.velocity().plus(back));
      dropped.add(new Jettison(s.name(), stage, parted, s.dryMass(), s.tumbling(s.dryMass())));
    }
    return List.copyOf(dropped);
  }

  /// What becomes of a vehicle that fails `after` ignition (s), at the latest at its last end of thrust: the stages dropped until then, and the rest of it as the last.
  public static List<Jettison> ofFailed(
      Vehicle vehicle, Trajectory path, @Unit("s") double launch, @Unit("s") double after) {
    int lowest = 0;
    double ignition = 0;
    while (lowest < vehicle.stages().size() - 1
        && ignition + vehicle.stages().get(lowest).burnTime() <= after) {
      Stage s = vehicle.stages().get(lowest++);
      ignition += s.burnTime() + s.coastTime();
    }
    List<Jettison> dropped = lower(vehicle, path, launch, lowest);
    Stage s = vehicle.stages().get(lowest);
    double burnt = Math.clamp(after - ignition, 0, s.burnTime());
    double mass = vehicle.payload().mass() - s.massFlow() * burnt;
    for (int i = lowest; i < vehicle.stages().size(); i++) {
      mass += vehicle.stages().get(i).fuelledMass();
    }
    double time = launch + after;
    dropped.add(new Jettison("", path.at(time), time, mass, s.tumbling(mass)));
    return List.copyOf(dropped);
  }

  /// The last end of thrust, from ignition (s).
  public static double burnout(Vehicle vehicle) {
    double t = 0;
    for (Stage s : vehicle.stages()) {
      t += s.burnTime() + s.coastTime();
    }
    return t - vehicle.stages().getLast().coastTime();
  }

  private static List<Jettison> lower(Vehicle vehicle, Trajectory path, double launch, int stages) {
    List<Jettison> dropped = new ArrayList<>();
    double t = launch;
    for (Stage s : vehicle.stages().subList(0, stages)) {
      double end = t + s.burnTime();
      dropped.add(new Jettison(s.name(), path.at(end), end, s.dryMass(), s.tumbling(s.dryMass())));
      t = end + s.coastTime();
    }
    return dropped;
  }
}
