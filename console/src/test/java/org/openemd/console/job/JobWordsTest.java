package org.openemd.console.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.console.WrongInput;

/// Which words a server carries out for others, and why not.
@Tag("law")
class JobWordsTest {
  @TempDir private Path data = Path.of("");

  private JobSpec read(String verb, String... words) {
    return TestJobs.spec(data, verb, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sweep   | --out /tmp/x           | the server gives each job a folder of its own
          run     | --force                | the server gives each job a folder of its own
          sweep   | --query SELECT         | no SQL is taken from the network
          sweep   | --engine spark         | jobs fly on the server's own machine
          run     | --live                 | a live run is no job
          run     | --orders /etc/passwd   | it names a file of the server
          map     | --population x.asc     | it names a file of the server
          """)
  void anOptionThatIsNotForJobsIsRefusedWithTheReason(String verb, String option, String why) {
    String[] words = ("scenarios/short.yaml " + option).split(" ");
    assertThatThrownBy(() -> read(verb, words))
        .isInstanceOf(WrongInput.class)
        .hasMessageContaining(option.replaceFirst(" .*", "") + " is not for jobs: " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../scenarios/short.yaml",
        "scenarios/../README.yaml",
        "scenarios/.hidden.yaml",
        "scenarios//short.yaml",
        "scenarios/short.yaml\u0000",
        "uploads/short.yaml",
        "uploads/../scenarios/short.yaml",
        "scenarios/short.csv",
        "@/etc/passwd",
        "README.md"
      })
  void noOtherFileThanAScenarioCanBeNamed(String name) {
    assertThatThrownBy(() -> read("run", name)).isInstanceOf(WrongInput.class);
    assertThatThrownBy(
            () -> read("compare", "scenarios/short.yaml", "scenarios/short.yaml", "--base", name))
        .isInstanceOf(WrongInput.class);
  }

  @Test
  void anUploadIsNamedByItsHashAndHandedToTheChildAsAFile() throws Exception {
    String name = "uploads/" + "0f".repeat(32) + ".yaml";
    assertThatThrownBy(() -> read("run", name))
        .hasMessageStartingWith(name + ": there is no such scenario; ");
    Files.createDirectories(data.resolve("uploads"));
    Path file = Files.writeString(data.resolve(name), "include: []\n");
    JobSpec spec = read("run", name);
    assertThat(spec.command()).isEqualTo("./emd run " + name);
    assertThat(spec.childWords(TestJobs.library(data))).containsExactly(file.toString());
  }

  @Test
  void wordsThatTheVerbDoesNotUnderstandAreRefusedAsOnATerminal() {
    assertThatThrownBy(() -> read("sweep", "scenarios/short.yaml", "--runz", "5"))
        .hasMessage("emd sweep: there is no option --runz; did you mean --runs?");
    assertThatThrownBy(() -> read("sweep", "scenarios/short.yaml", "--runs", "0"))
        .hasMessageStartingWith("emd sweep: --runs is \"0\"; it must be a whole number from 1");
    assertThatThrownBy(() -> read("compare", "scenarios/short.yaml"))
        .isInstanceOf(WrongInput.class);
    assertThatThrownBy(() -> read("sweep", "--runs", "5"))
        .hasMessage("emd sweep: a scenario is needed");
    assertThatThrownBy(() -> read("serve"))
        .hasMessage("a job is one of run, sweep, map, compare, radar; no other verb");
    assertThatThrownBy(() -> read("run", "--help")).isInstanceOf(WrongInput.class);
  }

  @Test
  void numbersBeyondWhatAJobMayHaveAreRefused() {
    assertThatThrownBy(() -> read("sweep", "scenarios/short.yaml", "--runs", "20001"))
        .hasMessage("--runs is 20001; a job may have 20000 at most");
    assertThatThrownBy(() -> read("sweep", "scenarios/short.yaml", "--threads", "200"))
        .hasMessageStartingWith("--threads is 200; a job may have ");
    assertThatThrownBy(() -> read("run", "x".repeat(1001))).isInstanceOf(WrongInput.class);
    assertThatThrownBy(() -> read("run", "scenarios/short.yaml", "--assume", "../../etc/passwd"))
        .hasMessageContaining("--assume");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThatThrownBy(() -> read("sweep", "x.yaml", "--query", "SELECT", "--assume", "A/B"))
        .isInstanceOfSatisfying(WrongInput.class, w -> assertThat(w.problems()).hasSize(3));
  }

  @Test
  void onlyASweepGoesOnWhereItStood() {
    assertThat(List.of(read("sweep", "scenarios/short.yaml"), read("run", "scenarios/short.yaml")))
        .extracting(JobSpec::goesOn)
        .containsExactly(true, false);
    assertThat(read("sweep", "scenarios/short.yaml", "--rerun", "3").goesOn()).isFalse();
  }
}
