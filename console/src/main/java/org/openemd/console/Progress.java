package org.openemd.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar for a person who has waited for a second. Nothing at all where nobody watches.
final class Progress implements AutoCloseable {
  private static final long SECOND = 1_000_000_000; // [ns]
  private static final int STEPS = 1000;
  private static final int COLUMNS = 60;

  private final String task;
  private final long all;
  private final boolean counted;
  private final boolean watched = Boolean.getBoolean("emd.terminal");
  private final long start = System.nanoTime();
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
    if (watched && bar == null && System.nanoTime() - start > SECOND) {
      bar = draw();
    }
    if (bar != null) {
      bar.stepTo(Math.round(fraction * all));
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
