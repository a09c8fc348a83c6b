package org.openemd.console.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Runs that are commanded from elsewhere.
@Tag("story")
class LiveRunsTest {
  @TempDir private Path home = Path.of("");

  private static boolean threatened(JsonNode frame) {
    return !frame.path("threats").isEmpty();
  }

  @Test
  void whoeverCommandsIsShownTheThreatAndThePlanAndWhatTheyOrderIsDone() throws Exception {
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.start(Posts.SHORT, 1000, false);
      Seen seen = new Seen(true);
      run.watch(seen, "anna's", 0);
      run.take("anna's", "Anna", false);
      JsonNode planned = seen.frame(f -> threatened(f) && !f.at("/threats/0/plan").isNull());
      assertThat(planned.path("commander").asString()).isEqualTo("Anna");
      JsonNode threat = planned.at("/threats/0");
      assertThat(threat.path("left_s").asDouble()).isPositive();
      assertThat(threat.at("/plan/kill_probability").asDouble()).isBetween(0.01, 1.0);
      assertThat(threat.at("/falls/latitude_deg").asDouble()).isBetween(40.0, 60.0);
      run.order("anna's", "hold", 0, "", 0);
      run.rest("anna's");
      seen.closed();
      assertThat(seen.code()).isEqualTo(1000);
      assertThat(run.status().phase()).isEqualTo(StateFrame.Phase.DONE);
      assertThat(Files.readAllLines(run.result().resolve("orders.csv")))
          .hasSize(2)
          .last()
          .asString()
          .contains(",hold,0,,0,");
    }
  }

  @Test
  void everyEventIsInExactlyOneFrameAndFramesFollowEachOther() throws Exception {
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.start(Posts.SHORT, 300, false);
      Seen first = new Seen(true);
      run.watch(first, "", 0);
      first.frame(LiveRunsTest::threatened);
      Seen late = new Seen(true);
      run.watch(late, "", 0);
      first.closed();
      late.closed();
      assertThat(unbroken(first.frames())).hasSizeGreaterThan(5).isEqualTo(unbroken(late.frames()));
      assertThat(late.frames().size()).isLessThan(first.frames().size());
    }
  }

  // The events of frames that follow each other without a gap.
  private static List<String> unbroken(List<JsonNode> frames) {
    List<String> events = new ArrayList<>();
    long before = -1;
    for (JsonNode f : frames) {
      long number = f.path("frame").asLong();
      assertThat(before == -1 || number == before + 1).as("frame " + number).isTrue();
      before = number;
      assertThat(f.path("events_from").asInt()).isEqualTo(events.size());
      f.path("events").forEach(e -> events.add(e.toString()));
    }
    return events;
  }

  @Test
  void whoReadsTooSlowlyIsDroppedWithTheReasonAndNobodyElseNoticesIt() throws Exception {
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.start(Posts.SHORT, 1, true);
      Seen quick = new Seen(true);
      Seen slow = new Seen(false);
      run.watch(quick, "", 0);
      run.watch(slow, "", 0);
      run.take("a", "Anna", false);
      for (int i = 0; slow.code() == 0 && i < 1000; i++) {
        long shown = quick.frames().size();
        run.pace("a", 1 + i % 2.0, null);
        quick.frame(f -> f.path("frame").asLong() > shown);
      }
      assertThat(slow.code()).isEqualTo(1013);
      assertThat(slow.reason()).contains("reads too slowly: 50 frames were waiting");
      assertThat(slow.frames()).hasSize(1);
      assertThat(quick.code()).isZero();
    }
  }

  @Test
  void oneCommandsAndOthersAreToldWho() throws IOException {
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.start(Posts.SHORT, 1, true);
      assertThatThrownBy(() -> run.order("a", "hold", 0, "", 0))
          .hasMessage("nobody commands: take command first");
      run.take("a", "Anna", false);
      run.order("a", "hold", 0, "", 0);
      assertThatThrownBy(() -> run.order("b", "hold", 0, "", 0))
          .hasMessage("Anna commands, and not you");
      assertThatThrownBy(() -> run.take("b", "Bob", false))
          .hasMessageContaining("Anna commands and is there");
      run.take("b", "Bob", true);
      assertThat(run.status().commander()).isEqualTo("Bob");
      assertThatThrownBy(() -> run.give("a")).hasMessage("Bob commands, and not you");
      run.give("b");
      run.take("a", "Anna", false);
      assertThat(run.status().orders()).isEqualTo(1);
    }
  }

  @Test
  void anOrderThatMakesNoSenseIsRefusedBeforeItIsLogged() throws IOException {
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.start(Posts.SHORT, 1, true);
      run.take("a", "Anna", false);
      assertThatThrownBy(() -> run.order("a", "engage", 1, "brdy", 1))
          .hasMessage("no battery is named \"brdy\"");
      assertThatThrownBy(() -> run.order("a", "shoot", 1, "", 0))
          .hasMessageContaining("orders are abort, engage, hold, release, reserve");
      assertThatThrownBy(() -> run.pace("a", 2000.0, null)).hasMessageContaining("2000");
      assertThat(RunLog.read(home.resolve(run.id())))
          .allMatch(line -> line.kind() == LogLine.Kind.MARK);
    }
  }

  @Test
  void noMoreAreFlownThanMayBe() throws IOException {
    try (LiveRuns runs = Posts.in(home, 1)) {
      LiveRun run = runs.start(Posts.SHORT, 1, true);
      assertThatThrownBy(() -> runs.start(Posts.SHORT, 1, true))
          .hasMessageContaining("no more than 1 may be");
      runs.close(run.id());
      assertThat(runs.start(Posts.SHORT, 1, true).id()).isEqualTo("short-2");
      assertThat(runs.get("short-1").status().phase()).isEqualTo(StateFrame.Phase.CLOSED);
    }
  }

  @Test
  void aRunThatWasLeftIsFlownAgainToWhereItWasAndWaits() throws Exception {
    double at;
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.start(Posts.SHORT, 1000, false);
      Seen seen = new Seen(true);
      run.watch(seen, "", 0);
      run.take("a", "Anna", false);
      seen.frame(LiveRunsTest::threatened);
      run.pace("a", null, true);
      at = run.order("a", "hold", 0, "", 0);
    }
    Path log = home.resolve("short-1").resolve(RunLog.NAME);
    Files.writeString(log, "{\"time_s\":9", StandardOpenOption.APPEND); // torn
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.get("short-1");
      Seen seen = new Seen(true);
      run.watch(seen, "", 0);
      JsonNode stands = seen.frame(f -> f.path("phase").asString().equals("RUNNING"));
      assertThat(stands.path("time_s").asDouble()).isEqualTo(at);
      assertThat(stands.path("paused").asBoolean()).isTrue();
      assertThat(stands.at("/pending/0/verb").asString()).isEqualTo("hold");
      run.take("b", "Bob", false);
      run.rest("b");
      seen.closed();
      assertThat(run.status().orders()).isEqualTo(1);
      assertThat(Files.readString(run.result().resolve("events.csv"))).contains("hold all tracks");
    }
  }

  @Test
  void aRunWhoseScenarioChangedIsNotGoneOnWithAndSaysWhy() throws IOException {
    try (LiveRuns runs = Posts.in(home)) {
      runs.start(Posts.SHORT, 1, true);
    }
    Path begun = home.resolve("short-1").resolve(Begun.NAME);
    Files.writeString(
        begun, Files.readString(begun).replaceAll("(\"scenario_hash\":\")....", "$1beef"));
    try (LiveRuns runs = Posts.in(home)) {
      LiveStatus status = runs.get("short-1").status();
      assertThat(status.phase()).isEqualTo(StateFrame.Phase.FAILED);
      assertThat(status.note()).contains("its scenario has changed since: short had the hash beef");
    }
  }

  @Test
  void twoServersDoNotShareAFolder() throws IOException {
    try (LiveRuns _ = Posts.in(home)) {
      assertThatThrownBy(() -> Posts.in(home)).isInstanceOf(Exception.class);
    }
  }
}
