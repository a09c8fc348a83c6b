package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.export.LedgerSummary;
import org.openemd.console.export.ValidationPage;
import org.openemd.ledger.Finding;
import org.openemd.ledger.Ledger;
import org.openemd.ledger.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `emd ledger` says, prints for programs, and writes.
@Tag("story")
class LedgerVerbTest {
  private static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("emd.home")));

  private static List<Finding> findings() {
    return switch (Ledger.read(HOME)) {
      case Ledger.Read.Whole whole -> whole.ledger().findings();
      case Ledger.Read.Flawed flawed -> throw new AssertionError(flawed.toString());
    };
  }

  @Test
  void thePageIsWhatTheProgramComputesNow() throws IOException {
    Path page = HOME.resolve("docs").resolve("validation.md");
    assertThat(Files.readString(page))
        .as("docs/validation.md is out of date: `./emd ledger --write`, and read what has changed")
        .isEqualTo(ValidationPage.text(findings()));
  }

  @Test
  void aRunsManifestSaysWhatThePageSays() throws IOException {
    String page = Files.readString(HOME.resolve("docs").resolve("validation.md"));
    assertThat(LedgerSummary.sentence()).matches("\\d+ of \\d+ predicted figures reproduced, .+");
    assertThat(page).contains("**" + LedgerSummary.sentence() + ".**");
  }

  @Test
  void thePageTellsWhatDiffersAndWhatIsUntestedBeforeWhatIsReproduced() {
    String page = ValidationPage.text(findings());
    assertThat(page.indexOf("## Differs")).isPositive().isLessThan(page.indexOf("## Untested"));
    assertThat(page.indexOf("## Untested")).isLessThan(page.indexOf("## Reproduced"));
    assertThat(page).contains("| hs17-2022-03-24 |").contains("contradict each other");
  }

  @Test
  void everyRowIsReadByPrograms() {
    Said said = Said.by("ledger", "--format", "json");
    assertThat(said.code()).isZero();
    JsonNode all = new JsonMapper().readTree(said.out());
    assertThat(all.path("format_version").asInt()).isEqualTo(1);
    Tally tally = Tally.of(findings());
    JsonNode counts = all.path("counts");
    assertThat(counts.path("reproduced").asInt()).isEqualTo(tally.reproduced());
    assertThat(counts.path("differs").asInt()).isEqualTo(tally.differs());
    assertThat(all.path("rows")).hasSize(tally.predicted() + tally.calibrated());
    for (JsonNode row : all.path("rows")) {
      String status = row.path("status").asString("");
      assertThat(status).isIn("reproduced", "differs", "untested");
      assertThat(row.path("ours").isNull()).isEqualTo(status.equals("untested"));
      assertThat(row.path("reason").asString("").isEmpty()).isEqualTo(status.equals("reproduced"));
      if (!row.path("error").isNull()) {
        double error = Math.abs(row.path("error").asDouble());
        assertThat(error <= row.path("tolerance").asDouble())
            .as(row.path("id").asString(""))
            .isEqualTo(status.equals("reproduced"));
      }
    }
  }

  @Test
  void aBandIsAPairOfNumbers() {
    Said said = Said.by("ledger", "--row", "hs14-2017-07-28", "--format", "json");
    JsonNode row = new JsonMapper().readTree(said.out()).path("rows").path(0);
    assertThat(row.path("published").asDouble()).isEqualTo(2832);
    assertThat(row.path("ours")).hasSize(2);
    assertThat(row.path("ours").path(1).asDouble() - row.path("ours").path(0).asDouble())
        .isBetween(269.9, 270.1);
  }

  @Test
  void rowsAreChosenByIdByFamilyAndByStatus() {
    Said family = Said.by("ledger", "--row", "lambert-vallado", "--format", "csv");
    assertThat(family.out().lines()).hasSize(5);
    assertThat(family.out()).startsWith("id,status,published,ours,error,");
    Said differing = Said.by("ledger", "--row", "hs17", "--status", "differs");
    assertThat(differing.code()).isZero();
    assertThat(differing.out()).contains("Differs (2)", "hs17-2022-03-24", "contradict each other");
    assertThat(differing.out()).doesNotContain("Reproduced (");
    Said tuned = Said.by("ledger", "--status", "calibrated");
    assertThat(tuned.out()).contains("unha-2-apogee", "Of the rows shown: 0 of 0 predicted");
  }

  @Test
  void aRowThatIsNotThereAndAStatusThatIsNoneAreAnsweredWithWhatThereIs() {
    Said row = Said.by("ledger", "--row", "scud-c");
    assertThat(row.code()).isEqualTo(2);
    assertThat(row.err())
        .isEqualToNormalizingNewlines("--row scud-c: there is no such row; did you mean scud-b?\n");
    Said status = Said.by("ledger", "--status", "good");
    assertThat(status.code()).isEqualTo(2);
    assertThat(status.err())
        .contains("\"good\"; it must be reproduced, differs, untested, calibrated");
  }

  @Test
  void theExamplesOfTheHelpWork() {
    List<String> examples = Examples.in(Said.by("ledger", "--help").out());
    List<Integer> codes = new ArrayList<>();
    for (String example : examples) {
      String[] words = example.substring("emd ".length()).split(" ", -1);
      codes.add(Said.by(words).code());
    }
    assertThat(codes).containsExactly(0, 0, 0);
  }
}
