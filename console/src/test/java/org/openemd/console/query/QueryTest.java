package org.openemd.console.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.campaign.store.SweepFolder;

@Tag("law")
class QueryTest {
  private static final int RUNS = 300;
  private static final String COUNTS =
      "SELECT count(*) AS threats, count(DISTINCT run) AS runs, sum(shots) AS shots, max(decision_time_s) AS longest_s FROM threats";

  @TempDir static Path folder;

  @BeforeAll
  static void keep() throws IOException {
    SampleSweep.keep(folder, RUNS, 0, RUNS, 64);
    ParquetFiles.write(SweepFolder.read(folder), folder);
  }

  @Test
  void anAnswerIsTheSameFromChunksAsFromParquet(@TempDir Path unfinished) throws Exception {
    SampleSweep.keep(unfinished, 2 * RUNS, 0, RUNS, 7);
    assertThat(answer(unfinished, COUNTS))
        .isEqualTo(answer(folder, COUNTS))
        .startsWith("threats,runs,shots,longest_s\n1500,300,");
  }

  @Test
  void cellsAreQuotedWhereTheyMustBeAndHarmlessInASpreadsheet() throws Exception {
    assertThat(
            answer(
                folder,
                "SELECT 'a,b' AS words, '=1+1' AS sum, NULL AS none, -0.5::DOUBLE AS number, 1e-7::DOUBLE AS small, true AS flag, 'two\nlines' AS lines, 123456789012345678901234567890::HUGEINT AS huge"))
        .isEqualTo(
            "words,sum,none,number,small,flag,lines,huge\n\"a,b\",'=1+1,,-0.5,1.0E-7,true,\"two\nlines\",123456789012345678901234567890\n");
  }

  @Test
  void theTablesAndTheirColumnsCanBeAskedFor() throws Exception {
    assertThat(answer(folder, "SHOW TABLES"))
        .isEqualTo("name\ninputs\ninterceptors\nruns\nthreats\n");
    assertThat(answer(folder, "DESCRIBE inputs"))
        .contains("run,BIGINT", "path,VARCHAR", "value,DOUBLE");
    assertThat(answer(folder, "FROM runs LIMIT 0")).startsWith("run,seed,luck,failure,threats,");
  }

  @Test
  void rowsBeyondThoseThatAreWantedAreLeftOutAndThatIsSaid() throws Exception {
    StringWriter out = new StringWriter();
    assertThat(Query.answer(folder, "SELECT run FROM runs ORDER BY run", new PrintWriter(out), 3))
        .isFalse();
    assertThat(out).hasToString("run\n0\n1\n2\n");
    assertThat(Query.answer(folder, "SELECT run FROM runs WHERE run < 3", new PrintWriter(out), 3))
        .isTrue();
  }

