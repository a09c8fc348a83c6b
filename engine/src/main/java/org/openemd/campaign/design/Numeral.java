package org.openemd.campaign.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers as text, and what may be wrong with them.
final class Numeral {
  private Numeral() {}

  /// The shortest text that reads back as the same double.
  static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal d = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = d.precision() - d.scale() - 1;
    return exponent >= -4 && exponent < 9
        ? d.toPlainString()
        : Double.toString(value).replace(".0E", "E").replace('E', 'e');
  }

  /// The number that a text is; null when it is none that a double can hold.
  static @Nullable Double read(String text) {
    if (!text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?")) {
      return null;
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? value : null;
  }

  /// `name(1,2)`.
  static String call(String name, double... numbers) {
    List<String> words = new ArrayList<>();
    for (double n : numbers) {
      words.add(of(n));
    }
    return name + "(" + String.join(",", words) + ")";
  }

  static void finite(String what, double... numbers) {
    for (double n : numbers) {
      if (!Double.isFinite(n)) {
        throw new IllegalArgumentException(what + ": " + n + " must be finite");
      }
    }
  }

  static void rising(String what, double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          what + ": low " + of(low) + " must lie below high " + of(high));
    }
  }

  static void positive(String what, String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(what + ": " + name + " " + of(value) + " must be above 0");
    }
  }

  static List<String> distinct(String what, List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(what + ": no values; at least one is needed");
    }
    if (new LinkedHashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException(
          what + ": " + String.join(",", values) + " names a value twice");
    }
    return List.copyOf(values);
  }
}
