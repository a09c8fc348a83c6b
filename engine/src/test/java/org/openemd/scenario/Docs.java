package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pages of `docs/` that a test writes.
public final class Docs {
  private Docs() {}

  /// With `-Demd.update` the page is written, else compared.
  /// Fails where a page is not what the program says now.
  public static void assertUpToDate(String name, String text, Class<?> test) throws IOException {
    Path file = Project.home().resolve("docs").resolve(name);
    if (System.getProperty("emd.update") != null) {
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "docs/%s is out of date; write it with: mvn -pl engine test -Dtest=%s -Demd.update",
            name, test.getSimpleName())
        .isEqualTo(text);
  }
}
