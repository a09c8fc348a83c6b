package org.openemd.console.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.store.RefusedException;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.math.Unit;

/// What a sweep says by now, while it still flies.
///
/// @param runs that are kept
/// @param asked how many it will be, at most
/// @param failed of those kept
/// @param leakage mean share of a run's missiles that leak
/// @param anyLeak share of runs in which at least one does
/// @param brokenLinks of all leakers, the first link that broke, with how often
public record SweepSoFar(
    int runs,
    int asked,
    int failed,
    Interval leakage,
    Interval anyLeak,
    List<Group> groups,
    List<Count> brokenLinks) {
  private static final Interval UNKNOWN = new Interval(null, null, null);

  /// Before the first runs are kept.
  public static final SweepSoFar NONE =
      new SweepSoFar(0, 0, 0, UNKNOWN, UNKNOWN, List.of(), List.of());

  public SweepSoFar {
    groups = List.copyOf(groups);
    brokenLinks = List.copyOf(brokenLinks);
  }

  /// A share and the interval that holds the true one in 95 of 100 sweeps; nothing where there is none yet.
  public record Interval(
      @Unit("1") @Nullable Double value,
      @Unit("1") @Nullable Double low,
      @Unit("1") @Nullable Double high) {
    static Interval of(Estimate e) {
      return new Interval(finite(e.value()), finite(e.low()), finite(e.high()));
    }

    private static @Nullable Double finite(double figure) {
      return Double.isFinite(figure) ? figure : null;
    }
  }

  /// The missiles of one group of threats.
  public record Group(
      String id, long threats, long intercepted, long leaked, long harmless, Interval leakage) {}

  /// How often something was.
  public record Count(String what, long times) {}

  /// Reads a sweep's folder; nothing where there is none yet, or where it goes away meanwhile.
  static Optional<SweepSoFar> read(Path out) throws IOException {
    try {
      SweepFolder folder = SweepFolder.read(out);
      return folder.count() == 0 ? Optional.empty() : Optional.of(of(SweepSummary.of(folder)));
    } catch (RefusedException | UncheckedIOException none) {
      return Optional.empty();
    }
  }

  private static SweepSoFar of(SweepSummary s) {
    return new SweepSoFar(
        s.runs(),
        s.manifest().runs(),
        s.failed(),
        Interval.of(s.leakage()),
        Interval.of(s.anyLeak()),
        s.groups().stream().map(SweepSoFar::group).toList(),
        s.brokenLinks().stream().map(c -> new Count(c.what(), c.times())).toList());
  }

  private static Group group(SweepSummary.Group g) {
    return new Group(
        g.id(), g.threats(), g.intercepted(), g.leaked(), g.harmless(), Interval.of(g.leakage()));
  }
}
