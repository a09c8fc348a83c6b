package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `emd score` says of anybody's tracks, and what it refuses.
@Tag("story")
class ScoreVerbTest {
  private static final Path ROOT = Runs.file("short").resolve("../..").normalize();
  private static final String TRUTH = ROOT.resolve("data/metrics/truth.csv").toString();
  private static final String TRACKS = ROOT.resolve("data/metrics/tracks.csv").toString();
  private static final String INNOVATIONS = ROOT.resolve("data/metrics/innovations.csv").toString();
  private static final String HEAD = "time_s,id,x_m,y_m,z_m\n";

  @TempDir private Path temp;

  @Test
  void theMedianOfTimesStandsBesideTheMeanNees() {
    Said said = Said.by("score", TRUTH, TRACKS, "--ospa-c=500");
    // times 10, 20 and 30 s: 2/3, 11/6 and 4/6
    assertThat(said.out()).containsPattern("NEES +1\\.13 .*\nNEES median +0\\.67 ");
  }

  @Test
  void theExamplesOfItsHelpRun() {
    run(temp.resolve("emd-2009-1")); // a shorter one in its place
    for (String example : Examples.in(Said.by("score", "--help").out())) {
      String words =
          example
              .substring("emd ".length())
              .replace("runs/", temp + "/")
              .replace("data/", ROOT + "/data/");
      Said said = Said.by(words.split(" +"));
      assertThat(said.code()).as(example + said.err()).isZero();
      assertThat(said.out()).contains("OSPA", "Completeness");
    }
  }

  /// The tables of docs/metrics.md, worked out by hand there, are what is computed: printed to a millimetre or 1e-6.
  @Test
  void theFiguresWorkedOutByHandAreThoseComputed() throws Exception {
    JsonNode score =
        parsed("score", TRUTH, TRACKS, "--ospa-c", "500", "--innovations", INNOVATIONS);
    String page = Files.readString(ROOT.resolve("docs/metrics.md"));
    Matcher row =
        Pattern.compile(
                "^\\| `([a-z_./0-9]+)` \\|[^|]*\\|[^|]*\\| ([0-9.]+) \\|$", Pattern.MULTILINE)
            .matcher(page);
    int rows = 0;
    while (row.find()) {
      JsonNode value = score.at("/" + row.group(1).replace('.', '/'));
      assertThat(value.isNumber()).as(row.group(1)).isTrue();
      assertThat(value.asDouble())
          .as(row.group(1))
          .isCloseTo(Double.parseDouble(row.group(2)), within(0.000501));
      rows++;
    }
    assertThat(rows).isGreaterThan(30);
  }

  @Test
  void theColumnsOfTheTableAreDocumented() throws Exception {
    String page = Files.readString(ROOT.resolve("docs/metrics.md"));
    String header =
        Said.by("score", TRUTH, TRACKS, "--format", "csv").out().lines().findFirst().orElse("");
    assertThat(header).startsWith("time_s,ospa_m,");
    assertThat(header.split(",")).allSatisfy(c -> assertThat(page).contains("`" + c + "`"));
  }

  @Test
  void aRunsOwnFolderScoresToTheRunsOwnFigures() throws Exception {
    Path run = run(temp.resolve("run"));
    String[] words = {
      "score",
      run.resolve("truth.csv").toString(),
      run.resolve("tracks.csv").toString(),
      "--innovations",
      run.resolve("innovations.csv").toString()
    };
    Said table = Said.by(with(words, "--format", "csv"));
    assertThat(table.out()).isEqualTo(Files.readString(run.resolve("score.csv")));
    assertThat(table.out().lines().count()).isGreaterThan(20);
    assertThat(Said.by("score", run.toString(), "--format", "csv").out()).isEqualTo(table.out());
    JsonNode ours = new JsonMapper().readTree(Files.readString(run.resolve("summary.json")));
    JsonNode again = parsed("score", run.toString());
    ours.path("tracking")
        .properties()
        .forEach(p -> assertThat(again.path(p.getKey())).isEqualTo(p.getValue()));
    assertThat(ours.path("tracking").path("siap").path("tracked").asInt()).isPositive();
    assertThat(ours.path("tracking").path("nees").path("count").asInt()).isPositive();
    assertThat(ours.path("tracking").path("nis").path("count").asInt()).isPositive();
  }

