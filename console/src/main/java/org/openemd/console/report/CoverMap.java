package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.City;
import org.openemd.campaign.footprint.Contours;
import org.openemd.campaign.footprint.Ring;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// Drawings of what is covered: contours by shots and by probability, and why the rest is open; borders, cities, and where the defense and the launches are.
final class CoverMap {
  static final double WIDTH = 1040; // [drawing units]
  private static final double STRAIGHT = 1; // longest piece of a line, drawn straight [deg]
  private static final double NEAR =
      1.35; // sites so much farther from the middle than the map reaches are left off [1]
  private static final double EVEN = 0.1; // mean of directions that have no middle [1]
  private static final int MOST_TIPS = 2500; // a page with more would be too large
  private static final int CITIES = 40;
  private static final int NAMED = 14;
  private static final double APART = 30; // named cities, at least [drawing units]

  private final AimMap map;
  private final AimGrid grid;
  private final Atlas atlas;
  private final Borders borders;
  private final MapFrame frame;

  CoverMap(AimMap map, Atlas atlas, Borders borders) {
    this.map = map;
    this.grid = map.grid();
    this.atlas = atlas;
    this.borders = borders;
    frame = frame();
  }

  double height() {
    return frame.height();
  }

  /// By shots.
  String shots(String words) {
    Svg svg = begin(words);
    fill(svg, Cover.NONE.style(), Cover.NONE.words(), where(AimCell::reached));
    fill(svg, Cover.ONE.style(), Cover.ONE.words(), where(c -> c.shots() >= 1));
    fill(svg, Cover.FEW.style(), Cover.FEW.words(), where(c -> c.shots() >= 2));
    fill(svg, Cover.MANY.style(), Cover.MANY.words(), where(c -> c.shots() >= 4));
    return end(svg);
  }

  /// By the probability that at least one shot hits.
  String chances(String words) {
    Svg svg = begin(words);
    fill(svg, Chance.POOR.style(), Chance.POOR.words(), where(AimCell::reached));
    for (Chance c : List.of(Chance.EVEN, Chance.GOOD, Chance.SURE)) {
      fill(svg, c.style(), c.words(), Contours.atLeast(grid, this::chance, c.least()));
    }
    return end(svg);
  }

  private double chance(int cell) {
    return map.cells().get(cell).killProbability();
  }

  /// By what stands in the way of a shot, cell by cell.
  String why(String words) {
    Svg svg = begin(words);
    for (WhyNot w : WhyNot.in(map.cells())) {
      LineDrawer d = new LineDrawer(frame);
      runs(c -> WhyNot.open(c) && WhyNot.of(c.link()) == w).forEach(r -> d.line(r, true));
      svg.path(w.style(), d.toString(), w.words());
    }
    return end(svg);
  }

  private List<Contours.Area> where(Predicate<AimCell> is) {
    IntPredicate in = i -> is.test(map.cells().get(i));
    return Contours.where(grid, in);
  }

  private void fill(Svg svg, String style, String words, List<Contours.Area> areas) {
    List<List<Vec3>> rings = new ArrayList<>();
    for (Contours.Area a : areas) {
      rings.add(line(a.outer()));
      a.holes().forEach(h -> rings.add(line(h)));
    }
    if (!rings.isEmpty()) {
      svg.path(style, new LineDrawer(frame).land(rings).toString(), words);
    }
  }

  private static List<Vec3> line(Ring r) {
    List<Vec3> line = new ArrayList<>();
    for (int i = 0; i + 1 < r.size(); i++) {
      along(line, r.latitude(i), r.longitude(i), r.latitude(i + 1), r.longitude(i + 1));
    }
    line.add(line.getFirst());
    return line;
  }

  /// Adds a line but for its end, in pieces.
  private static void along(List<Vec3> line, double y1, double x1, double y2, double x2) {
    int n = Math.max(1, (int) Math.ceil(Math.max(Math.abs(y2 - y1), Math.abs(x2 - x1)) / STRAIGHT));
    for (int i = 0; i < n; i++) {
      double u = (double) i / n;
      line.add(Borders.direction(y1 + u * (y2 - y1), x1 + u * (x2 - x1)));
    }
  }

  /// Cells side by side that are alike, as one outline.
  private List<List<Vec3>> runs(Predicate<AimCell> is) {
    List<List<Vec3>> runs = new ArrayList<>();
    for (int r = 0; r < grid.rows(); r++) {
      int from = 0;
      for (int c = 0; c <= grid.columns(); c++) {
        if (c == grid.columns() || !is.test(map.footprint().at(r, c))) {
          if (c > from) {
            runs.add(box(r, from, c));
          }
          from = c + 1;
        }
      }
    }
    return runs;
  }

  private List<Vec3> box(int row, int from, int to) {
    double south = grid.southernEdge(row);
    double north = grid.northernEdge(row);
    double west = grid.westernEdge() + from * grid.step();
    double east = grid.westernEdge() + to * grid.step();
    List<Vec3> line = new ArrayList<>();
    along(line, south, west, south, east);
    along(line, south, east, north, east);
    along(line, north, east, north, west);
    along(line, north, west, south, west);
    return line;
  }

  private Svg begin(String words) {
    Svg svg = new Svg(frame.width(), frame.height(), words);
    svg.open("map");
    MapView.ground(svg, frame, borders);
    return svg.open("covers");
  }

  private String end(Svg svg) {
    svg.close();
    LineDrawer coasts = new LineDrawer(frame);
    borders.land().forEach(l -> coasts.line(l, true));
    svg.path("coast", coasts.toString(), "");
    LineDrawer lines = new LineDrawer(frame);
    borders.borders().forEach(b -> lines.line(b, false));
    svg.path("frontier", lines.toString(), "");
    tips(svg);
    marks(svg);
    return svg.close().toString();
  }

