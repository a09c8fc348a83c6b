package org.openemd.console;

import java.util.List;
import org.openemd.command.Battery;
import org.openemd.command.DefendedArea;
import org.openemd.command.Doctrine;
import org.openemd.command.InterceptorType;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.CommunicationSite;
import org.openemd.engagement.EngagementPolicy;
import org.openemd.engagement.Guidance;
import org.openemd.engagement.KillVehicle;
import org.openemd.engagement.Reliability;
import org.openemd.flight.DragTable;
import org.openemd.flight.Loft;
import org.openemd.flight.Orbit;
import org.openemd.flight.Payload;
import org.openemd.flight.Stage;
import org.openemd.flight.Steering;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Costs;
import org.openemd.scenario.DisputedValue;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarBuilder;
import org.openemd.tracking.Link;
import org.openemd.tracking.TrackingPolicy;
import org.openemd.world.Signature;

/// The scenario of {@link SampleRun}: every kind of thing that it can hold, in plausible numbers.
final class SampleScenario {
  private SampleScenario() {}

  /// The scenario under a title.
  static Scenario of(String title) {
    return new Scenario(
        "emd-2009",
        title,
        "Two missiles to London, two to Berlin, one to Washington DC. " + title,
        1,
        "2013-as-proposed",
        "2013-06-01T12:00:00Z",
        "3f8a0c8e5d1b4a7796c2d4f0b1e8a9d3c5e7f1a2b4c6d8e0f1a3b5c7d9e1f3a5",
        List.of(
            group(
                "london",
                "To London",
                SampleRun.TABRIZ,
                "north-west Iran",
                SampleRun.LONDON,
                "London",
                2),
            group(
                "berlin",
                "To Berlin",
                SampleRun.TABRIZ,
                "north-west Iran",
                SampleRun.BERLIN,
                "Berlin",
                2),
            group(
                "washington",
                "To Washington",
                SampleRun.SEMNAN,
                "central Iran",
                SampleRun.WASHINGTON,
                "Washington DC",
                1)),
        List.of(
            area("london", SampleRun.LONDON),
            area("berlin", SampleRun.BERLIN),
            area("washington", SampleRun.WASHINGTON)),
        List.of(satellite("dsp-east", "DSP 69 E", 69), satellite("dsp-west", "DSP 10 E", 10)),
        List.of(
            radar(
                "forward",
                "Forward X-band radar",
                Geodetic.ofDegrees(39, 43, 0),
                9.5e9,
                1500e3,
                3,
                80,
                false,
                face(330, 60)),
            radar(
                "emr",
                "European Midcourse Radar",
                Geodetic.ofDegrees(49.63, 13.73, 0),
                9.5e9,
                4000e3,
                2,
                88,
                true,
                face(0, 12.5)),
            radar(
                "fylingdales",
                "Fylingdales",
                Geodetic.ofDegrees(54.361, -0.670, 0),
                435e6,
                5556e3,
                3,
                85,
                false,
                face(0, 60),
                face(120, 60),
                face(240, 60)),
            radar(
                "thule",
                "Thule",
                Geodetic.ofDegrees(76.57, -68.299, 0),
                435e6,
                5556e3,
                3,
                85,
                false,
                face(297, 60),
                face(57, 60))),
        List.of(
            weapon("redzikowo", "Redzikowo", SampleRun.REDZIKOWO, 10, 6300),
            weapon("greely", "Fort Greely", SampleRun.GREELY, 40, 7200),
            weapon("vandenberg", "Vandenberg", SampleRun.VANDENBERG, 4, 7200)),
        List.of(new CommunicationSite("idt", "Redzikowo communication site", SampleRun.REDZIKOWO)),
        List.of(
            Link.own("dsp-east", 2),
            Link.own("dsp-west", 2),
            Link.own("forward", 2),
            Link.own("emr", 2),
            Link.own("fylingdales", 2),
            Link.own("thule", 2)),
        new TrackingPolicy(2, 4, 16, 60, 1, 0.01, 3, 0.3, 10, 0.9),
        new Doctrine(
            Doctrine.Weapons.CONTROLLED,
            "the release authority",
            60,
            10,
            2,
            true,
            2,
            4,
            0.5,
            20,
            Double.POSITIVE_INFINITY,
            Doctrine.Assignment.URGENT),
        List.of(),
        List.of(),
        new EngagementPolicy(1, 0.05, 0.05, 30),
        Costs.NONE,
        10,
        List.of(
            new DisputedValue(
                "weapons.redzikowo.interceptor.burnout_speed_m_s",
                "6300",
                "[6300, 9000]",
                "m/s",
                "MDA, AFP 27 Sep 2007; Postol",
                "default",
                "scenarios/emd-2009.yaml:112"),
            new DisputedValue(
                "sensors.emr.peak_power_w",
                "170000",
                "[42500, 170000]",
                "W",
                title,
                "mda",
                "assumptions/mda.yaml:9")),
        List.of("mda"),
        List.of(
            "Both missiles are notional: no such missile existed in 2009.",
            "The kill vehicle's figures are notional."),
        null);
  }

