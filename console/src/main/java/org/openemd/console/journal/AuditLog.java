package org.openemd.console.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who changed what and when, one line of JSON each. Only ever appended to; a line is on the disk before what it tells of begins.
public final class AuditLog implements AutoCloseable {
  private final FileChannel channel;

  private AuditLog(FileChannel channel) {
    this.channel = channel;
  }

  /// Opens it, or makes it.
  public static AuditLog open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return new AuditLog(
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /// Adds one line.
  ///
  /// @param who the name of a token, or `local`
  /// @param what such as `POST /api/jobs`
  /// @param about what else there is to say
  public synchronized void note(String who, String what, Map<String, Object> about) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", Instant.now().toString());
    fields.put("who", who);
    fields.put("what", what);
    fields.putAll(about);
    ByteBuffer line =
        ByteBuffer.wrap((JsonLine.of(fields) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the audit log", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the audit log", e);
    }
  }
}
