package org.openemd.sensing.coverage;

import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarBuilder;
import org.openemd.sensing.RadarModel;
import org.openemd.world.Fluctuation;

/// Radars for tests, whose fields of view differ.
final class Fields {
  static final Geodetic BRDY = Geodetic.ofDegrees(49.63, 13.73, 700);
  static final Sought WARHEAD = new Sought(0.01, Fluctuation.SWERLING_1, 0.5);

  private Fields() {}

  static Radar.Face face(double azimuth, double halfWidth) {
    return new Radar.Face(Math.toRadians(azimuth), Math.toRadians(halfWidth));
  }

  static Radar.Face face(double azimuth, double halfWidth, double tilt) {
    return new Radar.Face(Math.toRadians(azimuth), Math.toRadians(halfWidth), Math.toRadians(tilt));
  }

  static RadarModel at(Geodetic site, Radar.Face... faces) {
    return new RadarModel(radar(site, 2, 85, 5e6, false, faces));
  }

  static RadarModel steered(Geodetic site) {
    return new RadarModel(radar(site, 2, 90, 4e6, true, face(0, 12.5)));
  }

  static Radar radar(
      Geodetic site, double low, double high, double range, boolean steered, Radar.Face... faces) {
    return radar(0, site, low, high, range, steered, faces);
  }

  /// With air of a refractivity.
  static Radar radar(
      double refractivity,
      Geodetic site,
      double low,
      double high,
      double range,
      boolean steered,
      Radar.Face... faces) {
    return new RadarBuilder("x")
        .name("test radar")
        .site(site)
        .frequency(9.5e9)
        .peakPower(170e3)
        .dutyFactor(0.25)
        .transmitGain(6e5)
        .receiveArea(60)
        .noiseTemperature(500)
        .losses(6.3)
        .dwell(0.1)
        .integratedLooks(1)
        .falseAlarmProbability(1e-6)
        .falseAlarmRate(0)
        .beamwidth(Math.toRadians(0.5))
        .bandwidth(1e6)
        .registration(new Radar.Registration(1e-4, 0))
        .refractivity(new Radar.Refractivity(refractivity, 0))
        .revisit(5)
        .faces(List.of(faces))
        .minElevation(Math.toRadians(low))
        .maxElevation(Math.toRadians(high))
        .instrumentedRange(range)
        .steered(steered)
        .slewRate(Math.toRadians(5))
        .time(new Radar.TimePolicy(null, 0, 0.1, 3, 5, 10))
        .build();
  }
}
