package org.openemd.ledger;

import java.util.Locale;
import org.openemd.math.Unit;

/// A number, or a band of numbers, in the unit of its row.
///
/// @param low lower end
/// @param high upper end; the same for a number
public record Figure(@Unit("as the row says") double low, @Unit("as the row says") double high) {
  public Figure {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s to %s is no number and no band", low, high));
    }
  }

  /// One number.
  public static Figure of(double value) {
    return new Figure(value, value);
  }

  /// A claim: 1 for yes, 0 for no.
  public static Figure of(boolean yes) {
    return of(yes ? 1 : 0);
  }

  /// Whether this is more than one number.
  public boolean isBand() {
    return high > low;
  }

  /// This less the other: the distance between the nearest ends, negative where this lies below; 0 where they meet.
  public double less(Figure other) {
    return low > other.high ? low - other.high : high < other.low ? high - other.low : 0;
  }
}
