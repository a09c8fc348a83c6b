package org.openemd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The page of measured speeds, `docs/performance.md`, whose sections their commands rewrite.
public final class Page {
  private static final String PAGE = "docs/performance.md";

  private Page() {}

  /// Puts a new text between the marks of a section.
  public static void replace(String name, String section) throws IOException {
    Path page = Path.of(System.getProperty("emd.home", "."), PAGE);
    String begin = "<!-- " + name + ": written by ./emd bench " + name + ", do not edit -->\n";
    String end = "<!-- " + name + ": end -->\n";
    String text = Files.readString(page);
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(PAGE + " has lost the marks of a section: " + begin + end);
    }
    Files.writeString(
        page, text.substring(0, from + begin.length()) + section + text.substring(to));
  }
}
