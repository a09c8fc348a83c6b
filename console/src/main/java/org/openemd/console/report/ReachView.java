package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodesics;
import org.openemd.flight.Reach;
import org.openemd.math.Vec3;

/// The reach around a launch place as a map, a page and a table.
///
/// Lambert's azimuthal equal-area projection around the launch place: every direction from there is a straight line, no pole and
/// no meridian is special, and areas are true.
public final class ReachView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double LARGEST_RING = 17_500e3; // [m]
  private static final double RING = 72; // directions of a ring's points
  private static final int LINES = 36; // of the table on a terminal, at most

  private ReachView() {}

  /// The map as a file of its own.
  public static String svg(Reached reached) {
    MapFrame frame = frame(reached);
    String title = "Reach of " + reached.vehicle().name() + " (" + reached.vehicle().status() + ")";
    return Drawing.alone(map(reached, frame), WIDTH, frame.height(), title, reached.headline());
  }

  private static MapFrame frame(Reached r) {
    return MapFrame.over(MapView.direction(r.launch()), r.directions(), WIDTH);
  }

  private static String map(Reached r, MapFrame frame) {
    List<Vec3> line = r.directions();
    Vec3 centre = MapView.direction(r.launch());
    Svg svg =
        new Svg(
            frame.width(),
            frame.height(),
            "Map of the reach of " + r.vehicle().name() + ". " + r.headline());
    svg.open("map");
    MapView.ground(svg, frame, Borders.load());
    svg.path("reach", new LineDrawer(frame).line(line, true).toString(), r.headline());
    if (frame.disk() < frame.width()) {
      svg.circle("ring", frame.x0(), frame.y0(), frame.disk(), "");
    }
    Labels labels = new Labels(frame.width(), frame.height());
    rings(svg, frame, r, labels);
    MapFrame.Spot at = frame.at(centre);
    svg.triangle("launch", at.x(), at.y(), 5, "Launch: " + Prose.place(r.launch()));
    labels.mark(at.x(), at.y(), 5);
    labels.name(svg, "name attack", at.x(), at.y(), 5, "launch");
    return svg.close().toString();
  }

  private static void rings(Svg svg, MapFrame frame, Reached r, Labels labels) {
    double most = Math.min(LARGEST_RING, r.most().range());
    for (double d : new Axis(0, most / 1000, 0, 1).ticks(5)) {
      if (d > 0) {
        List<Vec3> ring = new ArrayList<>();
        for (int i = 0; i <= RING; i++) {
          double azimuth = 2 * StrictMath.PI * i / RING;
          ring.add(MapView.direction(Geodesics.direct(r.launch(), azimuth, 1000 * d)));
        }
        svg.path("ring", new LineDrawer(frame).line(ring, true).toString(), "");
        MapFrame.Spot top = frame.at(ring.getFirst());
        if (frame.holds(top)) {
          labels.name(svg, "tick", top.x(), top.y(), 0, Prose.number(d, 0) + " km");
        }
      }
    }
  }

  /// The table for a terminal.
  public static String text(Reached r, int width, boolean color) {
    Prose out = new Prose(width, color);
    out.title("Reach of " + r.vehicle().name() + " (" + r.vehicle().status() + ")");
    out.say(r.headline());
    out.blank();
    out.line("Bearing       Reach    Comes down at");
    int n = r.edges().size();
    int step = (n + LINES - 1) / LINES;
    for (int i = 0; i < n; i += step) {
      out.line(row(r.edges().get(i)));
    }
    if (step > 1) {
      out.say("(all " + n + " bearings: --format csv, or --out DIR)");
    }
    out.blank();
    out.say(FlightText.physics(r.environment()));
    out.blank();
    out.title("To keep in mind:");
    r.warnings().forEach(out::bullet);
    return out.toString();
  }

  private static String row(Reach.Edge e) {
    return padded(Prose.degrees(e.azimuth(), 1), 7)
        + padded(Prose.km(e.range()), 12)
        + "    "
        + Prose.place(e.place());
  }

  private static String padded(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }

  /// One page that needs nothing else.
  ///
  /// @param command that drew it
  public static String html(Reached r, String command) {
    Html html = new Html();
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    Report.head(html, "Reach of " + r.vehicle().name());
    html.open("body", "").open("header", "");
    html.text("p", "kicker", r.vehicle().name() + " (" + r.vehicle().status() + ")");
    html.text("h1", "", r.headline()).close("header").open("main", "", "id", "main");
    html.figure(
        map(r, frame(r)),
        "Shaded: what the farthest flights in all directions enclose. Dotted: distances along the ground."
            + " Lambert azimuthal equal-area around the launch place.");
    html.open("section", "").text("h2", "", "What to keep in mind");
    html.add(Tables.sentences(r.warnings()));
    html.text("p", "", FlightText.physics(r.environment())).close("section");
    table(html, r);
    html.open("section", "").text("h2", "", "The same again");
    html.open("pre", "", "tabindex", "0").text("code", "", command).close("pre");
    html.text("p", "fine", "Land and borders: Natural Earth (public domain).").close("section");
    return html.close("main").close("body").add("</html>\n").toString();
  }

  private static void table(Html html, Reached r) {
    html.open("section", "").text("h2", "", "By bearing").open("table", "");
    html.head("Launched towards", "#Reach (km)", "Comes down at").open("tbody", "");
    for (Reach.Edge e : r.edges()) {
      html.open("tr", "").rowHead(Prose.degrees(e.azimuth(), 1) + " degrees");
      html.number(Prose.number(e.range() / 1000, 0)).cell(Prose.place(e.place())).close("tr");
    }
    html.close("tbody").close("table").close("section");
  }
}
