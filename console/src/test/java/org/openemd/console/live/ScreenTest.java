package org.openemd.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.Runs;
import org.openemd.run.Event;
import org.openemd.run.EventType;
import org.openemd.run.OrderRecord;
import org.openemd.run.RunRecord;
import org.openemd.run.Simulation;
import org.openemd.run.Situation;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;

/// What the person who commands is shown, of the short scenario with interceptors that do not fail, seed 1.
@Tag("story")
class ScreenTest {
  private static final Scenario SHORT =
      ScenarioLoader.require(
          Runs.file("short"),
          LoadOptions.set(
              "interceptors.gbi-two-stage.silo_reliability=1",
              "interceptors.gbi-two-stage.separation_reliability=1",
              "interceptors.gbi-two-stage.kill_vehicle.reliability=1"));

  private static Situation at(double time, OrderRecord... orders) {
    AtomicReference<Situation> seen = new AtomicReference<>();
    Simulation.run(
        SHORT,
        1,
        (now, situation) -> {
          if (now == time) {
            seen.set(situation.get());
          }
          return List.of(orders).stream().filter(o -> o.time() == now).toList();
        });
    return Objects.requireNonNull(seen.get());
  }

  private static String screen(Situation s, int selected) {
    Screen screen = new Screen(new PrintWriter(new StringWriter()), true, false);
    return String.join("\n", screen.lines(s, new Screen.View(s.time(), selected, 10, "a message")));
  }

  @Test
  void whileReleaseIsAwaitedItTellsTheSecondsLeftAndWhatToDo() {
    Situation s = at(200);
    assertThat(s.threats()).isNotEmpty();
    int track = s.threats().getFirst().track().number();
    double left = s.threats().getFirst().lastLaunch() - 200;
    assertThat(left).isBetween(100.0, 600.0);
    assertThat(screen(s, track))
        .contains("TRACK " + track + ": " + Math.round(left) + " SECONDS LEFT TO DECIDE")
        .contains("recommended: 2 of redzikowo, to meet it in ")
        .contains("release is due in 35 s")
        .contains("Redzikowo         10 left")
        .contains("a message");
  }

  @Test
  void whenItIsTooLateItSaysSoAndAReleaseIsRefusedWithTheReason() {
    Situation s = at(900, new OrderRecord(0, "hold", 0, "", 0, ""));
    int track = s.threats().getFirst().track().number();
    assertThat(screen(s, track)).contains("NO SHOT IS LEFT").contains("none");
    List<OrderRecord> orders =
        List.of(
            new OrderRecord(0, "hold", 0, "", 0, ""),
            new OrderRecord(900, "release", track, "", 0, ""));
    RunRecord run =
        Simulation.run(SHORT, 1, (now, _) -> orders.stream().filter(o -> o.time() == now).toList());
    assertThat(run.orders().getLast().refused())
        .isEqualTo("too late: no feasible shot is left at track " + track);
  }

  @Test
  void shotsOnTheirWayAreCountedAndAnAbortEndsThem() {
    Situation s = at(280);
    assertThat(screen(s, s.threats().getFirst().track().number()))
        .contains("2 on their way or ordered")
        .contains("8 left");
    Situation after = at(282, new OrderRecord(281, "abort", 0, "", 0, ""));
    assertThat(after.events())
        .anyMatch(e -> e.detail().equals("redzikowo-1 is destroyed by order"))
        .anyMatch(e -> e.detail().equals("redzikowo-2 is destroyed by order"));
  }

  /// Whether a shot hit is not known before it is assessed, and the assessment may be wrong.
  @Test
  void nobodyIsToldWhatOnlyTheTruthKnows() {
    Situation end = at(1000);
    assertThat(end.events())
        .extracting(Event::type)
        .contains(EventType.INTERCEPTOR_LAUNCH, EventType.KILL_ASSESSED)
        .doesNotContain(
            EventType.INTERCEPT,
            EventType.MISS,
            EventType.HANDOVER,
            EventType.LAUNCH,
            EventType.IMPACT,
            EventType.LEAK);
  }

  /// Asking for the picture changes nothing of a run.
  @Test
  void lookingChangesNothing() {
    RunRecord blind = Simulation.run(SHORT, 1, (_, _) -> List.of());
    List<Situation> seen = new ArrayList<>();
    RunRecord looked =
        Simulation.run(
            SHORT,
            1,
            (_, situation) -> {
              seen.add(situation.get());
              return List.of();
            });
    assertThat(seen).hasSizeGreaterThan(500);
    assertThat(looked.events()).isEqualTo(blind.events());
    assertThat(looked.pictures()).isEqualTo(blind.pictures());
  }
}
