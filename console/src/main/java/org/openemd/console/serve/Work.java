package org.openemd.console.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Turns for requests that compute, so that those which do not are answered at once however many come.
final class Work {
  private static final int BUSY = 503;

  private final Semaphore turns;
  private final Duration patience;

  Work(int atOnce, Duration patience) {
    turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /// Something that may fail.
  @FunctionalInterface
  interface Task {
    /// Does it.
    Object give() throws Exception;
  }

  /// Does it when it is its turn, or says that there is none.
  Object inTurn(Task task) throws Exception {
    if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Refusal(BUSY, "Busy", "others are being computed for").after(2);
    }
    try {
      return task.give();
    } finally {
      turns.release();
    }
  }
}
