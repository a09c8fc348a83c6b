package org.openemd.scenario;

import static org.openemd.scenario.EntryKeys.area;
import static org.openemd.scenario.EntryKeys.name;
import static org.openemd.scenario.EntryKeys.signature;
import static org.openemd.scenario.EntryKeys.source;
import static org.openemd.scenario.EntryKeys.status;
import static org.openemd.scenario.Key.body;
import static org.openemd.scenario.Key.byId;
import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.listed;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.reference;
import static org.openemd.scenario.Key.series;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Key.words;
import static org.openemd.scenario.Measure.DECIBEL;
import static org.openemd.scenario.Measure.DEGREE;
import static org.openemd.scenario.Measure.KILOMETRE;
import static org.openemd.scenario.Measure.KILOMETRE_PER_SECOND;
import static org.openemd.scenario.Measure.METRE;
import static org.openemd.scenario.Measure.METRE_PER_SECOND;
import static org.openemd.scenario.Measure.METRE_PER_SQUARE_SECOND;
import static org.openemd.scenario.Measure.MICRORADIAN;
import static org.openemd.scenario.Measure.ONE;
import static org.openemd.scenario.Measure.SECOND;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openemd.world.Fluctuation;

/// The scenario language: every section and key with its unit, bounds, default and meaning; those of sensors and vehicles stand in {@link SensorKeys} and {@link VehicleKeys}.
public final class ScenarioKeys {
  /// The version of the language that this program reads.
  public static final int SCHEMA_VERSION = 1;

  /// What may be fielded.
  public static final List<String> AS_OF = List.of("2009-as-it-was", "2013-as-proposed");

  static final String STEEP = "steep";
  static final String FLAT = "flat";
  private static final List<String> LOFTS = List.of("minimum-energy", STEEP, FLAT);

  private ScenarioKeys() {}

  private static final List<String> FLUCTUATIONS =
      Stream.of(Fluctuation.values()).map(Fluctuation::word).toList();
  private static final String SWERLING =
      "exponential (1, 2) or chi-square with four degrees of freedom (3, 4); the same in all looks that are integrated (1, 3) or anew in each (2, 4).";

  private static Key fluctuation(String of) {
    return choice(
            of + "_fluctuation",
            FLUCTUATIONS,
            "How the cross section of the "
                + of
                + " fluctuates about its mean, swerling-1 when left out: "
                + SWERLING)
        .optional();
  }

  static final Spec SITE =
      Spec.of(
          "a place",
          "Places that radars, batteries, launches and aims refer to.",
          name("the place"),
          quantity("latitude_deg", DEGREE, -90, 90, "Geodetic latitude on WGS-84, north positive."),
          quantity("longitude_deg", DEGREE, -180, 180, "Longitude, east positive."),
          quantity("height_m", METRE, -500, 9000, "Height above the ellipsoid.").orElse("0"),
          status(),
          source());

  static final Spec KILL_VEHICLE =
      Spec.of(
          "a kill vehicle",
          "The kill vehicle, at system level.",
          status(),
          source(),
          quantity(
              "divert_speed_m_s",
              METRE_PER_SECOND,
              0,
              3000,
              "Velocity change it can spend, midcourse correction and homing together."),
          quantity(
              "acquisition_range_km", KILOMETRE, 1, 2000, "At which its seeker finds a warhead."),
          quantity(
              "seeker_half_angle_deg",
              DEGREE,
              0.01,
              45,
              "Half the seeker's field of view; the basket is this angle at the acquisition range."),
          quantity(
              "navigation_sigma_m",
              METRE,
              0,
              1e5,
              "Standard deviation of its own position at handover, each way."),
          quantity(
              "navigation_ratio",
              ONE,
              2.1,
              10,
              "Effective navigation ratio of its proportional navigation, usually 3 to 5."),
          quantity(
              "max_acceleration_m_s2",
              METRE_PER_SQUARE_SECOND,
              0,
              2000,
              "Across the line of sight while it homes, at most."),
          quantity(
              "guidance_lag_s",
              SECOND,
              0,
              5,
              "Time constant from the angle that its seeker sees to the acceleration, filter and vehicle together."),
          quantity(
              "seeker_sigma_urad",
              MICRORADIAN,
              0,
              10_000,
              "Standard deviation of the angle that its seeker sees in one look, each axis; costs divert all the way, and miss at the end."),
          quantity("seeker_interval_s", SECOND, 0.005, 1, "Between two looks of its seeker."),
          quantity(
              "aim_point_sigma_m",
              METRE,
              0,
              1000,
              "Standard deviation of the point that it homes on from the target's centre, each way."),
          quantity("target_radius_m", METRE, 0.01, 10, "A miss inside it is a hit."),
          quantity(
              "discrimination",
              ONE,
              0,
              1,
              "Probability that its seeker prefers the warhead when a stage is in view too."),
          quantity(
              "reliability",
              ONE,
              0,
              1,
              "Probability that the kill vehicle works until it sees its target, once it is free."));

