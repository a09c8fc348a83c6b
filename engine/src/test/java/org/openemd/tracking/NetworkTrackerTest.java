package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.sensing.RadarScanner;
import org.openemd.sensing.Scan;
import org.openemd.sensing.SensorTask;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

@Tag("law")
class NetworkTrackerTest {
  private static final TrackingPolicy POLICY =
      new TrackingPolicy(0, 4, 20, 60, 1e-3, 0.01, 3, 0.3, 15, 0.9);

  private static NetworkTracker tracker() {
    return new NetworkTracker(POLICY, List.of(Arcs.RADAR));
  }

  private static long count(List<TrackEvent> events, TrackEvent.Type type) {
    return events.stream().filter(e -> e.type() == type).count();
  }

  @Test
  void aBallisticBodyIsConfirmedByItsFourthPlotAndStaysOneTrack() {
    NetworkTracker t = tracker();
    Trajectory path = Arcs.coast(Arcs.start(1), 400);
    int scans = 0;
    for (List<Detection> d : Arcs.plots(path, 0, 300, 5, RandomStream.of(1, 0, "test", "plots"))) {
      t.process(d.getFirst().time(), d);
      scans++;
      assertThat(t.tracks().stream().filter(Track::confirmed).count())
          .isEqualTo(scans >= 4 ? 1 : 0);
    }
    assertThat(count(t.drainEvents(), TrackEvent.Type.INITIATED)).isEqualTo(1);
    Track track = t.tracks().getFirst();
    assertThat(track.updates()).isEqualTo(scans);
    assertThat(t.associations()).hasSize(scans);
    assertThat(track.state().position().distance(path.position(300))).isLessThan(1000);
  }

  /// Four plots of one body, every third look: ten looks from the first to the last.
  @Test
  void fourPlotsMakeATrackWithinTheLooksThatArePromisedAndNotLater() {
    KnownSensor radar =
        new KnownSensor("r", Arcs.RADAR.site(), true, 12.8, KnownSensor.Systematic.NONE, 0, 0, 2);
    Trajectory path = Arcs.coast(Arcs.start(1), 400);
    for (int looks : new int[] {9, 10}) {
      NetworkTracker t = new NetworkTracker(Arcs.confirming(POLICY, 4, looks), List.of(radar));
      for (List<Detection> d : Arcs.plots(path, 0, 60, 6, RandomStream.of(1, 0, "test", "plots"))) {
        t.process(d.getFirst().time(), d);
      }
      assertThat(t.tracks().stream().filter(Track::confirmed).count())
          .as("within %d looks", looks)
          .isEqualTo(looks < 10 ? 0 : 1);
    }
    assertThatThrownBy(() -> Arcs.confirming(POLICY, 4, 3))
        .hasMessage("4 plots cannot come within 3 looks");
  }

  @Test
  void threePlotsAreATentativeTrackWithANegativeNumber() {
    NetworkTracker t = tracker();
    Trajectory path = Arcs.coast(Arcs.start(1), 400);
    for (List<Detection> d : Arcs.plots(path, 0, 10, 5, RandomStream.of(1, 0, "test", "plots"))) {
      t.process(d.getFirst().time(), d);
    }
    assertThat(t.tracks()).hasSize(1);
    assertThat(t.tracks().getFirst().confirmed()).isFalse();
    assertThat(t.tracks().getFirst().number()).isNegative();
    assertThat(t.tracks().getFirst().firstConfirmed()).isNaN();
  }

  /// Thrust of 3 g along the path of a ballistic body, 20 runs of 60 s: it is one track and said to burn, and never taken for one in free flight.
  @Test
  void aBodyUnderThrustIsNotTakenForABallisticOne() {
    for (int run = 0; run < 20; run++) {
      NetworkTracker t = tracker();
      Trajectory path = boosted(Arcs.start(run), 60);
      RandomStream s = RandomStream.of(1, run, "test", "plots");
      for (List<Detection> d : Arcs.plots(path, 0, 60, 5, s)) {
        t.process(d.getFirst().time(), d);
        assertThat(t.tracks()).noneMatch(x -> x.confirmed() && x.phase() != Phase.BOOST);
      }
      assertThat(t.tracks().stream().filter(Track::confirmed)).hasSize(1);
    }
  }

