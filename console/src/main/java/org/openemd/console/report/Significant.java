package org.openemd.console.report;

import org.openemd.console.text.Decimals;

/// Numbers of which nothing is known but that three digits are enough.
final class Significant {
  private static final int DIGITS = 3;
  private static final int MOST = 8; // decimals

  private Significant() {}

  /// Three digits, large numbers in groups; empty when there is no finite value.
  static String of(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return Decimals.of(value, 0);
    }
    int power = (int) Math.floor(StrictMath.log10(Math.abs(value)));
    int decimals = Math.clamp((long) DIGITS - 1 - power, 0, MOST);
    return decimals > 0 ? Decimals.of(value, decimals) : Prose.number(value, 0);
  }
}