  static final Spec INTERCEPTOR =
      Spec.of(
          "an interceptor",
          "Interceptors as battle management sees them.",
          name("the interceptor"),
          status(),
          source(),
          reference("vehicle", "vehicles", "The booster."),
          quantity(
              "burnout_speed_km_s",
              KILOMETRE_PER_SECOND,
              1,
              9.9,
              "Earth-relative speed at last burnout on the reference fly-out; every stage's specific impulse is multiplied by one factor to get there."),
          quantity(
              "activation_delay_s", SECOND, 0, 600, "From burnout until the kill vehicle may act."),
          quantity("altitude_floor_km", KILOMETRE, 0, 1000, "Lowest intercept."),
          quantity("altitude_ceiling_km", KILOMETRE, 1, 10_000, "Highest intercept.")
              .orElse("10000"),
          quantity(
              "flight_time_limit_s",
              SECOND,
              10,
              5000,
              "From launch to intercept, at most; longer than boost and activation together."),
          quantity(
              "min_flight_path_angle_deg",
              DEGREE,
              -10,
              75,
              "Flattest flight-path angle at burnout that is planned."),
          quantity(
              "least_impulse",
              ONE,
              0.1,
              1,
              "Least part of its last stage's impulse that it can use, the rest wasted across its path; 1 when it cannot."),
          quantity(
                  "silo_reliability",
                  ONE,
                  0,
                  1,
                  "Probability that it leaves its silo or launcher. A failure is seen at once.")
              .orElse("1"),
          quantity(
                  "boost_reliability",
                  ONE,
                  0,
                  1,
                  "Probability that its stages burn, once it has left; else it fails at some time of the burn, seen at once.")
              .orElse("1"),
          quantity(
                  "separation_reliability",
                  ONE,
                  0,
                  1,
                  "Probability that its kill vehicle comes free, once burnt out; else it fails before it is active, seen at once.")
              .orElse("1"),
          quantity(
                  "common_mode_failure",
                  ONE,
                  0,
                  1,
                  "Probability, once a run, of a fault that all kill vehicles of this interceptor have: none of them then sees its target.")
              .orElse("0"),
          body("kill_vehicle", KILL_VEHICLE));

  static final Spec BATTERY =
      Spec.of(
          "a battery",
          "Sites with interceptors.",
          name("the battery"),
          status(),
          source(),
          reference("site", "sites", "Where it stands."),
          reference("interceptor", "interceptors", "What it fires."),
          whole(
                  "inventory",
                  0,
                  1000,
                  "Interceptors ready at the start of the run; may differ by as_of.")
              .perAsOf(),
          quantity("launch_interval_s", SECOND, 0, 3600, "Least time between two launches."),
          reference(
                  "command_post",
                  "command_posts",
                  "Who decides on its shots; without it the defense's own, emd. Posts do not talk to one another: two may shoot at the same missile.")
              .optional(),
          whole("reserve", 0, 1000, "Interceptors that it keeps back until a person orders them.")
              .orElse("0"));

  static final Spec COMMUNICATION =
      Spec.of(
          "a communication site",
          "Sites that can send updates to an interceptor above their horizon.",
          name("the site"),
          status(),
          source(),
          reference("site", "sites", "Where it stands."));

