package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Tables;

/// `emd sweep --out DIR --query SQL`, and the Parquet files that a sweep leaves, as a person meets them.
@Tag("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryVerbTest {
  private static final String SHORT = Runs.file("short").toString();

  @TempDir private static Path scratch = Path.of("");
  private Path done = Path.of("");

  @BeforeAll
  void sweep() {
    done = swept("done", "--runs", "12", "--threads", "1");
  }

  private static Path swept(String name, String... words) {
    Path out = scratch.resolve(name);
    List<String> all = new ArrayList<>(List.of("sweep", SHORT, "--out", out.toString()));
    all.addAll(List.of(words));
    Said said = Said.by(all.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isZero();
    return out;
  }

  private static Said query(Path folder, String sql) {
    return Said.by("sweep", "--out", folder.toString(), "--query", sql);
  }

  private static String answer(Path folder, String sql) {
    Said said = query(folder, sql);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).isEmpty();
    return said.out();
  }

  @Test
  void theParquetFilesAreTheSameForAnyNumberOfThreadsAndAnyInterruption() throws IOException {
    swept("grown", "--runs", "5", "--threads", "3");
    Path grown = swept("grown", "--runs", "12", "--threads", "2");
    Path eight = swept("eight", "--runs", "12", "--threads", "8");
    for (String table : List.of("runs", "threats", "interceptors", "inputs")) {
      String file = table + ".parquet";
      byte[] one = Files.readAllBytes(done.resolve(file));
      assertThat(one).startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
      assertThat(grown.resolve(file)).hasBinaryContent(one);
      assertThat(eight.resolve(file)).hasBinaryContent(one);
    }
  }

  @Test
  void anAnswerIsCsvAndAgreesWithTheTableOfTheRuns() {
    String runs =
        Said.by("sweep", SHORT, "--out", done.toString(), "--runs", "12", "--format", "csv").out();
    List<List<String>> cells = runs.lines().skip(1).map(l -> List.of(l.split(",", -1))).toList();
    int leaked = Tables.RUNS.index("leaked");
    long sum = cells.stream().mapToLong(row -> Long.parseLong(row.get(leaked))).sum();
    assertThat(answer(done, "SELECT count(*) AS runs, sum(leaked) AS leaked FROM runs"))
        .isEqualTo("runs,leaked\n12," + sum + "\n");
    assertThat(answer(done, "SELECT count(*) AS leaked FROM threats WHERE outcome = 'LEAKED'"))
        .isEqualTo("leaked\n" + sum + "\n");
  }

  @Test
  void aSweepThatIsNotDoneIsAskedToo() throws IOException {
    Path part = swept("part", "--runs", "12");
    Files.delete(part.resolve("chunks/00000005-00000009"));
    assertThat(answer(part, "SELECT run FROM runs ORDER BY run"))
        .isEqualTo("run\n0\n1\n2\n3\n4\n10\n11\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY runs TO 'evil.csv'",
        "ATTACH 'evil.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "PRAGMA threads = 8",
        "SET lock_configuration = false",
        "CREATE TABLE evil (a INT)",
        "SELECT 1; SELECT 2",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM runz",
        "SELEC 1",
        "",
      })
  void whatIsNoQuestionAboutTheTablesIsRefusedInOneMessage(String hostile) {
    Said said = query(done, hostile);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("emd sweep --query: ");
    assertThat(
            said.err()
                .lines()
                .filter(l -> !l.startsWith("LINE ") && !l.isBlank() && !l.startsWith(" ")))
        .hasSizeBetween(1, 2);
    assertThat(Path.of("evil.csv")).doesNotExist();
  }

  @Test
  void aMistakeIsShownWhereItIs() {
    assertThat(query(done, "SELECT leeked FROM runs").err())
        .contains("\"leaked\"", "LINE 1: SELECT leeked FROM runs", "               ^^^^^^");
  }

  @Test
  void aTerminalIsSparedWhatAFileIsGiven() {
    String many = "SELECT * FROM range(1500)";
    assertThat(answer(done, many).lines()).hasSize(1501);
    System.setProperty("emd.columns", "80");
    try {
      Said said = query(done, many);
      assertThat(said.out().lines()).hasSize(1001);
      assertThat(said.err()).startsWith("Only the first 1000 rows;");
    } finally {
      System.clearProperty("emd.columns");
    }
  }

  @Test
  void aQueryStandsAlone() {
    assertThat(Said.by("sweep", "--query", "SELECT 1").err())
        .startsWith("emd sweep: --query goes with --out only");
    assertThat(Said.by("sweep", SHORT, "--out", "x", "--query", "SELECT 1").err())
        .startsWith("emd sweep: --query goes with --out alone, not with a scenario");
    assertThat(Said.by("sweep", "--out", "x", "--query", "SELECT 1", "--runs", "3").err())
        .startsWith("emd sweep: --query goes with --out alone, not with --runs");
    assertThat(Said.by("sweep").err())
        .startsWith("emd sweep: Missing required parameter: 'SCENARIO'");
    assertThat(query(scratch.resolve("nowhere"), "SELECT 1").err()).contains("holds no sweep");
    assertThat(query(scratch.resolve("nowhere"), "SELECT 1").code()).isEqualTo(2);
  }

  @Test
  void theHelpNamesEveryColumn() {
    String help = Said.by("sweep", "--help").flat();
    Tables.ALL.forEach(t ->
        assertThat(help)
            .contains(
                t.columns().stream()
                    .skip(1)
                    .map(Column::name)
                    .collect(Collectors.joining(", ", t.name() + " (", ")"))));
  }
}
