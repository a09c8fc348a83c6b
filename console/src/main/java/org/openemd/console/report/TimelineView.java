package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.results.SensorTime;
import org.openemd.results.ThreatResult;
import org.openemd.results.TrackPoint;
import org.openemd.run.Event;
import org.openemd.run.EventType;

/// One threat's life against the clock: what it did, who saw it, what was decided, what was fired.
final class TimelineView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 222; // [drawing units]
  private static final double ROW = 24; // [drawing units]
  private static final double TOP = 44; // [drawing units]

  private final RunResult run;
  private final ThreatResult threat;
  private final List<Row> rows = new ArrayList<>();
  private final Axis axis;

  private interface Mark {
    void draw(Svg svg, double y);
  }

  private record Row(String cls, String label, Mark mark) {}

  TimelineView(RunResult run, ThreatResult threat) {
    this.run = run;
    this.threat = threat;
    double low = threat.launch();
    this.axis = new Axis(low, Math.max(last() + 1, low + 60), LEFT, WIDTH - 24);
  }

  private double last() {
    double last = threat.launch() + finite(threat.flightTime(), 0);
    last = Math.max(last, finite(threat.intercepted(), last));
    for (InterceptorResult i : shots()) {
      last = Math.max(last, finite(i.intercept(), last));
    }
    return last;
  }

  private static double finite(double value, double otherwise) {
    return Double.isFinite(value) ? value : otherwise;
  }

  private List<InterceptorResult> shots() {
    return run.interceptors().stream().filter(i -> Places.isOf(i.target(), threat.id())).toList();
  }

  @Override
  public String toString() {
    collect();
    double height = TOP + rows.size() * ROW + 30;
    Svg svg = new Svg(WIDTH, height, "Timeline of " + threat.id() + ". " + words());
    decision(svg, height - 26);
    clock(svg, height - 26);
    for (int i = 0; i < rows.size(); i++) {
      double y = TOP + i * ROW + ROW / 2;
      svg.line("rowline", LEFT, y + ROW / 2, WIDTH - 24, y + ROW / 2);
      svg.text("rowname " + rows.get(i).cls(), LEFT - 12, y + 4, "end", rows.get(i).label());
      rows.get(i).mark().draw(svg, y);
    }
    return svg.toString();
  }

  private String words() {
    return "Launched at "
        + Decimals.of(threat.launch(), 0)
        + " s, "
        + Story.outcome(threat)
        + ". Seconds to decide: "
        + Story.decisionShort(threat)
        + ".";
  }

  private void collect() {
    rows.add(new Row("attack", "Missile", this::missile));
    for (SensorTime s : run.sensorTimes()) {
      if (s.threat().equals(threat.id())) {
        rows.add(new Row("sensor", sensorName(s.sensor()), (svg, y) -> sensor(svg, y, s)));
      }
    }
    rows.add(new Row("sensor", "Network track", this::track));
    rows.add(new Row("", "Release authority", this::release));
    for (ThreatResult.Window w : threat.windows()) {
      rows.add(
          new Row(
              "defense", batteryName(w.battery()) + " can launch", (svg, y) -> window(svg, y, w)));
    }
    for (InterceptorResult i : shots()) {
      rows.add(new Row("defense", i.id(), (svg, y) -> shot(svg, y, i)));
    }
  }

  private void missile(Svg svg, double y) {
    double burnout = finite(threat.burnout(), threat.launch());
    double end = finite(threat.intercepted(), threat.launch() + finite(threat.flightTime(), 0));
    bar(svg, "bar boost", threat.launch(), burnout, y, "Thrust until " + t(burnout));
    svg.line("flight", axis.inside(burnout), y, axis.inside(end), y);
    if (Double.isFinite(threat.intercepted())) {
      svg.circle("hit", axis.inside(end), y, 5, "Intercepted at " + t(end));
    } else {
      svg.cross("impact", axis.inside(end), y, 5, "On the ground at " + t(end));
    }
  }

  private void sensor(Svg svg, double y, SensorTime s) {
    String words = s.detections() + (s.detections() == 1 ? " report" : " reports");
    bar(
        svg,
        "bar seen",
        s.first(),
        s.last(),
        y,
        words + ", " + t(s.first()) + " to " + t(s.last()));
    note(svg, s.last(), s.first(), y, words);
  }

  private void track(Svg svg, double y) {
    double end = Double.NaN;
    for (TrackPoint p : run.tracks()) {
      if (p.threat().equals(threat.id()) && !(p.time() <= end)) {
        end = p.time();
      }
    }
    if (!Double.isFinite(threat.tracked())) {
      svg.text("note", axis.from() + 4, y + 4, "start", "never confirmed");
      return;
    }
    double last = Math.max(finite(end, threat.tracked()), threat.tracked());
    bar(svg, "bar tracked", threat.tracked(), last, y, "Confirmed at " + t(threat.tracked()));
    note(svg, last, threat.tracked(), y, "from " + t(threat.tracked()));
  }

  private void release(Svg svg, double y) {
    double first = threat.earliestRelease();
    if (!Double.isFinite(first)) {
      svg.text("note", axis.from() + 4, y + 4, "start", "never had a feasible shot to release");
      return;
    }
    double due = first + run.scenario().doctrine().releaseDelay();
    double released = released();
    // Where weapons are free, or a person gives release, nobody waits for the delay.
    double end = released < due ? Math.max(first, released) : due;
    if (end > first) {
      bar(svg, "bar delay", first, end, y, "Release delay " + Story.seconds(end - first));
    }
    if (Double.isFinite(released)) {
      svg.diamond("order", axis.inside(released), y, 6, "Weapons released at " + t(released));
      note(svg, Math.max(released, end), first, y, "released at " + t(released));
    } else {
      note(svg, end, first, y, "no release");
    }
  }

  private double released() {
    for (Event e : run.events()) {
      if (e.type() == EventType.WEAPONS_RELEASE
          && (Places.isOf(e.threat(), threat.id()) || (e.threat().isEmpty() && e.track() == 0))) {
        return e.time();
      }
    }
    return Double.NaN;
  }

  private void window(Svg svg, double y, ThreatResult.Window w) {
    String words = t(w.first()) + " to " + t(w.last());
    bar(svg, "bar window", w.first(), w.last(), y, "On the true path, from burnout: " + words);
    note(svg, w.last(), w.first(), y, words);
  }

  private void shot(Svg svg, double y, InterceptorResult i) {
    double end = ShotMark.end(run, i);
    svg.line("shot", axis.inside(i.launch()), y, axis.inside(end), y);
    svg.line("shot", axis.inside(i.launch()), y - 5, axis.inside(i.launch()), y + 5);
    String tip = Story.result(i) + ", launched at " + t(i.launch());
    ShotMark.draw(svg, i.result(), axis.inside(end), y, tip);
    note(svg, end, i.launch(), y, shotWords(i));
  }

  private String shotWords(InterceptorResult i) {
    String words = Story.result(i);
    return i.target().equals(threat.id()) || i.result().equals("STRUCK_OTHER")
        ? words
        : words + ", aimed at " + i.target();
  }

  /// The band in which somebody could decide, and its length.
  private void decision(Svg svg, double bottom) {
    if (!(threat.lastUsefulLaunch() > threat.earliestRelease())) {
      return;
    }
    double x1 = axis.inside(threat.earliestRelease());
    double x2 = axis.inside(threat.lastUsefulLaunch());
    svg.rect("decide", x1, 22, x2 - x1, bottom - 22, "");
    svg.line("decideline", x1, 22, x1, bottom);
    svg.line("decideline", x2, 22, x2, bottom);
    String words = Story.seconds(threat.decisionTime()) + " to decide";
    double half = words.length() * 3.8;
    double middle = Math.clamp((x1 + x2) / 2, LEFT + half, WIDTH - 24 - half);
    svg.text("decidetext", middle, 15, "middle", words);
  }

  private void clock(Svg svg, double y) {
    svg.line("axis", LEFT, y, WIDTH - 24, y);
    for (double tick : axis.minutes(14)) {
      svg.line("axis", axis.at(tick), y, axis.at(tick), y + 5);
      svg.text("tick", axis.at(tick), y + 19, "middle", Decimals.of(tick, 0));
    }
    svg.text("tick", LEFT - 12, y + 19, "end", "seconds, scenario clock");
  }

  private void bar(Svg svg, String cls, double from, double to, double y, String tip) {
    double x = axis.inside(from);
    svg.rect(cls, x, y - 6, Math.max(2, axis.inside(to) - x), 12, tip);
  }

  /// Words after a mark, or before it where there is no room.
  private void note(Svg svg, double after, double before, double y, String words) {
    double x = axis.inside(after) + 9;
    if (x + words.length() * 6 < axis.to()) {
      svg.text("note", x, y + 4, "start", words);
    } else {
      svg.text("note", axis.inside(before) - 8, y + 4, "end", words);
    }
  }

  private static String t(double seconds) {
    return Decimals.of(seconds, 0) + " s";
  }

  private String sensorName(String id) {
    return Names.sensor(run, id);
  }

  private String batteryName(String id) {
    return Names.battery(run, id);
  }
}
