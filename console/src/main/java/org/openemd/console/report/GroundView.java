package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.sensing.coverage.Outline;

/// Over which ground a radar detects, by altitude.
final class GroundView {
  static final double WIDTH = 1040; // [drawing units]
  private static final double FARTHEST = 2.6; // from the site, of what the map takes in [rad]

  private final Survey.OfRadar of;
  private final List<Outline> outlines;
  private final List<Survey.Passed> shown;
  private final MapFrame frame;

  /// @param shown bodies whose way over the ground is drawn
  GroundView(Survey.OfRadar of, List<Outline> outlines, List<Survey.Passed> shown) {
    this.of = of;
    this.outlines = outlines;
    this.shown = shown;
    this.frame = MapFrame.over(centre(), taken(), WIDTH);
  }

  private Vec3 centre() {
    return MapView.direction(of.radar().site());
  }

  /// What the map takes in: the radar, all that it covers, and launches that are not on the other side of the Earth.
  private List<Vec3> taken() {
    List<Vec3> all = new ArrayList<>();
    all.add(centre());
    for (Outline o : outlines) {
      o.regions().forEach(r -> all.addAll(directions(r.outer())));
    }
    for (Survey.Passed p : shown) {
      all.add(MapView.ground(p.body().path().position(p.body().path().start())));
    }
    return all.stream().filter(v -> v.angleTo(centre()) < FARTHEST).toList();
  }

  private static List<Vec3> directions(List<Geodetic> ring) {
    return ring.stream().map(MapView::direction).toList();
  }

  double height() {
    return frame.height();
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, height(), words());
    svg.open("map");
    MapView.ground(svg, frame, Borders.load());
    outlines.reversed().forEach(o -> outline(svg, o));
    for (Survey.Passed p : shown) {
      for (Stretch s : Stretch.of(p)) {
        svg.path(s.cls(), new LineDrawer(frame).line(track(p, s), false).toString(), p.body().id());
      }
    }
    names(svg);
    return svg.close().toString();
  }

  private String words() {
    List<String> parts = new ArrayList<>();
    for (Outline o : outlines) {
      String area = Prose.number(o.area() / 1e12, 2) + " million km²";
      parts.add(Prose.km(o.altitude()) + " high over " + area);
    }
    return "Map of the ground over which "
        + of.radar().name()
        + " detects a body: "
        + String.join(", ", parts)
        + ".";
  }

  private void outline(Svg svg, Outline o) {
    LineDrawer d = new LineDrawer(frame);
    for (Outline.Region r : o.regions()) {
      d.line(directions(r.outer()), true);
      r.holes().forEach(h -> d.line(directions(h), true));
    }
    svg.path("detection ground", d.toString(), Prose.km(o.altitude()) + " high");
  }

  private static List<Vec3> track(Survey.Passed p, Stretch s) {
    return s.times().stream().map(t -> MapView.ground(p.body().path().position(t))).toList();
  }

  private void names(Svg svg) {
    Labels labels = new Labels(WIDTH, height());
    MapFrame.Spot site = frame.at(centre());
    svg.triangle("radar", site.x(), site.y(), 5.5, of.radar().name());
    labels.mark(site.x(), site.y(), 5.5);
    labels.name(svg, "name sensor", site.x(), site.y(), 5, of.radar().name());
    for (Survey.Passed p : shown) {
      MapFrame.Spot s = frame.at(MapView.ground(p.body().path().position(p.body().path().start())));
      svg.diamond("launch", s.x(), s.y(), 5.5, p.body().id());
      labels.mark(s.x(), s.y(), 5.5);
      labels.name(svg, "name attack", s.x(), s.y(), 5, p.body().id());
    }
    outlines.forEach(o -> altitude(svg, labels, o));
  }

  /// On the line, where it is farthest from the radar.
  private void altitude(Svg svg, Labels labels, Outline o) {
    Vec3 farthest = null;
    for (Outline.Region r : o.regions()) {
      for (Vec3 v : directions(r.outer())) {
        boolean farther = farthest == null || v.angleTo(centre()) > farthest.angleTo(centre());
        farthest = farther && frame.holds(frame.at(v)) ? v : farthest;
      }
    }
    if (farthest != null) {
      MapFrame.Spot s = frame.at(farthest);
      labels.name(svg, "tick", s.x(), s.y(), 0, Prose.km(o.altitude()));
    }
  }
}
