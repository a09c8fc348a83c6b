package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The page of a real server in a real browser, used as people use it; pictures are left in `target/pictures`.
@Tag("story")
@Tag("needs-chromium")
class ConsolePageTest {
  @TempDir private static Path temp;
  private static PageSeen seen;

  @BeforeAll
  static void use() throws Exception {
    seen = PageSeen.by("console.mjs", temp);
  }

  @Test
  void thePageAsksNobodyElseAndComplainsOfNothing() {
    seen.asksNobodyElseAndComplainsOfNothing();
  }

  @Test
  void noStateOfThePageBreaksARuleOfWcagNorIsWiderThanTheScreen() {
    seen.breaksNoRuleInStates(12);
  }

  @Test
  void theFirstPictureIsDrawnEachTimeTheLinkIsOpened() {
    assertThat(seen.path("marks").size()).isPositive();
    seen.path("marks").forEach(mark -> assertThat(mark.asDouble()).isPositive());
  }

  @Test
  void aLinkHasTheRunFlownAndNamesTheScenarioItIsOf() {
    assertThat(seen.path("hash").asString()).matches("[0-9a-f]{12}");
    assertThat(seen.path("title").asString())
        .isEqualTo("The European Missile Defense proposal meets a limited attack");
    assertThat(seen.path("threats").asInt()).isEqualTo(5);
    assertThat(seen.texts("chain")).hasSize(5);
  }

  @Test
  void aRunPlaysAndAnEventMovesTheClockAndThePicture() {
    assertThat(seen.path("played").path("after")).isNotEqualTo(seen.path("played").path("before"));
    JsonNode jump = seen.path("jump");
    assertThat(jump.path("time").asString()).isEqualTo(jump.path("event").asString());
    assertThat(jump.path("marked").asString()).startsWith("body/");
  }

  @Test
  void whatIsDrawnIsInATableTooAndTracksAreDrawnAgainstTheTruth() {
    assertThat(seen.path("table").asInt()).isGreaterThan(20);
    assertThat(seen.path("plots").asInt()).isPositive();
    assertThat(seen.path("broken").asInt()).as("attributes that are no numbers").isZero();
  }

  @Test
  void theTourHasEightStepsEachWithSourcesALinkAndComputedClaims() {
    assertThat(seen.path("steps").asInt()).isEqualTo(8);
    int rows = 0;
    for (JsonNode step : seen.path("claims")) {
      assertThat(step.path("sources").asInt()).isPositive();
      assertThat(step.path("links").asInt()).isPositive();
      assertThat(step.path("empty").asInt()).as("claims without a result").isZero();
      rows += step.path("rows").asInt();
    }
    assertThat(rows).isEqualTo(12);
  }

  @Test
  void thePageSpeaksCzechAndTurnsLight() {
    JsonNode czech = seen.path("czech");
    assertThat(czech.path("lang").asString()).isEqualTo("cs");
    assertThat(PageSeen.texts(czech.path("tabs")))
        .containsExactly("Střely", "Události", "Stopy", "O běhu");
    assertThat(czech.path("title").asString()).startsWith("Záznam");
    assertThat(czech.path("scheme").asString()).isEqualTo("light");
  }

  @Test
  void everythingCanBeDoneWithKeysAlone() {
    JsonNode keys = seen.path("keys");
    assertThat(keys.path("first").asString()).isEqualTo("skip");
    assertThat(keys.path("skipped").asString()).isEqualTo("main");
    assertThat(keys.path("step").asString()).isEqualTo("01:50");
    assertThat(keys.path("next").asString()).isNotEqualTo("01:50");
    assertThat(keys.path("moved").asBoolean()).isTrue();
    assertThat(PageSeen.texts(keys.path("unreached"))).isEmpty();
  }

  @Test
  void theGlobeDrawsTheWholeEarth() {
    assertThat(seen.path("globe").asDouble()).isPositive();
    assertThat(seen.texts("failed")).isEmpty();
  }
}
