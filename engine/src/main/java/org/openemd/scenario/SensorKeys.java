package org.openemd.scenario;

import static org.openemd.scenario.EntryKeys.name;
import static org.openemd.scenario.EntryKeys.source;
import static org.openemd.scenario.EntryKeys.status;
import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.flag;
import static org.openemd.scenario.Key.node;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.reference;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Measure.DECIBEL;
import static org.openemd.scenario.Measure.DEGREE;
import static org.openemd.scenario.Measure.DEGREE_PER_SECOND;
import static org.openemd.scenario.Measure.GIGAHERTZ;
import static org.openemd.scenario.Measure.KELVIN;
import static org.openemd.scenario.Measure.KILOMETRE;
import static org.openemd.scenario.Measure.MEGAHERTZ;
import static org.openemd.scenario.Measure.METRE;
import static org.openemd.scenario.Measure.MICRORADIAN;
import static org.openemd.scenario.Measure.ONE;
import static org.openemd.scenario.Measure.SECOND;
import static org.openemd.scenario.Measure.SQUARE_METRE;
import static org.openemd.scenario.Measure.WATT;

import java.util.List;

/// The keys of radars and infrared satellites.
final class SensorKeys {
  static final String RADAR_KIND = "radar";
  static final String SATELLITE_KIND = "infrared-satellite";

  private SensorKeys() {}

  static final Spec SENSOR =
      Spec.of(
              "a sensor",
              "Radars and infrared satellites.",
              choice("kind", List.of(RADAR_KIND, SATELLITE_KIND), "What it is."),
              name("the sensor"),
              reference(
                      "like",
                      "sensors",
                      "A sensor of which this is another: whatever is not given here is as there, changed values included; its name is its own.")
                  .optional(),
              status(),
              source(),
              flag("active", "Whether it is switched on; may differ by as_of.")
                  .perAsOf()
                  .orElse("true"),
              node(
                      "node",
                      "The node of the network that it reports to and that points it. Without it that is emd, or a node of its own name where a share names it as from.")
                  .optional(),
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
}
