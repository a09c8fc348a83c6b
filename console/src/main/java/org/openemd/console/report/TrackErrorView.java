package org.openemd.console.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openemd.console.text.Decimals;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.results.TrackPoint;

/// How wrong the track of one threat was, and how wrong it believed it was, on a logarithmic scale.
final class TrackErrorView {
  private static final double WIDTH = 510; // [drawing units]
  private static final double HEIGHT = 210; // [drawing units]
  private static final double LEFT = 58; // [drawing units]
  private static final double BOTTOM = HEIGHT - 30; // [drawing units]
  private static final double LEAST = 10; // [m]

  private final ThreatResult threat;
  private final Map<Integer, List<TrackPoint>> tracks = new LinkedHashMap<>();
  private final Axis time;
  private final Axis size;

  TrackErrorView(RunResult run, ThreatResult threat) {
    this.threat = threat;
    double low = threat.launch();
    double high = low + (Double.isFinite(threat.flightTime()) ? threat.flightTime() : 60);
    double most = 10_000;
    for (TrackPoint p : run.tracks()) {
      if (p.threat().equals(threat.id())) {
        tracks.computeIfAbsent(p.track(), k -> new java.util.ArrayList<>()).add(p);
        high = Math.max(high, p.time());
        most = Math.max(most, Math.max(known(p.sigma()), known(p.error())));
      }
    }
    double decades = Math.ceil(StrictMath.log10(most) - 1e-9);
    this.time = new Axis(low, high, LEFT, WIDTH - 14);
    this.size = new Axis(StrictMath.log10(LEAST), decades, BOTTOM, 30);
  }

  private static double known(double v) {
    return Double.isFinite(v) ? v : 0;
  }

  boolean isEmpty() {
    return tracks.isEmpty();
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, HEIGHT, "Track error and believed sigma of " + threat.id() + ".");
    svg.text("rowname", LEFT, 16, "start", threat.id());
    for (double d = size.low(); d <= size.high() + 1e-9; d++) {
      svg.line("grid", LEFT, size.at(d), WIDTH - 14, size.at(d));
      svg.text(
          "tick",
          LEFT - 8,
          size.at(d) + 4,
          "end",
          MissView.metres(Math.rint(StrictMath.pow(10, d))));
    }
    for (double t : time.minutes(7)) {
      svg.text("tick", time.at(t), BOTTOM + 18, "middle", Decimals.of(t, 0));
    }
    for (List<TrackPoint> points : tracks.values()) {
      svg.path(
          "sigma",
          curve(points, TrackPoint::sigma),
          "Believed, track " + points.getFirst().track());
      svg.path(
          "error", curve(points, TrackPoint::error), "Actual, track " + points.getFirst().track());
    }
    return svg.toString();
  }

  private String curve(List<TrackPoint> points, ToDoubleFunction<TrackPoint> value) {
    StringBuilder d = new StringBuilder();
    boolean pen = false;
    for (TrackPoint p : points) {
      double v = value.applyAsDouble(p);
      if (!Double.isFinite(v)) {
        pen = false;
        continue;
      }
      double y = size.inside(StrictMath.log10(Math.max(v, LEAST)));
      d.append(pen ? 'L' : 'M').append(Svg.n(time.at(p.time()))).append(' ').append(Svg.n(y));
      pen = true;
    }
    return d.toString();
  }
}
