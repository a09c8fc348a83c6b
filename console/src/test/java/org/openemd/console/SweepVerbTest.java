package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `emd sweep`, as a person types it.
@Tag("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepVerbTest {
  private static final String SHORT = Runs.file("short").toString();

  @TempDir private static Path scratch = Path.of("");
  private Path done = Path.of("");
  private Said first = new Said(1, "", "");

  @BeforeAll
  void sweep() {
    done = scratch.resolve("done");
    first = sweep(done, "--runs", "12");
    assertThat(first.code()).as(first.err()).isZero();
  }

  private static Said sweep(Path out, String... words) {
    List<String> all = new java.util.ArrayList<>(List.of("sweep", SHORT, "--out", out.toString()));
    all.addAll(List.of(words));
    return Said.by(all.toArray(String[]::new));
  }

  @Test
  void itSaysHowMuchLeaksWithIntervalsAndWhereTheChainBroke() throws IOException {
    assertThat(first.out())
        .contains("short: 12 runs of seed 1.")
        .contains("missiles that leak")
        .contains("95 % interval")
        .contains("What became of the interceptors");
    assertThat(first.err()).contains("12 runs in ").contains(" a second").contains("Written to ");
    JsonNode summary = new JsonMapper().readTree(Files.readString(done.resolve("summary.json")));
    assertThat(summary.path("runs").asInt()).isEqualTo(12);
    long leaked = summary.path("groups").path(0).path("leaked").asLong();
    long links = 0;
    for (JsonNode n : summary.path("broken_links")) {
      links += n.asLong();
    }
    assertThat(links).as("every leaker's broken link is counted").isEqualTo(leaked);
    JsonNode leakage = summary.path("leakage");
    assertThat(leakage.path("value").asDouble()).isEqualTo(Math.rint(leaked / 12.0 * 1e6) / 1e6);
    assertThat(leakage.path("low").asDouble())
        .isLessThanOrEqualTo(leakage.path("value").asDouble());
    assertThat(leakage.path("high").asDouble()).isGreaterThan(leakage.path("value").asDouble());
    assertThat(summary.path("histograms")).isNotEmpty();
    assertThat(Files.readString(done.resolve("summary.md")))
        .contains("# Sweep of short", "| missiles that leak |", "./emd sweep ");
    assertThat(Files.readString(done.resolve("report.html"))).contains(" (95 % interval ");
  }

  @Test
  void aFinishedSweepIsAnsweredAgainWithoutFlyingAndCanGrow() throws IOException {
    Path out = scratch.resolve("grown");
    assertThat(sweep(out, "--runs", "5", "--threads", "1").code()).isZero();
    assertThat(sweep(out, "--runs", "5").err())
        .contains("5 runs are kept in ")
        .doesNotContain("a second");
    Said grown = sweep(out, "--runs", "12", "--threads", "3");
    assertThat(grown.err()).contains("5 runs are kept in ").contains("7 runs in ");
    assertThat(grown.out()).isEqualTo(first.out());
    assertThat(out.resolve("summary.json")).hasSameTextualContentAs(done.resolve("summary.json"));
  }

  @Test
  void whatDiffersIsRefusedInOneSentence() {
    Said said = sweep(done, "--runs", "12", "--seed", "2");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualToIgnoringNewLines(
            done + " holds another sweep (seed 1, not 2); --force starts over");
    assertThat(sweep(done, "--runs", "12", "--set", "doctrine.release_delay_s=90").err())
        .contains("overrides [], not [doctrine.release_delay_s=90]");
    assertThat(sweep(done, "--runs", "3").err()).contains("holds 12 runs of this sweep, not 3");
  }

  @Test
  void aRunIsFlownAgainAloneWithTheSameOutcome() throws IOException {
    Path one = scratch.resolve("seven");
    Path two = scratch.resolve("seven again");
    for (Path out : List.of(one, two)) {
      assertThat(sweep(out, "--rerun", "7").code()).isZero();
    }
    for (String file : List.of("summary.json", "events.csv", "telemetry.csv", "report.html")) {
      assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
    JsonNode run = new JsonMapper().readTree(Files.readString(one.resolve("summary.json")));
    assertThat(run.path("run").asInt()).isEqualTo(7);
    String rows = sweep(done, "--runs", "12", "--format", "csv").out();
    List<String> seventh = List.of(rows.lines().toList().get(8).split(",", -1));
    assertThat(seventh.getFirst()).isEqualTo("7");
    assertThat(Integer.parseInt(seventh.get(9))).isEqualTo(run.path("interceptors").size());
    assertThat(Files.readString(one.resolve("report.html"))).contains("--rerun 7");
    assertThat(Said.by("run", SHORT, "--out", one.toString()).err()).contains("--rerun 7");
  }

  @Test
  void runZeroIsEmdRun() throws IOException {
    Path zero = scratch.resolve("zero");
    Path run = scratch.resolve("run");
    assertThat(sweep(zero, "--rerun", "0").code()).isZero();
    assertThat(Said.by("run", SHORT, "--out", run.toString()).code()).isZero();
    for (String file : List.of("manifest.json", "summary.json", "events.csv", "report.html")) {
      assertThat(zero.resolve(file)).hasSameBinaryContentAs(run.resolve(file));
    }
  }

  @Test
  void anAlteredChunkIsNamedAndComputedAgainOnceItIsGone() throws IOException {
    Path out = scratch.resolve("altered");
    assertThat(sweep(out, "--runs", "12").code()).isZero();
    Path chunk = out.resolve("chunks/00000005-00000009");
    byte[] bytes = Files.readAllBytes(chunk);
    bytes[bytes.length - 1] ^= 1;
    Files.write(chunk, bytes);
    Said said = sweep(out, "--runs", "12");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains(chunk + " was altered or damaged")
        .contains("delete it, and the same command computes runs 5 to 9 again");
    Files.delete(chunk);
    assertThat(sweep(out, "--runs", "12").out()).isEqualTo(first.out());
  }

  @Test
  void aMissileThatReachesNothingIsARunThatFailsAndIsKeptWithItsSeed() throws IOException {
    Path out = scratch.resolve("far");
    String far = "threats.berlin.aim_site=washington";
    Said said = sweep(out, "--runs", "3", "--seed", "5", "--set", far);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("3 of 3 runs failed; the first: ").contains(" --rerun 0");
    assertThat(said.out()).contains("Runs that failed").contains("cannot be hit");
    JsonNode failure =
        new JsonMapper()
            .readTree(Files.readString(out.resolve("summary.json")))
            .path("failures")
            .path(2);
    assertThat(failure.path("seed").asLong()).isEqualTo(5);
    assertThat(failure.path("luck").asLong()).isEqualTo(2);
    String rows = sweep(out, "--runs", "3", "--seed", "5", "--set", far, "--format", "csv").out();
    assertThat(rows.lines().skip(1).map(l -> l.substring(0, 6)))
        .containsExactly("0,5,0,", "1,5,1,", "2,5,2,");
  }

  @Test
  void startingOverLeavesNothingOfTheOlderSweepButWhatIsNotTheProgramsOwn() throws IOException {
    Path out = scratch.resolve("over");
    assertThat(sweep(out, "--vary", "threats.berlin.count=1:2", "--runs", "10").code()).isZero();
    assertThat(out.resolve("cells.csv")).exists();
    assertThat(out.resolve("figures/leakage-by-level.svg")).exists();
    Files.writeString(out.resolve("figures/mine.svg"), "mine");
    Files.createDirectories(out.resolve(".answer/figures")); // left by a kill
    assertThat(sweep(out, "--runs", "12", "--force").code()).isZero();
    assertThat(out.resolve("figures/mine.svg")).hasContent("mine");
    Files.delete(out.resolve("figures/mine.svg"));
    assertThat(files(out)).isEqualTo(files(done));
    for (Path name : files(done)) {
      if (Files.isRegularFile(out.resolve(name)) && !name.startsWith("chunks")) {
        assertThat(out.resolve(name)).hasSameBinaryContentAs(done.resolve(name));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(folder::relativize).sorted().toList();
    }
  }

  @Test
  void noFileTellsHowThePathOfTheScenarioWasTyped() throws IOException {
    Path out = scratch.resolve("typed");
    Path relative = Path.of("").toAbsolutePath().relativize(Path.of(SHORT));
    Said said = Said.by("sweep", relative.toString(), "--out", out.toString(), "--runs", "12");
    assertThat(said.code()).as(said.err()).isZero();
    for (String name : List.of("report.html", "summary.md", "summary.json", "manifest.json")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(done.resolve(name));
    }
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("./emd sweep scenarios/short.yaml --runs 12 --seed 1");
  }

  @Test
  void whatIsNoNumberOfRunsIsRefused() {
    assertThat(Said.by("sweep", SHORT, "--runs", "0").err())
        .contains("--runs is \"0\"; it must be a whole number from 1 to 100000000");
    assertThat(Said.by("sweep", SHORT, "--runs", "1.5").code()).isEqualTo(2);
  }

  /// Of 12 missiles some two leak; that more than one ends otherwise has, at 98 % alike, a chance of 2 %; the draws are fixed.
  @Test
  void theFastPathAgreesAndIsAnotherSweep() throws IOException {
    Path out = scratch.resolve("fast");
    Said fast = sweep(out, "--runs", "12", "--fast");
    assertThat(fast.code()).as(fast.err()).isZero();
    JsonMapper mapper = new JsonMapper();
    long a =
        mapper
            .readTree(Files.readString(done.resolve("summary.json")))
            .path("groups")
            .path(0)
            .path("leaked")
            .asLong();
    long b =
        mapper
            .readTree(Files.readString(out.resolve("summary.json")))
            .path("groups")
            .path(0)
            .path("leaked")
            .asLong();
    assertThat(Math.abs(a - b)).isLessThanOrEqualTo(1);
    assertThat(sweep(out, "--runs", "12").err()).contains("holds another sweep");
  }

  @Test
  void whatTheFastPathDoesNotDoIsRefusedBeforeAnythingRuns() {
    Said no =
        Said.by(
            "sweep",
            Runs.file("layers").toString(),
            "--fast",
            "--out",
            scratch.resolve("no").toString());
    assertThat(no.code()).isEqualTo(2);
    assertThat(no.err()).contains("--fast does not do this scenario").contains("in the air");
  }
}
