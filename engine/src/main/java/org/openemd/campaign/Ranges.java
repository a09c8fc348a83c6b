package org.openemd.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Threads that share out the places of arrays, a range at a time; what is written to a place may depend on nothing but the place.
final class Ranges implements AutoCloseable {
  private static final int LENGTH = 256;

  private final int threads;
  private final ExecutorService workers;

  /// What is done with a range by one thread's own buffers.
  interface Work<B, T> {
    T on(B buffers, int from, int to);
  }

  Ranges(int threads) {
    this.threads = threads;
    workers = Executors.newFixedThreadPool(Math.max(1, threads - 1)); // starts none before it must
  }

  /// Works on all places from 0 to before `size`; answers in no order. The caller's thread is one of those that work.
  <B, T> List<T> map(int size, Supplier<B> buffers, Work<B, T> work) {
    return map(size, LENGTH, buffers, work);
  }

  /// Does each of a few long things.
  void each(int size, IntConsumer work) {
    map(
        size,
        1,
        () -> work,
        (w, i, end) -> {
          w.accept(i);
          return true;
        });
  }

  /// Works on all places as {@link #map} does, and beside that on something else.
  <A, B, T> A beside(Supplier<A> other, int size, Supplier<B> buffers, Work<B, T> work) {
    if (threads <= 1) {
      A done = other.get();
      map(size, buffers, work);
      return done;
    }
    Future<A> done = workers.submit(other::get);
    map(size, buffers, work);
    return Workers.get(done);
  }

  private <B, T> List<T> map(int size, int length, Supplier<B> buffers, Work<B, T> work) {
    AtomicInteger next = new AtomicInteger();
    Callable<List<T>> share =
        () -> {
          List<T> done = new ArrayList<>();
          B own = buffers.get();
          for (int from = next.getAndAdd(length); from < size; from = next.getAndAdd(length)) {
            done.add(work.on(own, from, Math.min(size, from + length)));
          }
          return done;
        };
    List<Future<List<T>>> all = new ArrayList<>();
    for (int t = 1; t < threads; t++) {
      all.add(workers.submit(share));
    }
    FutureTask<List<T>> here = new FutureTask<>(share);
    all.add(here);
    here.run();
    List<T> answers = new ArrayList<>();
    for (Future<List<T>> f : all) {
      answers.addAll(Workers.get(f));
    }
    return answers;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
