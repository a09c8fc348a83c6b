package org.openemd.ledger;

import org.openemd.results.metrics.Consistency;

/// Rows on what judges tracks.
final class TrackFigures {
  private static final double PROBABILITY = 0.95;

  private TrackFigures() {}

  static void register(Computations all) {
    all.add("nees-bounds-", Computation.number(TrackFigures::bound));
  }

  /// An end of the band of the mean over N runs of the normalised error squared with n degrees of freedom.
  private static double bound(Row row) {
    int n = (int) row.number("n");
    int runs = (int) row.number("N");
    Consistency.Band band = new Consistency(runs, n * runs, 0).band(PROBABILITY);
    return n * (row.id().endsWith("-low") ? band.low() : band.high());
  }
}
