package org.openemd.console.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// One thread that answers questions in turn. Of those of one person that wait only the newest is answered, in the place of the first.
final class Desk implements AutoCloseable {
  private static final int MOST = 50; // [1] people who wait
  private static final double NANO = 1e-9; // [s]

  private final Map<String, Waiting<?>> waiting = new LinkedHashMap<>();
  private final Thread thread;
  private final BooleanSupplier idle;
  private boolean closed;
  private boolean busy;

  /// @param idle something short to do while nobody asks; false where there is no more of it
  Desk(BooleanSupplier idle) {
    this.idle = idle;
    thread = Thread.ofPlatform().daemon().name("what-if").unstarted(this::serve);
    thread.start();
  }

  /// A question that waits.
  ///
  /// @param work given the seconds that it waited
  private record Waiting<T>(DoubleFunction<T> work, long since, CompletableFuture<Reply<T>> reply) {
    void answer() {
      try {
        reply.complete(new Reply.Given<>(work.apply(NANO * (System.nanoTime() - since))));
      } catch (WrongQuestionException e) {
        reply.complete(new Reply.Wrong<>(e.problems()));
      } catch (RuntimeException e) {
        reply.completeExceptionally(e);
      }
    }

    void leave() {
      reply.complete(new Reply.Superseded<>());
    }

    void refuse() {
      reply.complete(new Reply.Busy<>());
    }
  }

  /// Waits for the answer.
  ///
  /// @param work what answers, given the seconds that it had to wait
  <T> Reply<T> ask(String person, DoubleFunction<T> work) {
    Waiting<T> mine = new Waiting<>(work, System.nanoTime(), new CompletableFuture<>());
    queue(person, mine);
    try {
      return mine.reply().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : e;
    }
  }

  private synchronized void queue(String person, Waiting<?> mine) {
    Waiting<?> older = waiting.get(person);
    if (closed || (older == null && waiting.size() >= MOST)) {
      mine.refuse();
      return;
    }
    waiting.put(person, mine); // where the older one stood
    if (older != null) {
      older.leave();
    }
    notifyAll();
  }

  private void serve() {
    boolean more = true;
    for (Waiting<?> next = take(more); !isClosed(); next = take(more)) {
      if (next == null) {
        more = idle.getAsBoolean();
      } else {
        next.answer();
        more = true;
        rest();
      }
    }
  }

  /// The first that waits; null where nobody does and there is something else to do, or at the end.
  private synchronized @Nullable Waiting<?> take(boolean more) {
    while (waiting.isEmpty() && !more && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        closed = true; // nobody else interrupts it
      }
    }
    if (waiting.isEmpty()) {
      return null;
    }
    busy = true;
    return waiting.remove(waiting.keySet().iterator().next());
  }

  private synchronized void rest() {
    busy = false;
  }

  /// Whether something is being answered.
  synchronized boolean isBusy() {
    return busy;
  }

  /// How many wait.
  synchronized int waiting() {
    return waiting.size();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting.values().forEach(Waiting::refuse);
    waiting.clear();
    notifyAll();
  }
}
