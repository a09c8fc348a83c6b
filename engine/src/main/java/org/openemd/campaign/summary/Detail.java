package org.openemd.campaign.summary;

import java.util.List;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.math.Unit;

/// What a sweep says beyond its result: what the leakage goes with, how figures spread, and what was varied.
///
/// @param byShots leakage of missiles at which so many interceptors were fired
/// @param bySize leakage in runs of so many missiles
/// @param spreads of figures of a missile or an interceptor
/// @param inputs that were varied, in the order of the first run
public record Detail(
    List<Level> byShots, List<Level> bySize, List<Spread> spreads, List<Varied> inputs) {
  public Detail {
    byShots = List.copyOf(byShots);
    bySize = List.copyOf(bySize);
    spreads = List.copyOf(spreads);
    inputs = List.copyOf(inputs);
  }

  /// Missiles that have a number in common.
  ///
  /// @param of the number
  public record Level(long of, long threats, long leaked, Estimate leakage) {}

  /// Quartiles of a column. Their intervals take a run for one trial, since what is of one run may share its luck: rather too wide than too narrow.
  ///
  /// @param of the table and the column
  /// @param unit as in the tables
  /// @param values that they stand on: all, or those of the first runs
  /// @param all that there are
  public record Spread(
      String of,
      String unit,
      long values,
      long all,
      Estimate lower,
      Estimate median,
      Estimate upper) {}

  /// What a value was set to in the runs.
  ///
  /// @param lowest NaN where none was a number
  /// @param mean of the numbers
  /// @param highest NaN where none was a number
  /// @param settings how often each was set; empty where they are many
  public record Varied(
      String path,
      long runs,
      @Unit("as the key") double lowest,
      @Unit("as the key") double mean,
      @Unit("as the key") double highest,
      List<Count> settings) {
    public Varied {
      settings = List.copyOf(settings);
    }
  }
}