  private static Path run(Path out) {
    Said said = Said.by("run", Runs.file("short").toString(), "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    return out;
  }

  @Test
  void whatIsNoFolderOfARunIsSaid() throws Exception {
    refusedAlone(temp, "is not the folder of a run: it has no truth.csv");
    Files.copy(Path.of(TRUTH), temp.resolve("truth.csv"));
    refusedAlone(temp, "is not the folder of a run: it has no tracks.csv");
    refusedAlone(temp.resolve("absent"), "absent is not there: emd score takes two tables, or");
    refusedAlone(Path.of(TRUTH), "truth.csv is a file, and TRACKS is missing");
  }

  private static void refusedAlone(Path what, String answer) {
    Said said = Said.by("score", what.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,a,1e400,2,3|bad.csv:2: x_m is \"1e400\"; it must be a number from -1e12 to 1e12 m",
        "1,a,1,NaN,3|bad.csv:2: y_m is \"NaN\"; it must be a number",
        "1,a,1,2,0x10|bad.csv:2: z_m is \"0x10\"; it must be a number",
        "1,a,1,2|bad.csv:2: z_m is \"\"; it must be a number",
        "inf,a,1,2,3|bad.csv:2: time_s is \"inf\"; it must be a number from -1e9 to 1e9 s",
        "1,,1,2,3|bad.csv:2: id is empty; it must name a body or a track",
        "1,a,1,2,3;1,b,1,2,3;1,a,9,2,3|bad.csv:4: id a stands twice at time_s 1; first on line 2",
        "7.5,a,1,2,3|no time_s of it is in",
      })
  void whatIsWrongInATableIsToldWithFileLineValueUnitAndBound(String rows, String answer)
      throws Exception {
    Path bad = write("bad.csv", HEAD + rows.replace(';', '\n') + "\n");
    Said said = Said.by("score", TRUTH, bad.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(answer).doesNotContain("at org.openemd");
  }

  @Test
  void emptyFilesAndFilesThatAreNoneAreRefused() throws Exception {
    refused(write("empty.csv", ""), "it is empty; its first line must name its columns");
    refused(write("head.csv", "time_s,id,x_m\n1,a,2\n"), "head.csv:1: column y_m is missing");
    refused(write("twice.csv", "id,id,time_s,x_m,y_m,z_m\n"), "column id stands twice");
    refused(write("none.csv", HEAD), "it holds no rows");
    refused(temp, "is a directory");
    refused(temp.resolve("absent.csv"), "there is no such file");
    Path bytes = Files.write(temp.resolve("bytes.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    refused(bytes, "cannot be read as text");
    refused(write("vague.csv", HEAD.strip() + ",vx_m_s\n"), "column vy_m_s is missing beside");
    String flat = ",cov_x_x_m2,cov_x_y_m2,cov_x_z_m2,cov_y_y_m2,cov_y_z_m2,cov_z_z_m2\n";
    refused(
        write("flat.csv", HEAD.strip() + flat + "0,a,0,0,0,1,2,0,1,0,1\n"),
        "flat.csv:2: the covariance is not positive definite");
  }

  private static void refused(Path truth, String answer) {
    Said said = Said.by("score", truth.toString(), TRACKS);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains(answer).doesNotContain("at org.openemd");
  }

  @Test
  void hugeFilesAreBoundedAndProblemsAreNotPrintedWithoutEnd() throws Exception {
    StringBuilder many = new StringBuilder(HEAD);
    for (int i = 0; i < 1001; i++) {
      many.append("0,b").append(i).append(',').append(i).append(",0,0\n");
    }
    refused(write("many.csv", many.toString()), "more than 1000 ids stand at time_s 0");
    refused(write("bad.csv", HEAD + "x\n".repeat(30_000)), "the first 20 problems are shown");
    refused(write("long.csv", HEAD + "1".repeat(20_000)), "longer than 10000 characters");
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 0; i <= 500_000; i++) {
      rows.append(i).append(",a,0,0,0\n");
    }
    refused(write("rows.csv", rows.toString()), "there are more than 500000 rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ospa-p 0.5|--ospa-p is \"0.5\"; it must be a number from 1 to 100",
        "--ospa-c 0|--ospa-c is \"0\"; it must be a number from 0.001 to 1000000000 m",
        "--ospa-c NaN|--ospa-c is \"NaN\"",
        "--gospa-c 1e400|--gospa-c is \"1e400\"",
        "--gate -5|--gate is \"-5\"",
        "--probability 1|--probability is \"1\"; it must be a number from 0.5 to 0.9999",
        "--times some|--times is \"some\"; it must be one of all, common",
        "--force|--force goes with --out only",
        "--ospa 3|there is no option --ospa; did you mean",
      })
  void wordsOutOfBoundsAreRefusedInOneLine(String words, String answer) {
    Said said = Said.by(with(new String[] {"score", TRUTH, TRACKS}, words.split(" ")));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(answer);
  }

  @Test
  void timesOfOneSideAreSaidAndCanBeLeftOut() {
    Said all = Said.by("score", TRUTH, TRACKS);
    assertThat(all.err()).contains("1 of 4 times, the first 0.0 s, have no track");
    Said common = Said.by("score", TRUTH, TRACKS, "--times", "common");
    assertThat(common.err()).isEmpty();
    assertThat(common.out()).startsWith("Scored at three times, 10 to 30 s");
  }

  @Test
  void aColumnThatIsNotUsedIsNamed() throws Exception {
    Path extra = write("extra.csv", HEAD.strip() + ",identty\n10,1,0,0,70000,w\n");
    Said said = Said.by("score", TRUTH, extra.toString());
    assertThat(said.code()).isZero();
    assertThat(said.err()).contains("column identty is not used; did you mean identity?");
  }

  @Test
  void namesAndTheOrderOfRowsChangeNoFigure() throws Exception {
    List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(TRUTH)));
    List<String> body = rows.subList(2, rows.size());
    java.util.Collections.reverse(body);
    body.replaceAll(l -> l.replace(",a,", ",zz,").replace(",b,", ",aa,"));
    Path other = write("other.csv", String.join("\n", rows) + "\n");
    assertThat(Said.by("score", other.toString(), TRACKS, "--format", "csv").out())
        .isEqualTo(Said.by("score", TRUTH, TRACKS, "--format", "csv").out());
  }

  @Test
  void theFolderHoldsDataAndAPageAndIsNotWrittenOverByAnotherScore() throws Exception {
    Path out = temp.resolve("score");
    String[] words = {"score", TRUTH, TRACKS, "--out", out.toString()};
    assertThat(Said.by(words).err()).contains("score.html, score.csv, bodies.csv, score.json");
    String page = Files.readString(out.resolve("score.html"));
    assertThat(page)
        .contains("OSPA, m", "GOSPA, m", "SIAP", "NEES for each degree of freedom")
        .doesNotContain("NaN", "Infinity", "<script", "http://", "https://");
    assertThat(Said.by(words).code()).isZero();
    Said refused = Said.by(with(words, "--ospa-c", "500"));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("of another score; --force writes over it");
    assertThat(Said.by(with(words, "--ospa-c", "500", "--force")).code()).isZero();
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static String[] with(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static JsonNode parsed(String... words) {
    return Said.json(with(words, "--format", "json"));
  }
}
