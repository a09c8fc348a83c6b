package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.Estimate;

@Tag("law")
class DuplicatesTest {
  private static final int TRACKS = 60;
  private static final int SCAN = 7;

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
}
