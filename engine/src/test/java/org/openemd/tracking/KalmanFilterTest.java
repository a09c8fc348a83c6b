package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarScanner;
import org.openemd.sensing.Scan;
import org.openemd.sensing.SensorTask;
import org.openemd.tracking.TrackingPolicy.Estimation;
import org.openemd.tracking.filter.Estimate;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

@Tag("law")
class KalmanFilterTest {

  /// The information form with the Jacobian of range, azimuth and elevation by finite differences, at small variances
  /// where second-order terms vanish.
  @Test
  void anUpdateIsTheInformationFormOfTheNumericalJacobian() {
    EcefState s = Arcs.start(4);
    Matrix prior = Matrix.diagonal(400, 900, 100, 4, 1, 9);
    Estimate e = Arcs.track(s, 0, prior).estimate();
    Vec3 seen = s.position().plus(new Vec3(15, -20, 8));
    Plot z = Plot.of(Arcs.plot(1, 0, seen, 5, 3e-5, new double[3]), Arcs.FRAME);
    new KalmanFilter(0).update(e, z);

    AzElRange look = Arcs.FRAME.frame().look(new Ecef(s.position()));
    double c = Math.cos(look.elevation());
    double[] h = new double[18];
    double[] r = {5, 3e-5 / c, 3e-5};
    double[] y = difference(Arcs.FRAME.frame().look(new Ecef(seen)), look);
    Vec3[] axes = {new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)};
    for (int j = 0; j < 3; j++) {
      AzElRange plus = Arcs.FRAME.frame().look(new Ecef(s.position().plus(10, axes[j])));
      AzElRange minus = Arcs.FRAME.frame().look(new Ecef(s.position().plus(-10, axes[j])));
      double[] d = difference(plus, minus);
      for (int i = 0; i < 3; i++) {
        h[6 * i + j] = d[i] / 20 / r[i];
      }
    }
    Matrix jacobian = Matrix.of(3, 6, h);
    Matrix posterior = prior.inverse().plus(jacobian.transpose().times(jacobian)).inverse();
    Matrix moved =
        posterior
            .times(jacobian.transpose())
            .times(Matrix.of(3, 1, y[0] / r[0], y[1] / r[1], y[2] / r[2]));
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        double scale = Math.sqrt(prior.get(i, i) * prior.get(j, j));
        assertThat(e.p[6 * i + j]).isCloseTo(posterior.get(i, j), within(1e-3 * scale));
      }
      double before = Arcs.array(s)[i];
      assertThat(e.x[i] - before).isCloseTo(moved.get(i, 0), within(0.02));
    }
  }

  private static double[] difference(AzElRange a, AzElRange b) {
    return new double[] {
      a.range() - b.range(), a.azimuth() - b.azimuth(), a.elevation() - b.elevation()
    };
  }

  @Test
  void anUpdateAtTheZenithIsAsGoodAsElsewhere() {
    Vec3 up = Arcs.FRAME.frame().up();
    Vec3 p = Arcs.FRAME.frame().position().position().plus(500e3, up);
    EcefState s = new EcefState(p, new Vec3(1000, 2000, 3000));
    Estimate e = Arcs.track(s, 0, Matrix.diagonal(1e6, 1e6, 1e6, 1e4, 1e4, 1e4)).estimate();
    Plot z = Plot.of(Arcs.plot(1, 0, p, 5, 1e-4, new double[3]), Arcs.FRAME);
    new KalmanFilter(0).update(e, z);
    double across = 50 * 50 / (1 + 2500 / 1e6);
    assertThat(e.positionVariance()).isCloseTo(2 * across + 25, within(0.02 * across));
  }

  /// Mean of the normalised estimation error squared, six degrees of freedom, over n = 150 seeded runs, 60 s after
  /// confirmation and at confirmation. Its deviation is sqrt(12 / n) = 0.283; the band is 6 +- 3.5 deviations: false-alarm
  /// chance 5e-4 each, 4e-3 for all eight. The truth flies the filter's own dynamics (J2, vacuum), so that no process noise
  /// can hide an error.
  @ParameterizedTest
  @ValueSource(strings = {"forward", "emr", "fylingdales", "all"})
  void theFilterKnowsItsErrors(String which) {
    honest(which, Estimation.USUAL);
  }

  /// The same of the unscented filter, which starts from the same fit.
  @ParameterizedTest
  @ValueSource(strings = {"forward", "fylingdales", "all"})
  void theUnscentedFilterKnowsItsErrors(String which) {
    honest(which, new Estimation(Estimation.Kind.UNSCENTED, Double.POSITIVE_INFINITY));
  }

  /// The same with range rates believed to 0.1 m/s, which is ten times what the radars claim: by 1 cm/s the filter would be too sure of itself (7.0 from the forward radar).
  @ParameterizedTest
  @ValueSource(strings = {"forward", "all"})
  void rangeRatesLeaveTheFilterHonest(String which) {
    double error = honest(which, new Estimation(Estimation.Kind.EXTENDED, 0.1));
    double without = honest(which, Estimation.USUAL);
    assertThat(error).isLessThan(without);
  }

  /// Returns the root mean square error of the velocity 60 s after confirmation (m/s).
  private static double honest(String which, Estimation estimation) {
    int n = 150;
    double[] sum = new double[3];
    int[] count = new int[2];
    for (int run = 0; run < n; run++) {
      follow(which, run, estimation, sum, count);
    }
    for (int k = 0; k < 2; k++) {
      assertThat(count[k]).isGreaterThan(140);
      assertThat(sum[k] / count[k])
          .as("%s, case %d", which, k)
          .isCloseTo(6, within(3.5 * Math.sqrt(12.0 / count[k])));
    }
    return Math.sqrt(sum[2] / count[1]);
  }

  private static List<Radar> radars(String which) {
    return switch (which) {
      case "forward" -> List.of(Raid.forward());
      case "emr" -> List.of(Raid.emr());
      case "fylingdales" -> List.of(Raid.fylingdales());
      default -> List.of(Raid.forward(), Raid.emr(), Raid.fylingdales());
    };
  }

  /// One body in the beam of each radar; adds the error at confirmation, and at the first plot 60 s later.
  private static void follow(
      String which, int run, Estimation estimation, double[] sum, int[] count) {
    TrackingPolicy policy =
        new TrackingPolicy(
            0,
            4,
            20,
            20,
            100,
            1e-9,
            new TrackingPolicy.Expected(0.01, 0.3, 0, 0),
            new TrackingPolicy.Expected(3, 15, 0, 0),
            0.9,
            estimation,
            TrackingPolicy.Partings.NOTIONAL,
            TrackingPolicy.Debris.NONE,
            TrackingPolicy.Association.JOINT);
    List<Radar> radars = radars(which);
    NetworkTracker tracker = new NetworkTracker(policy, radars.stream().map(Raid::known).toList());
    List<RadarScanner> scanners = new ArrayList<>();
    radars.forEach(r -> scanners.add(new RadarScanner(r, 3, run)));
    Trajectory path = Arcs.coast(Arcs.start(run), 900);
    ThreatObject body =
        new ThreatObject("b", "b", ThreatObject.Kind.WARHEAD, path, new Signature(1, 5), List.of());
    double confirmed = Double.NaN;
    for (int t = 0; t < path.end(); t++) {
      for (RadarScanner r : scanners) {
        if (t % r.model().radar().revisit() == 0) {
          tracker.process(t, trueOnes(r, t, body));
        }
      }
      List<Track> tracks = tracker.tracks().stream().filter(Track::confirmed).toList();
      if (tracks.isEmpty() || tracks.getFirst().time() != t) {
        continue;
      }
      boolean first = Double.isNaN(confirmed);
      if (first || t >= confirmed + 60) {
        int k = first ? 0 : 1;
        sum[k] += Arcs.nees(tracks.getFirst(), path.at(t));
        count[k]++;
        if (!first) {
          Vec3 error = tracks.getFirst().state().velocity().minus(path.at(t).velocity());
          sum[2] += error.dot(error);
          return;
        }
        confirmed = t;
      }
    }
  }

  private static SensorTask pointed(Vec3 d) {
    return new SensorTask(
        "", List.of(SensorTask.Request.cone("b", SensorTask.Purpose.TRACK_HIGH, d.unit(), 0)));
  }

  private static List<Detection> trueOnes(RadarScanner r, int t, ThreatObject body) {
    Vec3 d = body.path().position(t).minus(r.model().frame().position().position());
    Scan scan = r.scan(t, List.of(body), pointed(d), () -> t);
    List<Detection> kept = new ArrayList<>();
    for (int i = 0; i < scan.causes().size(); i++) {
      if (!scan.causes().get(i).isEmpty()) {
        kept.add(scan.detections().get(i));
      }
    }
    return kept;
  }

  /// Mean of the normalised innovation squared over n plots of one body: 3 +- 4 sqrt(6 / n), false-alarm chance 6e-5.
  @Test
  void innovationsHaveTheCovarianceThatIsClaimed() {
    RandomStream s = RandomStream.of(5, 0, "test", "innovation");
    KalmanFilter filter = new KalmanFilter(0);
    double sum = 0;
    int n = 0;
    for (int run = 0; run < 40; run++) {
      Trajectory path = Arcs.coast(Arcs.start(run), 300);
      List<Plot> plots =
          Arcs.plots(path, 0, 250, 5, s).stream()
              .map(l -> Plot.of((Detection.RadarPlot) l.getFirst(), Arcs.FRAME))
              .toList();
      Estimate e = BallisticFit.ofTwo(plots.get(0), plots.get(1));
      for (Plot z : plots.subList(2, plots.size())) {
        filter.predict(e, z.time());
        sum += filter.innovation(e, z);
        filter.update(e, z);
        n++;
      }
    }
    assertThat(sum / n).isCloseTo(3, within(4 * Math.sqrt(6.0 / n)));
  }
}
