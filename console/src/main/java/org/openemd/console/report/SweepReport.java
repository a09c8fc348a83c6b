package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.Detail.Varied;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.summary.SweepSummary.Group;
import org.openemd.console.report.SweepSections.Section;
import org.openemd.console.text.Decimals;
import org.openemd.scenario.Scenario;

/// `report.html` of a sweep: what many runs say together, on one page that needs nothing else, for a person who was not there.
public final class SweepReport {
  private static final int MOST_CARDS = 12;

  private final Scenario scenario;
  private final SweepSummary s;
  private final Findings found;
  private final List<SweepFigure> figures;
  private final SweepStory story;
  private final Html html = new Html();

  private SweepReport(Scenario scenario, SweepSummary s, Findings found) {
    this.scenario = scenario;
    this.s = s;
    this.found = found;
    this.story = new SweepStory(s, found);
    this.figures = SweepFigures.of(s, found);
  }

  /// The file's text.
  ///
  /// @param scenario as written, before anything varies
  /// @param version of the program
  /// @param command that makes the sweep again
  public static String html(
      Scenario scenario, SweepSummary s, Findings found, String version, String command) {
    return new SweepReport(scenario, s, found).page(version, command);
  }

  private String page(String version, String command) {
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    Report.head(html, scenario.title() + " - " + SweepStory.count(s.runs(), "run"));
    html.open("body", "");
    html.open("a", "skip", "href", "#main").say("Skip to the report").close("a");
    opening();
    html.open("main", "", "id", "main");
    drawn("levels", "Level by level", SweepFigures.LEVELS);
    drawn("shots", "Leakage against shots and raid", SweepFigures.SHOTS, SweepFigures.SIZE);
    drawn("chain", "Where the chain broke", SweepFigures.CHAIN);
    drawn("spread", "How near, and how long", SweepFigures.MISS, SweepFigures.DECIDE);
    drawn("convergence", "Were these runs enough?", SweepFigures.CONVERGENCE);
    varied();
    html.section("tables", "In numbers");
    SweepSections.ofAllRuns(s).forEach(this::table);
    html.close("section");
    failures();
    limits();
    again(version, command);
    html.close("main").close("body").add("</html>\n");
    return html.toString();
  }

  private void opening() {
    html.open("header", "");
    html.text("p", "kicker", scenario.title() + ": " + SweepStory.count(s.runs(), "run"));
    html.text("h1", "", story.headline());
    html.text("p", "lede", story.lede());
    if (s.groups().size() > 1 && s.groups().size() <= MOST_CARDS) {
      html.open("ol", "cards", "aria-label", "Leakage by group of missiles");
      s.groups().forEach(this::card);
      html.close("ol");
    }
    html.text("p", "about", scenario.description());
    contents();
    html.close("header");
  }

  private void card(Group g) {
    html.open("li", "card " + (g.leaked() > 0 ? "leaked" : "stopped"));
    html.text("p", "cardaim", g.id());
    html.open("p", "cardnumber")
        .text("span", "", SweepStory.percent(g.leakage().value()))
        .close("p");
    html.text("p", "cardunit", "% leak, " + SweepStory.range(g.leakage()));
    html.open("p", "cardend").text("b", "", g.leaked() + " leaked").say(" of " + g.threats());
    html.close("p").close("li");
  }

  private void contents() {
    html.open("nav", "", "aria-label", "Contents").open("ul", "");
    entry("levels", "Level by level", SweepFigures.LEVELS);
    entry("shots", "Shots and raid", SweepFigures.SHOTS);
    entry("chain", "Broken links", SweepFigures.CHAIN);
    entry("spread", "How near, how long", SweepFigures.MISS, SweepFigures.DECIDE);
    entry("convergence", "Enough runs?", SweepFigures.CONVERGENCE);
    if (!s.detail().inputs().isEmpty()) {
      html.entry("varied", "What varied");
    }
    html.entry("tables", "In numbers");
    if (s.failed() > 0) {
      html.entry("failed", "What failed");
    }
    html.entry("limits", "What it cannot say");
    html.entry("again", "The same sweep again");
    html.close("ul").close("nav");
  }

