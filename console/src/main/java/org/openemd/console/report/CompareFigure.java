package org.openemd.console.report;

import java.util.Optional;
import org.openemd.math.Unit;

/// A figure of a comparison.
///
/// @param view the assumption set; empty for the values as written
/// @param option its id
/// @param at what is set besides, such as `threats.iran.count=4`; empty for nothing
/// @param quantity what it is, in snake case
/// @param words the same for people
/// @param low end of its interval, or of what its prices may be; NaN where it has none
/// @param n runs that it stands on, or points of aim; 0 for neither
/// @param of what `n` counts; empty for nothing
/// @param command that makes it again
public record CompareFigure(
    String view,
    String option,
    String at,
    String quantity,
    String words,
    String unit,
    @Unit("as `unit`") double value,
    @Unit("as `unit`") double low,
    @Unit("as `unit`") double high,
    long n,
    String of,
    String command,
    Optional<CompareQuantity> kind) {

  /// As people read it.
  public String text() {
    return kind.map(k -> k.text(value)).orElseGet(() -> Significant.of(value) + " " + unit);
  }

  /// Its interval as people read it; empty where it has none.
  public String interval() {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return "";
    }
    return kind.map(k -> k.span(low, high))
        .orElseGet(() -> Significant.of(low) + " to " + Significant.of(high));
  }
}
