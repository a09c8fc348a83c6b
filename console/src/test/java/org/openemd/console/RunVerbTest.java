package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("story")
class RunVerbTest {
  private static final String SHORT = Runs.file("short").toString();

  @TempDir private Path temp;

  @Test
  void aRunPrintsATableAndSaysWhereTheFolderIs() {
    Path out = temp.resolve("run");
    Said said = Said.by("run", SHORT, "--out", out.toString());
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Seconds to decide").contains("To keep in mind:");
    assertThat(said.err())
        .isEqualTo("Written to " + out + ": open report.html there in a browser.\n");
    assertThat(out.resolve("report.html")).isRegularFile();
  }

  @Test
  void jsonOnStandardOutputIsTheSummaryFile() throws Exception {
    Path out = temp.resolve("run");
    Said said = Said.by("run", SHORT, "--out", out.toString(), "--format", "json");
    assertThat(said.out()).isEqualTo(Files.readString(out.resolve("summary.json")));
    JsonNode manifest = new JsonMapper().readTree(Files.readString(out.resolve("manifest.json")));
    assertThat(manifest.path("seed").asLong()).isEqualTo(1);
    assertThat(manifest.path("scenario").asString()).isEqualTo("short");
    assertThat(manifest.path("orders_hash").asString()).isEmpty();
    assertThat(manifest.path("ledger").asString())
        .matches("[1-9][0-9]* of [1-9][0-9]* predicted figures reproduced, .*");
  }

  @Test
  void csvOnStandardOutputIsOneLineAMissile() {
    Said said = Said.by("run", SHORT, "--out", temp.resolve("run").toString(), "--format", "csv");
    assertThat(said.out()).startsWith("id,group,outcome,first_broken_link,launch_s,");
    assertThat(said.out().lines().count()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aFolderOfAnotherRunIsWrongInputUnlessForced() {
    String out = temp.resolve("run").toString();
    assertThat(Said.by("run", SHORT, "--out", out).code()).isZero();
    assertThat(Said.by("run", SHORT, "--out", out).code()).isZero();
    Said other = Said.by("run", SHORT, "--out", out, "--seed", "2");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.out()).isEmpty();
    assertThat(other.err())
        .isEqualTo(out + " holds another run (seed 1); --force writes over it\n");
    assertThat(Said.by("run", SHORT, "--out", out, "--seed", "2", "--force").code()).isZero();
  }

  @Test
  void ordersAreReplayedAndTheirProblemsAreWrongInput() throws Exception {
    Path orders = Files.writeString(temp.resolve("orders.csv"), "time_s,verb,track\n1,hold,0\n");
    Path out = temp.resolve("held");
    assertThat(Said.by("run", SHORT, "--out", out.toString(), "--orders", orders.toString()).code())
        .isZero();
    assertThat(Files.readString(out.resolve("orders.csv"))).contains("hold,0,,0,");
    Path again = temp.resolve("again");
    String logged = out.resolve("orders.csv").toString();
    Said.by("run", SHORT, "--out", again.toString(), "--orders", logged);
    for (String name : new String[] {"events.csv", "summary.json", "report.html", "orders.csv"}) {
      assertThat(again.resolve(name)).hasSameTextualContentAs(out.resolve(name));
    }
    Path wrong = Files.writeString(temp.resolve("wrong.csv"), "time_s,verb,track\n1,fire,0\n");
    Said said = Said.by("run", SHORT, "--out", out.toString(), "--orders", wrong.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("wrong.csv:2: no order is called \"fire\"");
  }
}