  private List<SweepFigure> named(String... names) {
    return figures.stream().filter(f -> List.of(names).contains(f.name())).toList();
  }

  private void entry(String id, String name, String... figures) {
    if (!named(figures).isEmpty()) {
      html.entry(id, name);
    }
  }

  private void drawn(String id, String title, String... names) {
    List<SweepFigure> some = named(names);
    if (!some.isEmpty()) {
      html.section(id, title);
      some.forEach(f -> figure(f, some.size() > 1));
      html.close("section");
    }
  }

  private void figure(SweepFigure f, boolean titled) {
    if (titled) {
      html.text("h3", "", f.title());
    }
    html.figure(f.svg(), (f.says() + " " + f.caption()).strip());
  }

  private void varied() {
    if (s.detail().inputs().isEmpty()) {
      return;
    }
    html.section("varied", "What varied between runs");
    String caption = "Values in the unit of their key, and what they were set to";
    html.table("", caption, "Value", List.of("as asked", "lowest", "mean", "highest", "runs"));
    s.detail().inputs().forEach(this::input);
    html.endTable();
    Optional<SweepFigure> sensitivity = SensitivityView.of(found);
    sensitivity.ifPresent(f -> figure(f, true));
    StudySections.of(found).forEach(this::table);
    html.close("section");
  }

  private void input(Varied v) {
    String asked =
        s.manifest().design().stream()
            .filter(d -> d.startsWith(v.path() + "="))
            .map(d -> d.substring(v.path().length() + 1))
            .findFirst()
            .orElse("");
    List<String> cells = new ArrayList<>(List.of(asked));
    if (Double.isNaN(v.mean())) {
      String set =
          String.join(", ", v.settings().stream().map(c -> c.what() + " " + c.times()).toList());
      cells.addAll(List.of("", set, ""));
    } else {
      cells.add(Decimals.of(v.lowest(), 4));
      cells.add(Decimals.of(v.mean(), 4));
      cells.add(Decimals.of(v.highest(), 4));
    }
    cells.add(Long.toString(v.runs()));
    html.open("tr", "").pathHead(v.path());
    cells.forEach(html::number);
    html.close("tr");
  }

  private void table(Section section) {
    if (section.rows().size() < 2) {
      return;
    }
    List<String> head = section.rows().getFirst();
    String first = Story.capital(head.getFirst());
    html.table("", section.title(), first, head.subList(1, head.size()));
    section.rows().stream().skip(1).forEach(r -> html.row(r.getFirst(), r.subList(1, r.size())));
    html.endTable();
  }

  private void failures() {
    if (s.failed() == 0) {
      return;
    }
    html.section("failed", "What failed");
    Section section = SweepSections.failures(s);
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", section.title());
    html.open("table", "").text("caption", "", section.title()).head("Run", "Seed", "Reason");
    html.open("tbody", "");
    s.failures().forEach(this::failure);
    html.close("tbody").close("table").close("div").close("section");
  }

  private void failure(SweepSummary.Failure f) {
    html.open("tr", "").rowHead(Integer.toString(f.run())).cell(Long.toString(f.seed()));
    html.cell(f.reason()).close("tr");
  }

  private void limits() {
    html.section("limits", "What it cannot say");
    html.add(Tables.sentences(story.cautions()));
    html.text("p", "", KillWords.shots(scenario));
    if (!scenario.notional().isEmpty()) {
      html.text("h3", "", "What is notional");
      html.add(Tables.sentences(scenario.notional()));
    }
    html.close("section");
  }

  private void again(String version, String command) {
    html.section("again", "The same sweep again");
    html.again(
        command,
        version,
        s.manifest().scenarioHash(),
        "this file and in those beside it, for any number of threads: summary.json and summary.md, figures/ (each drawing as SVG, its numbers as CSV),"
            + " and the tables of runs, missiles, interceptors and inputs as Parquet. With --rerun K at its end it flies run K alone, with map, timeline and reasons.");
    html.close("section");
  }
}
