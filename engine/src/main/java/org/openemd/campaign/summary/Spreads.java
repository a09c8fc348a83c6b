package org.openemd.campaign.summary;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.openemd.campaign.estimate.Quantile;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.summary.Detail.Spread;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;

/// Quartiles of a column, of its first values at most, so that memory does not grow with the runs.
final class Spreads {
  private static final int MOST = 100_000; // values, 0.8 MB

  private final int column;
  private double[] values = new double[1024];
  private int kept;
  private long all;
  private long runs;
  private int last = -1;

  private Spreads(int column) {
    this.column = column;
  }

  /// Nothing where the column holds nothing.
  static Optional<Spread> of(SweepFolder folder, Table table, String column) {
    Spreads s = new Spreads(table.index(column));
    try (Stream<Row> rows = folder.rows(table)) {
      rows.forEachOrdered(s::add);
    }
    Column c = table.columns().get(s.column);
    return s.all == 0 ? Optional.empty() : Optional.of(s.spread(table.name() + "." + column, c));
  }

  private void add(Row r) {
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

  private Spread spread(String of, Column c) {
    double[] some = Arrays.copyOf(values, kept);
    return new Spread(
        of,
        c.unit(),
        kept,
        all,
        Quantile.of(some, runs, 0.25, SweepSummary.CONFIDENCE),
        Quantile.of(some, runs, 0.5, SweepSummary.CONFIDENCE),
        Quantile.of(some, runs, 0.75, SweepSummary.CONFIDENCE));
  }
}
