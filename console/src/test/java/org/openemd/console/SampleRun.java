package org.openemd.console;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.Fault;
import org.openemd.engagement.KillBasis.Origin;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.results.AimQuality;
import org.openemd.results.BatteryResult;
import org.openemd.results.BodyPath;
import org.openemd.results.BrokenLink;
import org.openemd.results.EngagedTrack;
import org.openemd.results.Fall;
import org.openemd.results.Falls;
import org.openemd.results.ImpactError;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcome;
import org.openemd.results.PredictedImpact;
import org.openemd.results.Quality;
import org.openemd.results.RadarUse;
import org.openemd.results.RunResult;
import org.openemd.results.SensorTime;
import org.openemd.results.SmoothedTrack;
import org.openemd.results.ThreatResult;
import org.openemd.results.TrackPoint;
import org.openemd.run.Aim;
import org.openemd.run.Event;
import org.openemd.run.EventType;
import org.openemd.run.OrderRecord;
import org.openemd.run.RunKey;
import org.openemd.tracking.BallisticCoefficient;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.Phase;

/// A run that no simulator made: every kind of thing that a run can hold, in plausible numbers, for tests of how runs are shown.
public final class SampleRun {
  private static final double NAN = Double.NaN;
  static final Geodetic TABRIZ = Geodetic.ofDegrees(38.08, 46.29, 0);
  static final Geodetic SEMNAN = Geodetic.ofDegrees(35.23, 53.92, 0);
  static final Geodetic LONDON = Geodetic.ofDegrees(51.51, -0.13, 0);
  static final Geodetic BERLIN = Geodetic.ofDegrees(52.52, 13.40, 0);
  static final Geodetic WASHINGTON = Geodetic.ofDegrees(38.90, -77.04, 0);
  static final Geodetic REDZIKOWO = Geodetic.ofDegrees(54.479, 17.098, 0);
  static final Geodetic GREELY = Geodetic.ofDegrees(63.95, -145.74, 0);
  static final Geodetic VANDENBERG = Geodetic.ofDegrees(34.77, -120.60, 0);

  private final String title;
  private final List<BodyPath> bodies = new ArrayList<>();
  private final List<ThreatResult> threats = new ArrayList<>();
  private final List<Fall> falls = new ArrayList<>();
  private final List<InterceptorResult> interceptors = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<TrackPoint> tracks = new ArrayList<>();
  private final List<SensorTime> sensorTimes = new ArrayList<>();
  private final List<PredictedImpact> predictions = new ArrayList<>();
  private final List<AimQuality> aims = new ArrayList<>();
  private final List<ImpactError> impacts = new ArrayList<>();

  private SampleRun(String title) {
    this.title = title;
  }

  /// The run.
  public static RunResult run() {
    return titled("European Missile Defense, 2013 as proposed");
  }

  /// The run under another title, which also stands wherever else an analyst may write words.
  public static RunResult titled(String title) {
    return new SampleRun(title).build();
  }

  /// The run of a scenario whose title is empty.
  public static RunResult untitled() {
    return titled(" ");
  }

  private RunResult build() {
    leakFirst();
    stopped("london-2", "london", TABRIZ, LONDON, 60, 1155, 920e3, 2);
    stopped("berlin-1", "berlin", TABRIZ, BERLIN, 20, 990, 780e3, 3);
    stopped("berlin-2", "berlin", TABRIZ, BERLIN, 80, 990, 780e3, 4);
    far();
    events.sort((a, b) -> Double.compare(a.time(), b.time()));
    return new RunResult(
        SampleScenario.of(title),
        new RunKey(1, 0),
        threats,
        List.of(
            new BatteryResult("redzikowo", "Redzikowo", 10, 8, false),
            new BatteryResult("greely", "Fort Greely", 40, 2, false),
            new BatteryResult("vandenberg", "Vandenberg", 4, 0, false)),
        interceptors,
        events,
        List.of(
            new OrderRecord(412.5, "release", 0, "", 0, ""),
            new OrderRecord(700, "engage", 3, "redzikowo", 2, "=track 3 is not classified")),
        bodies,
        tracks,
        sensorTimes,
        List.of(
            "The European Midcourse Radar found time for all 96 looks.",
            "Satellites stand still over the equator; their orbits are not modelled.",
            "Radar cross sections are averages over aspect."),
        predictions,
        List.of(
            new RadarUse("emr", 0.8, 0.25, 0.5, 96, 0, Double.NaN, 2e-20),
            new RadarUse("fylingdales", 0.66, 0.01, 0.02, 40, 3, 20, 3e-9)),
        List.of(),
        new Quality(
            aims,
            impacts,
            List.of(new SmoothedTrack("london-1", 1, 300, 700, 400, 150, 900, 1000))),
        List.of(),
        SamplePicture.of(bodies),
        Falls.of(falls),
        List.of(),
        List.of());
  }

