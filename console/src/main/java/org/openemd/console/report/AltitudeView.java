package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.console.text.Decimals;
import org.openemd.results.BodyPath;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// Altitude against time, of missiles and interceptors.
final class AltitudeView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double HEIGHT = 400; // [drawing units]
  private static final double LEFT = 64; // [drawing units]
  private static final double BOTTOM = HEIGHT - 34; // [drawing units]
  private static final double STEP = 5; // between vertices [s]

  private final RunResult run;
  private final Axis time;
  private final Axis height;

  AltitudeView(RunResult run) {
    this.run = run;
    double end = 60;
    double top = 100;
    for (BodyPath b : run.bodies()) {
      if (!b.dropped()) {
        end = Math.max(end, last(b));
        top = Math.max(top, highest(b));
      }
    }
    this.time = new Axis(0, end, LEFT, WIDTH - 24);
    this.height = new Axis(0, top * 1.08, BOTTOM, 16);
  }

  /// Of a missile, to where it would have come down; of an interceptor, to its end.
  private static double last(BodyPath b) {
    boolean shot = b.kind().equals("INTERCEPTOR");
    return shot ? Math.min(b.end(), b.path().end()) : b.path().end();
  }

  private static double highest(BodyPath b) {
    double top = 0;
    for (double t = b.path().start(); t <= last(b); t += STEP) {
      top = Math.max(top, kilometres(b, t));
    }
    return top;
  }

  private static double kilometres(BodyPath b, double t) {
    return Places.of(b.path().position(t)).height() / 1000;
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, HEIGHT, "Altitude against time of missiles and interceptors.");
    axes(svg);
    Labels labels = new Labels(WIDTH, HEIGHT);
    for (ThreatResult t : run.threats()) {
      threat(svg, t, Places.body(run, t.id()));
    }
    for (InterceptorResult i : run.interceptors()) {
      interceptor(svg, i, Places.body(run, i.id()), labels);
    }
    run.threats().forEach(t -> name(svg, labels, t));
    return svg.toString();
  }

  private void axes(Svg svg) {
    for (double h : height.ticks(7)) {
      svg.line("grid", LEFT, height.at(h), WIDTH - 24, height.at(h));
      svg.text("tick", LEFT - 8, height.at(h) + 4, "end", Decimals.grouped(h, ","));
    }
    svg.text("tick", LEFT + 6, 12, "start", "km above the ellipsoid");
    for (double t : time.minutes(15)) {
      svg.line("axis", time.at(t), BOTTOM, time.at(t), BOTTOM + 5);
      svg.text("tick", time.at(t), BOTTOM + 19, "middle", Decimals.of(t, 0));
    }
    svg.text("tick", LEFT - 8, BOTTOM + 19, "end", "s");
  }

  private void threat(Svg svg, ThreatResult t, @Nullable BodyPath b) {
    if (b == null) {
      return;
    }
    double end = Math.min(b.end(), b.path().end());
    double burnout = Double.isFinite(t.burnout()) ? t.burnout() : b.path().start();
    svg.path("would", curve(b, end, b.path().end()), t.id() + ", had it not been hit");
    svg.path("midcourse", curve(b, burnout, end), t.id());
    svg.path("boost", curve(b, b.path().start(), burnout), t.id() + " under thrust");
  }

  private void interceptor(Svg svg, InterceptorResult i, @Nullable BodyPath b, Labels labels) {
    if (b == null) {
      return;
    }
    double end = Math.min(b.end(), b.path().end());
    svg.path("interceptor", curve(b, b.path().start(), end), i.id() + ": " + Story.result(i));
    double over = ShotMark.end(run, i);
    double x = time.at(over);
    double y = height.at(kilometres(b, over));
    ShotMark.draw(svg, i.result(), x, y, i.id());
    labels.mark(x, y, 4);
  }

  private void name(Svg svg, Labels labels, ThreatResult t) {
    BodyPath b = Places.body(run, t.id());
    if (b == null) {
      return;
    }
    double best = b.path().start();
    for (double s = b.path().start(); s <= b.path().end(); s += STEP) {
      best = kilometres(b, s) > kilometres(b, best) ? s : best;
    }
    labels.name(svg, "name attack", time.at(best), height.at(kilometres(b, best)) - 9, 0, t.id());
  }

  private String curve(BodyPath b, double from, double to) {
    List<String> points = new ArrayList<>();
    int n = Math.max(1, (int) Math.ceil((to - from) / STEP));
    for (int i = 0; to > from && i <= n; i++) {
      double t = from + (to - from) * i / n;
      points.add(Svg.n(time.at(t)) + " " + Svg.n(height.at(Math.max(0, kilometres(b, t)))));
    }
    return points.isEmpty() ? "" : "M" + String.join("L", points);
  }
}
