package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarScanner;
import org.openemd.sensing.SensorTask;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

@Tag("law")
class ConsideredTest {
  private static final KnownSensor.Systematic SYSTEMATIC =
      new KnownSensor.Systematic(2e-5, 3, 315, 15);
  private static final SensorFrame FIRST = frame("r", 49.63, 13.73);
  private static final SensorFrame SECOND = frame("s", 47.0, 20.0);

  private static SensorFrame frame(String id, double latitude, double longitude) {
    Geodetic site = Geodetic.ofDegrees(latitude, longitude, 0);
    return SensorFrame.of(new KnownSensor(id, site, true, 12.8, SYSTEMATIC));
  }

  private static Plot plot(SensorFrame f, double t, Vec3 position) {
    Vec3 enu = f.frame().rotateToEnu(position.minus(f.frame().position().position()));
    double level = Math.hypot(enu.x(), enu.y());
    return Plot.of(
        new Detection.RadarPlot(
            1,
            f.sensor().id(),
            t,
            enu.norm(),
            Math.atan2(enu.x(), enu.y()),
            Math.atan2(enu.z(), level),
            0,
            5,
            3e-5,
            1,
            20,
            1),
        f);
  }

  /// The state of six and the constant errors of two radars in one covariance of fourteen, as the textbook has it, with the gain of the errors set to zero: Joseph's form.
  private static final class Augmented {
    RealMatrix p = MatrixUtils.createRealMatrix(14, 14);

    void predict(double[] phi) {
      RealMatrix f = MatrixUtils.createRealIdentityMatrix(14);
      for (int i = 0; i < 36; i++) {
        f.setEntry(i / 6, i % 6, phi[i]);
      }
      p = f.multiply(p).multiply(f.transpose());
    }