  /// Each is what somebody could try who wants a file, the network, code, a setting, or a change.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY runs TO 'evil.csv'",
        "COPY (SELECT 1) TO 'evil.parquet'",
        "ATTACH 'evil.db'",
        "DETACH memory",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD './evil.so'",
        "PRAGMA threads = 8",
        "SET memory_limit = '100GB'",
        "SET enable_external_access = true",
        "RESET memory_limit",
        "SET VARIABLE x = 1",
        "CREATE TABLE evil (a INT)",
        "CREATE TEMP TABLE evil AS SELECT 1",
        "CREATE MACRO evil() AS 1",
        "CREATE SECRET evil (TYPE s3)",
        "INSERT INTO runs SELECT * FROM runs",
        "DELETE FROM runs",
        "UPDATE runs SET run = 1",
        "DROP VIEW runs",
        "EXPORT DATABASE 'evil'",
        "IMPORT DATABASE 'evil'",
        "CHECKPOINT",
        "CALL pragma_version()",
        "CALL enable_logging(storage = 'file', storage_path = 'evil')",
        "USE memory",
        "COMMIT",
        "ROLLBACK",
        "VACUUM",
        "PREPARE evil AS SELECT 1",
        "EXPLAIN ANALYZE SELECT 1",
        "UPDATE EXTENSIONS"
      })
  void nothingButASelectIsAnswered(String hostile) {
    assertThat(refusal(hostile)).isEqualTo("only a SELECT is answered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1; SELECT 2 | only one SELECT is answered, not 2",
        "SELECT 1; COPY runs TO 'evil.csv' | only a SELECT is answered",
        "-- nothing | there is nothing to answer",
        "SELECT * FROM read_text('/etc/passwd') | file system operations are disabled",
        "SELECT * FROM read_csv('/etc/passwd') | file system operations are disabled",
        "FROM read_blob('/etc/passwd') | file system operations are disabled",
        "FROM '/etc/passwd' | does not exist",
        "FROM query_table('/etc/passwd') | does not exist",
        "FROM glob('/etc/*') | file system operations are disabled",
        "FROM sniff_csv('/etc/passwd') | file system operations are disabled",
        "FROM parquet_metadata('/etc/passwd') | file system operations are disabled",
        "FROM read_text('https://example.org') | file system operations are disabled",
        "FROM query('COPY runs TO ''evil.csv''') | Expected a single SELECT",
        "FROM enable_logging() | the configuration has been locked",
        "SELECT getenv('HOME') | does not exist",
        "WITH x AS (INSERT INTO runs SELECT * FROM runs RETURNING *) SELECT * FROM x | not",
        "FROM force_checkpoint() | CHECKPOINT",
      })
  void aSelectReadsTheFourTablesAndNothingElse(String hostile, String why) {
    assertThat(refusal(hostile)).contains(why);
  }

  @Test
  void noHostileQuestionLeftAFile() throws IOException {
    try (Stream<Path> here = Files.list(Path.of(""))) {
      assertThat(here).noneMatch(p -> p.toString().contains("evil"));
    }
  }

  @Test
  void aMistakeIsShownWhereItIs() {
    assertThat(refusal("SELEC 1"))
        .isEqualTo(
            "Parser Error: syntax error at or near \"SELEC\"\nLINE 1: SELEC 1\n        ^^^^^");
    assertThat(refusal("SELECT\n  leeked FROM runs"))
        .contains(
            "\"leeked\" not found", "\"leaked\"", "LINE 2:   leeked FROM runs\n          ^^^^^^");
    assertThat(refusal("SELECT * FROM threat")).contains("Did you mean \"threats\"?");
    assertThat(refusal("SELECT outcome::INT FROM threats")).contains("Could not convert");
  }

  @Test
  void aQuestionThatIsTooLongOrTooDeepIsRefused() {
    assertThat(refusal("SELECT " + "1+".repeat(6000) + "1"))
        .isEqualTo("a query has at most 10000 characters, not 12008");
    assertThat(refusal("SELECT " + "(".repeat(4900) + "1" + ")".repeat(4900)))
        .contains("depth limit");
    assertThat(refusal("SELECT " + "abs(".repeat(1900) + "1" + ")".repeat(1900)))
        .contains("depth limit");
  }

  @Test
  void aQuestionWithoutEndIsStopped() throws Exception {
    Query endless =
        new Query(
            folder,
            "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t",
            new Watch(Duration.ofMillis(300), Query.MOST_BYTES));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> endless.answer(new PrintWriter(new StringWriter()), 1))
        .withMessage("stopped: the query took more than 0.3 s");
  }

  /// What is constant is computed while DuckDB plans, and planning heeds no interrupt: this takes some twelve seconds, far more than it is allowed.
  @Test
  void aQuestionThatCannotBeInterruptedIsLeftBehind() {
    Query deaf =
        new Query(
            folder,
            "SELECT levenshtein(repeat('a', 80000), repeat('b', 80000))",
            new Watch(Duration.ofMillis(300), Query.MOST_BYTES));
    long start = System.nanoTime();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> deaf.answer(new PrintWriter(new StringWriter()), 1))
        .withMessage("stopped: the query took more than 0.3 s");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void aQuestionThatFillsTheMemoryIsStopped() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> answer(folder, "SELECT list(range) FROM range(1000000000)"))
        .withMessageStartingWith("the query needs too much memory");
    Query wide =
        new Query(
            folder,
            "SELECT * FROM range(100000000000)",
            new Watch(Duration.ofSeconds(60), 1L << 30));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> wide.answer(new PrintWriter(new StringWriter()), 1))
        .withMessage("stopped: the query took more than 1024 MB of memory");
  }

  @Test
  void aFolderWithoutASweepIsNamed(@TempDir Path empty) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> answer(empty, "SELECT 1"))
        .withMessageContaining("holds no sweep");
  }

  private static String answer(Path folder, String sql) throws IOException, MistakenQueryException {
    StringWriter out = new StringWriter();
    assertThat(Query.answer(folder, sql, new PrintWriter(out), Long.MAX_VALUE)).isTrue();
    return out.toString();
  }

  private static String refusal(String sql) {
    StringWriter out = new StringWriter();
    try {
      Query.answer(folder, sql, new PrintWriter(out), Long.MAX_VALUE);
    } catch (MistakenQueryException e) {
      assertThat(out.toString()).isEmpty();
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("was answered: " + sql + "\n" + out);
  }
}
