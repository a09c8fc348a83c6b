package org.openemd.console.report;

import java.util.List;
import org.openemd.results.BatteryResult;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.run.RunRecord;

/// The run as a table that a minister could read, or have read out.
public final class TerminalReport {
  private static final int LEAST = 72; // [columns]
  private static final int MOST = 100; // [columns]
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String PLAIN = "\u001b[0m";

  private final RunResult run;
  private final Story story;
  private final int width;
  private final boolean color;
  private final StringBuilder out = new StringBuilder();

  private TerminalReport(RunResult run, int width, boolean color) {
    this.run = run;
    this.story = new Story(run);
    this.width = Math.clamp(width, LEAST, MOST);
    this.color = color;
  }

  /// The table, ended by a line feed.
  ///
  /// @param width columns to use, 72 to 100
  /// @param color whether the terminal shows colours
  public static String render(RunResult run, int width, boolean color) {
    return new TerminalReport(run, width, color).render();
  }

  private String render() {
    Prose.wrap(clean(story.title()), width).forEach(l -> line(bold(l)));
    paragraph(story.opening(), 0);
    blank();
    if (story.isAttack()) {
      threats();
      blank();
    }
    batteries();
    blank();
    paragraph(story.pictureSentence(), 0);
    blank();
    falls();
    shares();
    losses();
    provenance();
    sentences("To keep in mind:", run.notes());
    return out.toString();
  }

  private void threats() {
    int id = widest("Missile", run.threats().stream().map(ThreatResult::id).toList());
    int aim = widest("Aim", run.threats().stream().map(story::aim).toList());
    line(bold(row(id, aim, "Missile", "Aim", "Outcome", "Seconds to decide", "Shots")));
    rule();
    for (ThreatResult t : run.threats()) {
      String shots = Integer.toString(t.shots());
      String row =
          row(id, aim, t.id(), story.aim(t), Story.outcome(t), Story.decisionShort(t), shots);
      line(painted(row, t.outcome()));
      paragraph(story.why(t), 2);
    }
    rule();
    paragraph(story.releaseDelaySentence(), 0);
  }

  private static String row(int id, int aim, String... c) {
    return left(c[0], id)
        + "  "
        + left(c[1], aim)
        + "  "
        + left(c[2], 12)
        + "  "
        + right(c[3], 17)
        + "  "
        + right(c[4], 5);
  }

  private void batteries() {
    int name = widest("Battery", run.batteries().stream().map(BatteryResult::name).toList());
    line(bold(left("Battery", name) + "  Interceptors  Fired  Left"));
    rule();
    for (BatteryResult b : run.batteries()) {
      line(
          left(b.name(), name)
              + "  "
              + right(Integer.toString(b.inventory()), 12)
              + "  "
              + right(Integer.toString(b.fired()), 5)
              + "  "
              + right(Integer.toString(b.inventory() - b.fired()), 4)
              + (b.lost() ? ", lost" : ""));
    }
  }

  private void shares() {
    if (run.carried().isEmpty()) {
      return;
    }
    boolean compared = !run.shares().isEmpty();
    String how =
        compared ? " (the same attack, with the same luck, flown once more without it)" : "";
    line(bold(ShareWords.title(run) + how));
    for (RunRecord.LinkUse u : run.carried()) {
      paragraph(ShareWords.link(u.link()), 0);
      paragraph(ShareWords.carried(u), 2);
      ShareWords.effects(run, u.link())
          .forEach(t -> bullet(t.threat() + ": " + ShareWords.changes(t)));
    }
    if (compared) {
      paragraph(ShareWords.CAUTION, 0);
    }
    blank();
  }

  private void falls() {
    List<String> said = FallWords.sentences(run);
    if (!said.isEmpty()) {
      sentences(FallWords.TITLE, said);
      blank();
    }
  }

  private void losses() {
    if (!run.losses().isEmpty()) {
      line(bold(ShareWords.LOSSES));
      paragraph(ShareWords.LOSSES_HOW, 0);
      run.losses().forEach(t -> bullet(t.threat() + ": " + ShareWords.changes(t)));
      blank();
    }
  }

  private void provenance() {
    paragraph((story.disputedSentence() + " " + story.notionalSentence()).strip(), 0);
    blank();
  }

  private void sentences(String title, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    line(bold(title));
    for (String s : sentences) {
      bullet(s);
    }
  }

  private void bullet(String text) {
    List<String> lines = Prose.wrap(clean(text), width - 4);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? "  - " : "    ") + lines.get(i));
    }
  }

  private void paragraph(String text, int indent) {
    for (String l : Prose.wrap(clean(text), width - indent)) {
      line(" ".repeat(indent) + l);
    }
  }

  private void rule() {
    line("-".repeat(width));
  }

  private void blank() {
    out.append('\n');
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private String bold(String text) {
    return color ? BOLD + text + PLAIN : text;
  }

  private String painted(String text, Outcome outcome) {
    if (!color || outcome == Outcome.HARMLESS) {
      return text;
    }
    return (outcome == Outcome.LEAKED ? RED : GREEN) + text + PLAIN;
  }

  private static int widest(String head, List<String> cells) {
    int most = head.length();
    for (String c : cells) {
      most = Math.max(most, clean(c).length());
    }
    return Math.min(most, 26);
  }

  private static String left(String text, int columns) {
    String cut = cut(clean(text), columns);
    return cut + " ".repeat(columns - cut.length());
  }

  private static String right(String text, int columns) {
    String cut = cut(clean(text), columns);
    return " ".repeat(columns - cut.length()) + cut;
  }

  private static String cut(String text, int columns) {
    return text.length() <= columns ? text : text.substring(0, columns - 2) + "..";
  }

  /// A terminal obeys control characters: what an analyst wrote must not hold any.
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl} ]+", " ");
  }
}
