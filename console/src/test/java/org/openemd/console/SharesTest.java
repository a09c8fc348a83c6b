package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every output of a run says what each share of the network changed.
@Tag("story")
class SharesTest {
  @TempDir private Path temp;

  @Test
  void everyOutputSaysWhatEachShareChanged() throws Exception {
    Path out = temp.resolve("run");
    Said said =
        Said.by("run", Runs.file("russian-cooperation").toString(), "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).containsPattern("took 2 more runs, [0-9.]+ s");
    String gabala = "gabala: plots from gabala to emd, 20 s late";
    assertThat(said.out()).contains("What each share changed", gabala);
    assertThat(Files.readString(out.resolve("summary.md"))).contains("### " + gabala);
    assertThat(Files.readString(out.resolve("report.html"))).contains("id=\"shares\"", gabala);
    JsonNode json = new JsonMapper().readTree(Files.readString(out.resolve("summary.json")));
    assertThat(json.path("shares").size()).isEqualTo(2);
    assertThat(json.path("threats").size()).isEqualTo(5);
    json.path("threats").forEach(SharesTest::complete);
    for (JsonNode share : json.path("shares")) {
      int sent = share.path("sent").asInt();
      assertThat(sent).isPositive();
      String words = sent + " reports sent, ";
      assertThat(said.out()).contains(words);
      assertThat(Files.readString(out.resolve("summary.md"))).contains(words);
      assertThat(Files.readString(out.resolve("report.html"))).contains(words);
    }
  }

  @Test
  void whatALineLostOrBroughtTooLateIsSaid() throws Exception {
    Path out = temp.resolve("run");
    Said said =
        Said.by(
            "run",
            Runs.file("russian-cooperation").toString(),
            "--set=shares.gabala.reports_per_s=0.1",
            "--set=shares.armavir.active=false",
            "--out",
            out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    JsonNode json = new JsonMapper().readTree(Files.readString(out.resolve("summary.json")));
    JsonNode share = json.path("shares").get(0);
    int lost = share.path("lost").asInt();
    assertThat(lost).isPositive();
    assertThat(share.path("sent").asInt())
        .isEqualTo(share.path("delivered").asInt() + lost); // no report is under way at the end
    assertThat(share.path("longest_wait_s").asDouble()).isPositive();
    assertThat(said.flat())
        .contains(", " + lost + " lost because the line was full, the line was waited for up to ");
    assertThat(share.path("mean_delay_s").asDouble()).isGreaterThan(20);
    assertThat(share.path("lost_in_outage").asInt()).isZero();
  }

  @Test
  void aRunWithOrdersSaysWhatItsSharesCarried() throws Exception {
    Path out = temp.resolve("run");
    Path orders = Files.writeString(temp.resolve("orders.csv"), "time_s,verb,track\n1,hold,0\n");
    Said said =
        Said.by(
            "run",
            Runs.file("russian-cooperation").toString(),
            "--orders",
            orders.toString(),
            "--out",
            out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    String carried = "What each share carried";
    assertThat(said.out()).contains(carried, " reports sent, ").doesNotContain("share changed");
    assertThat(Files.readString(out.resolve("summary.md"))).contains(carried, " reports sent, ");
    assertThat(Files.readString(out.resolve("report.html"))).contains(carried, " reports sent, ");
  }

  private static void complete(JsonNode threat) {
    assertThat(threat.path("shares").size()).isEqualTo(2);
    for (JsonNode share : threat.path("shares")) {
      for (String run : List.of("with", "without")) {
        JsonNode standing = share.path(run);
        for (String key :
            List.of(
                "detected_s",
                "tracked_s",
                "commit_sigma_km",
                "impact_sigma_major_km",
                "feasible_shots",
                "decision_time_s")) {
          assertThat(standing.has(key)).as(key).isTrue();
        }
      }
      assertThat(share.path("with").path("decision_time_s"))
          .isEqualTo(threat.path("decision_time_s"));
    }
  }

  @Test
  void aRunWithoutSharesSaysNothingOfThem() throws Exception {
    Path out = temp.resolve("run");
    Said said = Said.by("run", Runs.file("short").toString(), "--out", out.toString());
    assertThat(said.out()).doesNotContain("share changed");
    assertThat(Files.readString(out.resolve("summary.json"))).doesNotContain("\"shares\"");
    assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("id=\"shares\"");
  }
}
