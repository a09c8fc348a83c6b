package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.results.Fall;
import org.openemd.results.RunResult;
import org.openemd.scenario.WeaponSite;

/// Maps of what comes down: all of it, and that around the battery of which most fell.
final class FallMap {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double STEP = 30; // between vertices of a path [s]
  private static final double NEAR = 800e3; // what the second map takes in around a battery [m]
  private static final double FAR_ENOUGH =
      1.6; // a map this much wider than the near one is no other

  private final RunResult run;
  private final Borders borders;
  private final List<Fall> falls;
  private final List<WeaponSite> fired;

  FallMap(RunResult run, Borders borders) {
    this.run = run;
    this.borders = borders;
    this.falls = run.falls().ours().stream().filter(Fall::lands).toList();
    this.fired =
        run.scenario().weapons().stream()
            .filter(w -> falls.stream().anyMatch(f -> f.battery().equals(w.battery().id())))
            .toList();
  }

  /// All that falls.
  String whole() {
    return draw(all(), "Map of what falls of the interceptors.");
  }

  /// Around the battery of which most fell; empty where the whole shows it as well.
  String near() {
    if (fired.isEmpty()) {
      return "";
    }
    List<Vec3> near = new ArrayList<>();
    take(near, most(), NEAR);
    boolean same = near.size() < 2 || spread(all()) < FAR_ENOUGH * spread(near);
    return same ? "" : draw(near, "Map of what falls near " + most().battery().name() + ".");
  }

  /// That battery.
  WeaponSite most() {
    WeaponSite most = fired.getFirst();
    for (WeaponSite w : fired) {
      most = count(w) > count(most) ? w : most;
    }
    return most;
  }

  private long count(WeaponSite w) {
    return falls.stream().filter(f -> f.battery().equals(w.battery().id())).count();
  }

  private static double spread(List<Vec3> places) {
    double most = 0;
    for (Vec3 v : places) {
      most = Math.max(most, v.angleTo(places.getFirst()));
    }
    return most;
  }

  private List<Vec3> all() {
    List<Vec3> all = new ArrayList<>();
    fired.forEach(w -> take(all, w, Double.POSITIVE_INFINITY));
    return all;
  }

  private void take(List<Vec3> shown, WeaponSite w, double within) {
    Geodetic site = w.battery().site();
    shown.add(MapView.direction(site));
    for (Fall f : falls) {
      Geodetic at = f.impact();
      if (at != null && Geodesics.distance(site, at) < within) {
        shown.add(MapView.direction(at));
      }
    }
  }

  private String draw(List<Vec3> shown, String words) {
    MapFrame frame = MapFrame.around(shown, WIDTH);
    Svg svg = new Svg(frame.width(), frame.height(), words);
    Labels labels = new Labels(frame.width(), frame.height());
    svg.open("map");
    MapView.ground(svg, frame, borders);
    LineDrawer d = new LineDrawer(frame);
    falls.stream().filter(f -> !limit(f)).forEach(f -> d.line(track(f.path()), false));
    svg.path("stage", d.toString(), "");
    falls.forEach(f -> ellipse(svg, frame, f));
    falls.forEach(f -> limits(svg, frame, f));
    falls.forEach(f -> mark(svg, frame, labels, f));
    names(svg, frame, labels);
    return svg.close().toString();
  }

  private static boolean limit(Fall f) {
    return f.kind() == Fall.Kind.REMAINS_OF_TARGET || f.kind() == Fall.Kind.REMAINS_OF_KILL_VEHICLE;
  }

  private static List<Vec3> track(Trajectory path) {
    List<Vec3> points = new ArrayList<>();
    int n = Math.max(1, (int) Math.ceil((path.end() - path.start()) / STEP));
    for (int i = 0; i <= n; i++) {
      double t = path.start() + (path.end() - path.start()) * i / n;
      points.add(MapView.ground(path.position(t)));
    }
    return points;
  }

  private static void ellipse(Svg svg, MapFrame frame, Fall f) {
    Geodetic at = f.impact();
    if (f.kind() == Fall.Kind.REMAINS && at != null && Double.isFinite(f.sigmaMajor())) {
      List<Vec3> outline = MapMarks.outline(at, f.sigmaMajor(), f.sigmaMinor(), f.orientation());
      svg.path("cloud", new LineDrawer(frame).line(outline, true).toString(), tip(f));
    }
  }

  // From the middle of each cloud to where the target's pieces would be.
  private void limits(Svg svg, MapFrame frame, Fall f) {
    for (Fall t : falls) {
      Geodetic a = f.impact();
      Geodetic b = t.impact();
      boolean pair =
          f.kind() == Fall.Kind.REMAINS
              && t.kind() == Fall.Kind.REMAINS_OF_TARGET
              && t.of().equals(f.of());
      if (pair && a != null && b != null) {
        List<Vec3> line = List.of(MapView.direction(a), MapView.direction(b));
        svg.path("would", new LineDrawer(frame).line(line, false).toString(), tip(t));
      }
    }
  }

  private static void mark(Svg svg, MapFrame frame, Labels labels, Fall f) {
    Geodetic at = f.impact();
    if (at == null || !frame.holds(frame.at(at))) {
      return;
    }
    MapFrame.Spot s = frame.at(at);
    mark(svg, f.kind(), s.x(), s.y(), tip(f));
    labels.mark(s.x(), s.y(), 4);
  }

  static void mark(Svg svg, Fall.Kind kind, double x, double y, String tip) {
    switch (kind) {
      case KILL_VEHICLE -> svg.diamond("fallen", x, y, 4.5, tip);
      case FAILED_INTERCEPTOR -> svg.cross("lost", x, y, 3.5, tip);
      case REMAINS -> svg.circle("hit", x, y, 3.5, tip);
      case REMAINS_OF_TARGET -> svg.circle("left", x, y, 2.5, tip);
      case REMAINS_OF_KILL_VEHICLE -> svg.circle("left", x, y, 1.5, tip);
      default -> svg.rect("fallen", x - 3, y - 3, 6, 6, tip);
    }
  }

  private static String tip(Fall f) {
    return f.id()
        + ": "
        + Prose.number(f.mass(), 0)
        + " kg, down at "
        + Prose.number(f.time(), 0)
        + " s, "
        + Prose.km(f.distance())
        + " from its battery";
  }

  private void names(Svg svg, MapFrame frame, Labels labels) {
    for (WeaponSite w : fired) {
      MapFrame.Spot s = frame.at(w.battery().site());
      if (frame.holds(s)) {
        svg.rect("battery", s.x() - 4.5, s.y() - 4.5, 9, 9, w.battery().name());
        labels.mark(s.x(), s.y(), 5);
        labels.name(svg, "name defense", s.x(), s.y(), 5, w.battery().name());
      }
    }
    MapView.ends(run, false)
        .forEach((name, at) -> {
          MapFrame.Spot s = frame.at(at);
          if (frame.holds(s)) {
            svg.circle("aim", s.x(), s.y(), 6, "Aim: " + name);
            labels.mark(s.x(), s.y(), 6);
            labels.name(svg, "name", s.x(), s.y(), 6, name);
          }
        });
  }
}
