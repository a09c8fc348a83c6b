package org.openemd.results.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.Vec3;

/// SIAP attributes, continuity and false tracks on a picture worked out by hand, and that names do not matter.
@Tag("law")
class TrackingScoreTest {
  private static final ScoreRules RULES = new ScoreRules(2, 100, 2, 100, 50, 0.95);

  // Bodies a and b, 1 km apart. a: track 1 at 0-2 s, 2 at 2-4 s, none at 5 s. b: none at first, 3
  // from 2 s. Track 9 is of nothing.
  private static List<Sample> truths() {
    List<Sample> all = new ArrayList<>();
    for (int t = 0; t <= 5; t++) {
      all.add(body(t, "a", 0, "warhead"));
      all.add(body(t, "b", 1000, "other"));
    }
    return all;
  }

  private static List<Sample> tracks() {
    List<Sample> all = new ArrayList<>();
    for (int t = 0; t <= 2; t++) {
      all.add(body(t, "1", 3, t == 0 ? "" : "warhead"));
    }
    for (int t = 2; t <= 4; t++) {
      all.add(body(t, "2", -10, t == 2 ? "other" : "warhead"));
    }
    for (int t = 2; t <= 5; t++) {
      all.add(body(t, "3", 1020, "warhead"));
    }
    all.add(body(1, "9", 500, ""));
    return all;
  }

  private static Sample body(double t, String id, double x, String identity) {
    return new Sample(t, id, new Vec3(x, 0, 0), Optional.empty(), Optional.empty(), identity);
  }

  private static TrackingScore score(List<Sample> truths, List<Sample> tracks) {
    return TrackingScore.of(Scene.of(truths, tracks), List.of(), RULES);
  }

  @Test
  void attributesAreThoseCountedByHand() {
    Siap s = score(truths(), tracks()).siap();
    assertThat(s.objects()).isEqualTo(12);
    assertThat(s.tracked()).isEqualTo(5 + 4);
    assertThat(s.tracks()).isEqualTo(3 + 3 + 4 + 1);
    assertThat(s.associated()).isEqualTo(10); // two on a at 2 s
    assertThat(s.completeness()).isEqualTo(9 / 12.0);
    assertThat(s.ambiguity()).isEqualTo(10 / 9.0);
    assertThat(s.spuriousness()).isEqualTo(1 / 11.0);
    // 3 m three times, 10 m three times, 20 m four times
    assertThat(s.positionalAccuracy()).isCloseTo((9 + 30 + 80) / 10.0, within(1e-12));
    assertThat(s.velocityAccuracy()).isNaN();
    // a: nothing said at 0, right at 1, disagreed at 2, right at 3 and 4; b always called wrong
    assertThat(s.identityCompleteness()).isEqualTo(8 / 9.0);
    assertThat(s.identityCorrectness()).isEqualTo(3 / 9.0);
    assertThat(s.identityAmbiguity()).isEqualTo(1 / 9.0);
    assertThat(s.wrong()).isEqualTo(4);
  }

  @Test
  void eachBodySaysWhenAndByHowManyTracksItWasHeld() {
    TrackingScore s = score(truths(), tracks());
    assertThat(s.bodies())
        .containsExactly(
            new BodyScore("a", "warhead", 0, 5, 6, 5, 0, 2, 1, 4, 2),
            new BodyScore("b", "other", 0, 5, 6, 4, 2, 1, 0, 3, 3));
    assertThat(s.bodies().get(1).timeToTrack()).isEqualTo(2);
    assertThat(s.bodies().get(0).completeness()).isEqualTo(5 / 6.0);
    assertThat(s.rateOfNumberChanges()).isEqualTo(1 / 7.0);
    assertThat(s.longestSegment()).isEqualTo(5 / 10.0);
    assertThat(s.falseTracks()).containsExactly(new FalseTrack("9", 1, 1, 1));
  }

  @Test
  void distancesAtATimeAreThoseOfItsPoints() {
    TrackingScore s = score(truths(), tracks());
    ScoreAt at = s.times().get(1);
    // a 3 m off, b missed, 9 false
    assertThat(at.gospa().distance()).isCloseTo(Math.sqrt(9 + 5000 + 5000), within(1e-9));
    assertThat(at.ospa().distance()).isCloseTo(Math.sqrt((9 + 10000) / 2.0), within(1e-9));
    assertThat(s.meanGospa().spuriousCount())
        .isEqualTo(2 / 6.0); // 9 at 1 s, the second on a at 2 s
  }

  @Test
  void namesAndTheOrderOfLinesChangeNothing() {
    Clouds clouds = new Clouds(21);
    TrackingScore plain = score(truths(), tracks());
    List<Sample> truths =
        clouds.shuffled(truths().stream().map(s -> named(s, "x" + s.id())).toList());
    List<Sample> tracks =
        clouds.shuffled(
            tracks().stream().map(s -> named(s, "" + (77 - Integer.parseInt(s.id())))).toList());
    TrackingScore other = score(truths, tracks);
    assertThat(other.times()).isEqualTo(plain.times());
    assertThat(other.rateOfNumberChanges()).isEqualTo(plain.rateOfNumberChanges());
    assertThat(other.falseTracks()).hasSize(1);
  }

  private static Sample named(Sample s, String id) {
    return new Sample(s.time(), id, s.position(), s.velocity(), s.covariance(), s.identity());
  }

  @Test
  void innovationsCountAtTheNextTimeOfTheScore() {
    List<Innovation> nis =
        List.of(
            new Innovation(1.5, "1", 4, 3),
            new Innovation(0, "1", 1, 3),
            new Innovation(2, "3", 5, 3),
            new Innovation(99, "3", 9, 3));
    TrackingScore s = TrackingScore.of(Scene.of(truths(), tracks()), nis, RULES);
    assertThat(s.times().get(0).nis()).isEqualTo(new Consistency(1, 3, 1));
    assertThat(s.times().get(1).nis()).isEqualTo(Consistency.NONE);
    assertThat(s.times().get(2).nis()).isEqualTo(new Consistency(2, 6, 9));
    assertThat(s.nis()).isEqualTo(new Consistency(3, 9, 10));
    assertThat(s.nisOutside()).isEqualTo(new TrackingScore.Outside(2, 0, 0));
  }

  @Test
  void anEmptySideIsScored() {
    TrackingScore none = score(truths(), List.of());
    assertThat(none.siap().completeness()).isZero();
    assertThat(none.siap().spuriousness()).isNaN();
    assertThat(none.bodies().getFirst().timeToTrack()).isNaN();
    assertThat(none.rateOfNumberChanges()).isNaN();
    assertThat(score(List.of(), tracks()).siap().spuriousness()).isEqualTo(1);
  }

  @Test
  void anIdThatStandsTwiceAtOneTimeIsRefused() {
    List<Sample> twice = List.of(body(1, "a", 0, ""), body(1, "a", 5, ""));
    assertThatThrownBy(() -> Scene.of(twice, List.of()))
        .hasMessage("body a stands twice at 1.0 s; it must stand once");
  }
}
