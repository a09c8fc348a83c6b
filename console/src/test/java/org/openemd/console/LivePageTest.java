package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.job.JobLimits;
import org.openemd.console.serve.Console;
import org.openemd.console.serve.Settings;
import tools.jackson.databind.JsonNode;

/// Two real browsers at one run: Anna commands it on a wide screen, Bob watches it in Czech on a phone.
@Tag("story")
@Tag("needs-chromium")
class LivePageTest {
  @TempDir private static Path temp;
  private static JsonNode seen;

  @BeforeAll
  static void use() throws Exception {
    Path home = Path.of(System.getProperty("emd.home", "..")).toAbsolutePath().normalize();
    Settings settings = new Settings("127.0.0.1", 0, home, temp, Browser.page(), "1.2.3");
    try (Console console = new Console(settings, ServedVerbs::new, JobLimits.usual())) {
      seen =
          Browser.drive(
              "live.mjs",
              "http://127.0.0.1:" + console.server().port(),
              Path.of("target/pictures").toAbsolutePath());
    }
  }

  @Test
  void thePageAsksNobodyElseAndComplainsOfNothing() {
    assertThat(texts(seen.path("outside"))).isEmpty();
    assertThat(texts(seen.path("errors"))).isEmpty();
  }

  @Test
  void noStateOfThePageBreaksARuleOfWcagNorIsWiderThanTheScreen() {
    assertThat(seen.path("states").size()).isEqualTo(6);
    seen.path("states")
        .properties()
        .forEach(s -> {
          assertThat(texts(s.getValue().path("violations"))).as(s.getKey()).isEmpty();
          assertThat(s.getValue().path("overflow").asInt()).as(s.getKey()).isLessThanOrEqualTo(0);
        });
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

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(t -> texts.add(t.asString()));
    return texts;
  }
}
