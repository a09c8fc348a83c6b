package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.console.text.Decimals;

/// What a sweep says, as a few titled tables: for the terminal and for `summary.md`.
public final class SweepSections {
  private SweepSections() {}

  /// A table with a title; the first row is its head.
  public record Section(String title, List<List<String>> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /// What it is, in a sentence or two.
  public static String headline(SweepSummary s, Findings found) {
    String failed = s.failed() == 0 ? "" : ", " + s.failed() + " of which failed";
    String rounds =
        " Runs of one round share their luck: intervals over all runs together are too narrow.";
    return s.manifest().scenario()
        + ": "
        + s.runs()
        + (s.runs() == 1 ? " run" : " runs")
        + " of seed "
        + s.manifest().seed()
        + failed
        + "."
        + (found.inRounds() ? rounds : "");
  }

  /// All of them, those with nothing in them left out; what was found of what varies comes first.
  public static List<Section> of(SweepSummary s, Findings f) {
    List<Section> all = new ArrayList<>(StudySections.of(f));
    all.addAll(ofAllRuns(s));
    all.add(failures(s));
    return all.stream().filter(x -> x.rows().size() > 1).toList();
  }

  /// Those that take all runs together, empty ones included.
  static List<Section> ofAllRuns(SweepSummary s) {
    return List.of(
        leakage(s),
        groups(s),
        counts("Broken links of those that leaked", "link", s.brokenLinks()),
        counts("What became of the interceptors", "result", s.results()),
        counts("What failed in those that were lost", "part", s.faults()),
        common(s),
        means(s));
  }

  private static Section leakage(SweepSummary s) {
    return new Section(
        "How much leaks",
        List.of(
            List.of("", "share", "95 % interval"),
            shares("missiles that leak", s.leakage()),
            shares("runs in which one leaks", s.anyLeak())));
  }

  private static List<String> shares(String what, Estimate e) {
    return List.of(what, percent(e.value()), interval(e));
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "-" : Decimals.fixed(100 * share, 2) + " %";
  }

  static String interval(Estimate e) {
    return percent(e.low()) + " to " + percent(e.high());
  }

  private static Section groups(SweepSummary s) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("group", "intercepted", "leaked", "harmless", "leak", "95 % interval"));
    s.groups()
        .forEach(g ->
            rows.add(
                List.of(
                    g.id(),
                    count(g.intercepted()),
                    count(g.leaked()),
                    count(g.harmless()),
                    percent(g.leakage().value()),
                    interval(g.leakage()))));
    return new Section("By group", rows);
  }

  private static String count(long n) {
    return Long.toString(n);
  }

  private static Section counts(String title, String of, List<Count> counts) {
    long all = counts.stream().mapToLong(Count::times).sum();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(of, "count", "share"));
    counts.forEach(c ->
        rows.add(List.of(words(c.what()), count(c.times()), percent((double) c.times() / all))));
    return new Section(title, rows);
  }

  /// A constant as people say it.
  static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Section common(SweepSummary s) {
    List<List<String>> rows = new ArrayList<>();
    if (s.common().runs() > 0) {
      rows.add(List.of("runs", "count", "missiles", "leaked", "leak", "95 % interval"));
      rows.add(part("with a fault that interceptors have in common", s.common()));
      rows.add(part("with faults of single interceptors at most", s.alone()));
    }
    return new Section("Common faults apart", rows);
  }

  private static List<String> part(String what, SweepSummary.Part p) {
    return List.of(
        what,
        count(p.runs()),
        count(p.threats()),
        count(p.leaked()),
        percent(p.leakage().value()),
        interval(p.leakage()));
  }

  private static Section means(SweepSummary s) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("of a run", "mean", "95 % interval", "runs"));
    s.means().stream()
        .filter(f -> f.mean().runs() > 0)
        .forEach(f ->
            rows.add(
                List.of(
                    f.name(),
                    Decimals.fixed(f.mean().value(), 2),
                    f.mean().runs() < 2
                        ? "-"
                        : Decimals.fixed(f.mean().low(), 2)
                            + " to "
                            + Decimals.fixed(f.mean().high(), 2),
                    count(f.mean().runs()))));
    return new Section("Means", rows);
  }

  static Section failures(SweepSummary s) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("run", "seed", "reason"));
    s.failures()
        .forEach(f -> rows.add(List.of(count(f.run()), Long.toString(f.seed()), f.reason())));
    String title = "Runs that failed";
    return new Section(
        s.failed() > s.failures().size() ? title + ", the first " + s.failures().size() : title,
        rows);
  }
}
