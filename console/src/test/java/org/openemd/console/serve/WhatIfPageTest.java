package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.PageSeen;
import tools.jackson.databind.JsonNode;

/// The what-if view in a real Chromium: dragged, slid, typed, sent on as a link.
@Tag("story")
@Tag("needs-chromium")
class WhatIfPageTest {
  @TempDir private static Path temp;
  private static PageSeen seen;

  @BeforeAll
  static void drag() throws Exception {
    seen = PageSeen.by("drag.mjs", temp);
  }

  @Test
  void thePageAsksNobodyElseAndComplainsOfNothing() {
    seen.asksNobodyElseAndComplainsOfNothing();
  }

  @Test
  void theFootprintAndItsPeopleFollowTheHand() {
    JsonNode radar = seen.path("radar");
    assertThat(radar.path("pictures").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(radar.path("to").path("lat").asDouble()).isNotCloseTo(49.63, within(0.5));
    assertThat(seen.path("battery").path("to").path("lon").asDouble())
        .isNotCloseTo(17.098, within(0.5));
    assertThat(seen.path("battery").path("people").asDouble())
        .isNotEqualTo(seen.path("people").asDouble());
    assertThat(radar.path("legend").asString()).contains("edge before");
    assertThat(radar.path("input_to_picture_ms").path("median").asDouble()).isPositive();
  }

  @Test
  void keysAloneDoTheSame() {
    assertThat(seen.path("keys").path("north").asDouble()).isCloseTo(0.1, within(1e-6));
    assertThat(seen.path("keys").path("east").asDouble()).isCloseTo(-1, within(1e-6));
    assertThat(seen.path("slider").path("pictures").asInt()).isPositive();
    assertThat(seen.path("said").asString()).contains("People covered", "million");
    assertThat(seen.path("csv").asInt()).isGreaterThan(5000);
  }

  @Test
  void theAddressShowsTheSameToSomebodyElse() {
    JsonNode again = seen.path("again");
    assertThat(again.path("hash").asString()).contains("sites.brdy.latitude_deg", "camera", "hash");
    assertThat(again.path("people").asDouble()).isEqualTo(again.path("was").asDouble());
    assertThat(again.path("title").asString()).isEqualTo("Co kdyby");
  }

  @Test
  void theRulesOfAccessibilityAreKept() {
    seen.breaksNoRuleInStates(2);
  }
}
