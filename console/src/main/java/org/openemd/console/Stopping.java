package org.openemd.console;

import java.io.PrintWriter;

/// Says, when a person interrupts a run, that nothing was written; until it is closed.
final class Stopping implements AutoCloseable {
  private final Thread hook;

  Stopping(PrintWriter err) {
    hook =
        Thread.ofPlatform()
            .unstarted(() -> {
              err.println("stopped; nothing was written");
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
