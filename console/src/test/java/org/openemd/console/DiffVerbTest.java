package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `emd diff`, as a person types it.
@Tag("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffVerbTest {
  @TempDir private static Path scratch = Path.of("");

  private static String run(String name, String... words) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of("run", Runs.file("short").toString(), "--out", folder(name)));
    all.addAll(List.of(words));
    assertThat(Said.by(all.toArray(String[]::new)).code()).isZero();
    return folder(name);
  }

  private static String folder(String name) {
    return scratch.resolve(name).toString();
  }

  @BeforeAll
  void runs() {
    run("one");
    run("late", "--set", "doctrine.release_delay_s=600");
  }

  @Test
  void equalRunsAreTold() throws Exception {
    int events = Files.readAllLines(scratch.resolve("one/events.csv")).size() - 1;
    assertThat(Said.by("diff", folder("one"), folder("one")).out())
        .isEqualTo("The same " + events + " events.\n");
  }

  @Test
  void theFirstEventThatDiffersIsNamedAndWhatFollowed() throws Exception {
    List<String> one = Files.readAllLines(scratch.resolve("one/events.csv"));
    List<String> late = Files.readAllLines(scratch.resolve("late/events.csv"));
    int same = 0;
    while (one.get(same + 1).equals(late.get(same + 1))) {
      same++;
    }
    Said said = Said.by("diff", folder("one"), folder("late"));
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith("The same " + same + " events; the first that differs:\n  " + folder("one"))
        .contains("WEAPONS_RELEASE", "INTERCEPTOR_LAUNCH", "What followed:")
        .contains("berlin-1: INTERCEPTED; then LEAKED (");
    JsonNode tree = Said.json("diff", folder("one"), folder("late"), "--format", "json");
    assertThat(tree.path("same_events").asInt()).isEqualTo(same);
    assertThat(tree.path("runs").path(1).path("events_after")).hasSize(late.size() - 1 - same);
    assertThat(Said.by("diff", folder("one"), folder("late"), "--format", "csv").out().lines())
        .hasSize(1 + one.size() + late.size() - 2 - 2 * same);
  }

  @Test
  void whatIsNoRunIsRefused() {
    Said said = Said.by("diff", folder("one"), folder("nowhere"));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("expected a run's folder");
  }
}
