package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// `map.html`: a coarse map of what is defended, on one page that needs nothing else.
public final class AimMapPage {
  private static final double WIDTH = 1040; // [drawing units]
  private static final int PER_SIDE = 4; // vertices of a cell's side

  private AimMapPage() {}

  /// The file's text.
  ///
  /// @param version of the program
  /// @param command that makes the page again
  public static String html(AimMap map, String version, String command) {
    Html html = new Html();
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    Report.head(html, "What is defended");
    html.open("body", "").open("header", "");
    html.text("p", "kicker", map.scenario().title());
    html.text("h1", "", "What is defended");
    html.text("p", "lede", AimMapText.headline(map));
    html.close("header").open("main", "", "id", "main").open("section", "");
    html.open("figure", "").add(drawing(map));
    html.open("figcaption", "");
    html.add(
        "Each square is one missile aimed at its middle, in a full run: seen, tracked, released, met. The darker the green, the more interceptors can leave in time once they are released; red is where none can, grey where the missile does not come down. Move the pointer over a square for its number or its reason; the table says the same.");
    html.close("figcaption").close("figure");
    key(html);
    html.close("section");
    html.open("section", "").text("h2", "", "Point by point");
    table(html, map);
    html.text("p", "fine", "OpenEMD " + version + ": " + command);
    html.close("section").close("main").close("body").add("</html>\n");
    return html.toString();
  }

  private static void key(Html html) {
    html.open("ul", "key");
    entry(html, "many", "four shots and more");
    entry(html, "few", "two or three shots");
    entry(html, "one", "one shot");
    entry(html, "none", "no shot");
    entry(html, "away", "the missile does not come down there");
    html.close("ul");
  }

  private static void entry(Html html, String shade, String words) {
    Svg swatch = new Svg(18, 12, words);
    swatch.rect("aim " + shade, 1, 1, 16, 10, "");
    html.open("li", "").add(swatch.toString()).text("span", "", words).close("li");
  }

  private static String drawing(AimMap map) {
    List<Vec3> shown = new ArrayList<>();
    map.cells().forEach(c -> shown.addAll(square(c.aim(), map.grid())));
    map.footprint().layers().forEach(l -> shown.add(MapView.direction(l.launch())));
    MapFrame frame = MapFrame.around(shown, WIDTH);
    Svg svg = new Svg(frame.width(), frame.height(), AimMapText.headline(map));
    svg.open("map aims");
    MapView.ground(svg, frame, Borders.load());
    for (AimCell c : map.cells()) {
      String d = new LineDrawer(frame).line(square(c.aim(), map.grid()), true).toString();
      svg.path("aim " + shade(c), d, tip(c));
    }
    marks(svg, frame, map);
    return svg.close().toString();
  }

  private static void marks(Svg svg, MapFrame frame, AimMap map) {
    Labels labels = new Labels(frame.width(), frame.height());
    map.footprint().layers().forEach(l -> mark(svg, frame, labels, "impact", l.launch(), l.name()));
    map.scenario()
        .weapons()
        .forEach(w -> mark(svg, frame, labels, "battery", w.battery().site(), w.battery().name()));
    map.scenario().radars().stream()
        .filter(r -> r.active())
        .forEach(r -> mark(svg, frame, labels, "radar", r.site(), r.name()));
  }

  private static void mark(
      Svg svg, MapFrame frame, Labels labels, String cls, Geodetic place, String name) {
    MapFrame.Spot s = frame.at(place);
    if (frame.holds(s)) {
      svg.triangle(cls, s.x(), s.y(), 5, name);
      labels.name(svg, "label", s.x(), s.y(), 8, name);
    }
  }

  private static String shade(AimCell c) {
    if (!c.reached()) {
      return "away";
    }
    if (!c.covered()) {
      return "none";
    }
    return c.shots() < 2 ? "one" : c.shots() < 4 ? "few" : "many";
  }

  private static String tip(AimCell c) {
    return where(c.aim()) + ": " + what(c);
  }

  private static String what(AimCell c) {
    if (!c.reached()) {
      return "the missile does not come down here";
    }
    return c.covered()
        ? text("%d shots, %.0f s to decide", c.shots(), c.decision())
        : "no shot: " + c.reason();
  }

  private static List<Vec3> square(Geodetic aim, AimGrid g) {
    double half = 0.5 * g.step();
    double latitude = aim.latitudeDegrees();
    double longitude = StrictMath.toDegrees(aim.longitude());
    double[][] corners = {{-half, -half}, {-half, half}, {half, half}, {half, -half}};
    List<Vec3> around = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      double[] a = corners[k];
      double[] b = corners[(k + 1) % 4];
      for (int i = 0; i < PER_SIDE; i++) {
        double f = (double) i / PER_SIDE;
        double north = Math.clamp(latitude + a[0] + f * (b[0] - a[0]), -90, 90);
        around.add(Borders.direction(north, longitude + a[1] + f * (b[1] - a[1])));
      }
    }
    return around;
  }

  private static void table(Html html, AimMap map) {
    html.open("table", "").open("thead", "").open("tr", "");
    List.of("Aim", "Shots", "With a perfect track", "Seconds to decide", "Why none")
        .forEach(h -> html.text("th", "", h));
    html.close("tr").close("thead").open("tbody", "");
    for (AimCell c : map.cells()) {
      html.open("tr", "").text("td", "", where(c.aim()));
      html.text("td", "number", c.reached() ? Integer.toString(c.shots()) : "");
      html.text("td", "number", c.reached() ? Integer.toString(c.possible()) : "");
      html.text("td", "number", Double.isNaN(c.decision()) ? "" : text("%.0f", c.decision()));
      html.text("td", "", c.covered() ? "" : what(c));
      html.close("tr");
    }
    html.close("tbody").close("table");
  }

  private static String where(Geodetic g) {
    return text("%.1f, %.1f", g.latitudeDegrees(), StrictMath.toDegrees(g.longitude()));
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is not worth a dependency
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
