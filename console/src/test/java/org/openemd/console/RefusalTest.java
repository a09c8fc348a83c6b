package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be read or written is refused in plain words before anything is computed.
@Tag("regression")
class RefusalTest {
  private static final String SHORT = Runs.file("short").toString();

  @TempDir private Path temp;

  @Test
  void aFileIsNoRunFolderEvenByForce() throws Exception {
    Path file = Files.writeString(temp.resolve("letter.txt"), "dear");
    assertRefused(
        file + " is a file, not a folder\n", "run", SHORT, "--out", file.toString(), "--force");
    assertThat(file).hasContent("dear");
  }

  @Test
  void nothingIsMadeBelowAFile() throws Exception {
    Path file = Files.writeString(temp.resolve("letter.txt"), "dear");
    String below = file.resolve("a/b").toString();
    String said = "cannot write " + below + ": " + file + " is a file, not a folder\n";
    assertRefused(said, "run", SHORT, "--out", below);
    assertRefused(said, "run", SHORT, "--out", below, "--force");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereTheSystemAllowsNoFolderTheReasonIsPlain() {
    Said said = Said.by("run", SHORT, "--out", "/proc/x");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("cannot write /proc/x: ")
        .doesNotContain("Exception", "/.x")
        .hasLineCount(1);
  }

  @Test
  void aNameTooLongForTheSystemIsRefused() {
    String out = temp.resolve("x".repeat(300)).toString();
    Said said = Said.by("run", SHORT, "--out", out);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("cannot write " + out + ": ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--orders"})
  void anEmptyNameIsRefused(String option) {
    Said said = Said.by("run", SHORT, option, "");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("emd run: " + option + " is empty; it must name a ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "1.5", "9223372036854775808"})
  void aSeedThatIsNoWholeNumberIsAnsweredWithTheBounds(String seed) {
    Said said = Said.by("run", SHORT, "--seed", seed);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .startsWith(
            "emd run: --seed is \""
                + seed
                + "\"; it must be a whole number from -9223372036854775808 to 9223372036854775807\n");
  }

  @Test
  void aFolderIsNoScenario() {
    String folder = temp.toString();
    assertRefused(folder + ": is a directory; expected a scenario's file\n", "run", folder);
    assertRefused(
        folder + ": is a directory; expected a scenario's file\n", "explain", folder, "title");
    Said checked = Said.by("check", folder);
    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.out()).isEqualTo(folder + ": is a directory; expected a scenario's file\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsNoScenarioAndNoOrders() {
    assertRefused(
        "/dev/null: is not a regular file; expected a scenario's file\n", "run", "/dev/null");
    assertRefused(
        "/dev/zero: is not a regular file; expected a file of orders\n",
        "run",
        SHORT,
        "--orders",
        "/dev/zero");
  }

  @Test
  void aFolderHoldsNoOrders() {
    assertRefused(
        temp + ": is a directory; expected a file of orders\n",
        "run",
        SHORT,
        "--orders",
        temp.toString());
  }

  private static void assertRefused(String why, String... words) {
    Said said = Said.by(words);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isEqualTo(why);
  }
}
