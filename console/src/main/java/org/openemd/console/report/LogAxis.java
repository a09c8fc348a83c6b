package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.text.Decimals;

/// A logarithmic scale: `low` to `high`, both above zero, over `from` to `to` of the drawing.
record LogAxis(double low, double high, double from, double to) {
  private static final List<Integer> FINE = List.of(2, 5);
  private static final int MOST_DIGITS = 8; // decimals of a tick's name

  private Axis powers() {
    return new Axis(StrictMath.log10(low), StrictMath.log10(high), from, to);
  }

  double at(double value) {
    return powers().at(StrictMath.log10(value));
  }

  /// As {@link #at}, kept inside the drawing.
  double inside(double value) {
    return at(Math.clamp(value, low, high));
  }

  /// Powers of ten within.
  List<Double> decades() {
    List<Double> decades = new ArrayList<>();
    double first = Math.ceil(StrictMath.log10(low) - 1e-9);
    for (double p = first; p <= StrictMath.log10(high) + 1e-9; p++) {
      decades.add(StrictMath.pow(10, p));
    }
    return decades;
  }

  /// Twice and five times the powers of ten.
  List<Double> between() {
    List<Double> between = new ArrayList<>();
    for (double p = Math.floor(StrictMath.log10(low)); p <= StrictMath.log10(high); p++) {
      for (int times : FINE) {
        double value = times * StrictMath.pow(10, p);
        if (value >= low && value <= high) {
          between.add(value);
        }
      }
    }
    return between;
  }

  /// Such as `0.001` or `5,000`.
  static String name(double value) {
    if (value >= 1) {
      return Decimals.grouped(value, ",");
    }
    return Decimals.of(value, MOST_DIGITS);
  }
}
