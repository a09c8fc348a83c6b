package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

/// One flight drawn: from the side, and over the ground.
public final class FlightView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double SIDE = 420; // height of the side view [drawing units]
  private static final double TOP = 30; // [drawing units]
  private static final double LEFT = 70; // [drawing units]
  private static final double BOTTOM = SIDE - 36; // [drawing units]

  private final Flown flown;
  private final List<Flown.Moment> history;

  private FlightView(Flown flown) {
    this.flown = flown;
    this.history = flown.history();
  }

  /// Both, as a file of its own.
  public static String svg(Flown flown) {
    FlightView view = new FlightView(flown);
    MapFrame frame = view.frame();
    String both = Drawing.above(view.side(), SIDE, view.map(frame), frame.height(), WIDTH);
    String title = flown.vehicle().name() + " (" + flown.vehicle().status() + ")";
    return Drawing.alone(both, WIDTH, SIDE + frame.height(), title, FlightText.headline(flown));
  }

  /// What the lines and marks mean, in a row from the right.
  private void key(Svg svg) {
    List<String> marks = new ArrayList<>(List.of("boost", "midcourse"));
    List<String> words = new ArrayList<>(List.of("under thrust", "coasting"));
    if (!flown.flight().spent().isEmpty()) {
      marks.addAll(List.of("stage", "lost"));
      words.addAll(List.of("spent stage", "where it falls"));
    }
    double x = WIDTH - 24 - 120.0 * marks.size();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).equals("lost")) {
        svg.cross("lost", x + 14, 8, 3, "");
      } else {
        svg.line(marks.get(i), x, 8, x + 28, 8);
      }
      svg.text("tick", x + 34, 12, "start", words.get(i));
      x += 120;
    }
  }

  private String side() {
    double top = Math.max(1, flown.flight().apogee().altitude() / 1000);
    double far =
        Math.max(
            1, 1.02 * history.stream().mapToDouble(Flown.Moment::range).max().orElse(0) / 1000);
    Axis x = new Axis(0, far, LEFT, WIDTH - 24);
    Axis y = new Axis(0, 1.05 * top, BOTTOM, TOP);
    Svg svg =
        new Svg(WIDTH, SIDE, "Altitude against ground range of " + flown.vehicle().name() + ".");
    for (double h : y.ticks(6)) {
      svg.line("grid", LEFT, y.at(h), WIDTH - 24, y.at(h));
      svg.text("tick", LEFT - 8, y.at(h) + 4, "end", tick(h));
    }
    svg.text("tick", LEFT + 6, 12, "start", "km above the ground");
    key(svg);
    for (double d : x.ticks(10)) {
      svg.line("axis", x.at(d), BOTTOM, x.at(d), BOTTOM + 5);
      svg.text("tick", x.at(d), BOTTOM + 19, "middle", tick(d));
    }
    svg.text("tick", LEFT - 14, BOTTOM + 19, "end", "km along");
    for (Flight.SpentStage s : flown.flight().spent()) {
      svg.path("stage", stage(s.path(), x, y), "Stage " + s.index());
    }
    svg.path("midcourse", curve(x, y, false), flown.vehicle().name());
    svg.path("boost", curve(x, y, true), "under thrust");
    return svg.toString();
  }

  private static String tick(double kilometres) {
    boolean whole = kilometres == Math.rint(kilometres);
    return Prose.number(kilometres, whole ? 0 : 1);
  }

  private String curve(Axis x, Axis y, boolean boost) {
    List<String> points = new ArrayList<>();
    for (Flown.Moment m : history) {
      if (!boost || m.time() <= flown.flight().burnout()) {
        points.add(spot(x, y, m.range(), m.place().height()));
      }
    }
    return "M" + String.join("L", points);
  }

  private String stage(Trajectory path, Axis x, Axis y) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      var place = flown.ground().place(path.sample(i).position());
      points.add(spot(x, y, flown.ground().distance(flown.launch(), place), place.height()));
    }
    return "M" + String.join("L", points);
  }

  private static String spot(Axis x, Axis y, double range, double height) {
    return Svg.n(x.at(range / 1000)) + " " + Svg.n(y.at(Math.max(0, height / 1000)));
  }

  private MapFrame frame() {
    return MapFrame.around(track(history), WIDTH);
  }

  private static List<Vec3> track(List<Flown.Moment> moments) {
    return moments.stream().map(m -> MapView.direction(m.place())).toList();
  }

  private String map(MapFrame frame) {
    Svg svg = new Svg(frame.width(), frame.height(), "Its track over the ground.");
    svg.open("map");
    MapView.ground(svg, frame, Borders.load());
    List<Flown.Moment> boost =
        history.stream().filter(m -> m.time() <= flown.flight().burnout()).toList();
    svg.path("midcourse", new LineDrawer(frame).line(track(history), false).toString(), "");
    svg.path("boost", new LineDrawer(frame).line(track(boost), false).toString(), "under thrust");
    Labels labels = new Labels(frame.width(), frame.height());
    mark(svg, frame, labels, "launch", MapView.direction(flown.launch()), "launch");
    for (Flight.SpentStage s : flown.flight().spent()) {
      MapFrame.Spot at = frame.at(MapView.direction(s.impact()));
      svg.cross("lost", at.x(), at.y(), 3, "Stage " + s.index());
      labels.mark(at.x(), at.y(), 3);
    }
    mark(
        svg, frame, labels, "impact", MapView.direction(flown.flight().impact().point()), "impact");
    return svg.close().toString();
  }

  private static void mark(
      Svg svg, MapFrame frame, Labels labels, String cls, Vec3 where, String name) {
    MapFrame.Spot at = frame.at(where);
    if (cls.equals("launch")) {
      svg.triangle(cls, at.x(), at.y(), 5, name);
    } else {
      svg.cross(cls, at.x(), at.y(), 5, name);
    }
    labels.mark(at.x(), at.y(), 5);
    labels.name(svg, "name attack", at.x(), at.y(), 5, name);
  }
}
