package org.openemd.results.metrics;

import org.openemd.math.Unit;

/// How far one measurement lay from what a track predicted of it.
///
/// @param track that it fed
/// @param square normalised innovation squared: v' S^-1 v
/// @param degrees components of the measurement
public record Innovation(
    @Unit("s") double time, String track, @Unit("1") double square, int degrees) {
  public Innovation {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException("time " + time + " s must be a finite number");
    }
    if (!(square >= 0 && square < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("innovation " + square + " must be 0 or above and finite");
    }
    if (degrees < 1 || degrees > 6) {
      throw new IllegalArgumentException(degrees + " degrees of freedom must be from 1 to 6");
    }
  }
}
