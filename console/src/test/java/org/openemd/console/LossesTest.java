package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every output of a run in which something was lost says what that changed.
@Tag("story")
class LossesTest {
  @TempDir private Path temp;

  private static final String TITLE = "What the losses changed";

  @Test
  void everyOutputSaysWhatTheLossesChanged() throws Exception {
    Path out = temp.resolve("run");
    Said said = Said.by("run", Runs.file("forward-radar-lost").toString(), "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).containsPattern("what the losses changed took 1 more run, [0-9.]+ s");
    assertThat(said.out()).contains(TITLE);
    assertThat(said.flat()).containsPattern("london-1: .*tracked [0-9]+ s later \\(");
    assertThat(Files.readString(out.resolve("summary.md"))).contains("## " + TITLE, "- london-1: ");
    assertThat(Files.readString(out.resolve("report.html"))).contains("id=\"losses\"", TITLE);
    JsonNode json = new JsonMapper().readTree(Files.readString(out.resolve("summary.json")));
    assertThat(json.path("threats").size()).isEqualTo(5);
    for (JsonNode t : json.path("threats")) {
      JsonNode losses = t.path("losses");
      assertThat(losses.path("with").path("decision_time_s")).isEqualTo(t.path("decision_time_s"));
      assertThat(losses.path("without").path("decision_time_s").asDouble())
          .isGreaterThan(t.path("decision_time_s").asDouble());
    }
  }

  /// Seed 1: the silos are struck after the Patriot battery has fired twelve, and the ten in them are of no use; each post's release is told.
  @Test
  void interceptorsInLostSilosAreCalledLostAndEachPostSaysWhoReleases() throws Exception {
    Path out = temp.resolve("run");
    Said said = Said.by("run", Runs.file("iskander-raid").toString(), "--out", out.toString());
    assertThat(said.out()).containsPattern("Redzikowo +10 +0 +10, lost\n");
    assertThat(said.flat())
        .contains(
            "Release by the release authority is taken to need 60 of them before the first launch")
        .contains("At the Patriot battery weapons are free: nobody has to release them.");
    assertThat(Files.readString(out.resolve("summary.md")))
        .contains("| Redzikowo | 10 | 0 | lost |");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Weapons released at ")
        .doesNotContain(
            "Release delay 60 s"); // nobody waits for it: only the Patriot battery fires
    JsonNode json = new JsonMapper().readTree(Files.readString(out.resolve("summary.json")));
    assertThat(json.path("batteries").get(0).path("lost").asBoolean()).isTrue();
    assertThat(json.path("batteries").get(1).has("lost")).isFalse();
  }

  @Test
  void whoReleasesIsNamedAndWeaponsThatAreFreeNeedNobody() {
    String run = Runs.file("short").toString();
    String out = temp.resolve("run").toString();
    assertThat(
            Said.by("run", run, "--out", out, "--set=doctrine.authority=the three governments")
                .flat())
        .contains("Release by the three governments is taken to need 60 of them");
    assertThat(Said.by("run", run, "--out", out, "--force", "--set=doctrine.weapons=free").flat())
        .contains("last useful launch. Weapons are free: nobody has to release them.");
  }

  /// A loss that hangs on missiles that never fly changes nothing, and nothing more is flown.
  @Test
  void aLossThatDoesNotComeAboutIsNotSpokenOf() {
    Said said =
        Said.by(
            "run",
            Runs.file("iskander-raid").toString(),
            "--set=threats.iskander.count=0",
            "--out",
            temp.resolve("run").toString());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).doesNotContain(TITLE);
    assertThat(said.err()).doesNotContain("more run");
  }
}
