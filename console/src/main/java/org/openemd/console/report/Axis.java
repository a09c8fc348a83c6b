package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;

/// A straight scale: `low` to `high` of a quantity over `from` to `to` of the drawing.
record Axis(double low, double high, double from, double to) {
  private static final double[] STEPS = {1, 2, 5, 10};

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /// As {@link #at}, kept inside the drawing.
  double inside(double value) {
    return at(Math.clamp(value, low, high));
  }

  /// Round values, at most `most` of them.
  List<Double> ticks(int most) {
    double raw = (high - low) / most;
    double decade = 1;
    while (decade * 10 <= raw) {
      decade *= 10;
    }
    while (decade > raw) {
      decade /= 10;
    }
    double step = decade;
    for (double s : STEPS) {
      if (step < raw) {
        step = s * decade;
      }
    }
    return multiples(step);
  }

  /// Whole minutes, at most `most` of them.
  List<Double> minutes(int most) {
    double step = 60;
    for (int m : new int[] {1, 2, 5, 10, 15, 30, 60, 120}) {
      step = 60.0 * m;
      if ((high - low) / step <= most) {
        break;
      }
    }
    return multiples(step);
  }

  private List<Double> multiples(double step) {
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }
}
