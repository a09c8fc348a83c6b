package org.openemd.campaign.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.summary.SweepSummary.Histogram;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;

/// Counts of a column's values in bins of a round width. All rows are first seen, for their range, and then counted, so that memory does not grow with the runs.
final class Bins {
  private static final int MOST = 25; // bins

  private final Table table;
  private final int at;
  private final boolean whole;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private double from;
  private double width;
  private long[] counts = {};

  Bins(Table table, String column) {
    this.table = table;
    this.at = table.index(column);
    this.whole = table.columns().get(at).type() == Column.Type.INTEGER;
  }

  /// Whose rows it takes.
  Table table() {
    return table;
  }

  private double value(Row row) {
    return whole ? row.integer(at) : row.real(at);
  }

  /// Looks how far the values reach.
  void see(Row row) {
    if (!row.isEmpty(at)) {
      lowest = Math.min(lowest, value(row));
      highest = Math.max(highest, value(row));
    }
  }

  /// Counts a value, once all were seen.
  void count(Row row) {
    if (row.isEmpty(at)) {
      return;
    }
    if (counts.length == 0) {
      width = width(highest - lowest, whole);
      from = Math.floor(lowest / width) * width;
      counts = new long[(int) Math.floor((highest - from) / width) + 1];
    }
    int bin = (int) Math.floor((value(row) - from) / width);
    counts[Math.clamp(bin, 0, counts.length - 1)]++;
  }

  /// Nothing where the column held nothing.
  Optional<Histogram> histogram() {
    if (counts.length == 0) {
      return Optional.empty();
    }
    Column c = table.columns().get(at);
    List<Long> all = new ArrayList<>();
    for (long n : counts) {
      all.add(n);
    }
    return Optional.of(new Histogram(table.name() + "." + c.name(), c.unit(), from, width, all));
  }

  /// The least of 1, 2, 5, 10 ... and their tenths with which the range takes no more than so many bins; of whole numbers at least 1.
  private static double width(double range, boolean whole) {
    double least = Math.max(range / (MOST - 1), whole ? 1 : 1e-9);
    double power = 1;
    while (power > least) {
      power /= 10;
    }
    while (power * 10 <= least) {
      power *= 10;
    }
    for (double step : new double[] {1, 2, 5}) {
      if (step * power >= least) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