  private static ThreatGroup group(
      String id, String name, Geodetic from, String fromName, Geodetic to, String toName, int n) {
    return new ThreatGroup(
        id,
        name,
        vehicle("Notional two-stage solid missile"),
        from,
        fromName,
        to,
        toName,
        new Loft.MinimumEnergy(),
        n,
        0,
        60,
        new Signature(0.01, 0.3),
        new Signature(3, 10),
        null,
        0);
  }

  private static Vehicle vehicle(String name) {
    Stage s = new Stage("first", 30_000, 3_000, 280, 80, 2, 1.2, 2);
    return new Vehicle(
        "sample",
        name,
        "notional",
        List.of(s, s),
        new Payload(800, 8000, 5, 1),
        new DragTable(List.of(0.0, 4.5), List.of(0.2, 0.2)),
        new Steering.GravityTurn(5, 10),
        false);
  }

  private static DefendedArea area(String id, Geodetic c) {
    double d = StrictMath.toRadians(0.5);
    return new DefendedArea(
        id,
        id,
        1,
        List.of(
            new Geodetic(c.latitude() - d, c.longitude() - d, 0),
            new Geodetic(c.latitude() - d, c.longitude() + d, 0),
            new Geodetic(c.latitude() + d, c.longitude() + d, 0),
            new Geodetic(c.latitude() + d, c.longitude() - d, 0)));
  }

  private static InfraredSatellite satellite(String id, String name, double longitude) {
    return new InfraredSatellite(
        id,
        name,
        Orbit.geostationary(StrictMath.toRadians(longitude)),
        10,
        2e-5,
        1e-5,
        0.2,
        8_000,
        0.95,
        2,
        true);
  }

  private static Radar.Face face(double azimuth, double half) {
    return new Radar.Face(StrictMath.toRadians(azimuth), StrictMath.toRadians(half));
  }

  private static Radar radar(
      String id,
      String name,
      Geodetic site,
      double frequency,
      double range,
      double low,
      double high,
      boolean steered,
      Radar.Face... faces) {
    return new RadarBuilder(id)
        .name(name)
        .site(site)
        .frequency(frequency)
        .peakPower(170e3)
        .dutyFactor(0.25)
        .transmitGain(1e6)
        .receiveArea(60)
        .noiseTemperature(500)
        .losses(6.3)
        .dwell(0.1)
        .integratedLooks(1)
        .falseAlarmProbability(1e-6)
        .falseAlarmRate(0.1)
        .beamwidth(0.003)
        .bandwidth(1e7)
        .registration(new Radar.Registration(1e-4, 0))
        .refractivity(Radar.Refractivity.NONE)
        .revisit(2)
        .faces(List.of(faces))
        .minElevation(StrictMath.toRadians(low))
        .maxElevation(StrictMath.toRadians(high))
        .instrumentedRange(range)
        .steered(steered)
        .slewRate(StrictMath.toRadians(5))
        .time(new Radar.TimePolicy(null, 0, 0.1, 3, 2, 4))
        .build();
  }

  private static WeaponSite weapon(String id, String name, Geodetic site, int n, double speed) {
    InterceptorType type =
        new InterceptorType(
            "gbi",
            "Ground-based interceptor, notional",
            "notional",
            vehicle("Notional booster"),
            speed,
            220e3,
            1.04,
            40,
            130e3,
            1200,
            0.3);
    return new WeaponSite(
        new Battery(id, name, site, n, 0, 10, "emd", type),
        new KillVehicle(
            "ekv",
            200,
            700,
            400e3,
            0.011,
            50,
            new Guidance(3, 40, 0.3, 1e-5, 0.03),
            0.2,
            0.4,
            0.9,
            new Reliability(1, 1, 0.95, 0.895, 0)));
  }
}
