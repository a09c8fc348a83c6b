package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.sensing.Detection;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;

/// Objects of one launch, each with a cross section and a speed of parting, are taken for what is likely, and as often as it is likely.
@Tag("law")
class ClassifierTest {
  private static final double SIGMA = 0.3; // of a track's speed [m/s]
  private static final TrackingPolicy.Expected WARHEAD = new TrackingPolicy.Expected(0.03, 1, 0, 0);
  private static final TrackingPolicy.Expected STAGE = new TrackingPolicy.Expected(0.5, 1, 0, 0);
  private static final TrackingPolicy.Expected PIECES = new TrackingPolicy.Expected(0.03, 1, 7, 7);

  private static TrackingPolicy policy(
      TrackingPolicy.Expected warhead,
      TrackingPolicy.Expected stage,
      TrackingPolicy.Partings partings,
      TrackingPolicy.Debris debris) {
    return new TrackingPolicy(
        0,
        4,
        20,
        16.27,
        60,
        0,
        warhead,
        stage,
        0.9,
        TrackingPolicy.Estimation.USUAL,
        partings,
        debris,
        TrackingPolicy.Association.JOINT);
  }

  private static final TrackingPolicy BELIEF =
      policy(
          WARHEAD, STAGE, TrackingPolicy.Partings.NOTIONAL, new TrackingPolicy.Debris(2, PIECES));

  /// A track that left so much faster than its launch, with plots of these cross sections at X band.
  private static TrackFile track(
      TrackingPolicy policy, int number, EcefState launch, double speed, double... rcs) {
    EcefState own = ahead(launch, speed);
    double v = SIGMA * SIGMA;
    Estimate e = new Estimate(0, own, Matrix.diagonal(1e-6, 1e-6, 1e-6, v, v, v));
    CrossSectionBelief belief = new CrossSectionBelief(policy);
    for (double r : rcs) {
      belief.take(
          Plot.of(new Detection.RadarPlot(1, "r", 0, 1e6, 0, 0.5, 0, 5, 3e-4, 1, 1e5, r), FRAME));
    }
    return new TrackFile(number, 0, e, belief, new TrackHistory(e, 60));
  }

  private static EcefState ahead(EcefState s, double speed) {
    return new EcefState(s.position(), s.velocity().plus(speed, s.velocity().unit()));
  }

  private static final SensorFrame FRAME =
      SensorFrame.of(new KnownSensor("r", Arcs.RADAR.site(), true, 0));

  private static double[] posteriors(TrackingPolicy policy, List<TrackFile> tracks) {
    new Classifier(policy, new BallisticMotion(0)).classify(tracks);
    return tracks.stream().mapToDouble(TrackFile::warhead).toArray();
  }

  @Test
  void ofTwoThatLookAlikeTheOneAheadOfTheStageIsTheWarhead() {
    EcefState s = Arcs.start(1);
    double[] p =
        posteriors(
            BELIEF,
            List.of(
                track(BELIEF, 1, s, 0, 0.7, 0.3, 0.9, 0.5),
                track(BELIEF, 2, s, 2, 0.03, 0.02, 0.06),
                track(BELIEF, 3, s, -6, 0.03, 0.02, 0.06)));
    assertThat(p[0]).isLessThan(0.05);
    assertThat(p[1]).isGreaterThan(0.6);
    assertThat(p[2]).isLessThan(0.2);
  }

  @Test
  void swappingTheFeaturesSwapsThePosteriors() {
    EcefState s = Arcs.start(1);
    double[] dim = {0.02, 0.05, 0.03};
    double[] bright = {0.6, 0.2, 0.9};
    double[] one =
        posteriors(BELIEF, List.of(track(BELIEF, 1, s, 0, bright), track(BELIEF, 2, s, 1.5, dim)));
    double[] two =
        posteriors(BELIEF, List.of(track(BELIEF, 1, s, 1.5, dim), track(BELIEF, 2, s, 0, bright)));
    assertThat(one[1]).isGreaterThan(0.6).isEqualTo(two[0]);
    assertThat(one[0]).isLessThan(0.1).isEqualTo(two[1]);
  }

  @Test
  void equalFeaturesGiveEqualPosteriors() {
    EcefState s = Arcs.start(1);
    double[] dim = {0.02, 0.05};
    double[] p =
        posteriors(
            BELIEF,
            List.of(
                track(BELIEF, 1, s, 0, 0.7, 0.5),
                track(BELIEF, 2, s, 1.5, dim),
                track(BELIEF, 3, s, 1.5, dim),
                track(BELIEF, 4, s, 1.5, dim)));
    assertThat(p[2]).isEqualTo(p[1]);
    assertThat(p[3]).isEqualTo(p[1]);
  }

  @Test
  void whoExpectsAllToPartAndLookAlikeTellsNobodyApart() {
    TrackingPolicy.Partings same = new TrackingPolicy.Partings(0, 0.3, 0.3, 3);
    TrackingPolicy policy = policy(WARHEAD, WARHEAD, same, new TrackingPolicy.Debris(2, WARHEAD));
    EcefState s = Arcs.start(1);
    double[] p =
        posteriors(policy, List.of(track(policy, 1, s, 0, 0.7), track(policy, 2, s, 1.5, 0.01)));
    assertThat(p[0]).isCloseTo(p[1], within(0.01)); // each speed is told on its own path
  }

