package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.console.text.Decimals;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;

/// One missile against the clock: what each sensor could see of it and why not, and what it reported.
final class SightView {
  static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 236; // at least, for the names [drawing units]
  private static final double MOST_LEFT = 380; // [drawing units]
  private static final double LETTER = 6.9; // [drawing units]
  private static final double RIGHT = WIDTH - 24; // [drawing units]
  private static final double ROW = 32; // [drawing units]
  private static final double TOP = 14; // [drawing units]

  private final Survey.Missile missile;
  private final List<Row> rows;
  private final double left;
  private final Axis axis;

  /// One sensor.
  record Row(String name, Survey.Passed passed) {}

  SightView(Survey.Missile missile, List<Row> rows) {
    this.missile = missile;
    this.rows = rows;
    double end = missile.launch() + 60;
    for (Row r : rows) {
      end = Math.max(end, r.passed().could().timeline().getLast().to());
    }
    int longest = rows.stream().mapToInt(r -> r.name().length()).max().orElse(0);
    this.left = Math.clamp(LETTER * longest + 24, LEFT, MOST_LEFT);
    this.axis = new Axis(missile.launch(), end, left, RIGHT);
  }

  /// The rows of one missile itself, without what it dropped.
  static List<Row> rows(Survey survey, String threat) {
    List<Row> rows = new ArrayList<>();
    for (Survey.OfSatellite s : survey.satellites()) {
      find(s.passed(), threat).ifPresent(p -> rows.add(new Row(s.satellite().name(), p)));
    }
    for (Survey.OfRadar r : survey.radars()) {
      find(r.passed(), threat).ifPresent(p -> rows.add(new Row(r.radar().name(), p)));
    }
    return rows;
  }

  private static Optional<Survey.Passed> find(List<Survey.Passed> all, String body) {
    return all.stream().filter(p -> p.body().id().equals(body)).findFirst();
  }

  double height() {
    return TOP + (rows.size() + 1) * ROW + 34;
  }

  @Override
  public String toString() {
    Svg svg = new Svg(WIDTH, height(), words());
    flight(svg, TOP + ROW / 2);
    tracked(svg, TOP + ROW / 2);
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), TOP + (i + 1) * ROW + ROW / 2);
    }
    clock(svg, height() - 30);
    return svg.toString();
  }

  private String words() {
    List<String> parts = new ArrayList<>();
    for (Row r : rows) {
      double first = r.passed().did().first().orElse(Double.NaN);
      String said =
          Double.isFinite(first) ? "reported it first at " + t(first) : "never reported it";
      parts.add(r.name() + " " + said);
    }
    double tracked = missile.warning().tracked();
    parts.add(
        "the network "
            + (Double.isFinite(tracked) ? "tracked it from " + t(tracked) : "never tracked it"));
    return "Timeline of " + missile.id() + ": " + String.join("; ", parts) + ".";
  }

  /// Under the flight, as reports stand under what could be seen.
  private void tracked(Svg svg, double y) {
    double first = missile.warning().tracked();
    if (Double.isFinite(first)) {
      double last = Math.min(missile.lastTracked(), missile.end());
      String tip = "Tracked by the network, " + t(first) + " to " + t(last);
      bar(svg, "trackrow", first, last, y + 8, 5, tip);
    }
  }

  private void flight(Svg svg, double y) {
    double burnout = missile.burnout();
    double end = missile.end();
    svg.text("rowname attack", left - 12, y + 4, "end", "Missile");
    bar(svg, "bar boost", missile.launch(), burnout, y - 6, 12, "Thrust until " + t(burnout));
    svg.line("flight", axis.inside(burnout), y, axis.inside(end), y);
    if (missile.hit()) {
      svg.circle("hit", axis.inside(end), y, 5, "Hit at " + t(end));
    } else {
      svg.cross("impact", axis.inside(end), y, 5, "On the ground at " + t(end));
    }
  }

  private void row(Svg svg, Row r, double y) {
    svg.line("rowline", left, y - ROW / 2, RIGHT, y - ROW / 2);
    svg.text("rowname sensor", left - 12, y + 4, "end", r.name());
    for (Span s : r.passed().could().timeline()) {
      String tip = SightWords.state(s.state()) + ", " + t(s.from()) + " to " + t(s.to());
      bar(svg, "sight " + cls(s.state()), s.from(), s.to(), y - 11, 11, tip);
    }
    r.passed().did().first().ifPresent(f -> reports(svg, r.passed().did(), f, y));
  }

  private void reports(Svg svg, Survey.Did did, double first, double y) {
    double last = did.last().orElse(first);
    String words = did.reports() == 1 ? "1 report" : Prose.number(did.reports(), 0) + " reports";
    bar(svg, "bar tracked", first, last, y + 2, 9, words + ", " + t(first) + " to " + t(last));
  }

  /// What the colours mean.
  static String cls(Visibility state) {
    return switch (state) {
      case SEEN -> "insight";
      case TOO_FAR, INSTRUMENTED_RANGE -> "toofar";
      case FIELD_OF_VIEW, BELOW_ELEVATION, ABOVE_ELEVATION -> "outside";
      case BELOW_HORIZON, BELOW_CLOUD -> "hidden";
      case NOT_BURNING, NOT_THERE -> "absent";
    };
  }

  private void clock(Svg svg, double y) {
    svg.line("axis", left, y, RIGHT, y);
    for (double tick : axis.minutes(14)) {
      svg.line("axis", axis.at(tick), y, axis.at(tick), y + 5);
      svg.text("tick", axis.at(tick), y + 19, "middle", Decimals.of(tick, 0));
    }
    svg.text("tick", left - 28, y + 19, "end", "seconds, scenario clock");
  }

  private void bar(
      Svg svg, String cls, double from, double to, double y, double height, String tip) {
    double x = axis.inside(from);
    svg.rect(cls, x, y, Math.max(1.5, axis.inside(to) - x), height, tip);
  }

  private static String t(double seconds) {
    return Decimals.of(seconds, 0) + " s";
  }
}
