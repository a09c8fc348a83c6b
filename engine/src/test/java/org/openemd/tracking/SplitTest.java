package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.flight.Environment;
import org.openemd.flight.Payload;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;
import org.openemd.math.RandomStream;
import org.openemd.world.SeparationDebris;
import org.openemd.world.Signature;
import org.openemd.world.World;

/// A missile to Berlin that stays whole for 200 s after burnout, far longer than any is said to, so that the forward radar (pointed by two satellites) has a track of it; then it parts into warhead, stage and two pieces, all of
/// 0.5 m2 so that nothing but their ways tells them apart: the stage at 1.5 m/s from the warhead, each piece at 2 m/s (each way) from the stage. n = 20 runs of seed 1, followed for two minutes from the separation.
///
/// Nothing flies on after the separation where the whole missile would have: warhead and stage each leave its path by some 0.7 m/s, and the filter expects no such kick. So the track finds nothing where it looks, is taken to have parted,
/// and goes on with one of the bodies; each other body begins a track.
@Tag("story")
class SplitTest {
  private static final int RUNS = 20;
  private static final int FOLLOWED = 120; // [s]
  private static final int LAST = 60; // [s] in which a track's plots tell of which body it is
  private static final Signature SAME = new Signature(0.5, 0.5);
  private static final List<String> BODIES =
      List.of("berlin", "berlin/second", "berlin/debris-1", "berlin/debris-2");

  private static List<Outcome> outcomes = List.of();

  /// @param before confirmed tracks when it parts
  /// @param old whether one of those is left at the end
  /// @param own of how many bodies a track is at the end that took three plots in four from it in the last minute
  /// @param warhead whether the warhead is one of them
  private record Outcome(int before, boolean old, int own, boolean warhead) {}

  private static Vehicle late() {
    Vehicle v = Raid.irbm();
    return new Vehicle(
        v.id(),
        v.name(),
        v.status(),
        v.stages(),
        new Payload(760, 7_000, true, 200, 1.5),
        v.drag(),
        v.steering(),
        v.thrustTermination());
  }

  private static World.Threat threat() {
    return switch (Targeting.aim(late(), Raid.TABRIZ, Raid.BERLIN, Environment.STANDARD)) {
      case Targeted.Solved s -> new World.Threat("berlin", "berlin", 0, s.flight());
      case Targeted.OutOfReach o -> throw new IllegalStateException(o.toString());
      case Targeted.NoSuchLoft n -> throw new IllegalStateException(n.toString());
    };
  }

  @BeforeAll
  static void fly() {
    World.Threat t = threat();
    List<Outcome> all = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      all.add(outcome(t, run));
    }
    outcomes = List.copyOf(all);
  }

  private static Outcome outcome(World.Threat t, int run) {
    RandomStream s = RandomStream.of(1, run, "split", "debris");
    World w = Raid.world(List.of(t), SAME, SAME).with(SeparationDebris.of(t, 2, 2, SAME, s));
    MiniRun m =
        new MiniRun(
            w,
            Raid.POLICY,
            List.of(Raid.forward()),
            List.of(Raid.satellite("ir-10", 10), Raid.satellite("ir-69", 69)),
            1,
            run);
    int split = (int) t.flight().spent().getLast().path().start();
    m.run(0, split);
    List<Integer> before = confirmed(m);
    m.run(split, split + FOLLOWED);
    List<Integer> after = confirmed(m);
    List<String> own = new ArrayList<>();
    for (int track : after) {
      own.addAll(owner(m.causesSince(split + FOLLOWED - LAST, track)));
    }
    int bodies = (int) own.stream().distinct().count();
    boolean old = before.stream().anyMatch(after::contains);
    return new Outcome(before.size(), old, bodies, own.contains("berlin"));
  }

  private static List<Integer> confirmed(MiniRun m) {
    return m.tracker.tracks().stream().filter(Track::confirmed).map(Track::number).toList();
  }

  private static List<String> owner(Map<String, Integer> causes) {
    int all = causes.values().stream().mapToInt(Integer::intValue).sum();
    return BODIES.stream().filter(b -> 4 * causes.getOrDefault(b, 0) >= 3 * all).toList();
  }

  private static long count(Predicate<Outcome> which) {
    return outcomes.stream().filter(which).count();
  }

  @Test
  void theMissileHasOneTrackBeforeItParts() {
    assertThat(count(o -> o.before() == 1)).isEqualTo(RUNS);
  }

  /// 19 of 20, the warhead in 19; in the other, and in those of seeds 2 to 4 (71 of 80 in all), two bodies stay too close for the radar to tell apart, or there was no track at all. Without a detection of the parting it was 16 and 18 (70 of 80), and a body
  /// had a track that knew its errors after a median of 24 s, not 19. The rates are of these seeds: two runs fewer are let pass, so that a
  /// change of draws alone is no failure.
  @Test
  void twoMinutesLaterEveryBodyHasATrackOfItsOwnInMostRuns() {
    assertThat(count(o -> o.own() == BODIES.size())).isGreaterThanOrEqualTo(17);
    assertThat(count(Outcome::warhead)).isGreaterThanOrEqualTo(17);
  }

  /// In 20 of 20 (in 71 of the 71 runs of seeds 1 to 4 that had a track before), where it was 1 without a detection of the parting; again two fewer are let pass.
  @Test
  void theTrackOfTheWholeMissileGoesOnWithOneOfTheBodies() {
    assertThat(count(Outcome::old)).isGreaterThanOrEqualTo(18);
  }
}
