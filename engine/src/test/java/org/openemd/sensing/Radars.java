package org.openemd.sensing;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// Radars and bodies for tests.
final class Radars {
  static final Geodetic SITE = Geodetic.ofDegrees(50, 14, 0);
  static final LocalFrame FRAME = LocalFrame.at(SITE);

  private Radars() {}

  /// An X-band radar of one face to the north, no false alarms; about 1,600 km on 1 m2 at a signal to noise of 20.
  static Radar fixed() {
    return radar(List.of(new Radar.Face(0, Math.toRadians(60))), false, 0, 1e6);
  }

  static Radar steered(double halfWidthDegrees) {
    return radar(List.of(new Radar.Face(0, Math.toRadians(halfWidthDegrees))), true, 0, 1e6);
  }

  /// The fixed radar, adding so many looks.
  static Radar looks(int n) {
    return radar(fixed().faces(), false, 0, 1e6, n);
  }

  /// The fixed radar with constant errors.
  static Radar surveyed(Radar.Registration registration, Radar.Refractivity air) {
    Radar r = fixed();
    return new RadarBuilder(r).registration(registration).refractivity(air).build();
  }

  static Radar radar(
      List<Radar.Face> faces, boolean steered, double falseAlarmRate, double bandwidth) {
    return radar(faces, steered, falseAlarmRate, bandwidth, 1);
  }

  static Radar radar(
      List<Radar.Face> faces, boolean steered, double falseAlarmRate, double bandwidth, int looks) {
    return new RadarBuilder("x")
        .name("test radar")
        .site(SITE)
        .frequency(9.5e9)
        .peakPower(400e3)
        .dutyFactor(0.25)
        .transmitGain(1e4)
        .receiveArea(8)
        .noiseTemperature(500)
        .losses(6.3)
        .dwell(0.1)
        .integratedLooks(looks)
        .falseAlarmProbability(1e-6)
        .falseAlarmRate(falseAlarmRate)
        .beamwidth(Math.toRadians(0.5))
        .bandwidth(bandwidth)
        .registration(new Radar.Registration(0, 0))
        .refractivity(Radar.Refractivity.NONE)
        .revisit(5)
        .faces(faces)
        .minElevation(Math.toRadians(2))
        .maxElevation(Math.toRadians(85))
        .instrumentedRange(5e6)
        .steered(steered)
        .slewRate(Math.toRadians(5))
        .time(new Radar.TimePolicy(null, 0, 0.1, 3, 1, 1))
        .build();
  }

  /// A radar with another beam and another way to spend its time.
  static Radar timed(Radar r, double beamwidth, Radar.TimePolicy time) {
    return new RadarBuilder(r).beamwidth(beamwidth).time(time).build();
  }

  /// A wish to look at each body, exactly where it is.
  static SensorTask task(ThreatObject... bodies) {
    List<SensorTask.Request> requests = new ArrayList<>();
    for (ThreatObject b : bodies) {
      Vec3 u = b.path().position(0).minus(FRAME.position().position()).unit();
      requests.add(SensorTask.Request.cone(b.id(), SensorTask.Purpose.TRACK_HIGH, u, 0));
    }
    return new SensorTask("x", requests);
  }

  /// A position as seen from the site (degrees, m).
  static Vec3 at(double azimuth, double elevation, double range) {
    return FRAME
        .position()
        .position()
        .plus(range, FRAME.direction(Math.toRadians(azimuth), Math.toRadians(elevation)));
  }

  /// A body that hangs in the sky from 0 to 1e6 s.
  static ThreatObject body(String id, Vec3 p, double rcs) {
    return new ThreatObject(
        id, id, ThreatObject.Kind.WARHEAD, still(p), new Signature(rcs, 100 * rcs), List.of());
  }

  static ThreatObject body(String id, Vec3 p, Signature s) {
    return new ThreatObject(id, id, ThreatObject.Kind.WARHEAD, still(p), s, List.of());
  }

  static ThreatObject burning(String id, Vec3 p, double from, double to) {
    return new ThreatObject(
        id,
        id,
        ThreatObject.Kind.WARHEAD,
        still(p),
        new Signature(1, 1),
        List.of(new Flight.Burn(from, to, 100)));
  }

  static Trajectory still(Vec3 p) {
    return Trajectory.of(
        new double[] {0, 1e6},
        new double[] {p.x(), p.y(), p.z(), 0, 0, 0, p.x(), p.y(), p.z(), 0, 0, 0});
  }

  static Vec3 position(Detection.RadarPlot p) {
    return FRAME.position().position().plus(p.range(), FRAME.direction(p.azimuth(), p.elevation()));
  }
}
