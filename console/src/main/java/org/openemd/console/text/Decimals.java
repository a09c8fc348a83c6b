package org.openemd.console.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as text: the same digits on every machine, never `-0`, never an exponent but where it is asked for.
public final class Decimals {
  private static final double EXACT = 9e15; // below 2^53 [1]
  private static final long[] TENS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private Decimals() {}

  /// At most `digits` decimals (up to 8), trailing zeros dropped; empty when there is no finite value.
  public static String of(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "";
    }
    double scaled = Math.rint(value * TENS[digits]);
    return Math.abs(scaled) < EXACT ? plain((long) scaled, digits) : big(value, digits);
  }

  /// Two digits and a power of ten, such as `1.2e-15`, for what is so rare that no decimals show it; empty when there is no finite value.
  public static String rare(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : "";
  }

  /// Exactly `digits` decimals; empty when there is no finite value.
  public static String fixed(double value, int digits) {
    String text = of(value, digits);
    if (digits == 0 || text.isEmpty()) {
      return text;
    }
    int point = text.indexOf('.');
    int have = point < 0 ? 0 : text.length() - point - 1;
    return (point < 0 ? text + "." : text) + "0".repeat(digits - have);
  }

  /// Whole number with thin groups of three, such as `1 155`, the group sign chosen by the caller.
  public static String grouped(double value, String group) {
    String text = of(value, 0);
    int first = text.startsWith("-") ? 1 : 0;
    StringBuilder out = new StringBuilder(text);
    for (int i = text.length() - 3; i > first; i -= 3) {
      out.insert(i, group);
    }
    return out.toString();
  }

  private static String plain(long scaled, int digits) {
    long n = scaled;
    int left = digits;
    while (left > 0 && n % 10 == 0) {
      n /= 10;
      left--;
    }
    if (left == 0) {
      return Long.toString(n);
    }
    String all = Long.toString(Math.abs(n));
    String padded = "0".repeat(Math.max(0, left + 1 - all.length())) + all;
    int point = padded.length() - left;
    return (n < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
  }

  private static String big(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
