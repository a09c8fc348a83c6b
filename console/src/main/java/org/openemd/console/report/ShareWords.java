package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openemd.console.text.Decimals;
import org.openemd.results.RunResult;
import org.openemd.results.ShareEffect;
import org.openemd.results.Standing;
import org.openemd.run.RunRecord;
import org.openemd.tracking.Link;

/// What a share changed, in plain words: always the run with it beside the run without.
public final class ShareWords {
  private static final double LEAST = 0.05; // [s] what would be printed as nothing is not said

  private ShareWords() {}

  /// How far differences go.
  static final String CAUTION =
      "A shot that is committed sooner may know its target less well. Small differences are a matter of where radars happened to look.";

  /// Of the runs that are compared.
  public static final String HOW =
      "Each share is judged by flying the same attack, with the same luck, once more without it. Times are in seconds; first detection and first track are those that the defense had."
          + " At the first shot: how well the meeting was foretold (one standard deviation across), and the longer half-axis of the ellipse in which the missile was believed to come down. "
          + CAUTION;

  /// The heading of what the losses changed.
  public static final String LOSSES = "What the losses changed";

  /// How that is known.
  public static final String LOSSES_HOW =
      "The same attack, with the same luck, flown once more with nothing lost.";

  /// Such as `gabala: plots from gabala to emd, 20 s late`.
  public static String link(Link l) {
    String what =
        switch (l.carries()) {
          case PLOTS -> "plots";
          case TRACKS -> "tracks";
          case LAUNCH_WARNING -> "launch warning alone";
        };
    String late = l.delay() > 0 ? ", " + Decimals.of(l.delay(), 1) + " s late" : ", at once";
    return l.id() + ": " + what + " from " + l.from() + " to " + l.to() + late;
  }

  /// The heading of what shares carried and, where the run was compared with others, changed.
  public static String title(RunResult run) {
    return run.shares().isEmpty() ? "What each share carried" : "What each share changed";
  }

  /// What each missile owes to a share; empty where the run was not compared with one without it.
  public static List<ShareEffect.OnThreat> effects(RunResult run, Link share) {
    return run.shares().stream()
        .filter(e -> e.share().equals(share))
        .flatMap(e -> e.threats().stream())
        .toList();
  }

  /// What became of what a share was given, such as `312 reports sent, all arrived, on average 20 s after they were sent.`.
  public static String carried(RunRecord.LinkUse use) {
    return Story.sentence(use(use));
  }

  private static String use(RunRecord.LinkUse u) {
    if (u.sent() == 0) {
      return "nothing was sent";
    }
    List<String> parts = new ArrayList<>();
    int open = u.sent() - u.delivered() - u.lost();
    boolean all = u.delivered() == u.sent();
    parts.add((u.sent() == 1 ? "1 report" : u.sent() + " reports") + " sent");
    parts.add(all ? "all arrived" : u.delivered() + " arrived");
    boolean late = u.delivered() > 0 && u.meanDelay() >= LEAST;
    parts.add(
        late ? "on average " + Decimals.of(u.meanDelay(), 1) + " s after they were sent" : "");
    parts.add(u.tooLate() > 0 ? u.tooLate() + " of these too late to be used" : "");
    parts.add(u.inOutage() > 0 ? u.inOutage() + " lost in an outage" : "");
    int crowded = u.lost() - u.inOutage();
    parts.add(crowded > 0 ? crowded + " lost because the line was full" : "");
    parts.add(open > 0 ? open + " still under way at the end" : "");
    boolean waited = u.longestWait() >= LEAST;
    parts.add(
        waited ? "the line was waited for up to " + Decimals.of(u.longestWait(), 1) + " s" : "");
    return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
  }

