package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.AimQuality;
import org.openemd.results.RunResult;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// `undiscriminated.yaml`: the missile of `short.yaml` with two objects that nothing tells from its warhead.
@Tag("story")
class UndiscriminatedStoryTest {
  private static List<RunResult> runs(String scenario) {
    List<RunResult> all = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      all.add(Runs.run(scenario, seed));
    }
    return all;
  }

  @Test
  void theObjectsLookAsTheWarheadAndFallBesideIt() {
    World w = TruthBuilder.build(Runs.scenario("undiscriminated").threats(), new RunKey(1, 0));
    ThreatObject warhead = w.body("berlin-1");
    double start = w.body("berlin-1/object-1").path().start();
    for (String id : List.of("berlin-1/object-1", "berlin-1/object-2")) {
      ThreatObject o = w.body(id);
      assertThat(o.signature()).isEqualTo(warhead.signature());
      assertThat(o.path().position(start)).isEqualTo(warhead.path().position(start));
      // 1 m/s each way for 200 s: within five deviations of three axes, and not at rest
      double apart = o.path().position(start + 200).distance(warhead.path().position(start + 200));
      assertThat(apart).isBetween(5.0, 5 * 200 * Math.sqrt(3));
      // a metre a second buys some 4 km of range: less than 25 km for five deviations
      double end = Math.min(o.path().end(), warhead.path().end());
      assertThat(o.path().position(end).distance(warhead.path().position(end))).isLessThan(25e3);
    }
  }

  @Test
  void noneOfThemPassesForTheWarheadAlone() {
    for (RunResult r : runs("undiscriminated")) {
      assertThat(r.quality().aims()).allMatch(a -> a.candidates() == 0);
    }
  }

  /// Seeds 1 to 3, 24 shots instead of 8 (230 instead of 90 in seeds 1 to 40); each run fires at more than one object, and says which.
  @Test
  void theyCostTheDefenseInterceptors() {
    int alone = 0;
    int beside = 0;
    for (RunResult r : runs("short")) {
      alone += r.interceptors().size();
    }
    for (RunResult r : runs("undiscriminated")) {
      beside += r.interceptors().size();
      assertThat(r.quality().aims()).extracting(AimQuality::body).contains("berlin-1");
      assertThat(r.quality().aims())
          .extracting(AimQuality::body)
          .anyMatch(b -> b.startsWith("berlin-1/object-"));
    }
    assertThat(beside).isGreaterThan(2 * alone);
  }
}
