package org.openemd.scenario;

import static org.openemd.scenario.EntryKeys.name;
import static org.openemd.scenario.EntryKeys.source;
import static org.openemd.scenario.EntryKeys.status;
import static org.openemd.scenario.Key.body;
import static org.openemd.scenario.Key.byId;
import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.flag;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.reference;
import static org.openemd.scenario.Key.series;
import static org.openemd.scenario.Measure.DEGREE;
import static org.openemd.scenario.Measure.DEGREE_PER_SECOND;
import static org.openemd.scenario.Measure.KILOGRAM;
import static org.openemd.scenario.Measure.KILOGRAM_PER_SQUARE_METRE;
import static org.openemd.scenario.Measure.METRE;
import static org.openemd.scenario.Measure.METRE_PER_SECOND;
import static org.openemd.scenario.Measure.NEWTON;
import static org.openemd.scenario.Measure.ONE;
import static org.openemd.scenario.Measure.SECOND;
import static org.openemd.scenario.Measure.SQUARE_METRE;

import java.util.List;

/// The keys of vehicles, their stages and drag, and of free bodies.
final class VehicleKeys {
  private VehicleKeys() {}

  static final Spec DRAG_TABLE =
      Spec.of(
          "a drag table",
          "Drag coefficient against Mach number, linear between points, constant outside.",
          series("mach", ONE, 0, 50, "Mach numbers, strictly increasing."),
          series("coefficient", ONE, 0, 10, "Drag coefficient at each Mach number."),
          source());

  static final Spec STAGE =
      Spec.of(
              "a stage",
              "Stages from the ground up, in the order written.",
              quantity(
                  "fuelled_mass_kg",
                  KILOGRAM,
                  1,
                  1e6,
                  "Mass at ignition, without what it carries."),
              quantity(
                  "dry_mass_kg",
                  KILOGRAM,
                  0.1,
                  1e6,
                  "Mass when burnt out, below the fuelled mass."),
              quantity(
                      "specific_impulse_s",
                      SECOND,
                      100,
                      500,
                      "In vacuum; back pressure is subtracted with the nozzle area.")
                  .optional(),
              quantity(
                      "thrust_n",
                      NEWTON,
                      10,
                      1e8,
                      "Thrust in vacuum, instead of the specific impulse.")
                  .optional(),
              quantity("burn_time_s", SECOND, 1, 1000, "Burn at constant mass flow."),
              quantity(
                  "diameter_m",
                  METRE,
                  0.05,
                  20,
                  "Reference diameter for drag while this stage is the lowest."),
              quantity(
                      "nozzle_area_m2",
                      SQUARE_METRE,
                      0,
                      100,
                      "Exit area on which the air presses back.")
                  .optional(),
              quantity(
                      "specific_impulse_sea_level_s",
                      SECOND,
                      50,
                      500,
                      "At sea level, instead of the nozzle area, which follows from the difference to vacuum.")
                  .optional(),
              quantity(
                      "coast_s",
                      SECOND,
                      0,
                      1000,
                      "Between this stage's end and the next one's ignition.")
                  .orElse("0"))
          .oneOf(List.of(), "specific_impulse_s", "thrust_n")
          .oneOf(List.of(), "nozzle_area_m2", "specific_impulse_sea_level_s");

  static final Spec PAYLOAD =
      Spec.of(
          "a payload",
          "What the last stage carries, as a point mass.",
          quantity("mass_kg", KILOGRAM, 1, 1e5, "Mass."),
          quantity(
              "ballistic_coefficient_kg_m2",
              KILOGRAM_PER_SQUARE_METRE,
              10,
              1e5,
              "Mass / (drag coefficient x area) of what falls, constant; of payload and last stage together when they stay one."),
          flag(
                  "separates",
                  "Whether it leaves the last stage; if not, the missile falls whole, and separation delay and speed mean nothing.")
              .orElse("true"),
          quantity(
                  "separation_delay_s",
                  SECOND,
                  0,
                  600,
                  "From the last stage's end of thrust to separation.")
              .orElse("5"),
          quantity(
                  "separation_speed_m_s",
                  METRE_PER_SECOND,
                  0,
                  50,
                  "By which payload and last stage part.")
              .orElse("1"));

  static final Spec STEERING =
      Spec.of(
          "a steering law",
          "How the thrust is pointed during boost.",
          choice(
              "kind",
              List.of("gravity-turn", "constant-pitch-rate"),
              "gravity-turn: vertical rise, a small pitch-over, then thrust along the air-relative velocity; constant-pitch-rate: elevation falls at a constant rate."),
          quantity(
              "vertical_rise_s", SECOND, 0, 60, "Vertical rise before the vehicle pitches over."),
          quantity("pitch_over_s", SECOND, 0.1, 120, "During which the kick angle is reached.")
              .only("gravity-turn"),
          quantity("rate_deg_s", DEGREE_PER_SECOND, 0.01, 20, "By which the elevation falls.")
              .only("constant-pitch-rate"));

  static final Spec VEHICLE =
      Spec.of(
          "a vehicle",
          "Missiles and interceptor boosters, at system level.",
          name("the vehicle"),
          status(),
          source(),
          byId("stages", STAGE, 1),
          body("payload", PAYLOAD),
          reference("drag", "drag_tables", "Drag of the whole vehicle."),
          body("steering", STEERING),
          flag(
              "thrust_termination",
              "Whether the last stage can be cut off on command; without it the vehicle is aimed by loft."));

  static final Spec BODY =
      Spec.of(
              "a body",
              "Bodies without thrust, let go at a place with a velocity: check cases. No threat is one; `emd fly` takes them.",
              name("the body"),
              status(),
              source(),
              quantity("mass_kg", KILOGRAM, 1e-6, 1e6, "Mass."),
              quantity(
                  "area_m2", SQUARE_METRE, 1e-9, 1e4, "Area that the drag coefficient refers to."),
              quantity("drag_coefficient", ONE, 0, 10, "The same at every Mach number.").optional(),
              Key.reference(
                      "drag", "drag_tables", "Drag by Mach number, instead of one coefficient.")
                  .optional(),
              quantity("latitude_deg", DEGREE, -90, 90, "Where it is let go."),
              quantity("longitude_deg", DEGREE, -180, 180, "Where it is let go, east positive."),
              quantity("height_m", METRE, -500, 1e7, "Height above the ellipsoid at the start."),
              quantity(
                      "velocity_north_m_s",
                      METRE_PER_SECOND,
                      -12000,
                      12000,
                      "At the start, relative to the turning Earth.")
                  .orElse("0"),
              quantity("velocity_east_m_s", METRE_PER_SECOND, -12000, 12000, "Likewise.")
                  .orElse("0"),
              quantity("velocity_up_m_s", METRE_PER_SECOND, -12000, 12000, "Likewise.").orElse("0"))
          .oneOf(List.of(), "drag_coefficient", "drag");
}