  /// What changed for one missile, such as `tracked 65 s sooner (104 instead of 169 s)`.
  public static String changes(ShareEffect.OnThreat t) {
    Standing with = t.with();
    Standing without = t.without();
    List<String> parts = new ArrayList<>();
    if (with.outcome() != without.outcome()) {
      parts.add(Story.word(with.outcome()) + " instead of " + Story.word(without.outcome()));
    }
    time(parts, "detected", with.detected(), without.detected());
    time(parts, "tracked", with.tracked(), without.tracked());
    time(parts, "committed to a first shot", with.committed(), without.committed());
    length(parts, "its meeting then foretold within", with.sigma(), without.sigma());
    length(parts, "its impact then within", with.impactMajor(), without.impactMajor());
    if (with.feasibleShots() != without.feasibleShots()) {
      String shots = Integer.toString(with.feasibleShots());
      parts.add(instead(shots, Integer.toString(without.feasibleShots())) + " shots possible");
    }
    decision(parts, with.decisionTime(), without.decisionTime());
    return parts.isEmpty() ? "nothing" : String.join("; ", parts);
  }

  private static String instead(String with, String without) {
    return with + " instead of " + without;
  }

  private static void time(List<String> parts, String what, double with, double without) {
    if ((Double.isNaN(with) && Double.isNaN(without)) || Math.abs(with - without) < 0.5) {
      return;
    }
    if (Double.isNaN(without)) {
      parts.add(what + " at " + seconds(with) + " instead of never");
    } else if (Double.isNaN(with)) {
      parts.add("never " + what + " instead of at " + seconds(without));
    } else {
      String by = seconds(Math.abs(with - without)) + (with < without ? " sooner" : " later");
      parts.add(what + " " + by + " (" + instead(Decimals.of(with, 0), seconds(without)) + ")");
    }
  }

  private static void length(List<String> parts, String what, double with, double without) {
    boolean both = Double.isFinite(with) && Double.isFinite(without);
    if (both && !metres(with).equals(metres(without))) {
      parts.add(what + " " + instead(metres(with), metres(without)));
    }
  }

  private static void decision(List<String> parts, double with, double without) {
    double more = (Double.isNaN(with) ? 0 : with) - (Double.isNaN(without) ? 0 : without);
    if (Math.abs(more) >= 0.5) {
      String what = more > 0 ? " more to decide (" : " less to decide (";
      String both = instead(Decimals.of(with, 0), Decimals.of(without, 0) + " s") + ")";
      parts.add(
          seconds(Math.abs(more)) + what + (Double.isNaN(with + without) ? any(without) : both));
    }
  }

  private static String any(double without) {
    return Double.isNaN(without)
        ? "there was nothing to decide without it)"
        : "there is nothing to decide with it)";
  }

  private static String seconds(double s) {
    return Decimals.of(s, 0) + " s";
  }

  private static String metres(double m) {
    return MissView.metres(m);
  }

  /// A table's cell: the run with the share, and beside it the run without where that differs.
  static String cell(String with, String without) {
    String w = with.isEmpty() ? "never" : with;
    String o = without.isEmpty() ? "never" : without;
    return w.equals(o) ? w : w + " (" + o + ")";
  }

  /// Cells of one missile's row, in the order of {@link #COLUMNS}.
  public static List<String> cells(ShareEffect.OnThreat t) {
    Standing a = t.with();
    Standing b = t.without();
    return List.of(
        cell(Decimals.of(a.detected(), 0), Decimals.of(b.detected(), 0)),
        cell(Decimals.of(a.tracked(), 0), Decimals.of(b.tracked(), 0)),
        cell(Decimals.of(a.committed(), 0), Decimals.of(b.committed(), 0)),
        cell(kilometres(a.sigma()), kilometres(b.sigma())),
        cell(kilometres(a.impactMajor()), kilometres(b.impactMajor())),
        cell(Integer.toString(a.feasibleShots()), Integer.toString(b.feasibleShots())),
        cell(Decimals.of(a.decisionTime(), 0), Decimals.of(b.decisionTime(), 0)),
        cell(Story.word(a.outcome()), Story.word(b.outcome())));
  }

  /// Names of the columns, the missile's own left out.
  public static final List<String> COLUMNS =
      List.of(
          "first detection, s",
          "first track, s",
          "first shot, s",
          "meeting foretold, km",
          "impact ellipse, km",
          "shots possible",
          "seconds to decide",
          "outcome");

  private static String kilometres(double m) {
    return Decimals.of(m / 1000, 2);
  }
}
