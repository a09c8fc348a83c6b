package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of `--help` do what they promise: each is run as printed, but for where its files lie.
@Tag("story")
class HelpExamplesTest {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("emd.home"), "emd.home"));

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "explain"})
  void everyExampleRuns(String verb) {
    for (String example : Examples.in(Said.by(verb, "--help").out())) {
      Said said = Said.by(words(example));
      assertThat(said.code()).as(example + "\n" + said.err()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "bench", "completion"})
  void everyExampleOfTheLauncherAndTheShellStartsWithTheVerb(String verb) {
    assertThat(Examples.in(Said.by(verb, "--help").out())).allMatch(e -> e.contains("emd " + verb));
  }

  // Files lie below the project; a run is written to a folder of its own.
  private String[] words(String example) {
    List<String> words = new ArrayList<>();
    for (String word : example.replaceFirst("^emd ", "").split(" ", -1)) {
      boolean scenario = word.startsWith("scenarios/");
      boolean folder = word.startsWith("runs/");
      words.add(
          scenario ? HOME.resolve(word).toString() : folder ? temp.resolve(word).toString() : word);
    }
    if (words.getFirst().equals("run") && !words.contains("--out")) {
      words.addAll(List.of("--out", temp.resolve("run-" + words.size()).toString()));
    }
    return words.toArray(String[]::new);
  }
}