  @Test
  void oneAloneIsJudgedByItsLooks() {
    TrackFile t = track(BELIEF, 1, Arcs.start(1), 0, 0.03, 0.02, 0.05);
    assertThat(posteriors(BELIEF, List.of(t))[0]).isEqualTo(t.belief.warhead());
  }

  /// Warhead and stage parted at 2 m/s and come down with 8,000 and 300 kg/m2, each with its own track: 40 km up the stage is slower by hundreds of metres a second, and both are still taken for what they were.
  @Test
  void theAirDoesNotChangeWhatPartedHow() {
    EcefState s = Arcs.start(1);
    TrackFile warhead = track(BELIEF, 2, s, 2, 0.03, 0.02, 0.06);
    TrackFile stage = track(BELIEF, 1, s, 0, 0.3, 0.1, 0.2);
    List<TrackFile> tracks = List.of(warhead, stage);
    KalmanFilter filter = new KalmanFilter(1.5e-7);
    Classifier classifier = new Classifier(BELIEF, filter.motion());
    classifier.classify(tracks);
    double above = warhead.warhead();
    assertThat(above).isGreaterThan(warhead.belief.warhead() + 0.02);
    List<Trajectory> paths =
        List.of(
            Ballistics.coast(ahead(s, 2), 0, 2000, 8000, Environment.STANDARD),
            Ballistics.coast(s, 0, 2000, 300, Environment.STANDARD));
    double slowed = 0;
    for (double t = 1; slowed < 300; t++) {
      for (int k = 0; k < 2; k++) {
        Estimate e = tracks.get(k).estimate;
        filter.predict(e, t);
        System.arraycopy(Arcs.array(paths.get(k).at(t)), 0, e.x, 0, 6);
      }
      slowed = stage.estimate.state().velocity().distance(warhead.estimate.state().velocity());
      classifier.classify(tracks);
      assertThat(warhead.warhead()).as("%s s, %s m/s", t, slowed).isCloseTo(above, within(0.02));
    }
  }

  /// The reliability table: n = 2,000 launches (seed 3) drawn as the policy expects them: a warhead and a stage, each in track with 0.8, pieces by Poisson's law, mean cross sections by Student's, six plots each,
  /// speeds of parting by their normal laws. Of the objects with a posterior in a bin as many are warheads as the posteriors say, within four binomial deviations (false-alarm chance 4e-4 over six bins)
  /// and 0.03: the belief keeps 5 % of stray plots, of stray partings and of others, which are not drawn here.
  @Test
  void posteriorsAreFrequencies() {
    double[] edges = {0.05, 0.2, 0.4, 0.6, 0.8, 1.01};
    int[] n = new int[edges.length];
    double[] said = new double[edges.length];
    double[] was = new double[edges.length];
    RandomStream draw = RandomStream.of(3, 0, "test", "launches");
    for (int launch = 0; launch < 2000; launch++) {
      boolean warhead = draw.nextBoolean(0.8);
      double[] p = posteriors(BELIEF, drawn(warhead, draw));
      for (int i = 0; i < p.length; i++) {
        int bin = 0;
        while (p[i] >= edges[bin]) {
          bin++;
        }
        n[bin]++;
        said[bin] += p[i];
        was[bin] += warhead && i == 0 ? 1 : 0;
      }
    }
    for (int b = 0; b < edges.length; b++) {
      double mean = said[b] / n[b];
      double band = 4 * Math.sqrt(mean * (1 - mean) / n[b]) + 0.03;
      assertThat(was[b] / n[b]).as("below %s, of %d", edges[b], n[b]).isCloseTo(mean, within(band));
    }
  }

  /// The warhead first, if it is tracked.
  private static List<TrackFile> drawn(boolean warhead, RandomStream draw) {
    EcefState s = Arcs.start(1);
    TrackingPolicy.Partings p = BELIEF.partings();
    List<TrackFile> tracks = new ArrayList<>();
    if (warhead) {
      add(tracks, s, p.speed() + p.sigma() * draw.nextGaussian(), WARHEAD, draw);
    }
    if (draw.nextBoolean(0.8)) {
      add(tracks, s, 0.3 * draw.nextGaussian(), STAGE, draw);
    }
    for (int k = draw.nextPoisson(0.8 * 2); k > 0; k--) {
      add(tracks, s, p.debris() * draw.nextGaussian(), PIECES, draw);
    }
    return tracks;
  }

  private static void add(
      List<TrackFile> tracks,
      EcefState s,
      double speed,
      TrackingPolicy.Expected looks,
      RandomStream draw) {
    double seen = speed + SIGMA * draw.nextGaussian();
    tracks.add(track(BELIEF, tracks.size() + 1, s, seen, plots(looks, draw)));
  }

  private static double[] plots(TrackingPolicy.Expected e, RandomStream draw) {
    double chi = 0; // with three degrees of freedom
    for (int k = 0; k < 3; k++) {
      double z = draw.nextGaussian();
      chi += z * z;
    }
    double student = draw.nextGaussian() / Math.sqrt(chi / 3);
    double level = 10 * Math.log10(e.x()) + Math.sqrt(9 + e.spreadX() * e.spreadX()) * student;
    double mean = Math.pow(10, Math.clamp(level, -40, 29) / 10);
    double[] plots = new double[6];
    for (int k = 0; k < plots.length; k++) {
      plots[k] = mean * draw.nextExponential();
    }
    return plots;
  }
}
