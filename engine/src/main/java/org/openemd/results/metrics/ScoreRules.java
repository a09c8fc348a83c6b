package org.openemd.results.metrics;

import org.openemd.math.Unit;

/// By which numbers tracks are scored.
///
/// @param ospaOrder p of OSPA
/// @param ospaCutOff c of OSPA
/// @param gospaOrder p of GOSPA
/// @param gospaCutOff c of GOSPA
/// @param gate distance within which a track may be of a body, for SIAP attributes, NEES, time to track and false tracks
/// @param probability with which the average NEES and NIS of a consistent filter lie in their bands
public record ScoreRules(
    @Unit("1") double ospaOrder,
    @Unit("m") double ospaCutOff,
    @Unit("1") double gospaOrder,
    @Unit("m") double gospaCutOff,
    @Unit("m") double gate,
    @Unit("1") double probability) {
  /// The largest order p; beyond it the metric is the largest error for all purposes.
  public static final double MOST_ORDER = 100;

  /// Order 2, which the authors of OSPA and GOSPA use; 10 km, far above the errors of sound tracks, of which 99 in 100 were below 2 km when these were chosen; 95 %.
  public static final ScoreRules USUAL = new ScoreRules(2, 10_000, 2, 10_000, 10_000, 0.95);

  public ScoreRules {
    Pairing.requireOrder(ospaOrder);
    Pairing.requireOrder(gospaOrder);
    Pairing.requireCutOff(ospaCutOff);
    Pairing.requireCutOff(gospaCutOff);
    if (!(gate > 0 && gate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("gate " + gate + " m must be above 0 m and finite");
    }
    Consistency.requireProbability(probability);
  }
}
