package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.console.text.Decimals;

/// A sweep in sentences.
final class SweepStory {
  private static final String PERCENT = "\u00a0%"; // stays beside its number
  private static final String FAST = "fast path";

  private final SweepSummary s;
  private final Findings found;

  SweepStory(SweepSummary s, Findings found) {
    this.s = s;
    this.found = found;
  }

  /// The result.
  String headline() {
    Estimate e = s.leakage();
    if (e.runs() == 0) {
      return s.failed() > 0 ? "No run came to an end" : "No missile was fired";
    }
    if (!cells().isEmpty()) {
      return percent(cells().getFirst().leakage().value())
          + " to "
          + percent(cells().getLast().leakage().value())
          + " % of the missiles leak, by level";
    }
    String interval = " (95 % interval " + range(e) + ")";
    return e.value() == 0
        ? "No missile leaked in " + count((int) e.runs(), "run") + interval
        : percent(e.value()) + " % of the missiles leak" + interval;
  }

  /// Those of a grid that have runs, by their leakage.
  private List<Findings.Cell> cells() {
    return found.cells().stream()
        .filter(c -> c.leakage().runs() > 0)
        .sorted(Comparator.comparingDouble(c -> c.leakage().value()))
        .toList();
  }

  private String extremes() {
    if (cells().isEmpty()) {
      return "";
    }
    return "Least with "
        + said(cells().getFirst())
        + ", most with "
        + said(cells().getLast())
        + ": the ends of "
        + cells().size()
        + " cells, so chance has a part in both. Over all together: "
        + percent(s.leakage().value())
        + PERCENT
        + ". ";
  }

  private static String said(Findings.Cell c) {
    Estimate e = c.leakage();
    return LevelsView.name(c) + " (95 % interval " + range(e) + ")";
  }

  private String luck() {
    if (found.inRounds()) {
      return "Runs of one round meet the same luck and differ in the values that vary: an interval over all of them is too narrow. ";
    }
    return s.detail().inputs().isEmpty()
        ? "Each run meets the same attack with luck of its own. "
        : "Each run has luck of its own, and its own draw of the values that vary. ";
  }

  /// What to know beside it.
  String lede() {
    StringBuilder lede = new StringBuilder(luck());
    lede.append(extremes());
    if (s.anyLeak().value() > 0) {
      lede.append("At least one missile leaks in ")
          .append(percent(s.anyLeak().value()))
          .append(PERCENT + " of the runs (")
          .append(range(s.anyLeak()))
          .append("). ");
    }
    s.brokenLinks().stream()
        .max(Comparator.comparingLong(Count::times))
        .ifPresent(c -> lede.append(worst(c)));
    if (s.failed() > 0) {
      lede.append(count(s.failed(), "run")).append(" failed, and counts nowhere else. ");
    }
    return lede.toString().strip();
  }

  private String worst(Count c) {
    long all = s.brokenLinks().stream().mapToLong(Count::times).sum();
    return "What breaks most often: "
        + SweepSections.words(c.what())
        + ", "
        + c.times()
        + " of "
        + all
        + " that leaked. ";
  }

  static String percent(double share) {
    return Decimals.fixed(100 * share, 1);
  }

  static String range(Estimate e) {
    return percent(e.low()) + " to " + percent(e.high()) + PERCENT;
  }

  static String count(int n, String thing) {
    return Decimals.grouped(n, " ") + " " + thing + (n == 1 ? "" : "s");
  }

  /// What it cannot say.
  List<String> cautions() {
    List<String> all = new ArrayList<>();
    all.add(
        "Intervals are of chance alone. What the model leaves out is in none of them, and what its values are wrong by only where they were varied.");
    all.add(
        "It is about this attack and this defense. Against another attack another share leaks; nothing here searches for the worst.");
    if (s.leakage().runs() > 0 && s.leakage().value() == 0) {
      all.add("That nothing leaked does not say that nothing can: see the end of the interval.");
    }
    if (found.inRounds()) {
      all.add(
          "Figures of all runs together mix what was set in them, and as runs of one round share their luck their intervals are too narrow: differences within a round are what such a sweep is for.");
    } else if (!s.detail().inputs().isEmpty()) {
      all.add(
          "Where values vary, shares are means over what they were drawn from; twice as wide a distribution gives another mean.");
    }
    if (s.manifest().design().contains(FAST)) {
      all.add(
          "These runs took the fast path, on which some missiles in a hundred end otherwise than in the full run.");
    }
    all.add(
        "Missiles of one run share its luck. A row of few runs says little, and its interval says so.");
    return all;
  }
}
