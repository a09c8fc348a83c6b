package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.command.Planner;
import org.openemd.command.ShotPlanner;
import org.openemd.results.BatteryResult;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.TrackPrediction;

/// What holds in every run, whatever the scenario: the flagship with its defense, its doctrine and its luck drawn at random (seed 1 of the drawing), thirty of them; with `-Demd.random=10000` as many as that.
@Tag("law")
class RandomScenariosTest {
  private static final int COUNT = Integer.getInteger("emd.random", 30);
  private static final double PLAN = 5; // [s] between two looks of battle management
  private static final double TABLE =
      15; // [s] by which the window of a table may be short of an integrated flight

  private record Drawn(List<String> sets, Scenario scenario, RunRecord run, RunResult result) {}

  private static Drawn draw(int k) {
    RandomScenarios.Drawing d = RandomScenarios.draw(k);
    RunRecord run = Simulation.run(d.scenario(), k + 1, OrderSource.none());
    return new Drawn(d.sets(), d.scenario(), run, Scorer.score(run));
  }

  @Test
  void everyRunKeepsTheLaws() {
    int shots = 0;
    int leaks = 0;
    for (int k = 0; k < COUNT; k++) {
      Drawn d = draw(k);
      String as = k + ": " + d.sets();
      for (BatteryResult b : d.result().batteries()) {
        assertThat(b.fired()).as(as).isLessThanOrEqualTo(b.inventory());
      }
      d.run().aims().stream()
          .filter(a -> a.stage() == Aim.Stage.COMMIT)
          .forEach(a -> known(d, a, as));
      for (ThreatResult t : d.result().threats()) {
        boolean leaked = t.outcome() == Outcome.LEAKED;
        assertThat(t.brokenLink() != null).as(as).isEqualTo(leaked);
        assertThat(t.reason()).as(as).isNotBlank();
        leaks += leaked ? 1 : 0;
      }
      reserves(d, as);
      shots += d.run().shots().size();
    }
    assertThat(shots).isGreaterThan(COUNT);
    assertThat(leaks).isGreaterThan(COUNT / 3);
  }

  /// A shot goes at a confirmed track after its release, while its battery stands, inside the window of what is believed.
  private static void known(Drawn d, Aim a, String as) {
    ShotRecord shot =
        d.run().shots().stream()
            .filter(s -> s.shot().id().equals(a.interceptor()))
            .findFirst()
            .orElseThrow();
    double launch = shot.shot().launch();
    assertThat(a.told().confirmed()).as(as).isTrue();
    assertThat(a.told().firstConfirmed()).as(as).isLessThanOrEqualTo(launch);
    assertThat(d.run().milestones())
        .as(as)
        .anyMatch(m ->
            m.track() == shot.shot().track()
                && m.step() == RunRecord.Step.RELEASED
                && m.time() <= launch);
    assertThat(d.run().events())
        .as(as)
        .noneMatch(e ->
            e.type() == EventType.SITE_LOST
                && e.battery().equals(shot.shot().battery())
                && e.time() < launch);
    ShotPlanner planner =
        d.run().planners().stream()
            .filter(p -> p.battery().id().equals(shot.shot().battery()))
            .findFirst()
            .orElseThrow();
    Optional<Planner.LaunchWindow> window =
        planner.window(TrackPrediction.path(a.told()), launch - TABLE);
    assertThat(window).as(as).isPresent();
    assertThat(launch).as(as).isLessThanOrEqualTo(window.get().last() + PLAN);
  }

  /// Nobody orders the reserve, so it stays.
  private static void reserves(Drawn d, String as) {
    d.scenario()
        .weapons()
        .forEach(w -> {
          int kept = Math.min(w.battery().reserve(), w.battery().inventory());
          long fired =
              d.run().shots().stream()
                  .filter(s -> s.shot().battery().equals(w.battery().id()))
                  .count();
          assertThat(fired).as(as).isLessThanOrEqualTo(w.battery().inventory() - kept);
        });
  }
}
