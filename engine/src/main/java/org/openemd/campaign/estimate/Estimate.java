package org.openemd.campaign.estimate;

import java.util.Locale;
import org.openemd.math.Unit;

/// A figure, and the interval that holds the true one in a stated part of all sweeps.
///
/// @param value NaN when there is none yet
/// @param low end of the interval, in the figure's own unit; minus infinity while nothing is known
/// @param high end of the interval
/// @param confidence how often such an interval holds the true figure
/// @param runs that it stands on
public record Estimate(
    @Unit("-") double value,
    @Unit("-") double low,
    @Unit("-") double high,
    @Unit("1") double confidence,
    long runs) {

  public Estimate {
    if (low > high || runs < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "an interval from %s to %s of %d runs: must not end before it starts",
              low,
              high,
              runs));
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence " + confidence + " must lie between 0 and 1, such as 0.95");
    }
  }

  /// Half the length of the interval, in the figure's own unit.
  public double halfWidth() {
    return 0.5 * (high - low);
  }

  /// Whether the interval holds that figure.
  public boolean holds(double figure) {
    return low <= figure && figure <= high;
  }
}