  private static Trajectory boosted(EcefState start, int seconds) {
    BallisticMotion motion = new BallisticMotion();
    double[] x = Arcs.array(start);
    double[] times = new double[seconds + 1];
    double[] states = new double[6 * (seconds + 1)];
    for (int i = 0; i <= seconds; i++) {
      times[i] = i;
      System.arraycopy(x, 0, states, 6 * i, 6);
      Vec3 v = new Vec3(x[3], x[4], x[5]).unit();
      motion.step(x, 1);
      double[] a = {v.x(), v.y(), v.z()};
      for (int k = 0; k < 3; k++) {
        x[k] += 0.5 * 30 * a[k];
        x[3 + k] += 30 * a[k];
      }
    }
    return Trajectory.of(times, states);
  }

  /// 3 false plots a scan over the whole volume, 500 scans: two chains of four fit by chance in less than one run of 1,000.
  @Test
  void falsePlotsAloneMakeNoTrack() {
    NetworkTracker t = tracker();
    RandomStream s = RandomStream.of(1, 0, "test", "clutter");
    for (int i = 0; i < 500; i++) {
      List<Detection> scan = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        scan.add(
            new Detection.RadarPlot(
                3L * i + k,
                "r",
                5 * i,
                4e6 * Math.cbrt(s.nextDouble()),
                s.uniform(0, 2 * Math.PI),
                s.uniform(0.05, 1.4),
                0,
                5,
                3e-4,
                1,
                14,
                0.1));
      }
      t.process(5 * i, scan);
    }
    assertThat(count(t.drainEvents(), TrackEvent.Type.INITIATED)).isZero();
  }

  /// Two bodies that part at 1 m/s, 200 m apart at first, with a cross-range error of 300 m and a range error of 5 m: ten runs,
  /// always two tracks, each fed by one body but for at most 5 % of its plots.
  @Test
  void twoBodiesThatPartSlowlyAreTwoTracksAndNotExchanged() {
    for (int run = 0; run < 10; run++) {
      EcefState s = Arcs.start(run);
      EcefState o =
          new EcefState(s.position().plus(200, parting(s)), s.velocity().plus(1, parting(s)));
      Trajectory a = Arcs.coast(s, 400);
      Trajectory b = Arcs.coast(o, 400);
      NetworkTracker t = tracker();
      RandomStream draw = RandomStream.of(1, run, "test", "pair");
      for (int i = 0; i <= 60; i++) {
        double time = 5 * i;
        t.process(
            time,
            List.of(
                Arcs.plot(2L * i, time, a.position(time), 5, 3e-4, Arcs.errors(draw)),
                Arcs.plot(2L * i + 1, time, b.position(time), 5, 3e-4, Arcs.errors(draw))));
      }
      List<Track> tracks = t.tracks().stream().filter(Track::confirmed).toList();
      assertThat(tracks).hasSize(2);
      for (Track track : tracks) {
        long all = t.associations().stream().filter(x -> x.track() == track.number()).count();
        long odd =
            t.associations().stream()
                .filter(x -> x.track() == track.number() && x.detection() % 2 == 1)
                .count();
        assertThat(Math.min(odd, all - odd)).isLessThanOrEqualTo((long) (0.05 * all));
      }
    }
  }

  private static Vec3 parting(EcefState s) {
    return s.velocity().unit();
  }

  @Test
  void aTrackWithoutPlotsIsDroppedAfterItsTimeAndOneThatFallsWhenItIsDown() {
    Trajectory path = Arcs.coast(Arcs.start(1), 2000);
    NetworkTracker lost = tracker();
    NetworkTracker falling =
        new NetworkTracker(
            new TrackingPolicy(0, 4, 20, 1e9, 1e-3, 0.01, 3, 0.3, 15, 0.9), List.of(Arcs.RADAR));
    for (List<Detection> d : Arcs.plots(path, 0, 50, 5, RandomStream.of(1, 0, "test", "plots"))) {
      lost.process(d.getFirst().time(), d);
      falling.process(d.getFirst().time(), d);
    }
    lost.process(110, List.of());
    assertThat(lost.tracks()).hasSize(1);
    lost.process(111, List.of());
    assertThat(lost.tracks()).isEmpty();
    double dropped = Double.NaN;
    for (int t = 60; t < 2000 && Double.isNaN(dropped); t++) {
      falling.process(t, List.of());
      dropped = falling.tracks().isEmpty() ? t : Double.NaN;
    }
    // The truth falls in a vacuum; what may be a body of 2,000 kg/m2 takes some ten seconds longer.
    assertThat(dropped).isBetween(path.end() - 30, path.end() + 60);
  }

  /// Ten bodies of 800 to 12,000 kg/m2 with plots down to the ground: one track each, still there 12 km up, 200 m from the truth at most (the plots: 5 m along, 300 across).
  @Test
  void aTrackSurvivesReEntry() {
    for (int run = 0; run < 10; run++) {
      RandomStream draw = RandomStream.of(5, run, "test", "descent");
      double beta = draw.uniform(800, 12_000);
      Trajectory path = Ballistics.coast(Arcs.start(run), 0, 2000, beta, Environment.STANDARD);
      NetworkTracker t =
          new NetworkTracker(
              new TrackingPolicy(0, 4, 20, 60, 1.5e-7, 0.01, 3, 0.3, 15, 0.9), List.of(Arcs.RADAR));
      for (List<Detection> d : Arcs.plots(path, 200, path.end(), 2, draw)) {
        double now = d.getFirst().time();
        if (Frames.height(path.position(now)) < 12e3 && now > 400) {
          break;
        }
        t.process(now, d);
        if (now > 220) {
          long held = t.tracks().stream().filter(Track::confirmed).count();
          assertThat(held).as("run %d, %.0f kg/m2, %.0f s", run, beta, now).isEqualTo(1);
        }
      }
      Track last = t.tracks().getFirst();
      double error = last.state().position().distance(path.position(last.time()));
      assertThat(error).as("run %d, %.0f kg/m2", run, beta).isLessThan(200);
    }
  }

  /// Mean of the normalised errors squared of 60 bodies (seed 6), six degrees of freedom: not above the chi-square band with a false alarm of 1 % for all six heights together, and not below half of what is honest.
  @Test
  void aTrackKnowsItsErrorsInTheAir() {
    double[] heights = {120e3, 90e3, 70e3, 50e3, 30e3, 20e3};
    int n = 60;
    double[] sum = new double[heights.length];
    for (int run = 0; run < n; run++) {
      RandomStream draw = RandomStream.of(6, run, "test", "descent");
      double beta = draw.uniform(800, 12_000);
      Trajectory path = Ballistics.coast(Arcs.start(run), 0, 2000, beta, Environment.STANDARD);
      NetworkTracker t =
          new NetworkTracker(
              new TrackingPolicy(0, 4, 20, 60, 1.5e-7, 0.01, 3, 0.3, 15, 0.9), List.of(Arcs.RADAR));
      int k = 0;
      for (List<Detection> d : Arcs.plots(path, 200, path.end(), 2, draw)) {
        double now = d.getFirst().time();
        t.process(now, d);
        if (k < heights.length && now > 400 && Frames.height(path.position(now)) < heights[k]) {
          Track held = t.tracks().getFirst();
          sum[k++] += Arcs.nees(held, path.at(held.time()));
        }
      }
      assertThat(k).isEqualTo(heights.length);
    }
    double most =
        new ChiSquaredDistribution(6 * n).inverseCumulativeProbability(1 - 0.01 / heights.length);
    for (double s : sum) {
      assertThat(s).isBetween(0.5 * 6 * n, most);
    }
  }

  @Test
  void aSecondRadarThatContributesIsReportedOnce() {
    KnownSensor second = new KnownSensor("s", Arcs.RADAR.site(), false);
    NetworkTracker t = new NetworkTracker(POLICY, List.of(Arcs.RADAR, second));
    Trajectory path = Arcs.coast(Arcs.start(1), 400);
    for (List<Detection> d : Arcs.plots(path, 0, 100, 5, RandomStream.of(1, 0, "test", "two"))) {
      Detection.RadarPlot p = (Detection.RadarPlot) d.getFirst();
      t.process(p.time(), d);
      if (p.time() > 40) {
        double later = p.time() + 1;
        Detection.RadarPlot q =
            Arcs.plot(9000 + (long) later, later, path.position(later), 5, 3e-4, new double[3]);
        t.process(
            later,
            List.of(
                new Detection.RadarPlot(
                    q.id(),
                    "s",
                    later,
                    q.range(),
                    q.azimuth(),
                    q.elevation(),
                    0,
                    5,
                    3e-4,
                    1,
                    20,
                    1)));
      }
    }
    assertThat(count(t.drainEvents(), TrackEvent.Type.FUSED)).isEqualTo(1);
    assertThat(t.tracks().getFirst().sensors()).containsExactly("r", "s");
  }

  @Test
  void whatCausedThePlotsChangesNothing() {
    World world = Raid.world(List.of(Raid.threat("a", Raid.BERLIN, 0)), Raid.WARHEAD, Raid.STAGE);
    NetworkTracker plain = new NetworkTracker(POLICY, List.of(Raid.known(Raid.forward())));
    NetworkTracker permuted = new NetworkTracker(POLICY, List.of(Raid.known(Raid.forward())));
    RadarScanner radar = new RadarScanner(Raid.forward(), 1, 0);
    long[] id = {0};
    Vec3 site = radar.model().frame().position().position();
    for (int t = 100; t < 300; t += 2) {
      List<SensorTask.Request> looks = new ArrayList<>();
      for (ThreatObject b : world.bodies()) {
        if (b.exists(t)) {
          Vec3 u = b.path().position(t).minus(site).unit();
          looks.add(SensorTask.Request.cone(b.id(), SensorTask.Purpose.CONFIRM, u, 0));
        }
      }
      SensorTask task = new SensorTask("forward", looks);
      Scan scan = radar.scan(t, world.bodies(), task, () -> ++id[0]);
      List<String> shuffled = new ArrayList<>(scan.causes());
      Collections.reverse(shuffled);
      plain.process(t, scan.detections());
      permuted.process(t, new Scan(scan.sensor(), t, scan.detections(), shuffled).detections());
    }
    assertThat(plain.tracks()).isNotEmpty();
    assertThat(permuted.tracks()).isEqualTo(plain.tracks());
    assertThat(permuted.associations()).isEqualTo(plain.associations());
  }

  @Test
  void aRadarThatIsNotInTheNetworkIsAMistake() {
    Detection.RadarPlot p =
        new Detection.RadarPlot(1, "stranger", 0, 1e6, 0, 0.5, 0, 5, 1e-3, 1, 20, 1);
    assertThatThrownBy(() -> tracker().process(0, List.of(p)))
        .hasMessage("radar stranger reports but is not in the network");
  }

  @Test
  void predictionGoesWhereTheBodyGoes() {
    EcefState s = Arcs.start(5);
    Track track = Arcs.track(s, 0, org.openemd.math.Matrix.diagonal(1, 1, 1, 1, 1, 1));
    Track later = tracker().at(track, 200);
    Trajectory path = Arcs.coast(s, 300);
    assertThat(later.time()).isEqualTo(200);
    assertThat(later.state().position().distance(path.position(200))).isLessThan(0.1);
  }

  @Test
  void aTrackIsAskedForWhereItIsPredictedAndAsWideAsItIsUncertain() {
    Geodetic site = Geodetic.ofDegrees(49.63, 13.73, 0);
    Vec3 place = LocalFrame.at(site).position().position();
    SensorTasking tasking = new SensorTasking("emr", site, Math.toRadians(2), 4e6, 0.1);
    Track track =
        Arcs.track(
            Arcs.start(6), 0, org.openemd.math.Matrix.diagonal(1e6, 1e6, 1e6, 100, 100, 100));
    SensorTask.Request q = tasking.at(50, List.of(track), List.of()).requests().getFirst();
    Vec3 body = Arcs.coast(track.state(), 100).position(50).minus(place);
    assertThat(q.purpose()).isEqualTo(SensorTask.Purpose.TRACK_HIGH);
    assertThat(q.direction().angleTo(body)).isLessThan(1e-6);
    double expected = 3 * Math.sqrt(1e6 + 2500 * 100) / body.norm();
    assertThat(q.halfLength()).isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(q.halfWidth()).isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void theEllipseOfARequestLiesAlongTheLongAxisOfTheCovariance() {
    Geodetic site = Geodetic.ofDegrees(50, 14, 0);
    LocalFrame f = LocalFrame.at(site);
    Vec3 centre = f.position().position().plus(1e6, f.direction(0.3, 0.5));
    for (double turn : new double[] {0.1, 0.8, 1.5, 2.2, 3.0}) {
      Vec3 east = f.direction(0.3 + Math.PI / 2, 0);
      Vec3 up = f.direction(0.3, 0.5).cross(east).times(-1);
      Vec3 axis = east.times(Math.cos(turn)).plus(Math.sin(turn), up);
      double[] c = new double[9];
      double[] a = {axis.x(), axis.y(), axis.z()};
      for (int i = 0; i < 9; i++) {
        c[i] = (i % 4 == 0 ? 1e8 : 0) + 24e8 * a[i / 3] * a[i % 3];
      }
      SearchVolume v = new SearchVolume(centre, org.openemd.math.Matrix.of(3, 3, c));
      SensorTask.Request q =
          new SensorTasking("x", site, 0, 4e6, 0.1)
              .at(0, List.of(), List.of(new LaunchCues.Cue("l", v)))
              .requests()
              .getFirst();
      assertThat(Math.abs(q.along().dot(axis))).isGreaterThan(1 - 1e-9);
      assertThat(q.halfLength()).isCloseTo(0.15, org.assertj.core.api.Assertions.within(1e-9));
      assertThat(q.halfWidth()).isCloseTo(0.03, org.assertj.core.api.Assertions.within(1e-9));
    }
  }
}
