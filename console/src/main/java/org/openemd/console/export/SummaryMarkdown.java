package org.openemd.console.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openemd.console.report.FallWords;
import org.openemd.console.report.RadarTable;
import org.openemd.console.report.ScoreFigures;
import org.openemd.console.report.ShareWords;
import org.openemd.console.report.Story;
import org.openemd.console.report.TrackedText;
import org.openemd.console.text.Decimals;
import org.openemd.console.text.Markdown;
import org.openemd.results.AimQuality;
import org.openemd.results.BatteryResult;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.run.RunRecord;
import org.openemd.scenario.DisputedValue;

/// `summary.md`: the run on one page, for people who paste things into documents.
final class SummaryMarkdown {
  private final RunResult run;
  private final Story story;
  private final StringBuilder out = new StringBuilder();

  private SummaryMarkdown(RunResult run) {
    this.run = run;
    this.story = new Story(run);
  }

  static String text(RunResult run, List<String> overrides) {
    return new SummaryMarkdown(run).write(overrides);
  }

  private String write(List<String> overrides) {
    line("# " + Markdown.safe(story.title()));
    line("");
    line(Markdown.safe(story.opening()));
    if (story.isAttack()) {
      threats();
    }
    batteries();
    interceptors();
    list(FallWords.TITLE, FallWords.sentences(run));
    aims();
    shares();
    losses();
    radars();
    picture();
    disputed();
    list("What to keep in mind", run.notes());
    list("Notional", run.scenario().notional());
    line("");
    line("## The same run again");
    line("");
    line("    " + story.command(overrides).replace('\n', ' '));
    line("");
    line("(or wherever the scenario's file is)");
    return out.toString();
  }

  private void threats() {
    heading("Missiles");
    row("missile", "aim", "outcome", "seconds to decide", "shots", "fired at", "why");
    row("---", "---", "---", "---:", "---:", "---", "---");
    for (ThreatResult t : run.threats()) {
      row(
          t.id(),
          story.aim(t),
          Story.outcome(t),
          Story.decisionShort(t),
          Integer.toString(t.shots()),
          TrackedText.brief(t),
          story.why(t));
    }
    line("");
    line(Markdown.safe(story.releaseDelaySentence()));
  }

  private void batteries() {
    heading("Batteries");
    row("battery", "interceptors", "fired", "");
    row("---", "---:", "---:", "---");
    for (BatteryResult b : run.batteries()) {
      String lost = b.lost() ? "lost" : "";
      row(b.name(), Integer.toString(b.inventory()), Integer.toString(b.fired()), lost);
    }
  }

  private void interceptors() {
    if (run.interceptors().isEmpty()) {
      return;
    }
    heading("Interceptors");
    row("interceptor", "target", "launch s", "intercept s", "miss m", "closing km/s", "result");
    row("---", "---", "---:", "---:", "---:", "---:", "---");
    for (InterceptorResult i : run.interceptors()) {
      row(
          i.id(),
          i.target(),
          Decimals.of(i.launch(), 1),
          Decimals.of(i.intercept(), 1),
          Decimals.of(i.missDistance(), 2),
          Decimals.of(i.closingSpeed() / 1000, 2),
          Story.result(i));
    }
  }

  private void aims() {
    if (run.quality().aims().isEmpty()) {
      return;
    }
    heading("How well the targets were known");
    line(
        "Across the closing direction at the meeting: believed, one sigma along each axis of the ellipse, and true, at commit and at handover.");
    line("");
    row("interceptor", "at", "believed m", "truly off m", "P(in basket)", "undiscriminated");
    row("---", "---", "---:", "---:", "---:", "---:");
    for (AimQuality a : run.quality().aims()) {
      row(
          a.interceptor(),
          a.stage().name().toLowerCase(Locale.ROOT),
          Decimals.of(a.semiMajor(), 0) + " x " + Decimals.of(a.semiMinor(), 0),
          Decimals.of(a.across(), 0),
          Decimals.of(a.inside(), 3),
          Integer.toString(a.undiscriminated()));
    }
  }

  private void shares() {
    if (!run.carried().isEmpty()) {
      heading(ShareWords.title(run));
    }
    if (!run.shares().isEmpty()) {
      line(ShareWords.HOW);
    }
    for (RunRecord.LinkUse u : run.carried()) {
      line("");
      line("### " + Markdown.safe(ShareWords.link(u.link())));
      line("");
      line(Markdown.safe(ShareWords.carried(u)));
      line("");
      ShareWords.effects(run, u.link())
          .forEach(t -> line("- " + Markdown.safe(t.threat() + ": " + ShareWords.changes(t))));
    }
  }

  private void losses() {
    if (!run.losses().isEmpty()) {
      heading(ShareWords.LOSSES);
      line(ShareWords.LOSSES_HOW);
      line("");
      run.losses()
          .forEach(t -> line("- " + Markdown.safe(t.threat() + ": " + ShareWords.changes(t))));
    }
  }

  private void radars() {
    if (run.radarUses().isEmpty()) {
      return;
    }
    heading("Sensors");
    row(all("radar", RadarTable.COLUMNS));
    row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
    run.radarUses().forEach(u -> row(all(u.sensor(), RadarTable.cells(u))));
    line("");
    line(RadarTable.HOW);
  }

  private static String[] all(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new);
  }

  private void picture() {
    heading("How good the picture was");
    line(Markdown.safe(story.pictureSentence()));
    line("");
    line(Markdown.safe(Story.truthCounted()));
    line("");
    row("metric", "value", "what it is");
    row("---", "---:", "---");
    ScoreFigures.of(run.picture().score()).forEach(f -> row(f.name(), f.value(), f.meaning()));
  }

  private void disputed() {
    if (run.scenario().disputedInRuns().isEmpty()) {
      return;
    }
    heading("Disputed values in force");
    row("value", "as used", "range", "unit", "source", "origin");
    row("---", "---:", "---", "---", "---", "---");
    for (DisputedValue d : run.scenario().disputedInRuns()) {
      row(d.path(), d.value(), d.range(), d.unit(), d.source(), d.origin());
    }
  }

  private void list(String title, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    heading(title);
    sentences.forEach(s -> line("- " + Markdown.safe(s)));
  }

  private void heading(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void row(String... cells) {
    out.append(Markdown.row(cells));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
