package org.openemd.campaign.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import org.openemd.campaign.store.Chunk;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.table.Row;

/// Flies the runs of a sweep that are missing, a few at one time, and keeps what comes of each span of them.
public final class SweepRunner implements SweepEngine {
  private final RunPlan plan;
  private final Way way;
  private final SweepWriter writer;
  private final int threads;
  private final int perChunk;
  private final IntConsumer kept;

  /// @param way how what a run comes to is found
  /// @param threads runs at one time
  /// @param perChunk runs in a chunk, at most; all that is lost by a kill are the chunks under way
  /// @param kept told how many runs more are kept, each time a chunk is; called by any thread
  public SweepRunner(
      RunPlan plan, Way way, SweepWriter writer, int threads, int perChunk, IntConsumer kept) {
    this.plan = plan;
    this.way = way;
    this.writer = writer;
    this.threads = threads;
    this.perChunk = perChunk;
    this.kept = kept;
  }

  @Override
  public void upTo(int runs) throws IOException {
    LinkedBlockingQueue<Span> missing =
        new LinkedBlockingQueue<>(writer.kept().missing(runs, perChunk));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(() -> {
              work(missing);
              return true;
            }));
      }
      await(workers, missing);
    }
  }

  private static void await(List<Future<?>> workers, LinkedBlockingQueue<Span> missing)
      throws IOException {
    try {
      for (Future<?> w : workers) {
        w.get();
      }
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      missing.clear();
    }
  }

  private static IOException cause(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException disk -> disk;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> throw new IllegalStateException("a thread of the sweep failed", e);
    };
  }

  /// Takes spans until none is left. What stops one thread stops the others at the end of their spans: on a disk that is full their chunks would not fit either.
  private void work(LinkedBlockingQueue<Span> missing) throws IOException {
    boolean done = false;
    try {
      for (Span s = missing.poll(); s != null; s = missing.poll()) {
        fly(s);
      }
      done = true;
    } finally {
      if (!done) {
        missing.clear();
      }
    }
  }

  private void fly(Span span) throws IOException {
    writer.add(span, chunk(plan, way, writer.key(), span));
    kept.accept(span.count());
  }

  /// Flies a span of runs, one after the other, and gives the bytes of their chunk: the same wherever it is done.
  ///
  /// @param key of the sweep
  public static byte[] chunk(RunPlan plan, Way way, String key, Span span) {
    List<Row> rows = new ArrayList<>();
    for (int run = span.first(); run <= span.last(); run++) {
      rows.addAll(RunRows.of(plan, way, run));
    }
    return Chunk.bytes(key, span, rows);
  }
}
