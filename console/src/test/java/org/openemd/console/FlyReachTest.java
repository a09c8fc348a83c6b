package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `emd fly` says of a reach.
@Tag("story")
class FlyReachTest {
  private static final String TABRIZ = "38.08,46.29";

  @TempDir private Path temp;

  @Test
  void withoutRotationEveryDirectionOfASphereIsTheSame() {
    String[] words = {
      "fly",
      "scud-b",
      "--from",
      "-33.9,18.4",
      "--reach",
      "--bearings",
      "4",
      "--format",
      "json",
      "--earth",
      "sphere",
      "--rotation",
      "off",
      "--gravity",
      "point"
    };
    JsonNode r = Said.json(words);
    assertThat(r.path("bearings")).hasSize(4);
    assertThat(r.path("most_km").asDouble()).isCloseTo(r.path("least_km").asDouble(), within(0.5));
  }

  @Test
  void aReachIsDrawnOnAPageOfItsOwn() throws Exception {
    Path out = temp.resolve("reach");
    Said said =
        Said.by(
            "fly",
            "scud-b",
            "--from",
            TABRIZ,
            "--reach",
            "--bearings",
            "8",
            "--out",
            out.toString());
    assertThat(said.out())
        .startsWith("Reach of Scud-B (published)\n")
        .contains("Bearing       Reach    Comes down at", "   45.0");
    String page = Files.readString(out.resolve("reach.html"));
    assertThat(page)
        .contains("<h1", "class=\"reach\"", "Natural Earth", "emd fly scud-b --from")
        .doesNotContain("NaN", "http://", "https://", "<script");
    assertThat(Files.readString(out.resolve("reach.svg"))).startsWith("<?xml").contains("<style>");
    assertThat(Files.readString(out.resolve("reach.csv")).lines()).hasSize(9);
  }

  @Test
  void aReachBeyondHalfTheEarthIsNotToldAsADistance() {
    Said said = Said.by("fly", "icbm-liquid", "--from", "35.23,53.92", "--reach");
    assertThat(said.flat())
        .contains("to more than half the way around the Earth (towards 80 degrees)")
        .contains("To keep in mind: - ", "it is almost an orbit", "all 72 bearings");
    assertThat(said.out().lines().filter(l -> l.contains(" km    "))).hasSize(36);
  }
}
