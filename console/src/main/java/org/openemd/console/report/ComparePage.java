package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Flip;
import org.openemd.console.report.CompareSections.Section;

/// `compare.html`: a table of lights that open into their numbers, on one page that needs nothing else.
public final class ComparePage {
  private static final int MOST_FLIPS = 400; // rows of a table

  private final CompareAnswer answer;
  private final CompareStory story;
  private final List<Section> sections;
  private final Html html = new Html();

  private ComparePage(CompareAnswer answer) {
    this.answer = answer;
    story = new CompareStory(answer);
    sections = CompareSections.of(answer);
  }

  /// The file's text.
  ///
  /// @param version of the program
  public static String html(CompareAnswer answer, String version) {
    return new ComparePage(answer).page(version);
  }

  private String page(String version) {
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    Report.head(html, "Which option, at what price");
    html.open("body", "compare");
    html.open("a", "skip", "href", "#main").say("Skip to the comparison").close("a");
    opening();
    html.open("main", "", "id", "main");
    lights();
    for (Section s : sections) {
      if (s.id().equals("costs")) {
        turns();
      }
      section(s);
    }
    again(version);
    html.close("main").close("body").add("</html>\n");
    return html.toString();
  }

  private void opening() {
    html.open("header", "");
    html.text("p", "kicker", "Options against the same raid, side by side");
    html.text("h1", "", story.headline());
    for (Side s : answer.comparison().views()) {
      html.open("p", "lede").text("b", "", answer.title(s)).say(". ");
      story.view(s).stream().findFirst().ifPresent(html::say);
      html.close("p");
    }
    html.open("nav", "", "aria-label", "Contents").open("ul", "");
    html.entry("lights", "At a glance");
    for (Section s : sections) {
      if (named(s)) {
        html.entry(s.id(), s.view().isEmpty() ? s.title() : s.view().replaceFirst(" \\(.*", ""));
      }
    }
    html.entry("again", "The same again");
    html.close("ul").close("nav").close("header");
  }

  private void lights() {
    html.section("lights", "At a glance");
    html.text(
        "p",
        "",
        "Each cell opens into its numbers, with the command that makes them. Where the colours change was chosen by this project:");
    html.open("ul", "sentences");
    lit()
        .forEach(q -> html.text("li", "", Story.capital(q.column()) + ": " + q.thresholds() + "."));
    html.close("ul");
    answer.comparison().views().forEach(this::lights);
    html.close("section");
  }

  private List<CompareQuantity> lit() {
    return Arrays.stream(CompareQuantity.values())
        .filter(CompareQuantity::isLit)
        .filter(q ->
            answer.comparison().views().stream()
                .anyMatch(s -> s.cases().stream().anyMatch(k -> q.of(k, s).isPresent())))
        .toList();
  }

  private void lights(Side s) {
    html.text("h3", "", answer.heading(s));
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", answer.heading(s));
    html.open("table", "lights").open("thead", "").open("tr", "");
    html.open("th", "", "scope", "col").say("Option").close("th");
    for (CompareQuantity q : lit()) {
      html.open("th", "", "scope", "col").say(Story.capital(q.column())).close("th");
    }
    html.close("tr").close("thead").open("tbody", "");
    for (Case k : s.cases()) {
      html.open("tr", "").rowHead(Story.capital(CompareAnswer.name(k)));
      lit().forEach(q -> light(q, k, s));
      html.close("tr");
    }
    html.endTable();
  }

  private void light(CompareQuantity q, Case k, Side s) {
    Optional<CompareFigure> figure = CompareFigures.of(answer, q, k, s);
    if (figure.isEmpty()) {
      html.cell("");
      return;
    }
    CompareFigure f = figure.get();
    Light light = q.light(f.value(), CompareQuantity.least(q, s));
    html.open("td", "light " + light.word()).open("details", "").open("summary", "");
    html.text("b", "", f.text()).say(" ").text("span", "word", light.word()).close("summary");
    numbers(f);
    related(q).forEach(r -> CompareFigures.of(answer, r, k, s).ifPresent(this::numbers));
    html.open("pre", "", "tabindex", "0").text("code", "", f.command()).close("pre");
    html.close("details").close("td");
  }

  // What is told in the same cell.
  private static List<CompareQuantity> related(CompareQuantity q) {
    return switch (q) {
      case EUROPE_PROTECTED ->
          List.of(CompareQuantity.EUROPE_COVERED, CompareQuantity.EUROPE_SHOTS);
      case LEAKED -> List.of(CompareQuantity.FIRED, CompareQuantity.LEAKED_MORE);
      default -> List.of();
    };
  }

