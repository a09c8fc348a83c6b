package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.post.LiveRun;
import org.openemd.console.post.LiveRuns;
import org.openemd.console.post.Seen;
import org.openemd.console.post.Start;
import org.openemd.run.OrderSource;
import org.openemd.run.Simulation;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.ScenarioLoader;

/// What a live run leaves, and what it shows on the way.
@Tag("story")
class LivePostTest {
  private static final Path SHORT = Runs.file("short");

  @TempDir private Path folder = Path.of("");

  private LiveRuns runs() throws Exception {
    return new LiveRuns(
        folder.resolve("live"),
        s -> CheckService.require(new Composition(SHORT, s.assume(), s.set())),
        Emd.version(),
        4);
  }

  private static Start start() {
    return new Start("short", List.of(), List.of("doctrine.max_shots=3"), 7);
  }

  @Test
  void theFolderIsThatOfEmdRunWithTheSameOrdersToTheLastByte() throws Exception {
    try (LiveRuns runs = runs()) {
      LiveRun run = runs.start(start(), 1000, false);
      Seen seen = new Seen(true);
      run.watch(seen, "", 0);
      run.take("a", "Anna", false);
      int track =
          seen.frame(f -> !f.at("/threats/0/plan/battery").isMissingNode())
              .at("/threats/0/track")
              .asInt();
      run.order("a", "engage", track, "redzikowo", 2);
      run.rest("a");
      seen.closed();
      Path again = folder.resolve("again");
      String orders = run.result().resolve("orders.csv").toString();
      Said said =
          Said.by(
              "run",
              SHORT.toString(),
              "--seed",
              "7",
              "--set",
              "doctrine.max_shots=3",
              "--orders",
              orders,
              "--out",
              again.toString());
      assertThat(said.code()).as(said.err()).isZero();
      same(run.result(), again);
    }
  }

  @Test
  void aRunWithoutOrdersIsThatOfEmdRunButForTheHashOfItsEmptyFile() throws Exception {
    try (LiveRuns runs = runs()) {
      LiveRun run = runs.start(start(), 1000, false);
      Seen seen = new Seen(true);
      run.watch(seen, "", 0);
      seen.closed();
      Path again = folder.resolve("again");
      String orders = run.result().resolve("orders.csv").toString();
      assertThat(
              Said.by(
                      "run",
                      SHORT.toString(),
                      "--seed",
                      "7",
                      "--set",
                      "doctrine.max_shots=3",
                      "--orders",
                      orders,
                      "--out",
                      again.toString())
                  .code())
          .isZero();
      same(run.result(), again);
    }
  }

  private static void same(Path one, Path other) throws Exception {
    try (Stream<Path> files = Files.list(other)) {
      List<Path> names = files.map(other::relativize).sorted().toList();
      assertThat(names).hasSizeGreaterThan(10);
      for (Path name : names) {
        assertThat(one.resolve(name))
            .as(name.toString())
            .hasSameBinaryContentAs(other.resolve(name));
      }
    }
  }

  /// Bodies have names in the truth; nobody who commands has heard of them.
  @Test
  void noFrameNamesABodyOrSaysWhereOneTrulyIs() throws Exception {
    List<String> bodies =
        Simulation.run(ScenarioLoader.require(SHORT, LoadOptions.NONE), 7, OrderSource.none())
            .world()
            .bodies()
            .stream()
            .map(b -> "\"" + b.id() + "\"")
            .toList();
    assertThat(bodies).hasSizeGreaterThan(1);
    try (LiveRuns runs = runs()) {
      LiveRun run = runs.start(start(), 500, false);
      Seen seen = new Seen(true);
      run.watch(seen, "", 0);
      seen.closed();
      String all = seen.frames().toString();
      assertThat(all).contains("INTERCEPTOR_LAUNCH").contains("TRACK_INITIATED");
      assertThat(bodies).noneMatch(all::contains);
      assertThat(all)
          .doesNotContain("\"BURNOUT\"", "\"HANDOVER\"", "\"INTERCEPT\"", "\"IMPACT\"", "\"LEAK\"");
    }
  }
}
