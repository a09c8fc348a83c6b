package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.flight.DragTable;
import org.openemd.flight.FreeBody;
import org.openemd.flight.Payload;
import org.openemd.flight.Stage;
import org.openemd.flight.Steering;
import org.openemd.flight.Vehicle;

/// Binds vehicles and bodies.
final class VehicleBinder {
  private VehicleBinder() {}

  /// @param tables the section of drag tables
  static Vehicle vehicle(View v, View tables) {
    List<Stage> stages = new ArrayList<>();
    for (String id : v.ids("stages")) {
      stages.add(stage(v.in("stages").in(id)));
    }
    return new Vehicle(
        v.id(),
        v.word("name"),
        v.word("status"),
        stages,
        payload(v.in("payload")),
        drag(tables.in(v.word("drag"))),
        steering(v.in("steering")),
        v.flag("thrust_termination"));
  }

  /// @param tables the section of drag tables
  static FreeBody body(View v, View tables) {
    return new FreeBody(
        v.id(),
        v.word("name"),
        v.word("status"),
        v.number("mass_kg"),
        v.number("area_m2"),
        v.has("drag")
            ? drag(tables.in(v.word("drag")))
            : DragTable.constant(v.number("drag_coefficient")),
        new Geodetic(v.number("latitude_deg"), v.number("longitude_deg"), v.number("height_m")),
        v.number("velocity_north_m_s"),
        v.number("velocity_east_m_s"),
        v.number("velocity_up_m_s"));
  }

  private static DragTable drag(View table) {
    return new DragTable(table.series("mach"), table.series("coefficient"));
  }

  private static Payload payload(View v) {
    double mass = v.number("mass_kg");
    double beta = v.number("ballistic_coefficient_kg_m2");
    return v.flag("separates")
        ? new Payload(mass, beta, v.number("separation_delay_s"), v.number("separation_speed_m_s"))
        : Payload.whole(mass, beta);
  }

  private static Stage stage(View v) {
    double fuelled = v.number("fuelled_mass_kg");
    double dry = v.number("dry_mass_kg");
    double burn = v.number("burn_time_s");
    double impulse = impulse(v);
    double diameter = v.number("diameter_m");
    double coast = v.number("coast_s");
    return v.has("nozzle_area_m2")
        ? new Stage(
            v.id(), fuelled, dry, impulse, burn, diameter, v.number("nozzle_area_m2"), coast)
        : Stage.ofImpulses(
            v.id(),
            fuelled,
            dry,
            impulse,
            v.number("specific_impulse_sea_level_s"),
            burn,
            diameter,
            coast);
  }

  /// Specific impulse in vacuum (s), given or from the thrust and what is burnt.
  static double impulse(View stage) {
    return stage.has("specific_impulse_s")
        ? stage.number("specific_impulse_s")
        : stage.number("thrust_n")
            * stage.number("burn_time_s")
            / ((stage.number("fuelled_mass_kg") - stage.number("dry_mass_kg")) * Wgs84.G0);
  }

  private static Steering steering(View v) {
    double rise = v.number("vertical_rise_s");
    return v.word("kind").equals("gravity-turn")
        ? new Steering.GravityTurn(rise, v.number("pitch_over_s"))
        : new Steering.ConstantPitchRate(rise, v.number("rate_deg_s"));
  }
}
