package org.openemd.console.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openemd.console.text.Decimals;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.results.metrics.Siap;
import org.openemd.results.metrics.TrackingScore;
import org.openemd.scenario.ThreatGroup;

/// A run in plain sentences.
public final class Story {
  private static final String[] WORDS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private final RunResult run;
  private final Map<String, ThreatGroup> groups = new LinkedHashMap<>();

  /// Of one run.
  public Story(RunResult run) {
    this.run = run;
    run.scenario().threats().forEach(g -> groups.put(g.id(), g));
  }

  /// The scenario's title, or its id when it has none.
  public String title() {
    String title = run.scenario().title();
    return title.isBlank() ? run.scenario().id() : title;
  }

  /// Whether anything was fired at anybody.
  public boolean isAttack() {
    return !run.threats().isEmpty();
  }

  /// What happened, and how long somebody had to decide.
  public String opening() {
    return isAttack() ? headline() + " " + decisionSentence() : headline();
  }

  /// What happened, in one or two sentences.
  public String headline() {
    int fired = run.threats().size();
    if (fired == 0) {
      return "No missile was fired.";
    }
    return capital(count(fired, "missile"))
        + (fired == 1 ? " was" : " were")
        + " fired. "
        + capital(outcomes())
        + ".";
  }

  private String outcomes() {
    List<String> parts = new ArrayList<>();
    int stopped = count(Outcome.INTERCEPTED);
    int leaked = count(Outcome.LEAKED);
    int harmless = count(Outcome.HARMLESS);
    if (stopped == run.threats().size()) {
      return stopped == 1 ? "it was intercepted" : "all were intercepted";
    }
    if (leaked == run.threats().size()) {
      return (leaked == 1 ? "it got through" : "all got through") + leakedTo();
    }
    if (stopped > 0) {
      parts.add(word(stopped) + (stopped == 1 ? " was" : " were") + " intercepted");
    }
    if (leaked > 0) {
      parts.add(word(leaked) + " got through" + leakedTo());
    }
    if (harmless > 0) {
      parts.add(word(harmless) + " did no harm");
    }
    return String.join("; ", parts);
  }

  private int count(Outcome outcome) {
    return (int) run.threats().stream().filter(t -> t.outcome() == outcome).count();
  }

  private String leakedTo() {
    List<String> aims =
        run.threats().stream()
            .filter(t -> t.outcome() == Outcome.LEAKED)
            .map(this::aim)
            .distinct()
            .toList();
    return " to " + join(aims);
  }

  /// How long somebody had, over all threats.
  public String decisionSentence() {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int without = 0;
    for (ThreatResult t : run.threats()) {
      if (Double.isFinite(t.decisionTime())) {
        least = Math.min(least, t.decisionTime());
        most = Math.max(most, t.decisionTime());
      } else {
        without++;
      }
    }
    if (without == run.threats().size()) {
      return "Nobody ever had a shot to decide about." + warningSentence();
    }
    return "Somebody had "
        + (Decimals.of(least, 0).equals(Decimals.of(most, 0))
            ? seconds(least)
            : "between " + Decimals.of(least, 0) + " and " + seconds(most))
        + " to decide"
        + (without == 0 ? "." : ", and for " + count(without, "missile") + " never a shot.");
  }

  /// From when to when seconds to decide run, who releases weapons and how long that takes.
  public String releaseDelaySentence() {
    return "Seconds to decide run from the first feasible shot on a confirmed track to the last useful launch."
        + ReleaseWords.of(run.scenario());
  }

  /// The threat's aim by name.
  public String aim(ThreatResult t) {
    ThreatGroup g = groups.get(t.group());
    return g == null ? t.group() : g.aimName();
  }

  /// What was fired, from where, with its standing.
  public String vehicle(ThreatResult t) {
    ThreatGroup g = groups.get(t.group());
    if (g == null) {
      return "";
    }
    String name = g.vehicle().name();
    String status = g.vehicle().status();
    boolean said = name.toLowerCase(Locale.ROOT).contains(status.toLowerCase(Locale.ROOT));
    return (said ? name : name + " (" + status + ")") + " from " + g.launchName();
  }

  /// Why it ended so, in the run's own sentence; where nobody can shoot, also the warning that was had.
  public String why(ThreatResult t) {
    return sentence(t.reason()) + (armed() ? "" : warning(t));
  }

  private boolean armed() {
    return run.batteries().stream().anyMatch(b -> b.inventory() > 0);
  }

  /// What is left when there is nothing to shoot with.
  private String warningSentence() {
    DoubleSummaryStatistics tracked =
        run.threats().stream()
            .mapToDouble(t -> before(t, t.tracked()))
            .filter(Double::isFinite)
            .summaryStatistics();
    if (armed() || tracked.getCount() == 0) {
      return "";
    }
    String least = Decimals.of(tracked.getMin(), 0);
    String most = seconds(tracked.getMax());
    return " The warning, from a first confirmed track to the impact, was "
        + (tracked.getCount() == 1 ? "" : "between " + least + " and ")
        + most
        + ".";
  }

  private static String warning(ThreatResult t) {
    if (!Double.isFinite(t.detected())) {
      return " Nobody was warned of it.";
    }
    String reported = " First reported " + seconds(before(t, t.detected()));
    return Double.isFinite(t.tracked())
        ? reported
            + " and confirmed in track "
            + seconds(before(t, t.tracked()))
            + " before impact."
        : reported + " before impact; no radar ever held a track that tells where it falls.";
  }