  private void leakFirst() {
    Trajectory path = SamplePaths.arc(TABRIZ, LONDON, 0, 1155, 920e3);
    bodies.add(new BodyPath("london-1", "WARHEAD", "london-1", path, 1155));
    stage("london-1", path, 130);
    seen("london-1", path, 0, 1155, 1);
    shot("redzikowo-1", "redzikowo", REDZIKOWO, "london-1", 1, path, 610, 900, "MISS", 3.4);
    shot("redzikowo-2", "redzikowo", REDZIKOWO, "london-1", 1, path, 640, 925, "LOST", NAN);
    event(1155, EventType.LEAK, "", 1, "london-1", "", "", "london-1 lands 60 m from London");
    threats.add(
        new ThreatResult(
            "london-1",
            "london",
            Outcome.LEAKED,
            BrokenLink.MISSED,
            "Two interceptors were fired; one lost power and the other passed 3.4 m away.",
            0,
            165,
            1155,
            920e3,
            70,
            302,
            402,
            832,
            430,
            24,
            2,
            List.of(new ThreatResult.Window("redzikowo", 231, 832)),
            NAN,
            NAN,
            LONDON,
            60,
            chain("A miss distance of 3.4 m is outside the target.", false, NAN),
            List.of(engaged(1, "london-1"))));
  }

  private void stopped(
      String id,
      String group,
      Geodetic from,
      Geodetic to,
      double launch,
      double flight,
      double apogee,
      int track) {
    Trajectory path = SamplePaths.arc(from, to, launch, flight, apogee);
    double hit = launch + 0.78 * flight;
    bodies.add(new BodyPath(id, "WARHEAD", id, path, hit));
    stage(id, path, launch + 130);
    seen(id, path, launch, hit, track);
    shot(
        "redzikowo-" + 2 * track,
        "redzikowo",
        REDZIKOWO,
        id,
        track,
        path,
        launch + 560,
        hit,
        "HIT",
        0.21);
    shot(
        "redzikowo-" + (2 * track + 1),
        "redzikowo",
        REDZIKOWO,
        id,
        track,
        path,
        launch + 570,
        hit + 8,
        "NO_TARGET",
        NAN);
    threats.add(
        new ThreatResult(
            id,
            group,
            Outcome.INTERCEPTED,
            null,
            "Hit by redzikowo-" + 2 * track + " at 512 km altitude.",
            launch,
            launch + 165,
            flight,
            apogee,
            launch + 70,
            launch + 302,
            launch + 402,
            launch + 760,
            358,
            18,
            2,
            List.of(new ThreatResult.Window("redzikowo", launch + 231, launch + 760)),
            hit,
            SamplePaths.height(path, hit),
            null,
            NAN,
            chain("Missed by 0.21 m, inside the target.", true, hit),
            List.of(engaged(track, id))));
  }

  private void far() {
    Trajectory path = SamplePaths.arc(SEMNAN, WASHINGTON, 0, 2180, 1350e3);
    bodies.add(new BodyPath("washington-1", "WARHEAD", "washington-1", path, 2180));
    stage("washington-1", path, 180);
    stage("washington-1", path, 240);
    seen("washington-1", path, 0, 2180, 5);
    shot("greely-1", "greely", GREELY, "washington-1", 5, path, 1010, 1720, "NO_HANDOVER", 2310);
    shot("greely-2", "greely", GREELY, "washington-1", 5, path, 1025, 1735, "STRUCK_OTHER", 0.4);
    event(2180, EventType.LEAK, "", 5, "washington-1", "", "", "washington-1 lands 85 m off");
    threats.add(
        new ThreatResult(
            "washington-1",
            "washington",
            Outcome.LEAKED,
            BrokenLink.NO_HANDOVER,
            "The track was 2.3 km off when the seeker opened its eyes.",
            0,
            240,
            2180,
            1350e3,
            70,
            402,
            502,
            1180,
            678,
            40,
            2,
            List.of(
                new ThreatResult.Window("redzikowo", 320, 655),
                new ThreatResult.Window("greely", 402, 1180),
                new ThreatResult.Window("vandenberg", 700, 940)),
            NAN,
            NAN,
            WASHINGTON,
            85,
            chain("The basket was 2.3 km away.", false, NAN),
            List.of(
                new EngagedTrack(
                    5,
                    "washington-1/stage-1",
                    EngagedTrack.Kind.SPENT_STAGE,
                    0.72,
                    640,
                    "washington-1",
                    "washington-1/stage-1",
                    0.81,
                    2))));
  }

