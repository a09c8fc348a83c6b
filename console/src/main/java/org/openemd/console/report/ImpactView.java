package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openemd.console.text.Decimals;
import org.openemd.results.ImpactError;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// The ellipse in which a threat was believed to come down, and how far off its centre was, against the time to go; upward on a logarithmic scale, the clock running to the right.
final class ImpactView {
  private static final double WIDTH = 510; // [drawing units]
  private static final double HEIGHT = 210; // [drawing units]
  private static final double LEFT = 58; // [drawing units]
  private static final double BOTTOM = HEIGHT - 30; // [drawing units]
  private static final double LEAST = 10; // [m]

  private final RunResult run;
  private final ThreatResult threat;
  private final Map<Integer, List<ImpactError>> tracks = new TreeMap<>();
  private final Axis togo;
  private final LogAxis size;

  ImpactView(RunResult run, ThreatResult threat) {
    this.run = run;
    this.threat = threat;
    double longest = 60;
    double most = 10_000;
    for (ImpactError i : run.quality().impacts()) {
      if (i.threat().equals(threat.id())) {
        tracks.computeIfAbsent(i.track(), _ -> new ArrayList<>()).add(i);
        longest = Math.max(longest, i.togo());
        most = Math.max(most, Math.max(i.semiMajor(), i.miss()));
      }
    }
    double top = StrictMath.pow(10, Math.ceil(StrictMath.log10(most) - 1e-9));
    this.togo = new Axis(0, longest, WIDTH - 14, LEFT);
    this.size = new LogAxis(LEAST, top, BOTTOM, 30);
  }

  boolean isEmpty() {
    return tracks.isEmpty();
  }

  @Override
  public String toString() {
    Svg svg =
        new Svg(
            WIDTH, HEIGHT, "Believed ellipse and true miss of the impact of " + threat.id() + ".");
    svg.text("rowname", LEFT, 16, "start", threat.id());
    axes(svg);
    commit(svg);
    tracks.forEach((number, points) -> {
      svg.path("belief", band(points), "Believed, one sigma, track " + number);
      svg.path("error", line(points, ImpactError::miss), "Actual miss, track " + number);
    });
    return svg.toString();
  }

  private void axes(Svg svg) {
    for (double d : size.decades()) {
      svg.line("grid", LEFT, size.at(d), WIDTH - 14, size.at(d));
      svg.text("tick", LEFT - 8, size.at(d) + 4, "end", MissView.metres(Math.rint(d)));
    }
    for (double t : togo.minutes(7)) {
      svg.text("tick", togo.at(t), BOTTOM + 18, "middle", Decimals.of(t, 0));
    }
  }

  private void commit(Svg svg) {
    run.quality()
        .firstCommit(threat.id())
        .ifPresent(a -> {
          ImpactError i = a.impact();
          if (i != null) {
            double x = togo.inside(i.togo());
            svg.line("decideline", x, 24, x, BOTTOM);
            boolean right = x > WIDTH / 2;
            svg.text(
                "note", x + (right ? -5 : 5), BOTTOM - 5, right ? "end" : "start", "first shot");
          }
        });
  }

  // Between the semi-axes, there and back.
  private String band(List<ImpactError> points) {
    String back = line(points.reversed(), ImpactError::semiMinor);
    return line(points, ImpactError::semiMajor) + "L" + back.substring(1) + "Z";
  }

  private String line(List<ImpactError> points, ToDoubleFunction<ImpactError> value) {
    StringBuilder d = new StringBuilder();
    for (ImpactError p : points) {
      double y = size.inside(Math.max(value.applyAsDouble(p), LEAST));
      d.append(d.isEmpty() ? 'M' : 'L').append(Svg.n(togo.at(p.togo()))).append(' ');
      d.append(Svg.n(y));
    }
    return d.toString();
  }
}
