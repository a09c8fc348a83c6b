package org.openemd.campaign.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.summary.SweepSummary.Histogram;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Table;

/// Counts of a column's values in bins of a round width: read twice, so that memory does not grow with the runs.
final class Histograms {
  private static final int MOST = 25; // bins

  private Histograms() {}

  /// Nothing where the column holds nothing.
  static Optional<Histogram> of(SweepFolder folder, Table table, String column) {
    int at = table.index(column);
    Column c = table.columns().get(at);
    boolean whole = c.type() == Column.Type.INTEGER;
    Supplier<DoubleStream> values =
        () ->
            folder
                .rows(table)
                .filter(r -> !r.isEmpty(at))
                .mapToDouble(r -> whole ? r.integer(at) : r.real(at));
    double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    values
        .get()
        .forEachOrdered(v -> {
          range[0] = Math.min(range[0], v);
          range[1] = Math.max(range[1], v);
        });
    return range[0] <= range[1]
        ? Optional.of(counted(table.name() + "." + column, c.unit(), values.get(), range, whole))
        : Optional.empty();
  }

  private static Histogram counted(
      String of, String unit, DoubleStream values, double[] range, boolean whole) {
    double width = width(range[1] - range[0], whole);
    double from = Math.floor(range[0] / width) * width;
    int bins = (int) Math.floor((range[1] - from) / width) + 1;
    List<Long> counts = new ArrayList<>(Collections.nCopies(bins, 0L));
    values.forEachOrdered(v -> {
      int bin = Math.clamp((int) Math.floor((v - from) / width), 0, bins - 1);
      counts.set(bin, counts.get(bin) + 1);
    });
    return new Histogram(of, unit, from, width, counts);
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
