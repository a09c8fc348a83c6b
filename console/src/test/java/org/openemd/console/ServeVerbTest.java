package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `emd serve` as a person starts and stops it.
@Tag("story")
class ServeVerbTest {
  @TempDir private Path folder;

  private int refused(Path said, String... words) throws Exception {
    Process process = ServeProcess.start(said, words);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void servesUntilItIsToldToStopAndLeavesNothingOpen() throws Exception {
    Path data = folder.resolve("data");
    Path said = folder.resolve("other.txt");
    try (ServeProcess serving = ServeProcess.in(data)) {
      assertThat(serving.get("/health").statusCode()).isEqualTo(200);
      String port = Integer.toString(serving.port());
      Path other = folder.resolve("other");
      assertThat(refused(said, "--port", port, "--data", other.toString())).isEqualTo(1);
      assertThat(Files.readString(said)).contains("cannot listen on 127.0.0.1 port " + port);
      assertThat(refused(said, "--port", "0", "--data", data.toString())).isEqualTo(1);
      assertThat(Files.readString(said)).contains("belongs to another emd serve");
      assertThat(serving.terminate()).isBetween(0L, 20_000L);
    }
    try (ServeProcess again = ServeProcess.in(data)) {
      assertThat(again.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void doesNotOpenItselfToOthersUnguarded() throws Exception {
    Path said = folder.resolve("said.txt");
    String data = folder.resolve("data").toString();
    assertThat(refused(said, "--host", "0.0.0.0", "--port", "0", "--data", data)).isEqualTo(2);
    assertThat(Files.readString(said)).contains("--tls-cert").hasLineCount(1);
    assertThat(refused(said, "--behind-proxy", "--port", "0", "--data", data)).isEqualTo(2);
    assertThat(Files.readString(said)).contains("emd serve token add").hasLineCount(1);
  }

  @Test
  void givesOutTokensAndTakesThemBack() throws Exception {
    String data = folder.resolve("data").toString();
    Said made = Said.by("serve", "token", "add", "anna", "--role", "analyst", "--data", data);
    assertThat(made.out()).matches("emd_[A-Za-z0-9_-]{43}\\R");
    assertThat(Said.by("serve", "token", "list", "--data", data).out()).contains("anna", "analyst");
    assertThat(Said.by("serve", "token", "remove", "anna", "--data", data).code()).isZero();
    assertThat(Said.by("serve", "token", "list", "--data", data).out()).isEmpty();
    Said without = Said.by("serve", "token", "add", "anna", "--data", data);
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("--role");
    assertThat(Said.by("serve", "nonsense", "--data", data).code()).isEqualTo(2);
  }
}
