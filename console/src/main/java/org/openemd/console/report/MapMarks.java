package org.openemd.console.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.command.Battery;
import org.openemd.console.text.Decimals;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;
import org.openemd.results.InterceptorResult;
import org.openemd.results.PredictedImpact;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Radar;
import org.openemd.tracking.ImpactPrediction;

/// What stands on a map: sites, impacts with their predicted ellipses, intercepts, and names.
final class MapMarks {
  private static final double EARTH = 6_371_000; // [m]
  private static final double TWO_SIGMA = 2; // drawn half-axes over standard deviations [1]

  private final RunResult run;
  private final MapFrame frame;
  private final Labels labels;
  private final Svg svg;
  private final List<Name> names = new ArrayList<>();

  private record Name(String cls, MapFrame.Spot at, double r, String text) {}

  MapMarks(RunResult run, MapFrame frame, Labels labels, Svg svg) {
    this.run = run;
    this.frame = frame;
    this.labels = labels;
    this.svg = svg;
  }

  void draw(boolean radars) {
    ellipses();
    if (radars) {
      run.scenario().radars().forEach(this::radar);
    }
    run.scenario().weapons().forEach(this::battery);
    MapView.ends(run, true).forEach(this::launch);
    MapView.ends(run, false).forEach(this::aim);
    run.threats().forEach(this::impact);
    run.interceptors().forEach(this::intercept);
    names.forEach(n -> labels.name(svg, n.cls(), n.at().x(), n.at().y(), n.r(), n.text()));
  }

  private void radar(Radar r) {
    MapFrame.Spot s = frame.at(r.site());
    if (frame.holds(s)) {
      svg.triangle(r.active() ? "radar" : "radar off", s.x(), s.y(), 5.5, r.name());
      name("name sensor", s, 5, r.active() ? r.name() : r.name() + " (off)");
    }
  }

  private void battery(WeaponSite w) {
    Battery b = w.battery();
    MapFrame.Spot s = frame.at(b.site());
    if (frame.holds(s)) {
      String words = b.name() + ", " + b.inventory() + " interceptors";
      svg.rect("battery", s.x() - 4.5, s.y() - 4.5, 9, 9, words);
      name("name defense", s, 5, b.name());
    }
  }

  private void launch(String name, Geodetic at) {
    MapFrame.Spot s = frame.at(at);
    if (frame.holds(s)) {
      svg.diamond("launch", s.x(), s.y(), 5.5, name);
      name("name attack", s, 5, name);
    }
  }

  private void aim(String name, Geodetic at) {
    MapFrame.Spot s = frame.at(at);
    if (frame.holds(s)) {
      svg.circle("aim", s.x(), s.y(), 6, "Aim: " + name);
      name("name", s, 6, name);
    }
  }

  private void impact(ThreatResult t) {
    Geodetic at = t.impact();
    if (at != null && frame.holds(frame.at(at))) {
      MapFrame.Spot s = frame.at(at);
      String miss = Decimals.of(t.missFromAim() / 1000, 2);
      svg.cross("impact", s.x(), s.y(), 4, t.id() + " comes down " + miss + " km from its aim");
    }
  }

  private void intercept(InterceptorResult i) {
    BodyPath b = Places.body(run, i.id());
    if (b == null) {
      return;
    }
    MapFrame.Spot s = frame.at(MapView.ground(b.path().position(ShotMark.end(run, i))));
    if (frame.holds(s)) {
      String tip = i.id() + " on " + i.target() + ": " + Story.result(i);
      ShotMark.draw(svg, i.result(), s.x(), s.y(), tip);
      labels.mark(s.x(), s.y(), 5);
    }
  }

  /// The first and the last belief about each threat.
  private void ellipses() {
    Map<String, PredictedImpact> first = new LinkedHashMap<>();
    Map<String, PredictedImpact> last = new LinkedHashMap<>();
    for (PredictedImpact p : run.predictions()) {
      if (run.threats().stream().anyMatch(t -> t.id().equals(p.threat()))) {
        first.merge(p.threat(), p, (a, b) -> b.time() < a.time() ? b : a);
        last.merge(p.threat(), p, (a, b) -> b.time() >= a.time() ? b : a);
      }
    }
    ellipses("ellipse early", first);
    ellipses("ellipse", last);
  }

  private void ellipses(String cls, Map<String, PredictedImpact> beliefs) {
    for (PredictedImpact p : beliefs.values()) {
      String words =
          "Predicted impact of "
              + p.threat()
              + " (two sigma), as believed at "
              + Decimals.of(p.time(), 0)
              + " s";
      svg.path(cls, new LineDrawer(frame).line(outline(p.impact()), true).toString(), words);
    }
  }

  private static List<Vec3> outline(ImpactPrediction p) {
    return outline(
        p.point(), TWO_SIGMA * p.semiMajor(), TWO_SIGMA * p.semiMinor(), p.orientation());
  }

  /// An ellipse on the ground.
  static List<Vec3> outline(Geodetic middle, double major, double minor, double orientation) {
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      double a = 2 * StrictMath.PI * i / 48;
      double along = major * StrictMath.cos(a);
      double across = minor * StrictMath.sin(a);
      double azimuth = orientation + StrictMath.atan2(across, along);
      double distance = StrictMath.hypot(along, across);
      points.add(Coverage.along(middle, azimuth, distance / EARTH));
    }
    return points;
  }

  private void name(String cls, MapFrame.Spot s, double r, String text) {
    labels.mark(s.x(), s.y(), r);
    names.add(new Name(cls, s, r, text));
  }
}
