package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.flight.DragTable;
import org.openemd.flight.Environment;
import org.openemd.flight.Orbit;
import org.openemd.flight.Payload;
import org.openemd.flight.Stage;
import org.openemd.flight.Steering;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarBuilder;
import org.openemd.sensing.RangeEquation;
import org.openemd.world.Signature;
import org.openemd.world.World;

/// Notional missiles and sensors for tests: the kinds of the first scenario.
final class Raid {
  static final Geodetic TABRIZ = Geodetic.ofDegrees(38.08, 46.29, 0);
  static final Geodetic LONDON = Geodetic.ofDegrees(51.5, -0.12, 0);
  static final Geodetic BERLIN = Geodetic.ofDegrees(52.52, 13.4, 0);
  static final Signature WARHEAD = new Signature(0.01, 0.3);
  static final Signature STAGE = new Signature(3, 15);

  static final TrackingPolicy POLICY =
      new TrackingPolicy(2, 4, 16.27, 60, 1.5e-7, 0.01, 3, 0.3, 15, 0.9);

  private static final DragTable DRAG =
      new DragTable(
          List.of(0.0, 0.85, 1.0, 1.2, 2.0, 4.5), List.of(0.20, 0.20, 0.27, 0.27, 0.20, 0.20));

  private Raid() {}

  static Vehicle irbm() {
    return new Vehicle(
        "irbm",
        "two-stage solid",
        "notional",
        List.of(
            new Stage("first", 17_500, 1_900, 264, 62, 1.40, 0.9, 0),
            new Stage("second", 5_000, 650, 271, 56, 1.40, 0.6, 0)),
        new Payload(760, 7_000, 3, 1.5),
        DRAG,
        new Steering.GravityTurn(5, 10),
        true);
  }

  static World.Threat threat(String id, Geodetic aim, double launch) {
    return switch (Targeting.aim(irbm(), TABRIZ, aim, Environment.STANDARD)) {
      case Targeted.Solved s -> new World.Threat(id, id, launch, s.flight());
      case Targeted.OutOfReach o -> throw new IllegalStateException(o.toString());
      case Targeted.NoSuchLoft n -> throw new IllegalStateException(n.toString());
    };
  }

  /// Two missiles to London and two to Berlin, half a minute apart.
  static World four() {
    return world(
        List.of(
            threat("london-1", LONDON, 0),
            threat("berlin-1", BERLIN, 30),
            threat("london-2", LONDON, 60),
            threat("berlin-2", BERLIN, 90)),
        WARHEAD,
        STAGE);
  }

  static World world(List<World.Threat> threats, Signature warhead, Signature stage) {
    List<World.SignaturePair> looks = new ArrayList<>();
    threats.forEach(_ -> looks.add(new World.SignaturePair(warhead, stage)));
    return World.of(threats, looks);
  }

  static Radar forward() {
    return radar(
        "forward",
        Geodetic.ofDegrees(39, 43, 0),
        9.5e9,
        405e3,
        0.2,
        9.2 * 0.8,
        0.53,
        10e6,
        0.01,
        2,
        List.of(face(330, 60)),
        3,
        80,
        2000e3,
        false);
  }

  static Radar emr() {
    double gain = 1e5; // between filled horns and sparse elements
    return radar(
        "emr",
        Geodetic.ofDegrees(49.63, 13.73, 0),
        9.5e9,
        170e3,
        0.25,
        gain / RangeEquation.gain(1, 1, 9.5e9),
        0.18,
        10e6,
        0.004,
        2,
        List.of(face(0, 12.5)),
        2,
        90,
        4000e3,
        true);
  }

  static Radar fylingdales() {
    return radar(
        "fylingdales",
        Geodetic.ofDegrees(54.361, -0.67, 0),
        0.435e9,
        870e3,
        0.25,
        512 * 0.7,
        1.5,
        1e6,
        0.05,
        10,
        List.of(face(0, 60), face(120, 60), face(240, 60)),
        3,
        85,
        5556e3,
        false);
  }

  private static Radar.Face face(double azimuth, double halfWidth) {
    return new Radar.Face(Math.toRadians(azimuth), Math.toRadians(halfWidth));
  }

  private static Radar radar(
      String id,
      Geodetic site,
      double frequency,
      double peak,
      double duty,
      double area,
      double beamDegrees,
      double bandwidth,
      double biasDegrees,
      double revisit,
      List<Radar.Face> faces,
      double low,
      double high,
      double range,
      boolean steered) {
    return new RadarBuilder(id)
        .name(id)
        .site(site)
        .frequency(frequency)
        .peakPower(peak)
        .dutyFactor(duty)
        .transmitGain(RangeEquation.gain(area, 1, frequency))
        .receiveArea(area)
        .noiseTemperature(500)
        .losses(6.3)
        .dwell(0.1)
        .integratedLooks(1)
        .falseAlarmProbability(1e-6)
        .falseAlarmRate(0.02)
        .beamwidth(Math.toRadians(beamDegrees))
        .bandwidth(bandwidth)
        .registration(new Radar.Registration(Math.toRadians(biasDegrees), 0))
        .refractivity(Radar.Refractivity.NONE)
        .revisit(revisit)
        .faces(faces)
        .minElevation(Math.toRadians(low))
        .maxElevation(Math.toRadians(high))
        .instrumentedRange(range)
        .steered(steered)
        .slewRate(Math.toRadians(5))
        .time(
            new Radar.TimePolicy(
                steered
                    ? null
                    : new Radar.Fence(Double.NaN, Math.toRadians(60), Math.toRadians(low), 1),
                0.3,
                0.03,
                3,
                6,
                12))
        .build();
  }

  /// The radar in other air.
  static Radar withAir(Radar r, Radar.Refractivity air) {
    return new RadarBuilder(r).refractivity(air).build();
  }

  static InfraredSatellite satellite(String id, double longitude) {
    return satellite(id, Orbit.geostationary(Math.toRadians(longitude)));
  }

  static InfraredSatellite satellite(String id, Orbit orbit) {
    return new InfraredSatellite(
        id, id, orbit, 10, 60e-6, 20e-6, Math.toRadians(10), 10e3, 0.95, 3, true);
  }

  static KnownSatellite known(InfraredSatellite s) {
    return new KnownSatellite(s.id(), s.confirmations(), s.revisit(), s.pointing(), s.cloudTop());
  }

  static KnownSensor known(Radar r) {
    return new KnownSensor(
        r.id(),
        r.site(),
        r.frequency() > 4e9,
        DetectionStatistics.threshold(r.falseAlarmProbability()) - 1,
        new KnownSensor.Systematic(
            r.registration().angle(),
            r.registration().range(),
            r.refractivity().surface(),
            r.refractivity().sigma()));
  }
}
