package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;

/// `map.html` and `map.svg`: what is defended, on one page that needs nothing else, and its map.
public final class AimMapPage {
  private static final String CREDIT =
      "Land and borders: Natural Earth (public domain). Cities and their people: GeoNames (CC BY 4.0). Lambert azimuthal equal-area.";

  private AimMapPage() {}

  /// `map.svg`: by shots.
  public static String svg(MapAnswer answer) {
    CoverMap drawing = new CoverMap(answer.map(), answer.atlas(), Borders.load());
    return Drawing.alone(
        drawing.shots(says(answer)),
        CoverMap.WIDTH,
        drawing.height(),
        "What is defended: " + answer.map().scenario().title(),
        "Blue, the darker the more: two shots or more, or one. Orange: no shot possible. "
            + "Borders: Natural Earth; cities: GeoNames (CC BY 4.0).");
  }

  /// `map.html`.
  ///
  /// @param version of the program
  /// @param command that makes the page again
  public static String html(MapAnswer answer, String version, String command) {
    Html html = new Html();
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    Report.head(html, "What is defended");
    html.open("body", "").open("header", "");
    html.text("p", "kicker", answer.map().scenario().title());
    html.text("h1", "", "What is defended");
    html.text("p", "lede", AimMapText.headline(answer.map()));
    answer.shares().land().groups().stream()
        .filter(s -> s.reached() > 0)
        .forEach(
            s -> html.text("p", "", AimMapText.sentence(answer, s) + AimMapText.kept(answer, s)));
    html.close("header").open("main", "", "id", "main");
    maps(html, answer);
    tables(html, answer);
    html.section("again", "The same again");
    html.again(
        command,
        version,
        answer.map().scenario().hash(),
        "map.html, map.svg, map.csv and map.geojson.");
    return html.close("section").close("main").close("body").add("</html>\n").toString();
  }

  private static void maps(Html html, MapAnswer answer) {
    CoverMap drawing = new CoverMap(answer.map(), answer.atlas(), Borders.load());
    html.section("shots", "How many shots");
    key(html, List.of(Cover.values()).stream().map(c -> new Entry(c.style(), c.words())).toList());
    html.figure(
        drawing.shots(says(answer)),
        "For each place: how many interceptors can leave in time if the missile flies there"
            + (answer.layers().isEmpty()
                ? ". "
                : ", from whichever launch point is the worst for the defense. ")
            + "Lines run half way between points that differ. Squares are interceptors, triangles radars, diamonds launches, dots cities. "
            + CREDIT);
    html.close("section");
    if (Chance.known(answer.map().cells())) {
      html.section("chance", "How likely a hit is");
      key(
          html,
          List.of(Chance.values()).stream().map(c -> new Entry(c.style(), c.words())).toList());
      html.figure(
          drawing.chances("Map of the probability that at least one shot hits."),
          "How often at least one hits of the shots that doctrine fires; debris and decoys beside the warhead left out. "
              + KillWords.shots(answer.map().scenario()));
      html.close("section");
    }
    List<WhyNot> why = WhyNot.in(answer.map().cells());
    if (!why.isEmpty()) {
      html.section("why", "Why there is no shot");
      key(html, why.stream().map(w -> new Entry(w.style(), w.words())).toList());
      html.figure(
          drawing.why(
              "Map of why there is no shot; the table below says how often each reason holds."),
          "Each square without a shot, by the first link of the chain that fails.");
      new CoverTables(answer, html).reasons();
      html.close("section");
    }
  }

  private static void tables(Html html, MapAnswer answer) {
    CoverTables tables = new CoverTables(answer, html);
    html.section("shares", "Land and people");
    html.text(
        "p",
        "",
        "Covered: at least one shot can be had"
            + (answer.layers().isEmpty() ? "" : " from every launch point that reaches the place")
            + ". The percentages are of what the missile reaches on this map; a place is as the nearest point of aim is. "
            + answer.note());
    tables.groups();
    tables.cities();
    tables.countries();
    html.close("section").section("points", "Point by point");
    tables.points();
    html.close("section");
  }

  private static String says(MapAnswer answer) {
    List<String> all = new ArrayList<>();
    all.add(AimMapText.headline(answer.map()));
    answer.shares().land().groups().stream()
        .filter(s -> s.reached() > 0)
        .forEach(s -> all.add(AimMapText.sentence(answer, s)));
    return "Map. " + String.join(" ", all);
  }

  private record Entry(String style, String words) {}

  private static void key(Html html, List<Entry> entries) {
    html.open("ul", "key");
    for (Entry e : entries) {
      Svg swatch = new Svg(18, 12, "");
      swatch.rect(e.style(), 1, 1, 16, 10, "");
      html.open("li", "").open("span", "", "aria-hidden", "true").add(swatch).close("span");
      html.text("span", "", e.words()).close("li");
    }
    html.close("ul");
  }
}
