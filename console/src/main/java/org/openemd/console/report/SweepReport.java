package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.Detail.Varied;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.campaign.summary.SweepSummary.Group;
import org.openemd.console.report.SweepSections.Section;
import org.openemd.console.text.Decimals;
import org.openemd.scenario.Scenario;

/// `report.html` of a sweep: what many runs say together, on one page that needs nothing else, for a person who was not there.
public final class SweepReport {
  private static final int MOST_CARDS = 12;
  private static final String FAST = "fast path";

  private final Scenario scenario;
  private final SweepSummary s;
  private final Findings found;
  private final List<SweepFigure> figures;
  private final Html html = new Html();

  private SweepReport(Scenario scenario, SweepSummary s, Findings found) {
    this.scenario = scenario;
    this.s = s;
    this.found = found;
    this.figures = SweepFigures.of(s);
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
    Report.head(html, scenario.title() + " - " + count(s.runs(), "run"));
    html.open("body", "");
    html.open("a", "skip", "href", "#main").say("Skip to the report").close("a");
    opening();
    html.open("main", "", "id", "main");
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
    html.text("p", "kicker", scenario.title() + ": " + count(s.runs(), "run"));
    html.text("h1", "", headline());
    html.text("p", "lede", lede());
    if (s.groups().size() > 1 && s.groups().size() <= MOST_CARDS) {
      html.open("ol", "cards", "aria-label", "Leakage by group of missiles");
      s.groups().forEach(this::card);
      html.close("ol");
    }
    html.text("p", "about", scenario.description());
    contents();
    html.close("header");
  }

  private String headline() {
    Estimate e = s.leakage();
    if (e.runs() == 0) {
      return s.failed() > 0 ? "No run came to an end" : "No missile was fired";
    }
    String interval = " (95 % interval " + range(e) + ")";
    return e.value() == 0
        ? "No missile leaked in " + count((int) e.runs(), "run") + interval
        : percent(e.value()) + " % of the missiles leak" + interval;
  }

  private String lede() {
    StringBuilder lede = new StringBuilder("Each run meets the same attack with luck of its own");
    lede.append(s.detail().inputs().isEmpty() ? ". " : ", and with values that vary. ");
    if (s.anyLeak().value() > 0) {
      lede.append("At least one missile leaks in ")
          .append(percent(s.anyLeak().value()))
          .append(" % of the runs (")
          .append(range(s.anyLeak()))
          .append("). ");
    }
    s.brokenLinks().stream()
        .max((a, b) -> Long.compare(a.times(), b.times()))
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

  private static String percent(double share) {
    return Decimals.fixed(100 * share, 1);
  }

  private static String range(Estimate e) {
    return percent(e.low()) + " to " + percent(e.high()) + " %";
  }

  private static String count(int n, String thing) {
    return Decimals.grouped(n, " ") + " " + thing + (n == 1 ? "" : "s");
  }

  private void card(Group g) {
    html.open("li", "card " + (g.leaked() > 0 ? "leaked" : "stopped"));
    html.text("p", "cardaim", g.id());
    html.open("p", "cardnumber").text("span", "", percent(g.leakage().value())).close("p");
    html.text("p", "cardunit", "% leak, " + range(g.leakage()));
    html.open("p", "cardend").text("b", "", g.leaked() + " leaked").say(" of " + g.threats());
    html.close("p").close("li");
  }

  private void contents() {
    html.open("nav", "", "aria-label", "Contents").open("ul", "");
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
    html.open("table", "").text("caption", "", section.title()).head("Run", "Reason");
    html.open("tbody", "");
    s.failures().forEach(this::failure);
    html.close("tbody").close("table").close("div").close("section");
  }

  private void failure(SweepSummary.Failure f) {
    html.open("tr", "").rowHead(Integer.toString(f.run())).cell(f.reason()).close("tr");
  }

  private void limits() {
    html.section("limits", "What it cannot say");
    html.add(Tables.sentences(cautions()));
    if (!scenario.notional().isEmpty()) {
      html.text("h3", "", "What is notional");
      html.add(Tables.sentences(scenario.notional()));
    }
    html.close("section");
  }

  private List<String> cautions() {
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
          "Runs of one round meet the same luck, so that levels can be compared: figures of all runs together mix the levels, and their intervals are too narrow.");
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

  private void again(String version, String command) {
    html.section("again", "The same sweep again");
    html.open("pre", "", "tabindex", "0").text("code", "", command).close("pre");
    html.text("p", "fine", "(or wherever the scenario's file is)");
    html.text(
        "p",
        "",
        "With OpenEMD "
            + version
            + " and a scenario whose composed text hashes to "
            + s.manifest().scenarioHash()
            + ", this gives the same bytes in this file and in those beside it, for any number of threads: summary.json and summary.md, figures/ (each drawing as SVG, its numbers as CSV),"
            + " and the tables of runs, missiles, interceptors and inputs as Parquet. With --rerun K at its end it flies run K alone, with map, timeline and reasons.");
    html.close("section");
  }
}
