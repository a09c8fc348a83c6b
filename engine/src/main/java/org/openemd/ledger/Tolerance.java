package org.openemd.ledger;

import java.util.Locale;
import org.openemd.math.Unit;

/// How far from a published figure still counts as that figure.
///
/// @param text as written, such as `0.05` or `5 %`
/// @param amount in the row's unit, or in per cent
/// @param percent whether it is a share of the figure
public record Tolerance(
    String text, @Unit("as the row says, or %") double amount, boolean percent) {
  public Tolerance {
    if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "tolerance %s is not zero or more", amount));
    }
  }

  /// In the figure's unit; a share is one of the band's end that is nearer to zero.
  public double of(Figure published) {
    double least = Math.min(Math.abs(published.low()), Math.abs(published.high()));
    return percent ? amount / 100 * least : amount;
  }
}
