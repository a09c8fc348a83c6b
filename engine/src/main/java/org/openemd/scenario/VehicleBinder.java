package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.openemd.flight.DragTable;
import org.openemd.flight.Payload;
import org.openemd.flight.Stage;
import org.openemd.flight.Steering;
import org.openemd.flight.Vehicle;

/// Binds vehicles.
final class VehicleBinder {
  private static final double G0 = 9.80665; // standard gravity [m/s2]

  private VehicleBinder() {}

  static Vehicle vehicle(View v, View drag) {
    List<Stage> stages = new ArrayList<>();
    for (String id : v.ids("stages")) {
      stages.add(stage(v.in("stages").in(id)));
    }
    View payload = v.in("payload");
    return new Vehicle(
        v.id(),
        v.word("name"),
        v.word("status"),
        List.copyOf(stages),
        new Payload(
            payload.number("mass_kg"),
            payload.number("ballistic_coefficient_kg_m2"),
            payload.number("separation_delay_s"),
            payload.number("separation_speed_m_s")),
        new DragTable(drag.series("mach"), drag.series("coefficient")),
        steering(v.in("steering")),
        v.flag("thrust_termination"));
  }

  private static Stage stage(View v) {
    double fuelled = v.number("fuelled_mass_kg");
    double dry = v.number("dry_mass_kg");
    double burn = v.number("burn_time_s");
    double impulse =
        v.has("specific_impulse_s")
            ? v.number("specific_impulse_s")
            : v.number("thrust_n") * burn / ((fuelled - dry) * G0);
    return new Stage(
        v.id(),
        fuelled,
        dry,
        impulse,
        burn,
        v.number("diameter_m"),
        v.number("nozzle_area_m2"),
        v.number("coast_s"));
  }

  private static Steering steering(View v) {
    double rise = v.number("vertical_rise_s");
    return v.word("kind").equals("gravity-turn")
        ? new Steering.GravityTurn(rise, v.number("pitch_over_s"))
        : new Steering.ConstantPitchRate(rise, v.number("rate_deg_s"));
  }
}