  private void numbers(CompareFigure f) {
    List<String> parts = new ArrayList<>();
    parts.add(f.words() + ": " + f.text() + unit(f));
    if (!f.interval().isEmpty()) {
      boolean runs = f.of().equals("runs");
      parts.add((runs ? "95 % interval " : "low to high ") + f.interval());
    }
    if (f.n() > 0) {
      parts.add("n = " + Prose.number((double) f.n(), 0) + " " + f.of());
    }
    html.text("p", "", Story.sentence(String.join("; ", parts)));
  }

  private static String unit(CompareFigure f) {
    return switch (f.unit()) {
      case "s" -> " s";
      case "million USD" -> " billion dollars of 2009";
      case "USD" -> " dollars of 2009";
      default -> "";
    };
  }

  // The parts of a view stand under its name.
  private void heading(Section s) {
    html.open("section", named(s) ? "" : "part", "id", s.id());
    if (named(s)) {
      html.text("h2", "", s.view().isEmpty() ? s.title() : s.view());
    }
    if (!s.view().isEmpty()) {
      html.text("h3", "", Story.capital(s.title()));
    }
  }

  // Whether it is the first of its view, or of no view.
  private boolean named(Section s) {
    return s.view().isEmpty()
        || sections.stream()
            .filter(o -> o.view().equals(s.view()))
            .findFirst()
            .equals(Optional.of(s));
  }

  private void section(Section s) {
    heading(s);
    s.says().forEach(t -> html.text("p", "", t));
    if (s.id().equals("costs")) {
      costs();
    }
    if (s.rows().size() > 1) {
      List<String> head = s.rows().getFirst();
      html.table(
          "shares", s.heading(), Story.capital(head.getFirst()), head.subList(1, head.size()));
      s.rows().stream()
          .skip(1)
          .forEach(r -> html.row(Story.capital(r.getFirst()), r.subList(1, r.size())));
      html.endTable();
    }
    if (!s.bullets().isEmpty()) {
      html.add(Tables.sentences(s.bullets()));
    }
    html.close("section");
  }

  private void costs() {
    CostView view = new CostView(answer);
    if (!view.isEmpty()) {
      html.add(CostView.key());
      html.figure(view, "Billions of 2009 dollars, by phase.");
    }
  }

  private void turns() {
    FlipView flips = new FlipView(answer);
    if (!flips.isEmpty()) {
      html.section("flips", "Where the order turns");
      html.add(FlipView.key());
      html.figure(
          flips,
          "Disputed values that alone give the lead by some criterion to another option. Each bar goes from the lowest value argued to the highest; every mark says what it is when pointed at, and the table says the same."
              + (flips.more() > 0 ? " " + flips.more() + " more are in the table." : ""));
    } else if (answer.comparison().views().stream().allMatch(s -> s.flips().isEmpty())) {
      return;
    } else {
      html.section("flips", "Where the order turns");
    }
    answer.comparison().views().forEach(this::table);
    html.close("section");
  }

  private void table(Side s) {
    if (s.flips().isEmpty()) {
      return;
    }
    String title = answer.heading(s) + ": every order that turns";
    html.open("details", "").text("summary", "", title + " (" + s.flips().size() + ")");
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", title);
    html.open("table", "flips").text("caption", "", title);
    html.head("Criterion", "Overtakes", "Is overtaken", "Once", "Best changes", "Command");
    html.open("tbody", "");
    s.flips().stream().limit(MOST_FLIPS).forEach(f -> flip(s, f));
    html.endTable().close("details");
  }

  private void flip(Side s, Flip f) {
    html.open("tr", "").rowHead(Story.capital(f.by().words()));
    html.cell(CompareStory.name(s, f.over())).cell(CompareStory.name(s, f.under()));
    html.cell(story.words().once(f.moves())).cell(f.first() ? "yes" : "no");
    html.open("td", "");
    html.text("code", "", answer.commands().turned(s, f, answer.comparison().step()));
    html.close("td").close("tr");
  }

  private void again(String version) {
    html.section("again", "The same again");
    html.open("pre", "", "tabindex", "0").text("code", "", answer.commands().whole()).close("pre");
    html.text(
        "p",
        "",
        "With OpenEMD "
            + version
            + " this gives the same bytes in this file and in compare.md, compare.csv and compare.json, for any number of threads. Cities and their people: GeoNames (CC BY 4.0).");
    html.close("section");
  }
}
