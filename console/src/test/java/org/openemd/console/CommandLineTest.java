package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person meets who types `emd`.
@Tag("law")
class CommandLineTest {
  @Test
  void helpIsDataAndNamesOnlyVerbsThatExist() {
    Said said = Said.by("--help");
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .contains(
            "run ",
            "sweep ",
            "check ",
            "explain ",
            "fly ",
            "radar ",
            "diff ",
            "score ",
            "doctrine ",
            "ledger ",
            "serve ",
            "test ",
            "bench ",
            "completion ")
        .doesNotContain("export", "not implemented");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "sweep",
        "check",
        "explain",
        "fly",
        "radar",
        "diff",
        "score",
        "doctrine",
        "ledger",
        "serve",
        "test",
        "bench",
        "completion"
      })
  void everyHelpHasThreeExamples(String verb) {
    List<String> words = verb.isEmpty() ? List.of("--help") : List.of(verb, "--help");
    Said said = Said.by(words.toArray(String[]::new));
    assertThat(said.code()).isZero();
    assertThat(Examples.in(said.out())).hasSize(3);
  }

  @Test
  void aMistypedVerbIsAnsweredWithTheNearest() {
    Said said = Said.by("rnu");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .isEqualToNormalizingNewlines(
            "emd: there is no verb rnu; did you mean run?\nSee `emd --help`.\n");
  }

  @Test
  void aMistypedOptionIsAnsweredWithAllThatAreAsNear() {
    Said said = Said.by("run", "--sed", "3", "x.yaml");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("emd run: there is no option --sed; did you mean --set or --seed?");
  }

  @Test
  void aWordFarFromAllVerbsIsAnsweredWithoutAGuess() {
    assertThat(Said.by("launch").err()).startsWith("emd: there is no verb launch\n");
  }

  @Test
  void noVerbAtAllIsWrongInput() {
    Said said = Said.by();
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("emd: a verb is needed");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    Said said = Said.by("run", "x.yaml", "--format", "xml");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("xml is none of text, json and csv");
  }

  @Test
  void anOverrideWithoutAValueIsWrongInput() {
    Said said = Said.by("check", "x.yaml", "--set", "seed");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--set seed: expected PATH=VALUE");
  }

  @Test
  void aMissingScenarioIsWrongInputWithoutATraceOfTheProgram() {
    Said said = Said.by("run", "there-is-none.yaml");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("there-is-none.yaml").doesNotContain("at org.openemd");
  }

  @Test
  void helpIsWithoutColourUnlessAPersonWatches() {
    assertThat(Said.by("--help").out()).doesNotContain("\u001b");
  }

  @Test
  void theCompletionScriptKnowsTheVerbsAndTheOptions() {
    Said said = Said.by("completion");
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("_complete_emd", "'--assume'", "explain");
  }
}
