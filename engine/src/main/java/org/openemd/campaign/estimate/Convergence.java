package org.openemd.campaign.estimate;

import java.util.ArrayList;
import java.util.List;

/// A figure as runs come in: after 10, 15, 20, 30, 50, 70, 100 of them and so on, and after all.
public final class Convergence {
  private static final long FIRST = 10;
  private static final int[] TENTHS = {15, 20, 30, 50, 70}; // of a power of ten

  private final Growing figure;
  private final List<Estimate> steps = new ArrayList<>();
  private final double confidence;
  private long runs;
  private long next = FIRST;

  public Convergence(Growing figure, double confidence) {
    this.figure = figure;
    this.confidence = confidence;
  }

  /// One run more.
  public void add(double value) {
    figure.add(value);
    runs++;
    if (runs == next) {
      steps.add(figure.estimate(confidence));
      next = after(next);
    }
  }

  /// The estimates so far, fewest runs first.
  public List<Estimate> steps() {
    List<Estimate> all = new ArrayList<>(steps);
    if (runs > 0 && (all.isEmpty() || all.getLast().runs() < runs)) {
      all.add(figure.estimate(confidence));
    }
    return List.copyOf(all);
  }

  private static long after(long step) {
    long ten = FIRST;
    while (ten * 10 <= step) {
      ten *= 10;
    }
    for (int tenths : TENTHS) {
      if (ten / 10 * tenths > step) {
        return ten / 10 * tenths;
      }
    }
    return 10 * ten;
  }
}
