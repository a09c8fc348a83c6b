package org.openemd.console.post;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was wanted of a run and when, line by line on the disk: a line is there for good when {@link #write} returns.
///
/// A process that is killed may leave a part of a last line, which nothing has followed yet: it is dropped. A line that cannot be read and has others after it is damage, and is said so.
final class RunLog implements Closeable {
  static final String NAME = "orders.log";

  private static final JsonMapper JSON = new JsonMapper();

  private final FileChannel out;

  private RunLog(FileChannel out) {
    this.out = out;
  }

  /// The log of a folder, to go on with after what can be read of it.
  static RunLog open(Path folder) throws IOException {
    FileChannel out =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    out.truncate(wholeLength(folder));
    out.position(out.size());
    return new RunLog(out);
  }

  /// What a folder's log says.
  ///
  /// @throws IOException also when a line is damaged
  static List<LogLine> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    List<LogLine> lines = new ArrayList<>();
    if (Files.exists(file)) {
      String whole =
          new String(
              Files.readAllBytes(file), 0, (int) wholeLength(folder), StandardCharsets.UTF_8);
      for (String line : whole.lines().toList()) {
        lines.add(line(line, lines.size() + 1));
      }
    }
    return lines;
  }

  private static LogLine line(String text, int number) throws IOException {
    try {
      return JSON.readValue(text, LogLine.class);
    } catch (JacksonException e) {
      throw new IOException(NAME + ":" + number + ": the line is damaged", e);
    }
  }

  // Up to the end of the last line that has one.
  private static long wholeLength(Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(NAME));
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /// Adds a line, on the disk when this returns.
  void write(LogLine line) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
    out.force(false);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