  private static EngagedTrack engaged(int track, String body) {
    return new EngagedTrack(track, body, EngagedTrack.Kind.WARHEAD, 0.98, NAN, "", "", 0.97, 2);
  }

  private static List<ThreatResult.ChainLink> chain(String last, boolean hit, double time) {
    return List.of(
        new ThreatResult.ChainLink("seen", true, 70, "DSP east saw the plume above cloud."),
        new ThreatResult.ChainLink(
            "tracked", true, 302, "Confirmed from the forward radar, 1.9 km (one sigma)."),
        new ThreatResult.ChainLink("classified", true, 340, "Warhead at 0.97 posterior."),
        new ThreatResult.ChainLink(
            "released", true, 462, "Released 60 s after the first feasible plan."),
        new ThreatResult.ChainLink("shot", true, 560, "Two interceptors from Redzikowo."),
        new ThreatResult.ChainLink("handed over", true, 780, "Track error 310 m, basket 4.4 km."),
        new ThreatResult.ChainLink("hit", hit, time, last));
  }

  private void stage(String threat, Trajectory path, double drop) {
    int n = (int) bodies.stream().filter(b -> b.owner().equals(threat)).count();
    double end = drop + 0.6 * (path.end() - drop);
    Trajectory fall = SamplePaths.fall(path, drop, end);
    bodies.add(new BodyPath(threat + "/stage-" + n, "SPENT_STAGE", threat, fall, end));
  }

  private void seen(String id, Trajectory path, double launch, double end, int track) {
    sensor("dsp-east", id, launch + 60, launch + 160, 11);
    sensor("forward", id, launch + 95, launch + 520, 210);
    sensor("emr", id, launch + 420, Math.min(end, launch + 900), 240);
    sensor("fylingdales", id, launch + 600, end, 130);
    event(launch, EventType.LAUNCH, "", 0, id, "", "", id + " is launched");
    event(launch + 70, EventType.DETECTION, "dsp-east", 0, id, "", "", "first report of a plume");
    event(launch + 165, EventType.BURNOUT, "", 0, id, "", "", "burnt out at 221 km");
    event(launch + 302, EventType.TRACK_INITIATED, "forward", track, id, "", "", "confirmed");
    event(launch + 402, EventType.ENGAGEMENT_PLANNED, "", track, id, "redzikowo", "", "1 shot");
    event(launch + 462, EventType.WEAPONS_RELEASE, "", track, id, "", "", "released");
    for (double t = launch + 302; t < end; t += 10) {
      double age = (t - launch - 302) / 60;
      double sigma = 200 + 1900 / (1 + age);
      double error = sigma * (0.7 + 0.5 * StrictMath.sin(t / 37.0));
      tracks.add(
          new TrackPoint(
              t,
              track,
              id,
              path.at(t),
              sigma,
              error,
              0.97,
              Phase.BALLISTIC,
              new BallisticCoefficient(4970, 0.72)));
      impacts.add(impact(t, track, id, path.end() - t));
    }
    Geodetic impact = Frames.toGeodetic(new Ecef(path.position(path.end())));
    predictions.add(
        new PredictedImpact(
            launch + 462,
            track,
            id,
            new ImpactPrediction(
                Geodesics.direct(impact, 1.1, 21e3), path.end() + 2, 60e3, 18e3, -1.1)));
  }

