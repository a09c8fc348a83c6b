package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.command.BattleManager;
import org.openemd.command.Decision;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.Link.Carries;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;

/// A forward radar near Shariki sees the rocket of `north-korea-2009` burn, from 142 s on; its second stage ends at 200 s.
@Tag("story")
class BoostStoryTest {
  private static final double STAGING = 200; // [s]

  private static RunRecord run(Scenario s) {
    return Simulation.run(s, 1, OrderSource.none());
  }

  @Test
  void theForwardRadarTracksTheRocketWhileItBurns() {
    RunRecord r = run(Runs.scenario("north-korea-2009"));
    Event first =
        r.events().stream()
            .filter(e -> e.type() == EventType.TRACK_INITIATED)
            .findFirst()
            .orElseThrow();
    assertThat(first.time()).isLessThan(160);
    assertThat(first.detail()).isEqualTo("launch warning: 6 plots of a body under thrust");
    List<RunRecord.Picture> burning =
        r.pictures().stream().filter(p -> p.time() > first.time() && p.time() < STAGING).toList();
    assertThat(burning).isNotEmpty();
    for (RunRecord.Picture p : burning) {
      Track t = track(p, first.track());
      double off =
          t.state().position().distance(r.world().body("unha-1").path().position(p.time()));
      double sigma = Math.sqrt(t.covariance().block(0, 0, 3, 3).trace());
      assertThat(t.phase()).isEqualTo(Phase.BOOST);
      assertThat(off).isLessThan(4 * sigma);
    }
    assertThat(r.events())
        .anyMatch(e ->
            e.type() == EventType.TRACK_BURNT_OUT
                && e.track() == first.track()
                && e.time() > STAGING);
  }

  private static Track track(RunRecord.Picture p, int number) {
    return p.tracks().stream().filter(t -> t.number() == number).findFirst().orElseThrow();
  }

  /// The radar belongs to a node that says nothing but that something was launched: the defense hears of it while it burns.
  @Test
  void aNodeWarnsOfWhatBurns() {
    Scenario s = Runs.scenario("north-korea-2009");
    RunRecord r =
        run(
            Networks.apart(
                s,
                "shariki",
                "japan",
                Networks.link("japan", "emd", Carries.LAUNCH_WARNING, 5, Networks.ANY)));
    assertThat(r.heard()).isNotEmpty();
    assertThat(r.heard().stream().mapToDouble(RunRecord.Heard::time).min().orElseThrow())
        .isLessThan(STAGING);
  }

  /// The first track of `emd-2009` at which a shot is possible, as it is and as if it burnt.
  @Test
  void nothingIsPlannedAgainstWhatBurns() {
    RunRecord r = run(Runs.scenario("emd-2009"));
    for (RunRecord.Picture p : r.pictures()) {
      for (Track t : p.tracks()) {
        if (t.confirmed() && !decisions(r, p.time(), t).isEmpty()) {
          assertThat(decisions(r, p.time(), burning(t))).isEmpty();
          assertThat(refusal(r, p.time(), burning(t)))
              .endsWith("is under thrust: where it goes is open");
          return;
        }
      }
    }
    throw new AssertionError("no shot was ever possible");
  }

  private static String refusal(RunRecord r, double now, Track t) {
    Scenario s = r.scenario();
    String battery = r.planners().getFirst().battery().id();
    return new BattleManager(
            s.doctrine(),
            r.planners().stream().map(p -> Groundwork.assessor(s, p)).toList(),
            s.defended())
        .engage(now, t, battery, 1)
        .refused();
  }

  private static List<Decision> decisions(RunRecord r, double now, Track t) {
    Scenario s = r.scenario();
    return new BattleManager(
            s.doctrine(),
            r.planners().stream().map(p -> Groundwork.assessor(s, p)).toList(),
            s.defended())
        .decide(now, List.of(t));
  }

  private static Track burning(Track t) {
    return new Track(
        t.number(),
        t.time(),
        t.state(),
        t.covariance(),
        Phase.BOOST,
        t.confirmed(),
        t.updates(),
        t.warheadProbability(),
        t.coefficient(),
        t.sensors(),
        t.firstConfirmed(),
        t.lastPlot());
  }
}
