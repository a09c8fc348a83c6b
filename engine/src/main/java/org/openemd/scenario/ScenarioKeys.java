package org.openemd.scenario;

import static org.openemd.scenario.Key.body;
import static org.openemd.scenario.Key.byId;
import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.flag;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.reference;
import static org.openemd.scenario.Key.series;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Key.words;
import static org.openemd.scenario.Measure.DECIBEL;
import static org.openemd.scenario.Measure.DEGREE;
import static org.openemd.scenario.Measure.DEGREE_PER_SECOND;
import static org.openemd.scenario.Measure.GIGAHERTZ;
import static org.openemd.scenario.Measure.KELVIN;
import static org.openemd.scenario.Measure.KILOGRAM;
import static org.openemd.scenario.Measure.KILOGRAM_PER_SQUARE_METRE;
import static org.openemd.scenario.Measure.KILOMETRE;
import static org.openemd.scenario.Measure.KILOMETRE_PER_SECOND;
import static org.openemd.scenario.Measure.MEGAHERTZ;
import static org.openemd.scenario.Measure.METRE;
import static org.openemd.scenario.Measure.METRE_PER_SECOND;
import static org.openemd.scenario.Measure.MICRORADIAN;
import static org.openemd.scenario.Measure.NEWTON;
import static org.openemd.scenario.Measure.ONE;
import static org.openemd.scenario.Measure.SECOND;
import static org.openemd.scenario.Measure.SQUARE_METRE;
import static org.openemd.scenario.Measure.SQUARE_METRE_PER_CUBIC_SECOND;
import static org.openemd.scenario.Measure.WATT;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openemd.world.Fluctuation;

/// The scenario language: every section and key with its unit, bounds, default and meaning. Nothing else declares a key.
public final class ScenarioKeys {
  /// The version of the language that this program reads.
  public static final int SCHEMA_VERSION = 1;

  /// What may be fielded.
  public static final List<String> AS_OF = List.of("2009-as-it-was", "2013-as-proposed");

  static final String RADAR_KIND = "radar";
  static final String SATELLITE_KIND = "infrared-satellite";

  static final String STEEP = "steep";
  static final String FLAT = "flat";
  private static final List<String> LOFTS = List.of("minimum-energy", STEEP, FLAT);
  private static final List<String> STATUS = List.of("published", "notional", "calibrated");

  private ScenarioKeys() {}

  private static Key name(String what) {
    return words("name", "What people call " + what + ".");
  }

  private static Key status() {
    return choice(
        "status",
        STATUS,
        "published: figures from the named source; notional: chosen by this project to meet published system-level figures; calibrated: tuned to the observations it is compared with.");
  }

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

