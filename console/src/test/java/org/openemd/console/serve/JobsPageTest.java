package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The views of jobs and of comparisons in a real Chromium.
@Tag("story")
@Tag("needs-chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsPageTest {
  private JsonNode seen = new JsonMapper().createObjectNode();

  @BeforeAll
  void work(@TempDir Path folder) throws Exception {
    try (Console console = Hosts.console(folder, Browser.page())) {
      seen = Browser.drive("work.mjs", "http://127.0.0.1:" + console.server().port(), folder);
    }
  }

  private List<String> texts(String name) {
    return seen.path(name).valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void aSweepIsAskedForAndStoppedByKeysAloneAndTellsItsIntervalsMeanwhile() {
    assertThat(seen.path("command").asString())
        .isEqualTo("./emd sweep scenarios/short.yaml --runs 4000 --seed 1");
    assertThat(texts("running")).contains("Missiles that leak", "Missiles of berlin that leak");
    assertThat(texts("after")).containsExactly("Go on", "Delete");
  }

  @Test
  void aSweepThatIsDoneShowsItsFiguresEachWithItsNumbers() {
    assertThat(seen.path("of").asString()).isEqualTo("20 of 20");
    assertThat(seen.path("csv").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(seen.path("drawn").asInt()).isPositive();
  }

  @Test
  void optionsAreComparedAndTheAddressShowsTheSameComparisonToSomebodyElse() {
    assertThat(seen.path("headline").asString()).contains("NATO Europe");
    assertThat(seen.path("made").asString())
        .startsWith("./emd map scenarios/options/mda-plan.yaml");
    assertThat(seen.path("protected").asString()).endsWith(" %");
    assertThat(seen.path("again").asString()).isEqualTo(seen.path("protected").asString());
    assertThat(seen.path("title").asString()).isEqualTo("Srovnání");
  }

  @Test
  void nothingIsAskedOfOthersNothingGoesWrongAndTheRulesOfAccessibilityAreKept() {
    assertThat(texts("errors")).isEmpty();
    assertThat(texts("outside")).isEmpty();
    assertThat(seen.path("violations").size()).isEqualTo(3);
    seen.path("violations")
        .properties()
        .forEach(state -> assertThat(state.getValue()).as(state.getKey()).isEmpty());
  }
}