  static final Spec SIGNATURE =
      Spec.of(
          "a signature",
          "How bodies look to radars: a mean cross section by band, by aspect where one is given, and how it fluctuates. Threats and the tracking policy refer to them.",
          name("the signature"),
          status(),
          source(),
          area("rcs_x_m2", "Mean radar cross section at X band and near it, from 4 GHz up."),
          area("rcs_uhf_m2", "The same in the bands below: L, UHF, VHF."),
          series(
                  "aspect_deg",
                  DEGREE,
                  0,
                  180,
                  "Angles off the nose, strictly increasing, at which the decibels are given; linear between them, constant beyond. Without it every side looks alike.")
              .optional(),
          series(
                  "aspect_x_db",
                  DECIBEL,
                  -60,
                  60,
                  "Above or below rcs_x_m2 at each angle; left out, every side looks alike there.")
              .optional(),
          series("aspect_uhf_db", DECIBEL, -60, 60, "The same for rcs_uhf_m2.").optional(),
          choice("fluctuation", FLUCTUATIONS, "How it fluctuates about its mean: " + SWERLING)
              .orElse(Fluctuation.SWERLING_1.word()));

  static final Spec THREAT =
      Spec.of(
              "a threat group",
              "Missiles of one kind from one place to one aim; a group named london holds the threats london-1, london-2 and so on.",
              name("the group"),
              status(),
              source(),
              reference("vehicle", "vehicles", "What is launched."),
              reference("launch_site", "sites", "From where."),
              reference("aim_site", "sites", "At what."),
              choice(
                      "loft",
                      LOFTS,
                      "Which flight to the aim: the one of least burnout speed, or the steep or the flat one at full burn. A vehicle that cannot end its thrust flies the steep one unless flat is asked for.")
                  .orElse(LOFTS.getFirst()),
              whole("count", 0, 200, "Missiles in the group."),
              quantity("first_launch_s", SECOND, 0, 1e5, "On the scenario clock."),
              quantity("spacing_s", SECOND, 0, 1e5, "Between the launches of the salvo.")
                  .orElse("0"),
              area("warhead_rcs_x_m2", "True mean radar cross section of the warhead, 8-12 GHz.")
                  .optional(),
              area("warhead_rcs_uhf_m2", "The same below 1.5 GHz.").optional(),
              area("stage_rcs_x_m2", "True mean radar cross section of a spent stage, 8-12 GHz.")
                  .optional(),
              area("stage_rcs_uhf_m2", "The same below 1.5 GHz.").optional(),
              fluctuation("warhead"),
              fluctuation("stage"),
              signature("warhead", "How the warhead truly looks, instead of its plain figures."),
              signature("stage", "How a spent stage truly looks, instead of its plain figures."),
              whole(
                      "debris_pieces",
                      0,
                      50,
                      "Pieces that the last separation leaves behind, each missile; they fall like the rest.")
                  .orElse("0"),
              quantity(
                      "debris_speed_m_s",
                      METRE_PER_SECOND,
                      0,
                      100,
                      "Standard deviation of the velocity with which such a piece leaves, each way; notional.")
                  .orElse("2"),
              signature("debris", "How such a piece looks."),
              whole(
                      "undiscriminated_objects",
                      0,
                      20,
                      "Further objects of each missile that look and fall as its warhead does, so that nothing tells them apart: a plain count, notional. They leave it at some 1 m/s where it leaves the last stage; a missile that drops no stage has none.")
                  .orElse("0"))
          .oneOf(List.of(), "warhead_rcs_x_m2", "warhead_signature")
          .oneOf(List.of(), "warhead_rcs_uhf_m2", "warhead_signature")
          .oneOf(List.of(), "stage_rcs_x_m2", "stage_signature")
          .oneOf(List.of(), "stage_rcs_uhf_m2", "stage_signature");

