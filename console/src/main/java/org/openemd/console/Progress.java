package org.openemd.console;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar for a person who has waited for a second. Nothing at all where nobody watches.
///
/// With `-Demd.progress=lines` it is for a program to read instead: lines such as `progress 0.4213 simulating` or
/// `progress 0.4200 42 of 100 runs` on standard error, at most ten a second.
final class Progress implements AutoCloseable {
  private static final long SECOND = 1_000_000_000; // [ns]
  private static final long LEAST_BETWEEN = 100_000_000; // [ns] of two lines
  private static final int STEPS = 1000;
  private static final int COLUMNS = 60;

  private final String task;
  private final long all;
  private final boolean counted;
  private final boolean watched = Boolean.getBoolean("emd.terminal");
  private final boolean lines = "lines".equals(System.getProperty("emd.progress"));
  private final long start = System.nanoTime();
  private long said = start - LEAST_BETWEEN;
  private @Nullable ProgressBar bar;

  Progress(String task) {
    this(task, STEPS, false);
  }

  private Progress(String task, long all, boolean counted) {
    this.task = task;
    this.all = all;
    this.counted = counted;
  }

  /// Of so many things, with how many are done in a second.
  static Progress counting(String things, long all) {
    return new Progress(things, all, true);
  }

  /// How many things are done.
  void count(long done) {
    at((double) done / all);
  }

  /// How far the task has come, from 0 to 1.
  synchronized void at(double fraction) {
    if (lines) {
      say(fraction);
      return;
    }
    if (watched && bar == null && System.nanoTime() - start > SECOND) {
      bar = draw();
    }
    if (bar != null) {
      bar.stepTo(Math.round(fraction * all));
    }
  }

  // The last line may be left out: who reads these sees the end by the program's own.
  private void say(double fraction) {
    long now = System.nanoTime();
    if (now - said >= LEAST_BETWEEN) {
      said = now;
      String words = counted ? Math.round(fraction * all) + " of " + all + " " + task : task;
      System.err.println(String.format(Locale.ROOT, "progress %.4f %s", fraction, words));
    }
  }

  private ProgressBar draw() {
    ProgressBarBuilder builder = new ProgressBarBuilder();
    if (counted) {
      builder.showSpeed();
    }
    return builder
        .setTaskName(task)
        .setInitialMax(all)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
        .setUpdateIntervalMillis(100)
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
