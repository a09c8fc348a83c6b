package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.tracking.filter.Estimate;

@Tag("law")
class DuplicatesTest {
  private static final int TRACKS = 60;
  private static final int SCAN = 7;
  private static final TrackingPolicy LASTING =
      new TrackingPolicy(0, 4, 20, 600, 30, 0.01, 3, 0.3, 15, 0.9)
          .associating(TrackingPolicy.Association.NEAREST);

  private final KalmanFilter filter = new KalmanFilter(1e-3);
  private final Duplicates duplicates = new Duplicates(filter);

  /// Some of one body at other times, some kilometres off, some far away; half of them updated by the scan.
  private static List<TrackFile> crowd(RandomStream s) {
    LatePlots late = new LatePlots(new KalmanFilter(0), new SoftUpdate(new KalmanFilter(0)), 0);
    List<TrackFile> tracks = new ArrayList<>();
    EcefState middle = Arcs.start(s);
    for (int i = 0; i < TRACKS; i++) {
      double apart = StrictMath.pow(10, s.uniform(1, 6));
      Vec3 off = new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian());
      Vec3 drift = new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian());
      EcefState own =
          new EcefState(
              middle.position().plus(apart, off), middle.velocity().plus(apart / 100, drift));
      double p = StrictMath.pow(10, s.uniform(2, 8));
      Matrix wide = Matrix.diagonal(p, p, p, p / 1e4, p / 1e4, p / 1e4);
      double time = s.nextDouble() < 0.5 ? 100 : s.uniform(60, 120);
      Estimate e = new Estimate(0, own, wide);
      new KalmanFilter(0).predict(e, time - 100);
      e.time = time;
      TrackFile t = new TrackFile(i, 0, e, new CrossSectionBelief(Raid.POLICY), late.history(e));
      t.lastScan = s.nextDouble() < 0.5 ? SCAN : SCAN - 1;
      tracks.add(t);
    }
    return tracks;
  }

  /// n = 200 crowds, seed 1: every pair of the plain double loop that agrees is a candidate, in the order of that loop. The crowds hold agreeing pairs, and pairs that are not looked at.
  @Test
  void theIndexFindsWhatComparingAllPairsFinds() {
    int agree = 0;
    int asked = 0;
    for (int run = 0; run < 200; run++) {
      List<TrackFile> tracks = crowd(RandomStream.of(1, run, "crowd", "tracks"));
      List<Duplicates.Pair> slow = new ArrayList<>();
      for (int i = tracks.size() - 1; i > 0; i--) {
        for (int j = 0; j < i; j++) {
          TrackFile t = tracks.get(i);
          TrackFile o = tracks.get(j);
          if (t.lastScan != o.lastScan && duplicates.same(o.estimate, t.estimate)) {
            slow.add(new Duplicates.Pair(i, j));
          }
        }
      }
      List<Duplicates.Pair> candidates = duplicates.candidates(tracks, SCAN);
      asked += candidates.size();
      candidates.removeIf(
          p -> !duplicates.same(tracks.get(p.earlier()).estimate, tracks.get(p.later()).estimate));
      assertThat(candidates).isEqualTo(slow);
      agree += slow.size();
    }
    assertThat(agree).isGreaterThan(500);
    assertThat(asked).isLessThan(200 * TRACKS * TRACKS / 4);
  }

  /// Two bodies 6 km apart across the sight; the plots of one, five of them, stop after 20 s, and its track is soon unsure enough to be of the other, for the tracker expects 30 m2/s3 of unknown acceleration. Ten runs, seed 4.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTwoTracksOfOneBodyTheOneWithFewerPlotsGoesAndTheEventNamesTheOther(boolean fewerFirst) {
    for (int run = 0; run < 10; run++) {
      NetworkTracker t = new NetworkTracker(LASTING, List.of(Arcs.RADAR));
      feed(t, RandomStream.of(4, run, "duplicates", "plots"), fewerFirst ? 0 : 1);
      List<TrackEvent> events = t.drainEvents();
      int gone = fewerFirst ? 1 : 2;
      assertThat(events.stream().filter(e -> e.type() == TrackEvent.Type.DROPPED))
          .singleElement()
          .satisfies(e -> {
            assertThat(e.track()).isEqualTo(gone);
            assertThat(e.other()).isEqualTo(3 - gone);
            assertThat(e.detail()).isEqualTo("the same body as track " + (3 - gone));
          });
      assertThat(t.tracks().stream().filter(Track::confirmed).map(Track::number))
          .containsExactly(3 - gone);
    }
  }

  private static void feed(NetworkTracker t, RandomStream s, int fewer) {
    EcefState a = Arcs.start(s);
    Vec3 sight = a.position().minus(Arcs.FRAME.frame().position().position());
    Vec3 across = sight.cross(a.velocity()).unit();
    EcefState b = new EcefState(a.position().plus(6000, across), a.velocity());
    Trajectory[] paths = {Arcs.coast(a, 400), Arcs.coast(b, 400)};
    long id = 0;
    for (double time = 0; time <= 300; time += 5) {
      List<Detection> scan = new ArrayList<>();
      for (int body = 0; body < 2; body++) {
        double from = body == 1 ? 5 : 0; // the first to be seen has the first number
        double to = body == fewer ? 20 + from : 300;
        if (time >= from && time <= to) {
          scan.add(Arcs.plot(++id, time, paths[body].position(time), 5, 3e-4, Arcs.errors(s)));
        }
      }
      t.process(time, scan);
    }
  }
}
