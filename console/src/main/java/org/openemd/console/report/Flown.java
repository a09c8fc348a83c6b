package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Ground;
import org.openemd.flight.Stage;
import org.openemd.flight.Steering;
import org.openemd.flight.Vehicle;

/// A vehicle that was flown, and what is read off its flight.
///
/// @param source where the vehicle's figures come from
/// @param aim of the flight; none when it was flown as far as it goes
/// @param miss distance from the aim to the impact (m); NaN without an aim
/// @param range from launch to impact along the ground (m); of a farthest flight the way it flew
public record Flown(
    Vehicle vehicle,
    String source,
    Geodetic launch,
    Optional<Geodetic> aim,
    double miss,
    double range,
    Environment environment,
    Flight flight) {
  private static final double RE_ENTRY = 100e3; // [m]

  /// One moment of the flight.
  ///
  /// @param phase `thrust`, `coast` between stages, `free-flight`, `re-entry`
  public record Moment(
      double time,
      Geodetic place,
      double range,
      double speed,
      double climb,
      double mass,
      String phase) {}

  /// The Earth that it was flown over.
  public Ground ground() {
    return new Ground(environment);
  }

  /// Seconds from ignition to impact.
  public double time() {
    return flight.impact().time();
  }

  /// The end of thrust.
  public Moment burnout() {
    return moment(flight.burnout(), flight.burnoutState());
  }

  /// Every moment that was integrated.
  public List<Moment> history() {
    List<Moment> history = new ArrayList<>();
    for (int i = 0; i < flight.body().size(); i++) {
      history.add(moment(flight.body().time(i), flight.body().sample(i)));
    }
    return history;
  }

  private Moment moment(double time, EcefState state) {
    Geodetic place = ground().place(state.position());
    double speed = state.velocity().norm();
    double sine = speed == 0 ? 1 : state.velocity().dot(LocalFrame.at(place).up()) / speed;
    return new Moment(
        time,
        place,
        ground().distance(launch, place),
        speed,
        StrictMath.asin(Math.clamp(sine, -1, 1)),
        mass(time),
        phase(time, place.height()));
  }

  private String phase(double time, double height) {
    if (flight.thrust().stream().anyMatch(b -> time >= b.start() && time <= b.end())) {
      return "thrust";
    }
    if (time < flight.burnout()) {
      return "coast";
    }
    return time > flight.apogee().time() && height < RE_ENTRY ? "re-entry" : "free-flight";
  }

  /// Of what flies on at that time: spent stages leave at their end of thrust, the last at separation (kg).
  private double mass(double time) {
    double mass = vehicle.payload().mass();
    List<Flight.Burn> burns = flight.thrust();
    double separated = flight.burnout() + vehicle.payload().separationDelay();
    boolean whole = !vehicle.payload().separates();
    for (int i = 0; i < burns.size(); i++) {
      Stage s = vehicle.stages().get(i);
      Flight.Burn b = burns.get(i);
      double burnt = b.massFlow() * Math.max(0, Math.min(time, b.end()) - b.start());
      boolean last = i == burns.size() - 1;
      boolean there = last ? whole || time <= separated : time <= b.end();
      mass += there ? s.fuelledMass() - burnt : 0;
    }
    return mass;
  }

  /// Seconds for which the last stage burns.
  public double lastBurn() {
    Flight.Burn last = flight.thrust().getLast();
    return last.end() - last.start();
  }

  /// Whether thrust was ended before the last stage was empty.
  public boolean cutOff() {
    return lastBurn() < vehicle.stages().getLast().burnTime() - 1e-6;
  }

  /// What the plan's pitch is called.
  public String pitchName() {
    return switch (vehicle.steering()) {
      case Steering.GravityTurn _ -> "kick angle from the vertical";
      case Steering.ConstantPitchRate _ -> "final elevation";
    };
  }

  /// What became of the velocity over all stages; `stage` is empty.
  public Flight.StageBudget budget() {
    double[] sum = new double[6];
    for (Flight.StageBudget b : flight.budgets()) {
      double[] one = {b.ideal(), b.gained(), b.gravity(), b.drag(), b.backPressure(), b.steering()};
      for (int i = 0; i < one.length; i++) {
        sum[i] += one[i];
      }
    }
    return new Flight.StageBudget("", sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]);
  }

  /// What a reader must know, in sentences.
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!vehicle.status().equals("published")) {
      warnings.add(
          vehicle.name()
              + " is "
              + vehicle.status()
              + ": "
              + source
              + (source.endsWith(".") ? "" : "."));
    }
    double height = burnout().place().height();
    if (environment.drag() && height < 50e3) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Thrust ends only %s up, in air: the angle of attack and lift that are left out here matter there.",
              Prose.km(height)));
    }
    if (range > Reached.HALFWAY) {
      warnings.add(Reached.ALMOST_AN_ORBIT);
    }
    return List.copyOf(warnings);
  }
}
