package org.openemd.campaign.summary;

import java.util.List;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.math.Unit;

/// What a sweep says. Shares and means have an interval of {@link #CONFIDENCE}.
///
/// @param runs that are kept
/// @param failed how many of them came to no end, and count nowhere else
/// @param failures the first of those
/// @param leakage mean share of a run's missiles that leak
/// @param anyLeak share of runs in which at least one does
/// @param groups of threats, in the order of the scenario
/// @param common runs in which interceptors failed by a fault that they have in common
/// @param alone all other runs
/// @param brokenLinks of all leakers; the counts add up to theirs
/// @param results of all interceptors
/// @param faults of all interceptors that failed, by what failed
/// @param means of runs
/// @param convergence of the leakage, after 10, 15, 20, 30, 50, 70, 100 runs and so on
/// @param detail what goes with it, spreads, and what was varied
public record SweepSummary(
    Manifest manifest,
    int runs,
    int failed,
    List<Failure> failures,
    Estimate leakage,
    Estimate anyLeak,
    List<Group> groups,
    Part common,
    Part alone,
    List<Count> brokenLinks,
    List<Count> results,
    List<Count> faults,
    List<Figure> means,
    List<Histogram> histograms,
    List<Estimate> convergence,
    Detail detail) {
  /// How often an interval holds the true figure.
  public static final double CONFIDENCE = 0.95;

  public SweepSummary {
    failures = List.copyOf(failures);
    groups = List.copyOf(groups);
    brokenLinks = List.copyOf(brokenLinks);
    results = List.copyOf(results);
    faults = List.copyOf(faults);
    means = List.copyOf(means);
    histograms = List.copyOf(histograms);
    convergence = List.copyOf(convergence);
  }

  /// A run that came to no end.
  ///
  /// @param seed of its draws
  /// @param luck the number of its draws: the run's own, unless runs are compared with one another
  public record Failure(int run, long seed, long luck, String reason) {}

  /// The missiles of one group over all runs.
  public record Group(
      String id, long threats, long intercepted, long leaked, long harmless, Estimate leakage) {}

  /// Some of the runs.
  public record Part(long runs, long threats, long leaked, Estimate leakage) {}

  /// How often something was.
  public record Count(String what, long times) {}

  /// The mean of a run's figure.
  ///
  /// @param unit as in the tables; empty for a count
  public record Figure(String name, String unit, Estimate mean) {}

  /// Reduces all that is kept, in the order of the runs. The stream's exceptions are those of {@link SweepFolder#rows}.
  public static SweepSummary of(SweepFolder folder) {
    return new Reduction(folder).summary();
  }

  /// How many of a column's values lie in each of equal bins.
  ///
  /// @param of the table and the column
  /// @param from where the first bin begins
  /// @param width of a bin; it holds its lower end
  public record Histogram(
      String of,
      String unit,
      @Unit("as the column") double from,
      @Unit("as the column") double width,
      List<Long> counts) {
    public Histogram {
      counts = List.copyOf(counts);
    }
  }
}
