package org.openemd.ledger;

import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;

/// What became of one row.
///
/// @param row the published figure
/// @param status whether we have it
/// @param ours computed now; null where nothing computes it, or where the computation failed
/// @param error ours less the published figure, 0 where bands meet; NaN without ours
/// @param why what stands in the way of a row that is not reproduced; empty for one that is
public record Finding(
    Row row,
    Status status,
    @Nullable Figure ours,
    @Unit("as the row says") double error,
    String why) {

  /// Whether we have a figure.
  public enum Status {
    /// Within the tolerance.
    REPRODUCED,
    /// Outside the tolerance.
    DIFFERS,
    /// Nothing computes it yet.
    UNTESTED
  }
}
