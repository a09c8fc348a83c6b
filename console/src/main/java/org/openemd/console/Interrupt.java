package org.openemd.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Waits for Ctrl-C or a signal to end, and lets what must be closed be closed before the program is gone.
final class Interrupt implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final Thread main = Thread.currentThread();
  private final Thread hook = Thread.ofPlatform().name("interrupt").unstarted(this::stop);

  Interrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    asked.countDown();
    try {
      main.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void await() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, by this very hook.
      return;
    }
  }
}
