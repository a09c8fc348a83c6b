package org.openemd.console.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An answer that is no JSON record.
///
/// @param type such as `text/csv; charset=utf-8`
/// @param policy the Content-Security-Policy it leaves with; empty for the server's own
/// @param bytes what is sent, opened once
public record Content(String type, String policy, Source bytes) {

  /// Where bytes come from.
  @FunctionalInterface
  public interface Source {
    /// Opens it.
    InputStream open() throws IOException;
  }

  /// A text.
  public static Content text(String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Content(type, "", () -> new java.io.ByteArrayInputStream(bytes));
  }

  /// A file, sent as it is read.
  public static Content file(String type, Path file) {
    return new Content(type, "", () -> Files.newInputStream(file));
  }
}
