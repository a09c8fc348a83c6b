package org.openemd.scenario;

import static org.openemd.scenario.RussiaConcern.DELAY;
import static org.openemd.scenario.RussiaConcern.FIELDS;
import static org.openemd.scenario.RussiaConcern.LEAST;
import static org.openemd.scenario.RussiaConcern.USUAL;
import static org.openemd.scenario.RussiaConcern.WEST_TO_EAST;
import static org.openemd.scenario.RussiaConcern.flight;
import static org.openemd.scenario.RussiaConcern.fromGround;
import static org.openemd.scenario.RussiaConcern.speed;
import static org.openemd.scenario.RussiaConcern.tracked;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openemd.campaign.LeastSpeed;
import org.openemd.scenario.RussiaConcern.Eyes;

/// The drawing of `docs/russia-concern.md`: least speed against launch time, a curve for each field.
final class RussiaConcernDrawing {
  private static final List<String> COLOURS =
      List.of("#0072b2", "#c04c00", "#00795a", "#aa3377", "#555555");

  private RussiaConcernDrawing() {}

  private static double x(double seconds) {
    return 60 + (seconds - 150);
  }

  private static double y(double speed) {
    return 440 - (speed - 5_500) / 10;
  }

  /// The drawing, in SVG.
  static String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 500" font-family="sans-serif" font-size="12">
        <title>Least burnout speed of an interceptor in Poland that meets a missile to Washington, by launch time</title>
        <rect width="900" height="500" fill="#ffffff"/>
        """);
    axes(svg);
    claim(svg, 9_000, 160, "start", "nearly 9 km/s (Postol)", "8 4");
    claim(svg, 6_300, 925, "end", "6.3 km/s (MDA)", "8 4");
    claim(svg, fromGround(6_300), 925, "end", "6.3 km/s, if referred to the ground", "2 4");
    for (int i = 0; i < WEST_TO_EAST.size(); i++) {
      curve(svg, WEST_TO_EAST.get(i), COLOURS.get(i));
    }
    text(
        svg,
        60,
        476,
        "start",
        "#222222",
        "Seconds from the missile's launch to the interceptor's.");
    text(
        svg,
        60,
        494,
        "start",
        "#222222",
        "Circles: earliest launch that the sensors support (track and 60 s), full with the radar in Brdy, hollow without it.");
    return svg.append("</svg>\n").toString();
  }

  private static void axes(StringBuilder svg) {
    for (int t = 200; t <= 900; t += 100) {
      line(svg, x(t), y(5_500), x(t), y(9_500), "#e4e4e4", "");
      text(svg, x(t), y(5_500) + 18, "middle", "#222222", "" + t);
    }
    for (int v = 5_500; v <= 9_500; v += 500) {
      line(svg, x(150), y(v), x(930), y(v), "#e4e4e4", "");
      text(svg, x(150) - 8, y(v) + 4, "end", "#222222", speed(v));
    }
    text(
        svg,
        20,
        24,
        "start",
        "#222222",
        "Least burnout speed, km/s (missiles to Washington, flights of at most 1,000 s)");
  }

  private static void claim(
      StringBuilder svg, double v, double at, String anchor, String what, String dashes) {
    String dashed = " stroke-dasharray=\"" + dashes + "\"";
    line(svg, x(150), y(v), x(930), y(v), "#222222", dashed);
    text(svg, x(at), y(v) - 5, anchor, "#222222", what);
  }

  private static void curve(StringBuilder svg, String field, String colour) {
    StringBuilder points = new StringBuilder();
    double top = 0;
    for (double v = 5_500; v < 9_350; v += LeastSpeed.STEP) {
      double last = last(field, v);
      if (last > 185) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(last), y(v)));
        top = last;
      }
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
            points.toString().strip(),
            colour));
    double label = y(9_300) - (field.equals("uzhur") ? 26 : 12);
    text(svg, x(top), label, "middle", colour, Objects.requireNonNull(FIELDS.get(field)));
    mark(svg, field, tracked(Eyes.SHIPPED, field) + DELAY, colour, colour);
    mark(svg, field, tracked(Eyes.WITHOUT, field) + DELAY, colour, "#ffffff");
  }

  private static double last(String field, double speed) {
    return LEAST.lastLaunch(flight(field, "washington").body(), speed, USUAL);
  }

  private static void mark(StringBuilder svg, String field, double t, String colour, String fill) {
    double v = LEAST.meeting(flight(field, "washington").body(), t, USUAL);
    if (v <= 9_300) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>\n",
              x(t),
              y(v),
              fill,
              colour));
    }
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String colour, String more) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>\n",
            x1,
            y1,
            x2,
            y2,
            colour,
            more));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String colour, String what) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
            x,
            y,
            anchor,
            colour,
            what));
  }
}
