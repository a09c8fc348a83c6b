package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.world.Signature;

/// The maps: the whole attack, and where the shots met it.
final class MapView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double STEP = 10; // between vertices of a track [s]
  static final double COVERAGE_ALTITUDE = 500_000; // [m]
  private static final double NEAR =
      0.45; // what the second map takes in around the first intercepts [rad]

  private final RunResult run;
  private final Borders borders;

  MapView(RunResult run, Borders borders) {
    this.run = run;
    this.borders = borders;
  }

  /// All that flew, all that watched, all that could shoot.
  String whole() {
    List<Vec3> shown = new ArrayList<>();
    run.scenario().weapons().forEach(w -> shown.add(direction(w.battery().site())));
    run.scenario().radars().forEach(r -> shown.add(direction(r.site())));
    for (BodyPath b : run.bodies()) {
      if (!b.dropped()) {
        boolean shot = b.kind().equals("INTERCEPTOR");
        double end = shot ? Math.min(b.end(), b.path().end()) : b.path().end();
        shown.addAll(track(b, b.path().start(), end, 10 * STEP));
      }
    }
    return draw(
        shown,
        "Map of the whole attack: ground tracks of "
            + run.threats().size()
            + " missiles, radar coverage, batteries and intercepts.",
        true);
  }

  /// The surroundings of the intercepts; empty when there were none.
  String shots() {
    List<Vec3> met = new ArrayList<>();
    for (InterceptorResult i : run.interceptors()) {
      BodyPath path = body(i.id());
      if (path != null && Double.isFinite(i.intercept()) && !i.result().equals("LOST")) {
        met.add(path.path().position(i.intercept()).unit());
      }
    }
    if (met.isEmpty()) {
      return "";
    }
    List<Vec3> shown = new ArrayList<>(nearest(met));
    for (WeaponSite w : run.scenario().weapons()) {
      addIfNear(shown, met, direction(w.battery().site()));
    }
    for (ThreatGroup g : run.scenario().threats()) {
      addIfNear(shown, met, direction(g.aim()));
      addIfNear(shown, met, direction(g.launch()));
    }
    return draw(shown, "Map of the surroundings of the intercepts.", false);
  }

  /// The largest bunch of places that lie near one another.
  private static List<Vec3> nearest(List<Vec3> met) {
    List<Vec3> best = List.of();
    for (Vec3 m : met) {
      List<Vec3> bunch = met.stream().filter(o -> o.angleTo(m) < NEAR).toList();
      if (bunch.size() > best.size()) {
        best = bunch;
      }
    }
    return best;
  }

  private static void addIfNear(List<Vec3> shown, List<Vec3> met, Vec3 place) {
    List<Vec3> bunch = nearest(met);
    if (bunch.stream().anyMatch(m -> m.angleTo(place) < NEAR)) {
      shown.add(place);
    }
  }

  private String draw(List<Vec3> shown, String words, boolean coverage) {
    MapFrame frame = MapFrame.around(shown, WIDTH);
    Svg svg = new Svg(frame.width(), frame.height(), words);
    Labels labels = new Labels(frame.width(), frame.height());
    svg.open("map");
    ground(svg, frame, borders);
    if (coverage) {
      coverage(svg, frame);
    }
    stages(svg, frame);
    threats(svg, frame);
    shots(svg, frame);
    new MapMarks(run, frame, labels, svg).draw(coverage);
    return svg.close().toString();
  }

  /// Sea, land, borders and the net of meridians and parallels.
  static void ground(Svg svg, MapFrame frame, Borders borders) {
    svg.rect("sea", 0, 0, frame.width(), frame.height(), "");
    svg.path("land", new LineDrawer(frame).land(borders.land()).toString(), "");
    LineDrawer lines = new LineDrawer(frame);
    borders.borders().forEach(b -> lines.line(b, false));
    svg.path("border", lines.toString(), "");
    svg.path("graticule", graticule(frame), "");
  }

  private static String graticule(MapFrame frame) {
    LineDrawer lines = new LineDrawer(frame);
    for (int lon = -180; lon < 180; lon += 15) {
      List<Vec3> meridian = new ArrayList<>();
      for (int lat = -60; lat <= 85; lat += 5) {
        meridian.add(Borders.direction(lat, lon));
      }
      lines.line(meridian, false);
    }
    for (int lat = -60; lat < 90; lat += 15) {
      List<Vec3> parallel = new ArrayList<>();
      for (int lon = -180; lon <= 180; lon += 3) {
        parallel.add(Borders.direction(lat, lon));
      }
      lines.line(parallel, false);
    }
    return lines.toString();
  }

  private void coverage(Svg svg, MapFrame frame) {
    for (Radar r : run.scenario().radars()) {
      if (!r.active()) {
        continue;
      }
      LineDrawer field = new LineDrawer(frame);
      Coverage.field(r, COVERAGE_ALTITUDE).forEach(o -> field.line(o, true));
      svg.path(r.steered() ? "coverage steered" : "coverage", field.toString(), r.name());
      LineDrawer even = new LineDrawer(frame);
      Signature s = smallest(r);
      Coverage.detection(r, COVERAGE_ALTITUDE, new RadarModel(r).rcs(s), s.fluctuation())
          .forEach(o -> even.line(o, true));
      svg.path("detection", even.toString(), r.name() + ": one scan in two finds a warhead");
    }
  }

  /// The smallest warhead of the scenario in the radar's band.
  private Signature smallest(Radar r) {
    RadarModel model = new RadarModel(r);
    return run.scenario().threats().stream()
        .map(ThreatGroup::warhead)
        .min(Comparator.comparingDouble(model::rcs))
        .orElse(new Signature(0.01, 0.3));
  }

  private void stages(Svg svg, MapFrame frame) {
    LineDrawer d = new LineDrawer(frame);
    for (BodyPath b : run.bodies()) {
      if (b.dropped()) {
        d.line(track(b, b.path().start(), b.path().end(), 3 * STEP), false);
      }
    }
    svg.path("stage", d.toString(), "Spent stages and what separations leave");
  }

  private void threats(Svg svg, MapFrame frame) {
    for (ThreatResult t : run.threats()) {
      BodyPath b = body(t.id());
      if (b == null) {
        continue;
      }
      double end = Math.min(b.end(), b.path().end());
      double burnout = Double.isFinite(t.burnout()) ? Math.min(t.burnout(), end) : b.path().start();
      one(svg, frame, "would", t.id() + ", had it not been hit", b, end, b.path().end());
      one(svg, frame, "midcourse", t.id() + ", " + Story.outcome(t), b, burnout, end);
      one(svg, frame, "boost", t.id() + " under thrust", b, b.path().start(), burnout);
    }
  }

  private void shots(Svg svg, MapFrame frame) {
    for (BodyPath b : run.bodies()) {
      if (b.kind().equals("INTERCEPTOR")) {
        double end = Math.min(b.end(), b.path().end());
        one(svg, frame, "interceptor", b.id(), b, b.path().start(), end);
      }
    }
  }

  private static void one(
      Svg svg, MapFrame frame, String cls, String tip, BodyPath b, double from, double to) {
    if (to > from) {
      svg.path(cls, new LineDrawer(frame).line(track(b, from, to, STEP), false).toString(), tip);
    }
  }

  private static List<Vec3> track(BodyPath b, double from, double to, double step) {
    List<Vec3> points = new ArrayList<>();
    int n = Math.max(1, (int) Math.ceil((to - from) / step));
    for (int i = 0; i <= n; i++) {
      points.add(ground(b.path().position(from + (to - from) * i / n)));
    }
    return points;
  }

  /// The direction of the place below, in the latitude that maps use.
  static Vec3 ground(Vec3 position) {
    return direction(Places.of(position));
  }

  static Vec3 direction(Geodetic g) {
    return Borders.direction(g.latitudeDegrees(), g.longitudeDegrees());
  }

  private @Nullable BodyPath body(String id) {
    return Places.body(run, id);
  }

  /// Launch places and aims of the threats, each once.
  static Map<String, Geodetic> ends(RunResult run, boolean launches) {
    Map<String, Geodetic> places = new LinkedHashMap<>();
    for (ThreatGroup g : run.scenario().threats()) {
      places.putIfAbsent(launches ? g.launchName() : g.aimName(), launches ? g.launch() : g.aim());
    }
    return places;
  }
}
