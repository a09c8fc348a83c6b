package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.Detail;
import org.openemd.campaign.summary.Detail.Spread;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.console.text.Decimals;

/// The drawings of a sweep, each where there is something to draw.
public final class SweepFigures {
  /// Names of them, and of their files.
  public static final String SHOTS = "leakage-by-shots";

  public static final String SIZE = "leakage-by-raid-size";
  public static final String LEVELS = "leakage-by-level";
  public static final String CHAIN = "broken-links";
  public static final String MISS = "miss-distance";
  public static final String DECIDE = "seconds-to-decide";
  public static final String CONVERGENCE = "convergence";

  /// All names that there may be.
  public static final List<String> NAMES =
      List.of(SHOTS, SIZE, LEVELS, CHAIN, MISS, DECIDE, CONVERGENCE);

  /// Columns that histograms are of.
  public static final String MISSES = "interceptors.miss_distance_m";

  public static final String DECISIONS = "threats.decision_time_s";

  private SweepFigures() {}

  /// All that there are.
  public static List<SweepFigure> of(SweepSummary s, Findings found) {
    List<SweepFigure> all = new ArrayList<>();
    if (!found.cells().isEmpty()) {
      all.add(levels(found.cells()));
    }
    if (!s.groups().isEmpty()) {
      all.add(shots(s));
      if (s.detail().bySize().size() > 1) {
        all.add(size(s));
      }
      all.add(chain(s));
    }
    histogram(s, MISSES).ifPresent(all::add);
    histogram(s, DECISIONS).ifPresent(all::add);
    if (!s.convergence().isEmpty()) {
      all.add(convergence(s));
    }
    return List.copyOf(all);
  }

  private static SweepFigure shots(SweepSummary s) {
    return band(
        SHOTS,
        "Leakage by shots fired at a missile",
        "Share of missiles that leak, by how many interceptors were fired at them. Band and lines: 95 % intervals.",
        "A second shot is mostly fired because the first was lost or missed: missiles at which more was fired are those against which more had failed. So this is not what one more interceptor brings; for that, vary doctrine.salvo or doctrine.max_shots.",
        marks(s.detail().byShots()),
        "interceptors fired at the missile");
  }

  private static SweepFigure levels(List<Findings.Cell> cells) {
    LevelsView view = new LevelsView(cells);
    int left = cells.size() - LevelsView.MOST;
    return new SweepFigure(
        LEVELS,
        "Leakage by level",
        "Share of missiles that leak in each cell of the grid, all under the same luck. Lines: 95 % intervals.",
        left > 0 ? "The other " + left + " cells are in cells.csv." : "",
        view.toString(),
        LevelsView.WIDTH,
        view.height());
  }

  private static SweepFigure size(SweepSummary s) {
    return band(
        SIZE,
        "Leakage by size of the raid",
        "Share of a run's missiles that leak, by how many there are in the run. Band and lines: 95 % intervals.",
        "Runs of one size may differ in what else varies.",
        marks(s.detail().bySize()),
        "missiles in the run");
  }

  private static List<BandView.Mark> marks(List<Detail.Level> levels) {
    return levels.stream()
        .map(l ->
            new BandView.Mark(
                l.of(),
                Long.toString(l.of()),
                "of " + Decimals.grouped((double) l.threats(), " "),
                l.leakage()))
        .toList();
  }

  private static SweepFigure band(
      String name,
      String title,
      String says,
      String caption,
      List<BandView.Mark> marks,
      String against) {
    String svg = new BandView(marks, "share that leaks", against).toString();
    return new SweepFigure(name, title, says, caption, svg, BandView.WIDTH, BandView.HEIGHT);
  }

  private static SweepFigure convergence(SweepSummary s) {
    List<BandView.Mark> marks =
        s.convergence().stream()
            .map(e ->
                new BandView.Mark(
                    StrictMath.log10((double) e.runs()),
                    Decimals.grouped((double) e.runs(), " "),
                    "",
                    e))
            .toList();
    return band(
        CONVERGENCE,
        "Leakage as runs came in",
        "Share of missiles that leak, of the first so many runs (logarithmic scale). Band and lines: 95 % intervals.",
        "Intervals of neighbours stand on mostly the same runs. Four times the runs halve the interval.",
        marks,
        "runs, logarithmic scale");
  }

  private static SweepFigure chain(SweepSummary s) {
    ChainView view = new ChainView(s);
    return new SweepFigure(
        CHAIN,
        "Where the chain broke",
        "All missiles of all runs, link by link; each that leaked leaves where the first link broke. Percentages are of all missiles.",
        "The last links are reached by those against which everything before held. Of several shots, the one that came furthest counts.",
        view.toString(),
        ChainView.WIDTH,
        view.height());
  }

  private static Optional<SweepFigure> histogram(SweepSummary s, String of) {
    return s.histograms().stream()
        .filter(h -> h.of().equals(of))
        .findFirst()
        .map(h -> histogram(h, spread(s, of)));
  }

  static Optional<Spread> spread(SweepSummary s, String of) {
    return s.detail().spreads().stream().filter(x -> x.of().equals(of)).findFirst();
  }

  private static SweepFigure histogram(SweepSummary.Histogram h, Optional<Spread> spread) {
    boolean miss = h.of().equals(MISSES);
    String things = miss ? "interceptors" : "missiles";
    String against = miss ? "closest distance to the target, m" : "seconds to decide";
    return new SweepFigure(
        miss ? MISS : DECIDE,
        miss ? "By how much interceptors missed" : "Seconds to decide",
        miss
            ? "Closest distance of each kill vehicle to what it was to hit, hits included. Shaded: the middle half."
            : "From the first feasible shot on a confirmed track to the last useful launch, missile by missile. Shaded: the middle half.",
        quartiles(spread)
            + (miss
                ? " Interceptors that failed before, or found no target, are not in it."
                : " Missiles that nobody could have shot at are not in it."),
        new HistogramView(h, spread, things, against).toString(),
        HistogramView.WIDTH,
        HistogramView.HEIGHT);
  }

  private static String quartiles(Optional<Spread> spread) {
    if (spread.isEmpty()) {
      return "";
    }
    Spread s = spread.get();
    String unit = s.unit();
    String of = s.values() < s.all() ? " (of the first " + s.values() + " values)" : "";
    return "Median "
        + HistogramView.figure(s.median().value(), unit)
        + range(s, unit)
        + ", quartiles "
        + HistogramView.figure(s.lower().value(), unit)
        + " and "
        + HistogramView.figure(s.upper().value(), unit)
        + of
        + ".";
  }

  private static String range(Spread s, String unit) {
    double low = s.median().low();
    double high = s.median().high();
    return Double.isFinite(low) && Double.isFinite(high)
        ? " (95 % interval "
            + HistogramView.figure(low, unit)
            + " to "
            + HistogramView.figure(high, unit)
            + ")"
        : "";
  }
}
