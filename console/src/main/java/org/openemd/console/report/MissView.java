package org.openemd.console.report;

import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.scenario.WeaponSite;

/// How far each interceptor passed its target, on a logarithmic scale.
final class MissView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 290; // [drawing units]
  private static final double ROW = 24; // [drawing units]
  private static final double TOP = 26; // [drawing units]
  private static final double LEAST = 0.01; // [m]
  private static final double MOST = 100_000; // [m]

  private final RunResult run;
  private final Axis axis = new Axis(log(LEAST), log(MOST), LEFT, WIDTH - 130);

  MissView(RunResult run) {
    this.run = run;
  }

  private static double log(double v) {
    return StrictMath.log10(v);
  }

  @Override
  public String toString() {
    List<InterceptorResult> all = run.interceptors();
    double bottom = TOP + all.size() * ROW;
    Svg svg = new Svg(WIDTH, bottom + 28, "Miss distance of each interceptor.");
    axes(svg, bottom);
    for (int i = 0; i < all.size(); i++) {
      row(svg, TOP + i * ROW + ROW / 2, all.get(i));
    }
    return svg.toString();
  }

  private void axes(Svg svg, double bottom) {
    String[] names = {"1 cm", "10 cm", "1 m", "10 m", "100 m", "1 km", "10 km", "100 km"};
    for (int i = 0; i < names.length; i++) {
      double x = axis.at(i - 2);
      svg.line("grid", x, TOP - 4, x, bottom);
      svg.text("tick", x, bottom + 18, "middle", names[i]);
    }
  }

  private void row(Svg svg, double y, InterceptorResult i) {
    svg.line("rowline", 8, y + ROW / 2, WIDTH - 24, y + ROW / 2);
    svg.text("rowname", LEFT - 14, y + 4, "end", i.id() + " on " + i.target());
    if (i.result().equals("NO_HANDOVER") && Double.isFinite(i.handoverError())) {
      double x = axis.inside(log(Math.max(i.handoverError(), LEAST)));
      ShotMark.draw(svg, i.result(), x, y, i.id());
      svg.text("note", x + 10, y + 4, "start", metres(i.handoverError()) + " off: not found");
      return;
    }
    if (!Double.isFinite(i.missDistance())) {
      svg.text("note", LEFT + 8, y + 4, "start", Story.result(i));
      return;
    }
    double radius = radius(i.battery());
    if (radius > 0) {
      svg.rect(
          "inside",
          LEFT,
          y - 8,
          axis.inside(log(radius)) - LEFT,
          16,
          "Inside the target: " + metres(radius));
    }
    double x = axis.inside(log(Math.max(i.missDistance(), LEAST)));
    ShotMark.draw(svg, i.result(), x, y, i.id());
    String words = metres(i.missDistance()) + ", " + Story.result(i);
    svg.text("note", x + 10, y + 4, "start", words);
  }

  /// A length as people say it.
  static String metres(double m) {
    if (m >= 1000) {
      return Decimals.of(m / 1000, 1) + " km";
    }
    return Decimals.of(m, m < 10 ? 2 : 0) + " m";
  }

  private double radius(String battery) {
    for (WeaponSite w : run.scenario().weapons()) {
      if (w.battery().id().equals(battery)) {
        return w.killVehicle().targetRadius();
      }
    }
    return 0;
  }
}
