package org.openemd.sensing.coverage;

import org.openemd.math.Unit;
import org.openemd.world.Fluctuation;

/// What is sought: a body of one size, seen when a scan detects it with at least a probability.
///
/// @param rcs mean radar cross section
/// @param fluctuation about the mean
/// @param probability of detection in one scan
public record Sought(
    @Unit("m2") double rcs, Fluctuation fluctuation, @Unit("1") double probability) {

  /// Refuses what cannot be sought.
  public Sought {
    if (!(rcs > 0 && rcs < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cross section " + rcs + " m2 must be above 0 and finite");
    }
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "detection probability " + probability + " must be between 0 and 1, both excluded");
    }
  }
}
