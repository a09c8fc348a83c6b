package org.openemd.flight;

import java.util.Locale;

/// Checks of the records' values: the message says the number, the unit and the bound.
final class Require {
  private Require() {}

  /// A finite number above zero.
  static void positive(String what, double value, String unit) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw refused(what, value, unit, "a number above 0");
    }
  }

  /// A finite number, zero or more.
  static void notNegative(String what, double value, String unit) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw refused(what, value, unit, "a number of at least 0");
    }
  }

  /// A finite number.
  static void finite(String what, double value, String unit) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw refused(what, value, unit, "a finite number");
    }
  }

  /// A number from `least` to `most`.
  static void within(String what, double value, double least, double most, String unit) {
    if (!(value >= least && value <= most)) {
      throw refused(
          what, value, unit, String.format(Locale.ROOT, "from %.6g to %.6g", least, most));
    }
  }

  private static IllegalArgumentException refused(
      String what, double value, String unit, String bound) {
    return new IllegalArgumentException(what + " " + text(value) + unit(unit) + " is not " + bound);
  }

  private static String unit(String unit) {
    return unit.equals("1") ? "" : " " + unit;
  }

  /// Six digits, trailing zeros left out.
  static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    java.math.BigDecimal rounded =
        new java.math.BigDecimal(value).round(new java.math.MathContext(6)).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
