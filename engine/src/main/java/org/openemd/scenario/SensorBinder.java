package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Orbit;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarBuilder;
import org.openemd.sensing.RangeEquation;

/// Binds sensors.
final class SensorBinder {
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
    return new RadarBuilder(v.id())
        .name(v.word("name"))
        .site(site)
        .frequency(v.number("frequency_ghz"))
        .peakPower(peakPower(v))
        .dutyFactor(v.number("duty_factor"))
        .transmitGain(RangeEquation.gain(area, 1, v.number("frequency_ghz")))
        .receiveArea(area)
        .noiseTemperature(v.number("noise_temperature_k"))
        .losses(v.number("losses_db"))
        .dwell(v.number("dwell_s"))
        .integratedLooks(v.whole("integrated_looks"))
        .falseAlarmProbability(v.number("false_alarm_probability"))
        .falseAlarmRate(v.number("false_alarms_per_scan"))
        .beamwidth(v.number("beamwidth_deg"))
        .bandwidth(v.number("bandwidth_mhz"))
        .registration(new Radar.Registration(v.number("angle_bias_deg"), v.number("range_bias_m")))
        .refractivity(
            new Radar.Refractivity(v.number("refractivity"), v.number("refractivity_sigma")))
        .revisit(v.number("revisit_s"))
        .faces(faces(v))
        .minElevation(v.number("min_elevation_deg"))
        .maxElevation(v.number("max_elevation_deg"))
        .instrumentedRange(v.number("instrumented_range_km"))
        .steered(v.flag("steered"))
        .slewRate(v.number("slew_rate_deg_s"))
        .time(time(v))
        .active(v.flag("active"))
        .build();
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
    return v.number("gain_db") / RangeEquation.gain(1, 1, v.number("frequency_ghz"));
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
