package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person at the keys of a run.
@Tag("story")
class LiveRunTest {
  private static final String SHORT = Runs.file("short").toString();

  @TempDir Path folder = Path.of("");

  private Said live(String keys, Path out, String... more) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(keys.getBytes(StandardCharsets.US_ASCII)));
    try {
      List<String> words =
          Stream.concat(
                  Stream.of("run", SHORT, "--live", "--pace", "1000", "--out", out.toString()),
                  Stream.of(more))
              .toList();
      return Said.by(words.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whatIsOrderedByKeyChangesTheOutcomeAndReplaysToTheSameBytes() throws IOException {
    Path session = folder.resolve("session");
    Said held = live("H", session);
    assertThat(held.code()).as(held.err()).isZero();
    assertThat(held.out()).contains("got through");
    assertThat(Files.readAllLines(session.resolve("orders.csv"))).hasSize(2);
    Path again = folder.resolve("again");
    String orders = session.resolve("orders.csv").toString();
    Said replayed = Said.by("run", SHORT, "--orders", orders, "--out", again.toString());
    assertThat(replayed.code()).as(replayed.err()).isZero();
    assertThat(replayed.out()).isEqualTo(held.out());
    try (Stream<Path> files = Files.list(session)) {
      for (Path f : files.toList()) {
        String name = String.valueOf(f.getFileName());
        if (!name.equals("manifest.json")) {
          assertThat(again.resolve(name)).as(name).hasSameBinaryContentAs(f);
        }
      }
    }
    Said plain = Said.by("run", SHORT, "--out", folder.resolve("plain").toString());
    assertThat(plain.out()).isNotEqualTo(held.out());
  }

  @Test
  void whereNoTerminalIsWhatHappensIsToldLineByLine() {
    Said said = live("", folder.resolve("x"));
    assertThat(said.err())
        .contains(" s  track 1 can be met by redzikowo at ")
        .contains(" s  weapons are released against track 1");
  }

  @Test
  void aSessionIsNotWrittenOverAnother() {
    Path out = folder.resolve("twice");
    assertThat(live("", out).code()).isZero();
    Said again = live("", out);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("--force");
  }

  @Test
  void wordsThatDoNotGoTogetherAreRefused() {
    assertThat(Said.by("run", SHORT, "--pace", "3").err()).contains("--pace goes with --live");
    assertThat(live("", folder.resolve("y"), "--orders", "o.csv").err())
        .contains("either you command, or the file does");
    assertThat(Said.by("run", SHORT, "--live", "--pace", "0").err())
        .contains("it must be a number from 0.1 to 1000");
  }
}
