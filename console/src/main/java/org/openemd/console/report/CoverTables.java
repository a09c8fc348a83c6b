package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.City;
import org.openemd.campaign.footprint.Share;
import org.openemd.campaign.footprint.Shares;

/// What a map says of land, of people and of its points, as tables.
final class CoverTables {
  private static final int CITIES = 20;
  private static final int MOST_POINTS = 2500; // a page with more would be too large

  private final MapAnswer answer;
  private final Html html;

  CoverTables(MapAnswer answer, Html html) {
    this.answer = answer;
    this.html = html;
  }

  /// Of groups of countries, the compared defense beside if there is one.
  void groups() {
    shares("By group of countries", answer.shares().land().groups());
    answer.base().ifPresent(this::added);
    if (!answer.layers().isEmpty()) {
      layers();
    }
  }

  void countries() {
    List<Share> all = new ArrayList<>(answer.shares().land().countries());
    all.removeIf(s -> s.reached() <= 0);
    all.sort(Comparator.comparingDouble(this::open).reversed());
    shares("By country, those with most people without a shot first", all);
  }

  private double open(Share land) {
    return answer.shares().people(land).map(p -> p.reached() - p.covered()).orElse(0.0);
  }

  private void shares(String caption, List<Share> rows) {
    html.table(
        "shares",
        caption,
        "Countries",
        List.of(
            "Land, 1,000 km²",
            "reached by the missile",
            "of that, covered",
            "by two shots or more",
            answer.counted() + ", millions",
            "reached by the missile",
            "of that, covered",
            "without a shot, millions"));
    for (Share l : rows) {
      if (l.onMap() > 0) {
        html.row(l.name(), cells(l));
      }
    }
    html.endTable();
  }

  private List<String> cells(Share l) {
    List<String> cells = new ArrayList<>();
    cells.add(Prose.number(l.total() / 1e9, l.total() < 1e10 ? 1 : 0));
    cells.add(percent(l.reached(), l.total()));
    cells.add(percent(l.covered(), l.reached()));
    cells.add(percent(l.twice(), l.reached()));
    answer
        .shares()
        .people(l)
        .filter(p -> p.total() > 0)
        .ifPresentOrElse(
            p -> {
              cells.add(Prose.number(p.total() / 1e6, 1));
              cells.add(percent(p.reached(), p.total()));
              cells.add(percent(p.covered(), p.reached()));
              cells.add(Prose.number((p.reached() - p.covered()) / 1e6, 1));
            },
            () -> cells.addAll(List.of("none", "", "", "")));
    return cells;
  }

  static String percent(double part, double whole) {
    return whole > 0 ? Prose.number(100 * part / whole, 0) + " %" : "–";
  }

  private void added(MapAnswer.Base base) {
    html.table(
        "shares",
        "What that adds to the same with " + base.words(),
        "Countries",
        List.of(
            "land covered with " + base.words(),
            "with this defense",
            "added",
            "people covered with " + base.words(),
            "with this defense",
            "added"));
    for (Share l : answer.shares().land().groups()) {
      if (l.reached() > 0) {
        List<String> cells = new ArrayList<>(change(base.shares().land(), l));
        answer.shares().people(l).ifPresent(p -> cells.addAll(change(base.shares().people(), p)));
        html.row(l.name(), cells);
      }
    }
    html.endTable();
  }

  private static List<String> change(Shares before, Share now) {
    Share then =
        before.groups().stream().filter(s -> s.id().equals(now.id())).findFirst().orElseThrow();
    return List.of(
        percent(then.covered(), then.reached()),
        percent(now.covered(), now.reached()),
        now.reached() > 0
            ? Prose.number(100 * (now.coveredOfReached() - then.coveredOfReached()), 0) + " points"
            : "–");
  }

  private void layers() {
    List<String> names = answer.map().from();
    html.table("shares", "Land covered, of what is reached, by launch point", "Countries", names);
    for (Share l : answer.shares().land().groups()) {
      if (l.reached() > 0) {
        html.row(
            l.name(),
            answer.layers().stream()
                .map(b ->
                    b.land().groups().stream()
                        .filter(s -> s.id().equals(l.id()))
                        .findFirst()
                        .orElseThrow())
                .map(s -> percent(s.covered(), s.reached()))
                .toList());
      }
    }
    html.endTable();
  }

  /// How much is open for each reason.
  void reasons() {
    List<AimCell> cells = answer.map().cells();
    html.table("shares", "Why there is no shot", "Reason", List.of("points of aim"));
    for (WhyNot w : WhyNot.in(cells)) {
      long n = cells.stream().filter(c -> WhyNot.open(c) && WhyNot.of(c.link()) == w).count();
      html.row(Story.capital(w.words()), List.of(Prose.number((double) n, 0)));
    }
    html.endTable();
  }

  /// The largest cities without a shot.
  void cities() {
    AimGrid grid = answer.map().grid();
    List<City> open =
        answer.atlas().cities().stream()
            .filter(c -> grid.cell(c.latitude(), c.longitude()) >= 0 && WhyNot.open(cell(c)))
            .sorted(Comparator.comparingInt(City::population).reversed())
            .limit(CITIES)
            .toList();
    if (open.isEmpty()) {
      html.text("p", "", "No city of 100,000 people or more on this map is without a shot.");
      return;
    }
    html.open(
        "div",
        "scroll",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        "Largest cities without a shot");
    html.open("table", "").text("caption", "", "The largest cities without a shot");
    html.head("City", "#People", "Why none").open("tbody", "");
    for (City c : open) {
      html.open("tr", "").rowHead(c.name() + " (" + c.country() + ")");
      html.number(Prose.number(c.population(), 0)).cell(cell(c).reason()).close("tr");
    }
    html.endTable();
  }

  private AimCell cell(City c) {
    return answer.map().cells().get(answer.map().grid().cell(c.latitude(), c.longitude()));
  }

  /// Every point, unless there are too many.
  void points() {
    List<AimCell> cells = answer.map().cells();
    if (cells.size() > MOST_POINTS) {
      html.text("p", "", "The " + Prose.number(cells.size(), 0) + " points of aim are in map.csv.");
      return;
    }
    html.open("details", "").text("summary", "", Prose.number(cells.size(), 0) + " points of aim");
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", "Points of aim");
    html.open("table", "")
        .head("Aim", "#Shots", "#With a perfect track", "#Seconds to decide", "Why none");
    html.open("tbody", "");
    for (AimCell c : cells) {
      html.open("tr", "").rowHead(CoverMap.where(c.aim()));
      html.number(c.reached() ? Integer.toString(c.shots()) : "");
      html.number(c.reached() ? Integer.toString(c.possible()) : "");
      html.number(Double.isNaN(c.decision()) ? "" : Prose.number(c.decision(), 0));
      html.cell(c.covered() ? "" : CoverMap.what(c)).close("tr");
    }
    html.endTable().close("details");
  }
}