  private static Key source() {
    return words("source", "Where the figures come from.");
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
              "homing_sigma_m",
              METRE,
              0,
              1000,
              "Standard deviation of the miss that homing leaves with divert in hand, each way."),
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
              "Probability that booster, separation and kill vehicle work."));

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
          body("kill_vehicle", KILL_VEHICLE));

  static final Spec SENSOR =
      Spec.of(
              "a sensor",
              "Radars and infrared satellites.",
              choice("kind", List.of(RADAR_KIND, SATELLITE_KIND), "What it is."),
              name("the sensor"),
              status(),
              source(),
              flag("active", "Whether it is switched on; may differ by as_of.")
                  .perAsOf()
                  .orElse("true"),
              reference("site", "sites", "Where it stands.").only(RADAR_KIND),
              quantity("frequency_ghz", GIGAHERTZ, 0.03, 100, "Carrier frequency.")
                  .only(RADAR_KIND),
              quantity(
                      "peak_power_w", WATT, 1, 1e9, "Transmitted peak power, all modules together.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "mean_power_w",
                      WATT,
                      1,
                      1e9,
                      "Transmitted mean power, all modules together, instead of the peak.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity("duty_factor", ONE, 0.0001, 1, "Mean power / peak power.").only(RADAR_KIND),
              quantity(
                      "aperture_m2",
                      SQUARE_METRE,
                      0.1,
                      1e5,
                      "Area of one face, empty cells included.")
                  .only(RADAR_KIND),
              quantity(
                      "aperture_efficiency",
                      ONE,
                      0.001,
                      1,
                      "Effective area / area; gain = 4 pi x effective area / wavelength squared, the same in transmission and reception.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "gain_db",
                      DECIBEL,
                      0,
                      90,
                      "Antenna gain, instead of the aperture efficiency; effective area = gain x wavelength squared / 4 pi.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity("noise_temperature_k", KELVIN, 1, 10000, "System noise temperature.")
                  .only(RADAR_KIND),
              quantity("losses_db", DECIBEL, 0, 40, "All losses together.").only(RADAR_KIND),
              quantity(
                      "dwell_s",
                      SECOND,
                      1e-4,
                      10,
                      "Time on one target a look; transmission is duty_factor of it, integrated coherently.")
                  .only(RADAR_KIND),
              whole(
                      "integrated_looks",
                      1,
                      1000,
                      "Looks of dwell_s each whose powers are added, non-coherently, before the threshold.")
                  .only(RADAR_KIND)
                  .orElse("1"),
              quantity("false_alarm_probability", ONE, 1e-12, 0.1, "In one resolution cell.")
                  .only(RADAR_KIND)
                  .orElse("1e-6"),
              quantity(
                      "false_alarms_per_scan",
                      ONE,
                      0,
                      50,
                      "False plots of a search of the whole field of view, mean; a frame has its part of them.")
                  .only(RADAR_KIND)
                  .orElse("0.01"),
              quantity("beamwidth_deg", DEGREE, 0.01, 30, "Half-power beam at boresight.")
                  .only(RADAR_KIND),
              quantity(
                      "bandwidth_mhz",
                      MEGAHERTZ,
                      0.01,
                      2000,
                      "Of the pulse; sets the range resolution.")
                  .only(RADAR_KIND),
              quantity(
                      "angle_bias_deg",
                      DEGREE,
                      0,
                      1,
                      "Registration: standard deviation of the error of its orientation, each way; the same in every plot of a run.")
                  .only(RADAR_KIND),
              quantity(
                      "range_bias_m",
                      METRE,
                      0,
                      1000,
                      "Registration: standard deviation of the error of its zero of range.")
                  .only(RADAR_KIND)
                  .orElse("0"),
              quantity(
                      "refractivity",
                      ONE,
                      0,
                      500,
                      "Radio refractivity (n - 1) 1e6 at the ground, for which plots are corrected; 0 is straight rays.")
                  .only(RADAR_KIND)
                  .orElse("315"),
              quantity(
                      "refractivity_sigma",
                      ONE,
                      0,
                      100,
                      "Standard deviation by which the true refractivity differs, a run.")
                  .only(RADAR_KIND)
                  .orElse("15"),
              quantity(
                  "revisit_s",
                  SECOND,
                  0.1,
                  600,
                  "Time between scans; of a radar, the frame whose time is shared out."),
              flag(
                      "steered",
                      "Whether the one face is turned mechanically to where the network points it; it then has no boresight.")
                  .only(RADAR_KIND)
                  .orElse("false"),
              quantity(
                      "slew_rate_deg_s",
                      DEGREE_PER_SECOND,
                      0.01,
                      1000,
                      "How fast a steered face turns; notional where no source gives it.")
                  .only(RADAR_KIND)
                  .orElse("5"),
              whole(
                      "fence_rows",
                      0,
                      50,
                      "Rows of beams of the surveillance fence, one above the other; 0 for a radar that looks only where it is cued.")
                  .only(RADAR_KIND)
                  .orElse("1"),
              quantity(
                      "fence_elevation_deg",
                      DEGREE,
                      -10,
                      90,
                      "Lower edge of the fence; min_elevation_deg when left out.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "fence_azimuth_deg",
                      DEGREE,
                      -360,
                      720,
                      "Centre of the fence; each face's boresight when left out.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "fence_half_width_deg",
                      DEGREE,
                      0.1,
                      180,
                      "Half its width, each face; face_half_width_deg when left out. A steered radar has a fence only where this is given.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "fence_share",
                      ONE,
                      0,
                      1,
                      "Part of its time that the fence is given before tracks and cues.")
                  .only(RADAR_KIND)
                  .orElse("0.3"),
              quantity(
                      "search_dwell_s",
                      SECOND,
                      1e-4,
                      10,
                      "Time on one beam position in search; a look on a target, dwell_s x integrated_looks, when left out.")
                  .only(RADAR_KIND)
                  .optional(),
              whole("confirmation_looks", 0, 20, "Looks that follow a detection in search.")
                  .only(RADAR_KIND)
                  .orElse("3"),
              quantity(
                      "track_interval_s",
                      SECOND,
                      0.1,
                      600,
                      "Time between looks at a track that is or may be a warhead; revisit_s when left out.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "low_track_interval_s",
                      SECOND,
                      0.1,
                      600,
                      "Time between looks at a track that is classified as something else; twice track_interval_s when left out.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "boresight_azimuth_deg",
                      DEGREE,
                      -360,
                      720,
                      "Centre of the coverage, clockwise from north; several faces are spread about it.")
                  .only(RADAR_KIND)
                  .optional(),
              whole("face_count", 1, 12, "Array faces.").only(RADAR_KIND).orElse("1"),
              quantity(
                      "face_spacing_deg",
                      DEGREE,
                      0,
                      180,
                      "Between the boresights of neighbouring faces.")
                  .only(RADAR_KIND)
                  .orElse("0"),
              quantity(
                      "face_half_width_deg",
                      DEGREE,
                      0.1,
                      180,
                      "Greatest azimuth off a face's boresight; with face_tilt_deg, greatest angle off it; for a steered radar, greatest angle off its pointing.")
                  .only(RADAR_KIND),
              quantity(
                      "face_tilt_deg",
                      DEGREE,
                      -10,
                      90,
                      "Elevation of the boresights. Given, field of view and scan loss go by the true angle off the boresight; otherwise by azimuth alone.")
                  .only(RADAR_KIND)
                  .optional(),
              quantity(
                      "min_elevation_deg",
                      DEGREE,
                      -10,
                      90,
                      "Lowest elevation above the local horizontal.")
                  .only(RADAR_KIND),
              quantity("max_elevation_deg", DEGREE, -10, 90, "Highest elevation.").only(RADAR_KIND),
              quantity(
                      "instrumented_range_km",
                      KILOMETRE,
                      1,
                      50000,
                      "Beyond which nothing is processed.")
                  .only(RADAR_KIND),
              quantity(
                      "longitude_deg",
                      DEGREE,
                      -180,
                      180,
                      "Geosynchronous: one turn in a sidereal day about this mean longitude, east positive; alone it means geostationary.")
                  .only(SATELLITE_KIND)
                  .optional(),
              quantity(
                      "apogee_longitude_deg",
                      DEGREE,
                      -180,
                      180,
                      "Elliptical: longitude below the apogee that since_apogee_s speaks of, east positive; perigee_km and apogee_km give the ellipse.")
                  .only(SATELLITE_KIND)
                  .optional(),
              quantity(
                      "perigee_km",
                      KILOMETRE,
                      -6378,
                      1e5,
                      "Least height of an elliptical orbit above the equatorial radius; at least 150 km.")
                  .only(SATELLITE_KIND)
                  .optional(),
              quantity(
                      "apogee_km",
                      KILOMETRE,
                      -6378,
                      1e5,
                      "Greatest height of an elliptical orbit above the equatorial radius; not below perigee_km.")
                  .only(SATELLITE_KIND)
                  .optional(),
              quantity(
                      "eccentricity",
                      ONE,
                      0,
                      0.5,
                      "Of a geosynchronous orbit; an elliptical one follows from its heights.")
                  .only(SATELLITE_KIND)
                  .optional(),
              quantity(
                      "inclination_deg",
                      DEGREE,
                      0,
                      180,
                      "Of the orbit to the equator; at 63.4 deg the flattening of the Earth leaves the apogee where it is.")
                  .only(SATELLITE_KIND)
                  .orElse("0"),
              quantity(
                      "argument_of_perigee_deg",
                      DEGREE,
                      -360,
                      360,
                      "From the ascending node along the orbit to the perigee; 270 deg has the apogee farthest north.")
                  .only(SATELLITE_KIND)
                  .orElse("270"),
              quantity(
                      "since_apogee_s",
                      SECOND,
                      -200000,
                      200000,
                      "At the epoch, since the last passage of the apogee; negative until the next one.")
                  .only(SATELLITE_KIND)
                  .orElse("0"),
              quantity(
                      "field_half_angle_deg",
                      DEGREE,
                      0.1,
                      90,
                      "Greatest angle from the direction to the Earth's centre at which it sees; the Earth's disc is 8.7 deg from geosynchronous height.")
                  .only(SATELLITE_KIND)
                  .orElse("10"),
              quantity(
                      "bearing_sigma_urad",
                      MICRORADIAN,
                      0.1,
                      10000,
                      "Standard deviation of a bearing, each way, drawn for each.")
                  .only(SATELLITE_KIND),
              quantity(
                      "attitude_bias_urad",
                      MICRORADIAN,
                      0,
                      10000,
                      "Registration: standard deviation of the error of its attitude about each axis; the same in every bearing of a run.")
                  .only(SATELLITE_KIND)
                  .orElse("20"),
              quantity("cloud_top_km", KILOMETRE, 0, 30, "Altitude below which a plume is hidden.")
                  .only(SATELLITE_KIND),
              quantity(
                      "detection_probability", ONE, 0, 1, "Of a burning plume above cloud, a scan.")
                  .only(SATELLITE_KIND),
              whole(
                      "confirmations",
                      1,
                      20,
                      "Scans that must see the plume before a launch is reported.")
                  .only(SATELLITE_KIND))
          .oneOf(List.of(SATELLITE_KIND), "longitude_deg", "apogee_longitude_deg")
          .oneOf(List.of(RADAR_KIND), "peak_power_w", "mean_power_w")
          .oneOf(List.of(RADAR_KIND), "aperture_efficiency", "gain_db");

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
          quantity("launch_interval_s", SECOND, 0, 3600, "Least time between two launches."));

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

  private static Key area(String name, String doc) {
    return quantity(name, SQUARE_METRE, 1e-6, 1000, doc);
  }

  private static Key signature(String of, String doc) {
    return reference(of + "_signature", "signatures", doc).optional();
  }

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
              signature("debris", "How such a piece looks."))
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
          source());

  static final Spec TRACKING =
      Spec.of(
              "the tracking policy",
              "How the network tracks and what it believes.",
              quantity(
                  "link_delay_s",
                  SECOND,
                  0,
                  600,
                  "From a measurement to its place in the network picture."),
              whole(
                  "confirmations",
                  2,
                  50,
                  "Plots that must agree with a ballistic path before a track is confirmed."),
              quantity(
                  "gate",
                  ONE,
                  1,
                  1000,
                  "Chi-square gate on the normalised innovation squared, three degrees of freedom."),
              quantity(
                  "drop_after_s",
                  SECOND,
                  1,
                  3600,
                  "Time without an update after which a track is dropped."),
              quantity(
                  "process_noise_m2_s3",
                  SQUARE_METRE_PER_CUBIC_SECOND,
                  0,
                  1e4,
                  "Spectral density of unmodelled acceleration."),
              area(
                      "warhead_rcs_x_m2",
                      "What the defense expects of a warhead, 8-12 GHz; not the truth, which is the threat group's.")
                  .optional(),
              area("stage_rcs_x_m2", "What the defense expects of a spent stage, 8-12 GHz.")
                  .optional(),
              area("warhead_rcs_uhf_m2", "What the defense expects of a warhead, below 1.5 GHz.")
                  .optional(),
              area("stage_rcs_uhf_m2", "What the defense expects of a spent stage, below 1.5 GHz.")
                  .optional(),
              signature(
                  "warhead",
                  "What the defense expects of a warhead, instead of plain figures: the mean over aspects, and by how much they spread it."),
              signature(
                  "stage", "What the defense expects of a spent stage, instead of plain figures."),
              quantity(
                  "classify_at",
                  ONE,
                  0.5,
                  0.999999,
                  "Posterior at which a track is declared a warhead or, below its complement, not."))
          .oneOf(List.of(), "warhead_rcs_x_m2", "warhead_signature")
          .oneOf(List.of(), "warhead_rcs_uhf_m2", "warhead_signature")
          .oneOf(List.of(), "stage_rcs_x_m2", "stage_signature")
          .oneOf(List.of(), "stage_rcs_uhf_m2", "stage_signature");

  static final Spec DOCTRINE =
      Spec.of(
          "the doctrine",
          "How shots are decided.",
          quantity(
              "release_delay_s",
              SECOND,
              0,
              3600,
              "From the first feasible plan against a track to the authority's release."),
          quantity(
              "plan_interval_s",
              SECOND,
              0.1,
              600,
              "Between two looks of the planner at the picture."),
          whole("salvo", 1, 20, "Interceptors in the first salvo at one track."),
          flag("shoot_look_shoot", "Whether the next salvo waits for the assessment of the last."),
          whole("max_shots", 1, 100, "Interceptors spent on one track, at most."),
          quantity("engage_at", ONE, 0, 1, "Least posterior that a track is a warhead."),
          quantity(
              "assessment_delay_s", SECOND, 0, 3600, "From intercept time to the kill report."));

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
          byId("drag_tables", DRAG_TABLE, 0),
          byId("vehicles", VEHICLE, 0),
          byId("bodies", BODY, 0),
          byId("interceptors", INTERCEPTOR, 0),
          byId("sensors", SENSOR, 0),
          byId("batteries", BATTERY, 0),
          byId("communications", COMMUNICATION, 0),
          byId("signatures", SIGNATURE, 0),
          byId("threats", THREAT, 1),
          byId("defended", AREA, 1),
          body("tracking", TRACKING),
          body("doctrine", DOCTRINE),
          body("engagement", ENGAGEMENT),
          body("run", RUN));

  private static final List<Spec> WITH_RIVALS = List.of(SENSOR, STAGE, BODY, THREAT, TRACKING);

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
