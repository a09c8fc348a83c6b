package org.openemd.campaign.summary;

import java.util.Arrays;
import java.util.Optional;
import org.openemd.campaign.estimate.Quantile;
import org.openemd.campaign.summary.Detail.Spread;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;

/// Quartiles of a column, of its first values at most, so that memory does not grow with the runs.
final class Spreads {
  private static final int MOST = 100_000; // values, 0.8 MB

  private final Table table;
  private final int column;
  private double[] values = new double[1024];
  private int kept;
  private long all;
  private long runs;
  private int last = -1;

  Spreads(Table table, String column) {
    this.table = table;
    this.column = table.index(column);
  }

  /// Whose rows it takes.
  Table table() {
    return table;
  }

  void add(Row r) {
    if (r.isEmpty(column)) {
      return;
    }
    all++;
    if (kept == MOST) {
      return;
    }
    if (kept == values.length) {
      values = Arrays.copyOf(values, Math.min(MOST, 2 * kept));
    }
    values[kept++] = r.real(column);
    runs += r.run() == last ? 0 : 1;
    last = r.run();
  }

  /// Nothing where the column held nothing.
  Optional<Spread> spread() {
    if (all == 0) {
      return Optional.empty();
    }
    double[] some = Arrays.copyOf(values, kept);
    Column c = table.columns().get(column);
    return Optional.of(
        new Spread(
            table.name() + "." + c.name(),
            c.unit(),
            kept,
            all,
            Quantile.of(some, runs, 0.25, SweepSummary.CONFIDENCE),
            Quantile.of(some, runs, 0.5, SweepSummary.CONFIDENCE),
            Quantile.of(some, runs, 0.75, SweepSummary.CONFIDENCE)));
  }
}
