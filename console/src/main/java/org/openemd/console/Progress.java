package org.openemd.console;

import java.io.PrintWriter;

/// A progress bar on a terminal, for what takes over a second. Elsewhere it says nothing.
final class Progress implements AutoCloseable {
  private static final long PATIENCE = 1_000_000_000L; // [ns]
  private static final long INTERVAL = 100_000_000L; // [ns]
  private static final int WIDTH = 40; // [columns]

  private final PrintWriter err;
  private final boolean watched = Boolean.getBoolean("emd.terminal");
  private long next = System.nanoTime() + PATIENCE;
  private boolean drawn;

  Progress(PrintWriter err) {
    this.err = err;
  }

  /// How far it has come, from 0 to 1.
  void at(double fraction) {
    if (watched && System.nanoTime() - next >= 0) {
      next = System.nanoTime() + INTERVAL;
      draw(fraction);
    }
  }

  private void draw(double fraction) {
    int done = (int) (Math.clamp(fraction, 0, 1) * WIDTH);
    String bar = "#".repeat(done) + ".".repeat(WIDTH - done);
    err.print("\r" + bar + " " + (int) (100 * fraction) + " %");
    err.flush();
    drawn = true;
  }

  /// Wipes the bar.
  @Override
  public void close() {
    if (drawn) {
      err.print("\r" + " ".repeat(WIDTH + " 100 %".length()) + "\r");
      err.flush();
    }
  }
}
