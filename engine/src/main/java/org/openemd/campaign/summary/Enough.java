package org.openemd.campaign.summary;

import java.util.stream.Stream;
import org.openemd.campaign.estimate.Share;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Tables;

/// Looks now and then, at fixed numbers of runs, whether the interval of the leakage is narrow enough to stop.
///
/// The looks are a hundred runs apart, and a tenth of the runs from a thousand on: as few that stopping at the first that is narrow enough hardly favours lucky sweeps. They see whole runs in their order, so that a sweep stops at the
/// same number whoever computed it, and however often it was interrupted.
public final class Enough {
  private static final int LEAST = 100;

  private final double width;
  private final Share leakage = new Share();
  private int seen;

  /// @param width of the interval, end to end, as a share of the missiles
  public Enough(double width) {
    this.width = width;
  }

  /// At how many runs to look next.
  public int next() {
    return seen + Math.max(LEAST, seen / (10 * LEAST) * LEAST);
  }

  /// Looks at the first `runs` runs, all of which are kept: whether they are enough.
  public boolean at(SweepFolder folder, int runs) {
    int threats = Tables.RUNS.index("threats");
    int leaked = Tables.RUNS.index("leaked");
    try (Stream<Row> rows = folder.rows(Tables.RUNS, seen, runs)) {
      rows.filter(r -> !r.isEmpty(threats) && r.integer(threats) > 0)
          .forEachOrdered(r -> leakage.add((double) r.integer(leaked) / r.integer(threats)));
    }
    seen = runs;
    return 2 * leakage.estimate(SweepSummary.CONFIDENCE).halfWidth() <= width;
  }
}