  /// Seconds from a time to the impact.
  private static double before(ThreatResult t, double time) {
    return t.launch() + t.flightTime() - time;
  }

  /// A clause as a sentence.
  static String sentence(String clause) {
    String said = clause.strip();
    boolean ended = said.isEmpty() || ".!?".indexOf(said.charAt(said.length() - 1)) >= 0;
    return capital(ended ? said : said + ".");
  }

  /// How much of what was used is disputed, and where to look.
  public String disputedSentence() {
    int all = run.scenario().disputedInRuns().size();
    int defaults =
        (int)
            run.scenario().disputedInRuns().stream()
                .filter(d -> d.origin().equals("default"))
                .count();
    if (all == 0) {
      return "No disputed value is in force.";
    }
    return capital(count(all, "disputed value"))
        + (all == 1 ? " is" : " are")
        + " in force, "
        + (defaults == all ? "all" : word(defaults) + " of them")
        + " at the scenario's own default; each with its range and source in report.html. --assume and --set switch them.";
  }

  /// How much of it is this project's own choice, and where to look.
  public String notionalSentence() {
    int n = run.scenario().notional().size();
    return n == 0
        ? ""
        : capital(count(n, "item"))
            + (n == 1 ? " is" : " are")
            + " notional, chosen by this project where nothing is published; each is named in report.html.";
  }

  /// The outcome in small words.
  public static String outcome(ThreatResult t) {
    return word(t.outcome());
  }

  static String word(Outcome outcome) {
    return switch (outcome) {
      case INTERCEPTED -> "intercepted";
      case LEAKED -> "got through";
      case HARMLESS -> "no harm done";
    };
  }

  /// An interceptor's end in small words.
  public static String result(InterceptorResult i) {
    if (i.failed() != null) {
      return "failed " + i.failed().words();
    }
    return switch (i.result()) {
      case "NO_TARGET" -> "target already gone";
      case "NO_HANDOVER" -> "target not found";
      default -> i.result().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /// The headline number; words when there was no shot.
  public static String decisionShort(ThreatResult t) {
    return Double.isFinite(t.decisionTime()) ? Decimals.of(t.decisionTime(), 0) : "no shot";
  }

  /// Which run it is: its seed, and its number unless that is 0.
  String which() {
    int number = run.key().number();
    return run.key().seed() + (number == 0 ? "" : "." + number);
  }

  /// The command that makes this run again.
  public String command(List<String> overrides) {
    int number = run.key().number();
    String verb = number == 0 ? "./emd run" : "./emd sweep";
    StringBuilder c = new StringBuilder(verb + " scenarios/" + run.scenario().id() + ".yaml");
    c.append(" --seed ").append(run.key().seed());
    c.append(number == 0 ? "" : " --rerun " + number);
    run.scenario().assumptions().forEach(a -> c.append(" --assume ").append(quoted(a)));
    overrides.forEach(o -> c.append(" --set ").append(quoted(o)));
    if (!run.orders().isEmpty()) {
      c.append(" --orders orders.csv");
    }
    return c.toString();
  }

  /// A word as a shell takes it.
  public static String quoted(String word) {
    return word.matches("[A-Za-z0-9._=,:/+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /// Which truth the tracks of a run are held against.
  public static String truthCounted() {
    return "The network's tracks are held against every body that counts: warheads, stages and debris, each from the moment it first stands in the view of a radar that is on, however weak its echo, until"
        + " it is gone or comes down into the air. That counts missiles that still burn, which are hard to track. A network with more radars has more bodies in view, and sooner, so that the share it holds may be smaller though it holds no less.";
  }

  /// How good the tracks of the run were, in one sentence.
  public String pictureSentence() {
    TrackingScore score = run.picture().score();
    if (score.times().isEmpty() || score.bodies().isEmpty()) {
      return "No body came into the view of a radar: there was nothing to track.";
    }
    Siap s = score.siap();
    return "Tracks: "
        + Decimals.of(100 * s.completeness(), 0)
        + " % of bodies in view held, "
        + (s.tracks() == 0 ? "none" : Decimals.of(100 * s.spuriousness(), 0) + " %")
        + " of tracks of no body (or of one already hit), mean OSPA "
        + MissView.metres(score.meanOspa().distance())
        + consistencyClause(score)
        + ".";
  }

  private static String consistencyClause(TrackingScore score) {
    TrackingScore.Outside nees = score.neesOutside();
    return nees.times() == 0
        ? ""
        : ", errors above what the tracks claim (NEES above its "
            + Decimals.of(100 * score.rules().probability(), 2)
            + " % band) at "
            + Decimals.of(100.0 * nees.above() / nees.times(), 0)
            + " % of times";
  }

  static String count(int n, String thing) {
    return word(n) + " " + thing + (n == 1 ? "" : "s");
  }

  static String word(int n) {
    return n >= 0 && n < WORDS.length ? WORDS[n] : Integer.toString(n);
  }

  /// `412 seconds`.
  static String seconds(double s) {
    String n = Decimals.of(s, 0);
    return n + (n.equals("1") ? " second" : " seconds");
  }

  static String capital(String s) {
    return s.isEmpty() ? s : s.substring(0, 1).toUpperCase(Locale.ROOT) + s.substring(1);
  }

  static String join(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }
}
