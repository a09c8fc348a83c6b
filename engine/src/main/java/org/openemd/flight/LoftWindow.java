package org.openemd.flight;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Unit;

/// The lofts with which an aim is met: runs of steepness, and what is measured along each.
final class LoftWindow {
  /// One shot that meets the aim.
  private record Point(@Unit("1") double q, @Unit("-") double value) {}

  private final List<List<Point>> runs = new ArrayList<>();

  /// Adds the next shot, at the start of a new run or not.
  void add(double q, double value, boolean first) {
    if (first || runs.isEmpty()) {
      runs.add(new ArrayList<>());
    }
    runs.getLast().add(new Point(q, value));
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /// The steepest shot of about this value, by the chord between its neighbours; NaN when no run has it.
  double steepest(double wanted) {
    for (List<Point> run : runs) {
      for (int i = 1; i < run.size(); i++) {
        Point a = run.get(i - 1);
        Point b = run.get(i);
        if (a.value > wanted != b.value > wanted) {
          return a.q + (b.q - a.q) * (wanted - a.value) / (b.value - a.value);
        }
      }
    }
    return Double.NaN;
  }

  /// The bounds of the run that comes closest to a value it does not have.
  double[] bounds(double wanted) {
    double[] nearest = {Double.NaN, Double.NaN};
    double gap = Double.POSITIVE_INFINITY;
    for (List<Point> run : runs) {
      double low = run.stream().mapToDouble(Point::value).min().orElseThrow();
      double high = run.stream().mapToDouble(Point::value).max().orElseThrow();
      double off = Math.max(low - wanted, wanted - high);
      if (off < gap) {
        gap = off;
        nearest = new double[] {low, high};
      }
    }
    return nearest;
  }
}