    void update(Vec3 axis, double[] effects, int radar, double variance) {
      RealMatrix h = MatrixUtils.createRealMatrix(1, 14);
      h.setRow(0, new double[] {axis.x(), axis.y(), axis.z(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
      for (int k = 0; k < 4; k++) {
        h.setEntry(0, 6 + 4 * radar + k, effects[k]);
      }
      double s = h.multiply(p).multiply(h.transpose()).getEntry(0, 0) + variance;
      RealMatrix gain = p.multiply(h.transpose()).scalarMultiply(1 / s);
      for (int k = 6; k < 14; k++) {
        gain.setEntry(k, 0, 0);
      }
      RealMatrix left = MatrixUtils.createRealIdentityMatrix(14).subtract(gain.multiply(h));
      p =
          left.multiply(p)
              .multiply(left.transpose())
              .add(gain.multiply(gain.transpose()).scalarMultiply(variance));
    }
  }

  private static Augmented of(Estimate e) {
    Augmented a = new Augmented();
    for (int i = 0; i < 14; i++) {
      for (int j = 0; j < 14; j++) {
        boolean state = i < 6 && j < 6;
        a.p.setEntry(i, j, state ? e.p[6 * i + j] : i == j ? 1 : 0);
      }
    }
    for (int place = 0; place < e.considered.count(); place++) {
      int radar = e.considered.sensor(place).equals("r") ? 0 : 1;
      for (int k = 0; k < 4; k++) {
        for (int i = 0; i < 6; i++) {
          double c = e.considered.columns()[e.considered.at(place, k) + i];
          a.p.setEntry(i, 6 + 4 * radar + k, c);
          a.p.setEntry(6 + 4 * radar + k, i, c);
        }
      }
    }
    return a;
  }

  private static void same(Estimate e, Augmented a) {
    RealMatrix own = of(e).p;
    for (int i = 0; i < 14; i++) {
      for (int j = 0; j < 14; j++) {
        double scale = Math.sqrt(a.p.getEntry(i, i) * a.p.getEntry(j, j));
        assertThat(own.getEntry(i, j)).isCloseTo(a.p.getEntry(i, j), within(1e-4 * scale));
      }
    }
  }

  /// Two radars in turn, 20 plots, no process noise; the second-order terms are below 1e-4 of the range's variance here, and so is the tolerance.
  @Test
  void theFilterIsTheAugmentedOneWithTheGainOfTheErrorsSetToZero() {
    Trajectory path = Arcs.coast(Arcs.start(4), 300);
    KalmanFilter filter = new KalmanFilter(0);
    Estimate e =
        BallisticFit.ofTwo(plot(FIRST, 0, path.position(0)), plot(FIRST, 10, path.position(10)));
    Augmented judge = of(e);
    for (int i = 2; i < 22; i++) {
      double t = 10 * i;
      double[] phi = new double[36];
      for (int k = 0; k < 6; k++) {
        phi[7 * k] = 1;
      }
      filter.motion().moveWithTransition(e.x.clone(), phi, t - e.time, BallisticMotion.STEP);
      filter.predict(e, t);
      judge.predict(phi);
      int radar = i % 3 == 0 ? 1 : 0;
      SensorFrame f = radar == 1 ? SECOND : FIRST;
      Plot z = plot(f, t, path.position(t));
      Vec3 u = e.state().position().minus(z.site()).unit();
      Vec3 a = new Vec3(0, 0, 1).cross(u).unit();
      double[] effects = new double[4];
      filter.update(e, z);
      for (Vec3 axis : List.of(a, u.cross(a))) {
        z.systematic().across(axis.x(), axis.y(), axis.z(), effects);
        judge.update(axis, effects, radar, z.acrossVariance());
      }
      z.systematic().along(effects);
      judge.update(u, effects, radar, z.rangeVariance());
      same(e, judge);
    }
    assertThat(e.considered.count()).isEqualTo(2);
  }

  /// The plots of one radar average its own errors away, not its survey's: 80 plots of 30 m across, and a constant error of 0.1 mrad both ways that the arc's shape
  /// tells little about.
  @Test
  void noNumberOfPlotsMakesUpForASurvey() {
    assertThat(deviation(new KnownSensor.Systematic(1e-4, 0, 0, 0))).isBetween(0.8e-4, 1.5e-4);
    assertThat(deviation(KnownSensor.Systematic.NONE)).isLessThan(0.2e-4);
  }

  /// Of the position after 80 plots, in parts of the range.
  private static double deviation(KnownSensor.Systematic systematic) {
    Trajectory path = Arcs.coast(Arcs.start(4), 500);
    KalmanFilter filter = new KalmanFilter(0);
    SensorFrame radar =
        SensorFrame.of(new KnownSensor("r", FIRST.sensor().site(), true, 12.8, systematic));
    Estimate e =
        BallisticFit.ofTwo(plot(radar, 0, path.position(0)), plot(radar, 5, path.position(5)));
    for (int t = 10; t <= 400; t += 5) {
      filter.predict(e, t);
      filter.update(e, plot(radar, t, path.position(t)));
    }
    double range = path.position(400).minus(radar.frame().position().position()).norm();
    return Math.sqrt(e.positionVariance()) / range;
  }

  /// Two bodies 500 m apart, seen by one radar whose survey is good to 1 km there: what its error does to both tells them no nearer.
  @Test
  void oneRadarTellsBodiesApartThatAreNearerThanItsSurvey() {
    for (int run = 0; run < 10; run++) {
      EcefState s = Arcs.start(run);
      EcefState o = new EcefState(s.position().plus(500, s.velocity().unit()), s.velocity());
      Trajectory a = Arcs.coast(s, 400);
      Trajectory b = Arcs.coast(o, 400);
      KnownSensor radar =
          new KnownSensor(
              "r", Arcs.RADAR.site(), true, 12.8, new KnownSensor.Systematic(6e-4, 0, 0, 0));
      NetworkTracker t =
          new NetworkTracker(
              new TrackingPolicy(0, 4, 20, 60, 1e-3, 0.01, 3, 0.3, 15, 0.9), List.of(radar));
      RandomStream draw = RandomStream.of(1, run, "test", "near");
      for (int i = 0; i <= 60; i++) {
        // in turn, so that the tracker may take them for one body
        Vec3 p = (i % 2 == 0 ? a : b).position(5 * i);
        t.process(5 * i, List.of(Arcs.plot(i, 5 * i, p, 5, 3e-5, Arcs.errors(draw))));
      }
      assertThat(t.tracks().stream().filter(Track::confirmed).count()).isEqualTo(2);
    }
  }

  /// A radar that tracks 3 degrees above its horizon in air that is not quite what it corrects for, 150 runs with other air and another survey each: mean NEES 6 +- 3.5
  /// deviations of sqrt(12 / n), false-alarm chance 5e-4.
  @Test
  void aTrackLowOverTheHorizonKnowsHowWellTheAirIsKnown() {
    Radar radar = Raid.withAir(Raid.emr(), new Radar.Refractivity(315, 15));
    TrackingPolicy policy = new TrackingPolicy(0, 4, 20, 100, 1e-9, 0.01, 3, 0.3, 15, 0.9);
    double sum = 0;
    int n = 0;
    for (int run = 0; run < 150; run++) {
      NetworkTracker tracker = new NetworkTracker(policy, List.of(Raid.known(radar)));
      RadarScanner scanner = new RadarScanner(radar, 3, run);
      Trajectory path = Arcs.coast(low(run), 200);
      ThreatObject body =
          new ThreatObject(
              "b", "b", ThreatObject.Kind.WARHEAD, path, new Signature(10, 5), List.of());
      for (int t = 0; t <= 100; t += 2) {
        Vec3 d = path.position(t).minus(scanner.model().frame().position().position());
        SensorTask.Request look =
            SensorTask.Request.cone("b", SensorTask.Purpose.CONFIRM, d.unit(), 0);
        SensorTask task = new SensorTask("", List.of(look));
        List<Detection> kept = new ArrayList<>();
        var scan = scanner.scan(t, List.of(body), task, () -> 0);
        for (int i = 0; i < scan.causes().size(); i++) {
          if (!scan.causes().get(i).isEmpty()) {
            kept.add(scan.detections().get(i));
          }
        }
        tracker.process(t, kept);
      }
      for (Track track : tracker.tracks()) {
        if (track.confirmed()) {
          sum += Arcs.nees(track, path.at(track.time()));
          n++;
        }
      }
    }
    assertThat(n).isGreaterThan(140);
    assertThat(sum / n).isCloseTo(6, within(3.5 * Math.sqrt(12.0 / n)));
  }

  /// 1,300 km from the radar, 3 degrees up.
  private static EcefState low(int run) {
    RandomStream s = RandomStream.of(12, run, "arc", "low");
    var f = FIRST.frame();
    double azimuth = Math.toRadians(s.uniform(100, 140));
    Vec3 p = f.position().position().plus(1300e3, f.direction(azimuth, Math.toRadians(3)));
    Vec3 v =
        f.direction(azimuth + Math.toRadians(s.uniform(60, 120)), Math.toRadians(s.uniform(5, 15)));
    return new EcefState(p, v.times(s.uniform(3000, 4000)));
  }
}
