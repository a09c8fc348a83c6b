package org.openemd.sensing.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// Finds when a state changes.
final class Timeline {
  /// Time between samples (s): what lasts less may be missed.
  static final double STEP = 1;

  /// To which a change is found (s).
  static final double EDGE = 0.05;

  private final DoubleFunction<Visibility> state;
  private final List<Span> spans = new ArrayList<>();
  private double from;

  private Timeline(DoubleFunction<Visibility> state, double from) {
    this.state = state;
    this.from = from;
  }

  /// The spans from `start` to `end` (s), without gaps; each begins when its state is first met.
  static List<Span> of(DoubleFunction<Visibility> state, double start, double end) {
    Timeline line = new Timeline(state, start);
    int steps = (int) Math.ceil((end - start) / STEP);
    double t = start;
    Visibility s = state.apply(start);
    for (int i = 1; i <= steps; i++) {
      double next = i == steps ? end : start + i * STEP;
      Visibility after = state.apply(next);
      line.changes(t, s, next, after);
      t = next;
      s = after;
    }
    line.spans.add(new Span(line.from, end, s));
    return List.copyOf(line.spans);
  }

  private void changes(double t, Visibility before, double next, Visibility after) {
    if (before == after) {
      return;
    }
    if (next - t <= EDGE) {
      spans.add(new Span(from, next, before));
      from = next;
      return;
    }
    double mid = 0.5 * (t + next);
    Visibility there = state.apply(mid);
    changes(t, before, mid, there);
    changes(mid, there, next, after);
  }
}