  private static ImpactError impact(double t, int track, String id, double togo) {
    double major = 20 * togo;
    double miss = major * (0.9 + 0.8 * StrictMath.sin(t / 53.0));
    Geodetic point = Geodetic.ofDegrees(52 + t / 1000, 13, 0);
    return new ImpactError(t, track, id, togo, point, 0.4, major, 0.2 * major, miss, 1.3);
  }

  private void aim(
      String id, Aim.Stage stage, String target, int track, double time, double at, double sigma) {
    aims.add(
        new AimQuality(
            id,
            stage,
            target,
            track,
            target,
            time,
            at,
            sigma,
            0.4 * sigma,
            1.5 * sigma,
            1.9 * sigma,
            1.1 * sigma,
            2.2,
            3_000,
            0.93,
            1,
            1,
            impact(time, track, target, 1.5 * (at - time))));
  }

  private void sensor(String sensor, String id, double first, double last, int n) {
    if (last > first) {
      sensorTimes.add(new SensorTime(sensor, id, first, last, n));
    }
  }

  private void shot(
      String id,
      String battery,
      Geodetic site,
      String target,
      int track,
      Trajectory path,
      double launch,
      double at,
      String result,
      double miss) {
    Vec3 from = Frames.toEcef(site).position();
    Vec3 to = path.position(at);
    Trajectory climb = SamplePaths.climb(from, to, launch, at);
    double end = result.equals("LOST") ? launch + 90 : at;
    aim(id, Aim.Stage.COMMIT, target, track, launch, at, 900);
    if (!result.equals("LOST")) {
      aim(id, Aim.Stage.HANDOVER, target, track, at - 40, at, 210);
    }
    bodies.add(new BodyPath(id, "INTERCEPTOR", battery, climb, end));
    fall(id, battery, site, "first", Fall.Kind.STAGE, climb, launch + 69);
    switch (result) {
      case "LOST" -> fall(id, battery, site, "rest", Fall.Kind.FAILED_INTERCEPTOR, climb, end);
      case "HIT" -> {
        fall(id, battery, site, "remains", Fall.Kind.REMAINS, climb, end);
        fall(id, battery, site, "remains-of-target", Fall.Kind.REMAINS_OF_TARGET, path, end);
      }
      default -> fall(id, battery, site, "kill-vehicle", Fall.Kind.KILL_VEHICLE, climb, end);
    }
    interceptors.add(
        new InterceptorResult(
            id,
            battery,
            target,
            track,
            launch,
            result.equals("NO_HANDOVER") ? NAN : end,
            miss,
            10_400,
            at - launch,
            SamplePaths.height(path, at),
            310,
            212,
            result,
            result.equals("LOST") ? Fault.Part.BOOST : null,
            List.of(
                new InterceptorResult.Factor(
                    "target in the basket", 0.98, Origin.COMPUTED, "310 m of 4.4 km"),
                new InterceptorResult.Factor(
                    "reliability", 0.85, Origin.TEST_RECORD, "GMD 8 of 13 to Dec 2008"),
                new InterceptorResult.Factor("right object", 0.95, Origin.ASSUMED, title))));
    event(
        launch, EventType.INTERCEPTOR_LAUNCH, "", track, target, battery, id, id + " is launched");
    event(
        at,
        result.equals("HIT") ? EventType.INTERCEPT : EventType.MISS,
        "",
        track,
        target,
        battery,
        id,
        result);
  }

  private void fall(
      String of,
      String battery,
      Geodetic site,
      String what,
      Fall.Kind kind,
      Trajectory path,
      double from) {
    Trajectory down = SamplePaths.fall(path, from, Math.max(from + 300, path.end()));
    Geodetic at = Frames.toGeodetic(new Ecef(down.position(down.end())));
    boolean cloud = kind == Fall.Kind.REMAINS;
    falls.add(
        new Fall(
            of + "/" + what,
            kind,
            of,
            battery,
            kind == Fall.Kind.STAGE ? what : "",
            1170,
            168,
            down,
            at,
            down.end(),
            52,
            Geodesics.distance(site, at),
            "",
            cloud ? 90e3 : 3e3,
            cloud ? 60e3 : 0,
            1.2));
  }

  private void event(
      double time,
      EventType type,
      String sensor,
      int track,
      String threat,
      String battery,
      String interceptor,
      String detail) {
    events.add(new Event(time, type, sensor, track, threat, battery, interceptor, detail));
  }
}
