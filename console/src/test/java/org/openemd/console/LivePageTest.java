package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real browsers at one run: Anna commands it on a wide screen, Bob watches it in Czech on a phone.
@Tag("story")
@Tag("needs-chromium")
class LivePageTest {
  @TempDir private static Path temp;
  private static PageSeen seen;

  @BeforeAll
  static void use() throws Exception {
    seen = PageSeen.by("live.mjs", temp);
  }

  @Test
  void thePageAsksNobodyElseAndComplainsOfNothing() {
    seen.asksNobodyElseAndComplainsOfNothing();
  }

  @Test
  void noStateOfThePageBreaksARuleOfWcagNorIsWiderThanTheScreen() {
    seen.breaksNoRuleInStates(6);
  }

  @Test
  void theSecondsLeftStandLargeBesideThePlanAndItsReason() {
    assertThat(seen.path("left").asInt()).isBetween(100, 900);
    assertThat(seen.path("large").asDouble()).isGreaterThan(40);
    assertThat(seen.path("plan").asString())
        .contains("of Redzikowo, launched at", "Each kills with a probability of 0.")
        .contains("The earliest meeting that any battery can still have");
  }

  @Test
  void whoWatchesCanOrderNothing() {
    assertThat(seen.path("off").asInt()).isZero();
  }

  @Test
  void whatIsShownIsInATableTooAndTheEndSaysWhatTheOrdersChanged() {
    assertThat(seen.path("rows").asInt()).isGreaterThan(5);
    assertThat(seen.path("changed").asString()).contains("berlin-1: Got through, otherwise ");
    assertThat(seen.path("report").asInt()).isEqualTo(200);
  }
}
