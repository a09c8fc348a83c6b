package org.openemd.campaign.estimate;

import java.util.ArrayList;
import java.util.List;

/// A figure as runs come in: after 10, 20, 50, 100 of them and so on, and after all.
public final class Convergence {
  private static final long FIRST = 10;

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

  /// 10, 20, 50, 100, 200, 500 ...
  private static long after(long step) {
    long power = 1;
    while (power * 10 <= step) {
      power *= 10;
    }
    return step == 2 * power ? 5 * power : 2 * step;
  }
}
