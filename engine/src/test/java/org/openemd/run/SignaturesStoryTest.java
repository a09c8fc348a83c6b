package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.Vec3;
import org.openemd.scenario.Scenario;
import org.openemd.world.Attitude;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// `signatures.yaml`: bodies that look different from different sides, and pieces that a separation leaves.
@Tag("story")
class SignaturesStoryTest {
  private static final Scenario SCENARIO = Runs.scenario("signatures");
  private static final World WORLD = TruthBuilder.build(SCENARIO.threats(), new RunKey(1, 0));

  private static List<ThreatObject> of(World w, ThreatObject.Kind kind) {
    return w.bodies().stream().filter(b -> b.kind() == kind).toList();
  }

  @Test
  void theLastSeparationLeavesThreePiecesThatDriftApart() {
    List<ThreatObject> debris = of(WORLD, ThreatObject.Kind.DEBRIS);
    assertThat(debris)
        .extracting(ThreatObject::id)
        .containsExactly("berlin-1/debris-1", "berlin-1/debris-2", "berlin-1/debris-3");
    ThreatObject stage = of(WORLD, ThreatObject.Kind.SPENT_STAGE).getLast();
    double start = stage.path().start();
    for (ThreatObject d : debris) {
      assertThat(d.path().start()).isEqualTo(start);
      assertThat(d.path().position(start)).isEqualTo(stage.path().position(start));
      // 2 m/s each way for 200 s: within five deviations of three axes, and not at rest
      double apart = d.path().position(start + 200).distance(stage.path().position(start + 200));
      assertThat(apart).isBetween(10.0, 5 * 2 * 200 * Math.sqrt(3));
      assertThat(d.burning(start + 1)).isFalse();
    }
  }

  @Test
  void theRunSaysWhetherBodiesHaveSides() {
    assertThat(Runs.run("signatures", 1).notes()).anyMatch(n -> n.startsWith("A warhead shows"));
    assertThat(Runs.run("short", 1).notes()).anyMatch(n -> n.startsWith("Bodies look the same"));
  }

  @Test
  void anotherSeedThrowsThePiecesElsewhereAndNothingElse() {
    World other = TruthBuilder.build(SCENARIO.threats(), new RunKey(2, 0));
    for (int i = 0; i < WORLD.bodies().size(); i++) {
      ThreatObject a = WORLD.bodies().get(i);
      ThreatObject b = other.bodies().get(i);
      double t = 0.5 * (a.path().start() + a.path().end());
      boolean same = a.path().position(t).equals(b.path().position(t));
      assertThat(same).as(a.id()).isEqualTo(a.kind() != ThreatObject.Kind.DEBRIS);
    }
  }

  /// The signature of the catalog: 0.01 m2 from ahead, 8 dB more from behind; and 3 m2 for a stage that tumbles, within the tenth that its comment allows.
  @Test
  void aWarheadShowsItsSidesAndAStageItsMean() {
    ThreatObject warhead = of(WORLD, ThreatObject.Kind.WARHEAD).getFirst();
    Attitude.Held held = (Attitude.Held) warhead.attitude();
    double t = held.reEntry();
    Vec3 nose = warhead.path().at(t).velocity().unit();
    // a bisection of the re-entry and the arc of a cosine near 1 leave less than a millionth
    assertThat(warhead.rcs(true, t, nose.times(-1))).isCloseTo(0.01, within(1e-6));
    assertThat(warhead.rcs(true, t, nose)).isCloseTo(0.01 * Math.pow(10, 0.8), within(1e-6));
    ThreatObject stage = of(WORLD, ThreatObject.Kind.SPENT_STAGE).getLast();
    double then = stage.path().start() + 100;
    assertThat(stage.rcs(true, then, nose)).isCloseTo(3, within(0.3));
    assertThat(stage.rcs(false, then, nose)).isCloseTo(15, within(1.5));
  }
}
