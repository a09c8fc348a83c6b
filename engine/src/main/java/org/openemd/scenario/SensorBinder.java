package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Orbit;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;

/// Binds sensors.
final class SensorBinder {
  static final double LIGHT = 299_792_458; // speed of light [m/s]

  private SensorBinder() {}

  static InfraredSatellite satellite(View v) {
    return new InfraredSatellite(
        v.id(),
        v.word("name"),
        orbit(v),
        v.number("revisit_s"),
        v.number("bearing_sigma_urad"),
        v.number("attitude_bias_urad"),
        v.number("field_half_angle_deg"),
        v.number("cloud_top_km"),
        v.number("detection_probability"),
        v.whole("confirmations"),
        v.flag("active"));
  }

  static Orbit orbit(View v) {
    double inclination = v.number("inclination_deg");
    double perigee = v.number("argument_of_perigee_deg");
    double sinceApogee = v.number("since_apogee_s");
    if (v.has("apogee_longitude_deg")) {
      return Orbit.elliptical(
          v.number("perigee_km"),
          v.number("apogee_km"),
          inclination,
          perigee,
          v.number("apogee_longitude_deg"),
          sinceApogee);
    }
    double eccentricity = orElse(v, "eccentricity", 0);
    return Orbit.geosynchronous(
        v.number("longitude_deg"), inclination, eccentricity, perigee, sinceApogee);
  }

  static Radar radar(View v, Geodetic site) {
    double area = effectiveArea(v);
    return new Radar(
        v.id(),
        v.word("name"),
        site,
        v.number("frequency_ghz"),
        peakPower(v),
        v.number("duty_factor"),
        gain(area, v.number("frequency_ghz")),
        area,
        v.number("noise_temperature_k"),
        v.number("losses_db"),
        v.number("dwell_s"),
        v.whole("integrated_looks"),
        v.number("false_alarm_probability"),
        v.number("false_alarms_per_scan"),
        v.number("beamwidth_deg"),
        v.number("bandwidth_mhz"),
        new Radar.Registration(v.number("angle_bias_deg"), v.number("range_bias_m")),
        new Radar.Refractivity(v.number("refractivity"), v.number("refractivity_sigma")),
        v.number("revisit_s"),
        faces(v),
        v.number("min_elevation_deg"),
        v.number("max_elevation_deg"),
        v.number("instrumented_range_km"),
        v.flag("steered"),
        v.number("slew_rate_deg_s"),
        time(v),
        v.flag("active"));
  }

  /// Gain (linear) of an effective area (m2) at a frequency (Hz): 4 pi area / wavelength squared.
  static double gain(double area, double frequency) {
    double wavelength = LIGHT / frequency;
    return 4 * StrictMath.PI * area / (wavelength * wavelength);
  }

  private static double peakPower(View v) {
    return v.has("peak_power_w")
        ? v.number("peak_power_w")
        : v.number("mean_power_w") / v.number("duty_factor");
  }

  /// By reciprocity the antenna is the same in transmission and reception.
  private static double effectiveArea(View v) {
    if (v.has("aperture_efficiency")) {
      return v.number("aperture_m2") * v.number("aperture_efficiency");
    }
    return v.number("gain_db") / gain(1, v.number("frequency_ghz"));
  }

  private static Radar.TimePolicy time(View v) {
    double look = v.number("dwell_s") * v.whole("integrated_looks");
    double interval = orElse(v, "track_interval_s", v.number("revisit_s"));
    return new Radar.TimePolicy(
        fence(v),
        v.number("fence_share"),
        orElse(v, "search_dwell_s", look),
        v.whole("confirmation_looks"),
        interval,
        orElse(v, "low_track_interval_s", 2 * interval));
  }

  /// A steered radar has a fence only where one is written.
  private static Radar.@Nullable Fence fence(View v) {
    boolean written = v.has("fence_half_width_deg");
    if (v.whole("fence_rows") == 0 || (v.flag("steered") && !written)) {
      return null;
    }
    return new Radar.Fence(
        v.has("fence_azimuth_deg") ? turn(v.number("fence_azimuth_deg")) : Double.NaN,
        orElse(v, "fence_half_width_deg", v.number("face_half_width_deg")),
        orElse(v, "fence_elevation_deg", v.number("min_elevation_deg")),
        v.whole("fence_rows"));
  }

  private static double orElse(View v, String key, double otherwise) {
    return v.has(key) ? v.number(key) : otherwise;
  }

  /// Faces spread evenly about the boresight.
  private static List<Radar.Face> faces(View v) {
    int count = v.whole("face_count");
    double centre = v.has("boresight_azimuth_deg") ? v.number("boresight_azimuth_deg") : 0;
    double spacing = v.number("face_spacing_deg");
    double tilt = v.has("face_tilt_deg") ? v.number("face_tilt_deg") : Double.NaN;
    List<Radar.Face> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double azimuth = centre + (i - 0.5 * (count - 1)) * spacing;
      faces.add(new Radar.Face(turn(azimuth), v.number("face_half_width_deg"), tilt));
    }
    return List.copyOf(faces);
  }

  private static double turn(double azimuth) {
    double full = 2 * StrictMath.PI;
    double rest = azimuth % full;
    return rest < 0 ? rest + full : rest;
  }
}
