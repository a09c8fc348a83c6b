package org.openemd.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// Threads that share out pieces of work; the answers come in the order of the pieces.
public final class Workers implements AutoCloseable {
  private final ExecutorService pool;
  private final IntConsumer done;

  /// @param done told how many pieces more are done
  public Workers(int threads, IntConsumer done) {
    pool = Executors.newFixedThreadPool(threads);
    this.done = done;
  }

  /// Does all of it; throws what the first piece that failed threw.
  public <T> List<T> all(List<? extends Callable<T>> work) {
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<T> w : work) {
      futures.add(
          pool.submit(() -> {
            T answer = w.call();
            done.accept(1);
            return answer;
          }));
    }
    List<T> answers = new ArrayList<>();
    for (Future<T> f : futures) {
      answers.add(get(f));
    }
    return answers;
  }

  static <T> T get(Future<T> f) {
    try {
      return f.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException("a piece of the work failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
