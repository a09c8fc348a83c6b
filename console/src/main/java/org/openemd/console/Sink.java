package org.openemd.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A stream that remembers why it could not be written, which a `PrintWriter` does not tell.
final class Sink extends FilterOutputStream {
  private @Nullable IOException failure;

  Sink(OutputStream out) {
    super(out);
  }

  // Reports hold names with accents: their bytes must not depend on the locale.
  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /// Why not all was written; empty when all was, or when the reader closed the pipe having read enough.
  String failure() {
    String why = failure == null ? "" : String.valueOf(failure.getMessage());
    return why.contains("Broken pipe") ? "" : why;
  }
}
