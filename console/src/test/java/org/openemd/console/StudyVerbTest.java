package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `emd sweep` with values that vary, as a person types it.
@Tag("story")
class StudyVerbTest {
  private static final String SHORT = Runs.file("short").toString();
  private static final String DELAY = "doctrine.release_delay_s=uniform(0,600)";
  private static final String BOOST = "interceptors.gbi-two-stage.boost_reliability=uniform(0.5,1)";

  @TempDir private Path scratch = Path.of("");

  private static Said sweep(Path out, String... words) {
    List<String> all = new ArrayList<>(List.of("sweep", SHORT, "--out", out.toString()));
    all.addAll(List.of(words));
    return Said.by(all.toArray(String[]::new));
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readString(file));
  }

  @Test
  void aRunIsFlownAgainWithItsOwnInputsAndLuck() throws IOException {
    Path whole = scratch.resolve("whole");
    String[] words = {"--vary", DELAY, "--vary", BOOST, "--correlate", pair(), "--runs", "6"};
    Said all = sweep(whole, words);
    assertThat(all.code()).as(all.err()).isZero();
    JsonNode design = json(whole.resolve("manifest.json")).path("design");
    assertThat(design.path(0).asString()).isEqualTo(DELAY);
    assertThat(design.path(2).asString()).isEqualTo("correlated " + pair());
    assertThat(design.path(3).asString()).isEqualTo("design random");

    Path again = scratch.resolve("again");
    List<String> rerun = new ArrayList<>(List.of(words));
    rerun.addAll(List.of("--rerun", "4"));
    assertThat(sweep(again, rerun.toArray(String[]::new)).code()).isZero();
    JsonNode overrides = json(again.resolve("manifest.json")).path("overrides");
    assertThat(overrides).hasSize(2);
    Path set = scratch.resolve("set");
    String first = overrides.path(0).asString();
    String second = overrides.path(1).asString();
    assertThat(sweep(set, "--rerun", "4", "--set", first, "--set", second).code()).isZero();
    for (String file : List.of("summary.json", "events.csv", "telemetry.csv", "report.html")) {
      assertThat(set.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
    }
    List<String> csv = new ArrayList<>(List.of(words));
    csv.addAll(List.of("--format", "csv"));
    String row = sweep(whole, csv.toArray(String[]::new)).out().lines().toList().get(5);
    int shots = json(again.resolve("summary.json")).path("interceptors").size();
    assertThat(row.split(",", -1)[9]).isEqualTo(Integer.toString(shots));
  }

  private static String pair() {
    return "doctrine.release_delay_s,interceptors.gbi-two-stage.boost_reliability=0.5";
  }

  /// A release after ten minutes comes too late for every shot at Berlin; one at once leaves time for several.
  @Test
  void aGridTellsItsCellsApart() throws IOException {
    Path out = scratch.resolve("grid");
    Said said =
        sweep(out, "--vary", "doctrine.release_delay_s=0,600", "--of", "shots", "--runs", "20");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out())
        .startsWith("short: 20 runs of seed 1. Runs of one round share their luck")
        .contains("By level", "doctrine.release_delay_s", "mean shots");
    List<String> cells = Files.readAllLines(out.resolve("cells.csv"));
    assertThat(cells).hasSize(3);
    assertThat(cells.getFirst())
        .isEqualTo(
            "doctrine.release_delay_s,leakage,leakage_low,leakage_high,mean_shots,mean_shots_low,mean_shots_high,runs");
    assertThat(cells.get(2)).startsWith("600,1,").contains(",0,0,0,").endsWith(",10");
    JsonNode summary = json(out.resolve("summary.json"));
    assertThat(summary.path("in_rounds").asBoolean()).isTrue();
    assertThat(summary.path("cells").path(0).path("leakage").path("value").asDouble())
        .isLessThan(0.5);
    assertThat(Files.readString(out.resolve("summary.md")))
        .contains("## By level", "--vary doctrine.release_delay_s=0,600", "--of shots");
  }

  @Test
  void sobolsIndicesAreTheSameForAnyNumberOfThreads() throws IOException {
    Path one = scratch.resolve("one");
    Path three = scratch.resolve("three");
    String[] words = {"--vary", DELAY, "--vary", BOOST, "--sensitivity", "sobol", "--runs", "40"};
    for (Path out : List.of(one, three)) {
      List<String> all = new ArrayList<>(List.of(words));
      all.addAll(List.of("--threads", out.equals(one) ? "1" : "3"));
      Said said = sweep(out, all.toArray(String[]::new));
      assertThat(said.code()).as(said.err()).isZero();
      assertThat(said.out()).contains("What decides leaked: parts of its variance", "chance");
    }
    for (String file : List.of("sensitivity.csv", "sensitivity.svg", "summary.json")) {
      assertThat(three.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
    List<String> rows = Files.readAllLines(one.resolve("sensitivity.csv"));
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).startsWith("doctrine.release_delay_s,").endsWith(",8");
    assertThat(rows.get(3)).startsWith("chance,");
    assertThat(Files.readString(one.resolve("sensitivity.svg")))
        .contains("<svg", "boost_reliability", "class=\"whisker\"");
  }

  @Test
  void aTornadoHasTheLongestBarFirst() throws IOException {
    Path out = scratch.resolve("tornado");
    Said said =
        sweep(
            out,
            "--vary",
            BOOST,
            "--vary",
            DELAY,
            "--sensitivity",
            "tornado",
            "--of",
            "shots",
            "--runs",
            "25");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).contains("By how much each alone moves the mean of shots, ");
    List<String> rows = Files.readAllLines(out.resolve("sensitivity.csv"));
    assertThat(rows.get(1)).startsWith("doctrine.release_delay_s,").endsWith(",5");
    assertThat(json(out.resolve("summary.json")).path("tornado")).hasSize(2);
  }

  @Test
  void anotherDesignInTheSameFolderIsRefused() {
    Path out = scratch.resolve("design");
    assertThat(sweep(out, "--vary", DELAY, "--runs", "5").code()).isZero();
    assertThat(sweep(out, "--vary", DELAY, "--design", "lhs", "--runs", "5").err())
        .contains("holds another sweep (design [" + DELAY + ", design random], not [");
    assertThat(sweep(out, "--runs", "5").err()).contains(", not [])");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--vary threats.berlin.spacing_s=uniform(0,60) | --vary: threats.berlin.spacing_s: is the attack's",
        "--vary doctrine.release_delay_s=uniform(0,1e7) | 10000000 s is out of range; expected a number from 0 to",
        "--vary doctrine.release_delay_s=0,60,120 --runs 10 | --runs is \"10\"; this design is whole only at multiples of 3, such as 12",
        "--vary doctrine.release_delay_s=0,60 --until-width 0.1 | --until-width may stop at any run",
        "--vary doctrine.release_delay_s=uniform(0,60) --design lhs --runs 5 --rerun 5 | --rerun is \"5\"; this design has 5 runs, from 0",
        "--design lhs | --design: nothing varies; give --vary path=distribution",
        "--vary doctrine.release_delay_s=0,60 --design best | --design is \"best\"; it must be one of random, lhs, sobol, grid",
        "--vary doctrine.release_delay_s=0,60 --of luck | --of is \"luck\"; it must be one of threats, intercepted, leaked",
        "--of shots | --of goes with --vary only"
      })
  void whatCannotBeVariedIsSaidBeforeAnythingRuns(String words, String why) {
    Path out = scratch.resolve("refused");
    Said said = sweep(out, words.split(" ", -1));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains(why);
    assertThat(out).doesNotExist();
  }

  /// Each value is sound alone, as are the lowest and the highest of both together: only one cell of four is not.
  @Test
  void valuesThatContradictOneAnotherAreToldBeforeAnythingFlies() {
    String[] words = {
      "--vary", "sensors.emr.min_elevation_deg=3,45",
      "--vary", "sensors.emr.max_elevation_deg=45,85",
      "--runs", "4"
    };
    Said said = sweep(scratch.resolve("contradictory"), words);
    assertThat(said.err())
        .startsWith(
            "Values contradict one another in 1 of 4 runs, which will fail while the others go on; the first is run 2: ")
        .contains("45 deg is not above the lowest elevation of 45 deg")
        .contains("1 of 4 runs failed; the first: ");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("By level");
  }
}