  static final Spec AREA =
      Spec.of(
          "a defended area",
          "Areas whose hits count as leaks; a missile that comes down outside all of them was harmless.",
          name("the area"),
          Key.of(
              "outline_deg",
              new Type.Outline(),
              "Vertices, straight in latitude and longitude, not over a pole or the antimeridian."),
          quantity(
                  "priority",
                  ONE,
                  0.001,
                  1000,
                  "Weight of a missile that comes down there; where areas overlap the greatest counts.")
              .orElse("1"),
          source());

  static final Spec ENGAGEMENT =
      Spec.of(
          "the engagement policy",
          "What is assumed of every engagement.",
          quantity(
              "handover_sigma_scale",
              ONE,
              0,
              1000,
              "Multiplies the error of the track at handover; 1 is what the tracker achieved."),
          quantity("false_kill_probability", ONE, 0, 1, "That a miss is reported as a kill."),
          quantity("missed_kill_probability", ONE, 0, 1, "That a kill is reported as a miss."),
          quantity(
              "update_interval_s",
              SECOND,
              0.1,
              3600,
              "Between in-flight updates while a communication site is in sight."));

  static final Spec RUN =
      Spec.of(
          "the run's settings",
          "What is kept of a run.",
          quantity("telemetry_interval_s", SECOND, 0.1, 3600, "Between telemetry samples.")
              .orElse("5"));

  /// A whole scenario.
  public static final Spec SCENARIO =
      Spec.of(
          "a scenario",
          "One attack and the defense that meets it.",
          whole("schema_version", SCHEMA_VERSION, SCHEMA_VERSION, "Version of this language."),
          words("title", "One line."),
          words("description", "What the scenario is about, for people.").orElse(""),
          body("option", OptionKeys.OPTION).optional(),
          choice(
              "as_of",
              AS_OF,
              "What is fielded: 2009-as-it-was, or 2013-as-proposed before the cut of April 2009."),
          Key.of("epoch", new Type.Moment(), "Scenario time zero."),
          Key.of(
                  "include",
                  new Type.Files(),
                  "Files read before this one, looked up beside it, then at the project's root; values here override theirs.")
              .optional(),
          byId("sites", SITE, 0),
          byId("drag_tables", VehicleKeys.DRAG_TABLE, 0),
          byId("vehicles", VehicleKeys.VEHICLE, 0),
          byId("bodies", VehicleKeys.BODY, 0),
          byId("interceptors", INTERCEPTOR, 0),
          byId("sensors", SensorKeys.SENSOR, 0),
          listed("shares", NetworkKeys.SHARE, "from", "to", "what"),
          byId("batteries", BATTERY, 0),
          byId("losses", LossKeys.LOSS, 0),
          byId("communications", COMMUNICATION, 0),
          byId("signatures", SIGNATURE, 0),
          byId("threats", THREAT, 1),
          byId("defended", AREA, 1),
          body("tracking", TrackingKeys.TRACKING),
          body("doctrine", DoctrineKeys.DOCTRINE),
          byId("command_posts", DoctrineKeys.POST, 0),
          body("engagement", ENGAGEMENT),
          byId("cost_elements", CostKeys.ELEMENT, 0),
          byId("costs", CostKeys.ITEM, 0),
          whole("cost_years", 0, 100, "Years that what costs buy is operated.").orElse("20"),
          body("run", RUN));

  private static final List<Spec> WITH_RIVALS =
      List.of(
          SensorKeys.SENSOR,
          VehicleKeys.STAGE,
          VehicleKeys.BODY,
          THREAT,
          TrackingKeys.TRACKING,
          LossKeys.LOSS,
          CostKeys.ITEM);

  /// Names of the keys that say the same thing as `key`.
  static List<String> rivals(Key key) {
    for (Spec spec : WITH_RIVALS) {
      if (spec.keys().contains(key)) {
        return spec.rivals(key.name());
      }
    }
    return List.of();
  }

  /// The key of that name in the body that has `key`.
  static @Nullable Key beside(Key key, String name) {
    for (Spec spec : WITH_RIVALS) {
      if (spec.keys().contains(key)) {
        return spec.key(name);
      }
    }
    return null;
  }
}
