package org.openemd.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.results.metrics.Sample;
import org.openemd.results.metrics.Scene;
import org.openemd.results.metrics.TrackingScore;
import org.openemd.run.OrderSource;
import org.openemd.run.RunRecord;
import org.openemd.run.Runs;
import org.openemd.run.Simulation;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.tracking.NetworkTracker;

/// Which truth the tracks of a run are held against.
@Tag("story")
class PictureScoreTest {
  private static RunRecord run;
  private static PictureScore picture;

  @BeforeAll
  static void score() {
    run = Simulation.run(Runs.scenario("short"), 1, OrderSource.none());
    picture = PictureScore.of(run);
  }

  @Test
  void aBodyCountsFromItsFirstViewUntilItIsGoneOrComesDown() {
    Map<String, Integer> counted = new TreeMap<>();
    for (Scene s : picture.scenes()) {
      for (Sample b : s.truths()) {
        assertThat(Frames.height(b.position())).isGreaterThanOrEqualTo(NetworkTracker.FLOOR);
        assertThat(run.world().body(b.id()).exists(s.time())).isTrue();
        boolean first = counted.merge(b.id(), 1, Integer::sum) == 1;
        assertThat(!first || inView(b)).as("%s at %s s", b.id(), s.time()).isTrue();
      }
      for (RunRecord.Kill k : run.kills()) {
        assertThat(s.truths()).noneMatch(b -> b.id().equals(k.body()) && s.time() >= k.time());
      }
    }
    assertThat(counted.size()).isGreaterThan(1);
  }

  private static boolean inView(Sample b) {
    return run.scenario().radars().stream()
        .filter(Radar::active)
        .anyMatch(r -> Sightings.inView(new RadarModel(r)).test(b.position()));
  }

  @Test
  void otherNamesForTheSameBodiesAndTracksGiveTheSameFigures() {
    List<Sample> truths = new ArrayList<>();
    List<Sample> tracks = new ArrayList<>();
    for (Scene s : picture.scenes()) {
      s.truths().reversed().forEach(b -> truths.add(named(b, "t" + b.id().hashCode())));
      s.tracks().reversed().forEach(b -> tracks.add(named(b, "k" + b.id().hashCode())));
    }
    TrackingScore again =
        TrackingScore.of(Scene.of(truths, tracks), picture.innovations(), picture.score().rules());
    assertThat(again.times()).hasSameSizeAs(picture.score().times());
    assertThat(again.siap().tracked()).isEqualTo(picture.score().siap().tracked());
    // Sums in another order: a few roundings.
    assertThat(again.meanOspa().distance())
        .isCloseTo(picture.score().meanOspa().distance(), within(1e-6));
    assertThat(again.falseTracks()).hasSameSizeAs(picture.score().falseTracks());
    assertThat(again.rateOfNumberChanges()).isEqualTo(picture.score().rateOfNumberChanges());
  }

  private static Sample named(Sample s, String id) {
    return new Sample(s.time(), id, s.position(), s.velocity(), s.covariance(), s.identity());
  }
}