  /// What the pointer tells over a cell.
  private void tips(Svg svg) {
    if (grid.size() > MOST_TIPS) {
      return;
    }
    for (int r = 0; r < grid.rows(); r++) {
      for (int c = 0; c < grid.columns(); c++) {
        AimCell cell = map.footprint().at(r, c);
        String d = new LineDrawer(frame).line(box(r, c, c + 1), true).toString();
        if (!d.isEmpty() && cell.reached()) {
          svg.path("cell", d, where(cell.aim()) + ": " + what(cell));
        }
      }
    }
  }

  private void marks(Svg svg) {
    Labels labels = new Labels(frame.width(), frame.height());
    List<Runnable> names = new ArrayList<>();
    map.scenario().radars().stream()
        .filter(r -> r.active())
        .forEach(r -> site(svg, labels, names, "radar", r.site(), r.name()));
    map.scenario()
        .weapons()
        .forEach(w -> site(svg, labels, names, "battery", w.battery().site(), w.battery().name()));
    map.launches().forEach(m -> site(svg, labels, names, "launch", m.launch(), m.launchName()));
    cities(svg, labels, names);
    names.forEach(Runnable::run);
  }

  private void site(
      Svg svg, Labels labels, List<Runnable> names, String cls, Geodetic at, String name) {
    MapFrame.Spot s = frame.at(at);
    if (!frame.holds(s)) {
      return;
    }
    switch (cls) {
      case "radar" -> svg.triangle(cls, s.x(), s.y(), 6, "Radar: " + name);
      case "battery" -> svg.rect(cls, s.x() - 5, s.y() - 5, 10, 10, "Interceptors: " + name);
      default -> svg.diamond(cls, s.x(), s.y(), 6, "Launch: " + name);
    }
    labels.mark(s.x(), s.y(), 5);
    String kind = cls.equals("radar") ? "sensor" : cls.equals("battery") ? "defense" : "attack";
    names.add(() -> labels.name(svg, "name " + kind, s.x(), s.y(), 5, name));
  }

  private void cities(Svg svg, Labels labels, List<Runnable> names) {
    List<City> largest =
        atlas.cities().stream()
            .filter(c -> frame.holds(spot(c)) && grid.cell(c.latitude(), c.longitude()) >= 0)
            .sorted(Comparator.comparingInt(City::population).reversed())
            .limit(CITIES)
            .toList();
    List<MapFrame.Spot> named = new ArrayList<>();
    for (City c : largest) {
      MapFrame.Spot s = spot(c);
      svg.circle("city", s.x(), s.y(), 2.6, c.name() + ", " + tell(c));
      labels.mark(s.x(), s.y(), 2.6);
      boolean free =
          named.stream().allMatch(o -> StrictMath.hypot(o.x() - s.x(), o.y() - s.y()) > APART);
      if (free && named.size() < NAMED) {
        named.add(s);
        names.add(() -> labels.name(svg, "name town", s.x(), s.y(), 2.6, c.name()));
      }
    }
  }

  private MapFrame.Spot spot(City c) {
    return frame.at(Borders.direction(c.latitude(), c.longitude()));
  }

  private String tell(City c) {
    AimCell cell = map.cells().get(grid.cell(c.latitude(), c.longitude()));
    return Prose.number(c.population(), 0) + " people: " + what(cell);
  }

  /// One cell in words.
  static String what(AimCell c) {
    if (!c.reached()) {
      return "the missile cannot come down here";
    }
    if (!c.covered()) {
      return "no shot: " + c.reason();
    }
    String looks =
        c.looks() > 1 ? text(", %d of them one after a look at the other", c.looks()) : "";
    String chance =
        Double.isNaN(c.killProbability())
            ? ""
            : text(", one hits with %.0f %%", 100 * c.killProbability());
    return Prose.count(c.shots(), "shot")
        + looks
        + chance
        + text(", %.0f s to decide", c.decision());
  }

  static String where(Geodetic g) {
    return Prose.place(g);
  }

  /// All cells, and what of the rest is near.
  private MapFrame frame() {
    List<Vec3> shown = new ArrayList<>();
    Vec3 sum = Vec3.ZERO;
    for (int r = 0; r < grid.rows(); r++) {
      List<Vec3> box = box(r, 0, grid.columns());
      shown.addAll(box);
      for (Vec3 v : box) {
        sum = sum.plus(v);
      }
    }
    List<Geodetic> sites = sites();
    if (sum.norm() < EVEN * shown.size()) { // all around the Earth
      sum = Vec3.ZERO;
      for (Geodetic g : sites) {
        sum = sum.plus(MapView.direction(g));
      }
    }
    Vec3 middle = sum.norm() == 0 ? new Vec3(1, 0, 0) : sum.unit();
    double reach = NEAR * shown.stream().mapToDouble(v -> v.angleTo(middle)).max().orElse(0);
    for (Geodetic g : sites) {
      Vec3 v = MapView.direction(g);
      if (v.angleTo(middle) < reach) {
        shown.add(v);
      }
    }
    return MapFrame.over(middle, shown, WIDTH);
  }

  /// Launches and batteries; radars look from afar, and would make the map small.
  private List<Geodetic> sites() {
    List<Geodetic> sites = new ArrayList<>();
    map.footprint().layers().forEach(l -> sites.add(l.launch()));
    map.scenario().weapons().forEach(w -> sites.add(w.battery().site()));
    return sites;
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is not worth a dependency
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
