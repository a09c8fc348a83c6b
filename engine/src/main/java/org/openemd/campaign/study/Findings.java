package org.openemd.campaign.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.estimate.Mean;
import org.openemd.campaign.estimate.Share;
import org.openemd.campaign.sensitivity.SobolIndex;
import org.openemd.campaign.sensitivity.SobolIndices;
import org.openemd.campaign.sensitivity.Tornado;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Tables;

/// What the runs of a study say of what was varied in them.
///
/// @param result the column of the table `runs` that they are asked of
/// @param unit of it; empty where it has none
/// @param indices of each value varied and of chance; empty where they were not asked for
/// @param tornado nothing where it was not asked for
/// @param cells of a grid, in the order of its runs; empty where there is none
public record Findings(
    String result,
    String unit,
    List<SobolIndex> indices,
    Optional<Tornado> tornado,
    List<Cell> cells) {
  private static final double CONFIDENCE = SweepSummary.CONFIDENCE;

  public Findings {
    indices = List.copyOf(indices);
    cells = List.copyOf(cells);
  }

  /// Whether runs share their luck in rounds, to be compared with one another: figures of all runs together are then known less well than by as many runs with luck of their own.
  public boolean inRounds() {
    return !indices.isEmpty() || tornado.isPresent() || !cells.isEmpty();
  }

  /// One cell of a grid.
  ///
  /// @param levels what is set in it
  /// @param leakage the mean share of a run's missiles that leak
  /// @param result its mean
  public record Cell(List<Input> levels, Estimate leakage, Estimate result) {
    public Cell {
      levels = List.copyOf(levels);
    }
  }

  private static final List<String> IDENTITY = List.of("run", "seed", "luck");

  /// The columns that may be asked of: those of numbers, and those that are true or false, which count as 1 and 0.
  public static List<String> results() {
    return Tables.RUNS.columns().stream()
        .filter(c -> c.type() != Column.Type.TEXT && !IDENTITY.contains(c.name()))
        .map(Column::name)
        .toList();
  }

  /// Of the first `runs` runs that a folder keeps, read in their order.
  public static Findings of(Study study, SweepFolder folder, String result, int runs) {
    String unit = Tables.RUNS.columns().get(Tables.RUNS.index(result)).unit();
    return switch (study.kind()) {
      case PLAIN -> new Findings(result, unit, List.of(), Optional.empty(), List.of());
      case GRID ->
          new Findings(
              result, unit, List.of(), Optional.empty(), cells(study, folder, result, runs));
      case SOBOL -> {
        double[] values = values(folder, result, runs);
        long seed = folder.manifest().seed();
        List<SobolIndex> indices = SobolIndices.of(study.paths(), values, CONFIDENCE, seed);
        yield new Findings(result, unit, indices, Optional.empty(), List.of());
      }
      case TORNADO -> {
        Tornado t = Tornado.of(study.paths(), values(folder, result, runs), CONFIDENCE);
        yield new Findings(result, unit, List.of(), Optional.of(t), List.of());
      }
    };
  }

  /// One a run; NaN where it did not happen, or the run failed.
  private static double[] values(SweepFolder folder, String result, int runs) {
    double[] values = new double[runs];
    Arrays.fill(values, Double.NaN);
    int column = Tables.RUNS.index(result);
    try (Stream<Row> rows = folder.rows(Tables.RUNS, 0, runs)) {
      rows.forEachOrdered(r -> values[r.run()] = value(r, column));
    }
    return values;
  }

  private static double value(Row row, int column) {
    if (row.isEmpty(column)) {
      return Double.NaN;
    }
    return switch (row.table().columns().get(column).type()) {
      case INTEGER -> row.integer(column);
      case REAL -> row.real(column);
      case BOOLEAN -> row.flag(column) ? 1 : 0;
      case TEXT -> Double.NaN;
    };
  }

  private static List<Cell> cells(Study study, SweepFolder folder, String result, int runs) {
    List<Sums> sums = new ArrayList<>();
    for (int i = 0; i < study.whole(); i++) {
      sums.add(new Sums(Tables.RUNS.index(result)));
    }
    try (Stream<Row> rows = folder.rows(Tables.RUNS, 0, runs)) {
      rows.forEachOrdered(r -> sums.get(r.run() % sums.size()).add(r));
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      Sums s = sums.get(i);
      cells.add(
          new Cell(study.levels(i), s.leakage.estimate(CONFIDENCE), s.result.estimate(CONFIDENCE)));
    }
    return cells;
  }

  /// One cell, run by run.
  private static final class Sums {
    private static final int THREATS = Tables.RUNS.index("threats");
    private static final int LEAKED = Tables.RUNS.index("leaked");

    private final Share leakage = new Share();
    private final Mean result = new Mean();
    private final int column;

    Sums(int column) {
      this.column = column;
    }

    void add(Row row) {
      if (!row.isEmpty(THREATS) && row.integer(THREATS) > 0) {
        leakage.add((double) row.integer(LEAKED) / row.integer(THREATS));
      }
      double value = value(row, column);
      if (!Double.isNaN(value)) {
        result.add(value);
      }
    }
  }
}
