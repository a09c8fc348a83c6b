package org.openemd.console;

import java.io.PrintWriter;
import java.util.function.Supplier;

/// Says, when a person interrupts a run, what was written; until it is closed.
final class Stopping implements AutoCloseable {
  private final Thread hook;

  /// Where nothing is written before the end.
  Stopping(PrintWriter err) {
    this(err, () -> "stopped; nothing was written");
  }

  /// @param words what is to be said then
  Stopping(PrintWriter err, Supplier<String> words) {
    hook =
        Thread.ofPlatform()
            .unstarted(() -> {
              err.println(words.get());
              err.flush();
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and has said so.
      return;
    }
  }
}
