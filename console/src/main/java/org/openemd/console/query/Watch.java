package org.openemd.console.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Stops a question that takes too long or too much.
///
/// DuckDB's own limit counts its tables, not what a function makes of one cell, and a function heeds no interrupt before it has returned. So the question has a thread of its own, which is left behind if it
/// does not stop when told to: the program is about to end. Its stack is large, since DuckDB descends into nested expressions and a stack that ends there ends the program without a word.
final class Watch {
  private static final int STACK = 64 << 20; // [bytes]
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";

  private final Duration time;
  private final long bytes;
  private volatile @Nullable Statement asked;
  private volatile long since;

  Watch(Duration time, long bytes) {
    this.time = time;
    this.bytes = bytes;
  }

  /// Does something, watched from when it {@link #begins}.
  ///
  /// @throws IOException when it was stopped
  /// @throws ExecutionException around whatever the task threw
  <T> T over(Callable<T> task) throws IOException, ExecutionException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread worker = new Thread(null, future, "query", STACK);
    worker.setDaemon(true);
    worker.start();
    try {
      while (!worker.join(LOOK)) {
        String why = exceeded();
        if (!why.isEmpty()) {
          stop(worker);
          throw new IOException("stopped: " + why);
        }
      }
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Told by the task what to interrupt. Its time starts when it first does.
  void begins(Statement statement) {
    since = asked == null ? System.nanoTime() : since;
    asked = statement;
  }

  private String exceeded() throws IOException {
    if (asked == null) {
      return "";
    }
    if (System.nanoTime() - since > time.toNanos()) {
      return "the query took more than " + time.toMillis() / 1e3 + " s";
    }
    return resident() > bytes ? "the query took more than " + (bytes >> 20) + " MB of memory" : "";
  }

  /// How much memory this program uses; 0 where the system does not say.
  private static long resident() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    List<String> lines = Files.readAllLines(STATUS);
    for (String line : lines) {
      if (line.startsWith(RESIDENT)) {
        return Long.parseLong(line.substring(RESIDENT.length()).replace("kB", "").strip()) << 10;
      }
    }
    return 0;
  }

  // In a thread of its own: while DuckDB plans, and computes what is constant, it does not let
  // itself be interrupted.
  private void stop(Thread worker) throws InterruptedException {
    Thread.ofPlatform().daemon().start(this::interrupt);
    worker.join(PATIENCE);
  }

  private void interrupt() {
    Statement statement = asked;
    try {
      if (statement != null) {
        statement.cancel();
      }
    } catch (SQLException closed) {
      return;
    }
  }
}
