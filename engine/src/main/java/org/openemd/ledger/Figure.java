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

  /// This less the other. Two bands, or a number and a band, agree where one lies inside the other; else by how far it does not,
  /// negative where this is the lower one.
  public double less(Figure other) {
    double apart = Math.min(outside(this, other), outside(other, this));
    return apart > 0 && low + high < other.low + other.high ? -apart : apart;
  }

  private static double outside(Figure inner, Figure outer) {
    return Math.max(0, Math.max(outer.low - inner.low, inner.high - outer.high));
  }
}
