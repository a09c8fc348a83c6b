package org.openemd.console.export;

import java.time.Instant;
import java.util.List;
import org.openemd.command.Battery;
import org.openemd.console.report.Story;
import org.openemd.console.text.Decimals;
import org.openemd.earth.EcefState;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;
import org.openemd.results.Fall;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.results.SensorTime;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Radar;

/// `replay.czml`: the run on a globe, for CesiumJS.
///
/// Positions are Earth-fixed samples with velocities, cubic Hermite between them, as the engine's own paths are. Radar fans are `ellipsoid` packets
/// cut by clock and cone angles in the site's east-north-up axes; a steered radar shows all that it can be turned to. What is believed is there too: tracks
/// with the ellipsoid of their error, and where they are said to come down. Only properties
/// of the published schema are used, no vendor extension.
public final class Czml {
  private static final double STEP = 5; // between samples [s]
  private static final double TOLERANCE = 1; // of a replayed position [m]
  private static final double TRACE_STEP = 20; // between vertices of what is left of a path [s]
  private static final double SPEED_UP = 20; // replay against real time [1]
  private static final int[] RED = {214, 69, 65, 255};
  private static final int[] ROSE = {190, 140, 135, 160};
  private static final int[] BLUE = {70, 150, 230, 255};
  private static final int[] PALE = {150, 175, 205, 160};
  private static final int[] AMBER = {240, 180, 60, 255};
  private static final int[] GREEN = {60, 180, 120, 255};
  private static final int[] GREY = {200, 200, 200, 255};

  private final RunResult run;
  private final double end;
  private final Json json;
  private final CzmlParts out;

  private Czml(RunResult run, Json json) {
    this.run = run;
    this.json = json;
    this.out = new CzmlParts(json, Instant.parse(run.scenario().epoch()));
    this.end = lastMoment(run);
  }

  /// The file's text.
  public static String text(RunResult run) {
    return Json.array(j -> new Czml(run, j).write());
  }

  static double lastMoment(RunResult run) {
    double last = 1;
    for (BodyPath b : run.bodies()) {
      last = Math.max(last, Math.min(b.end(), b.path().end()));
    }
    for (Fall f : run.falls().ours()) {
      last = f.lands() ? Math.max(last, f.time()) : last;
    }
    return last;
  }

  private void write() {
    json.object(this::document);
    run.scenario().weapons().forEach(w -> json.object(() -> battery(w)));
    run.scenario().radars().forEach(this::radar);
    run.scenario().threats().forEach(g -> json.object(() -> aim(g)));
    run.bodies().forEach(b -> json.object(() -> body(b)));
    run.falls().ours().forEach(f -> json.object(() -> body(f.body(end))));
    run.bodies().forEach(this::trace);
    run.sensorTimes().forEach(this::sight);
    run.interceptors().forEach(this::intercept);
    CzmlBeliefs.write(run, json, out);
  }

  private void document() {
    json.text("id", "document").text("name", new Story(run).title()).text("version", "1.0");
    json.object(
        "clock",
        () -> {
          json.text("interval", out.interval(0, end)).text("currentTime", out.at(0));
          json.number("multiplier", SPEED_UP, 0).text("range", "LOOP_STOP");
          json.text("step", "SYSTEM_CLOCK_MULTIPLIER");
        });
  }

  private void battery(WeaponSite w) {
    Battery b = w.battery();
    out.head(
        "battery/" + b.id(), b.name(), b.inventory() + " interceptors, " + b.interceptor().name());
    out.place(b.site());
    out.point(BLUE, 10);
    out.label(b.name());
  }

  private void aim(ThreatGroup g) {
    out.head("aim/" + g.id(), g.aimName(), "Aim of " + g.name());
    out.place(g.aim());
    out.point(GREY, 6);
    out.label(g.aimName());
  }

  private void radar(Radar r) {
    json.object(() -> {
      out.head("radar/" + r.id(), r.name(), r.active() ? "Radar" : "Radar, switched off");
      out.place(r.site());
      out.point(GREEN, 8);
      out.label(r.name());
    });
    if (!r.active()) {
      return;
    }
    List<Radar.Face> faces = r.steered() ? r.faces().subList(0, 1) : r.faces();
    for (int i = 0; i < faces.size(); i++) {
      int face = i;
      json.object(() -> fan(r, faces.get(face), face + 1));
    }
  }

  private void fan(Radar r, Radar.Face face, int number) {
    out.head("radar/" + r.id() + "/fan-" + number, r.name() + ", field of view", "");
    out.place(r.site());
    double half = r.steered() ? StrictMath.PI : Math.min(face.halfWidth(), StrictMath.PI);
    double middle = StrictMath.PI / 2 - (r.steered() ? 0 : face.azimuth());
    json.object(
        "ellipsoid",
        () -> {
          out.radii("radii", r.instrumentedRange());
          out.radii("innerRadii", Math.min(10_000, r.instrumentedRange() / 10));
          json.number("minimumClock", middle - half, 6).number("maximumClock", middle + half, 6);
          json.number("minimumCone", StrictMath.PI / 2 - r.maxElevation(), 6);
          json.number("maximumCone", StrictMath.PI / 2 - r.minElevation(), 6);
          out.solid("material", GREEN, 9);
          json.flag("outline", true);
          json.object("outlineColor", () -> out.rgba(GREEN, 70));
          json.count("stackPartitions", 3).count("slicePartitions", 3).count("subdivisions", 64);
        });
  }

  private void body(BodyPath b) {
    double last = Math.min(b.end(), b.path().end());
    out.head(bodyId(b), b.id(), describe(b));
    json.text("availability", out.interval(b.path().start(), Math.max(last, b.path().start())));
    json.object("position", () -> samples(b));
    int[] colour = colour(b);
    boolean main = !b.dropped();
    out.point(colour, main ? 8 : 4);
    if (main) {
      out.label(b.id());
    }
    json.object(
        "path",
        () -> {
          json.number("width", main ? 2 : 1, 0).number("leadTime", 0, 0);
          json.number("trailTime", end, 0).number("resolution", STEP, 0);
          out.solid("material", colour, main ? 255 : 110);
        });
  }

  /// The line that stays when the body is gone.
  private void trace(BodyPath b) {
    double last = Math.min(b.end(), b.path().end());
    if (b.dropped() || !(last > b.path().start()) || last >= end) {
      return;
    }
    json.object(() -> {
      out.head("trace/" + b.id(), "Where " + b.id() + " went", "");
      json.text("availability", out.interval(last, end));
      json.object("polyline", () -> traceLine(b));
    });
  }

  private void traceLine(BodyPath b) {
    json.object(
        "positions",
        () ->
            json.list(
                "cartesian",
                () ->
                    Sampling.times(b, TRACE_STEP)
                        .forEach(t -> out.vector(b.path().position(t), 0))));
    json.text("arcType", "NONE").number("width", 1, 0);
    out.solid("material", colour(b), 150);
  }

  private void samples(BodyPath b) {
    json.text("referenceFrame", "FIXED").text("epoch", out.at(0));
    json.text("interpolationAlgorithm", "HERMITE").count("interpolationDegree", 1);
    json.list(
        "cartesianVelocity",
        () -> {
          for (double t : Sampling.faithful(b, STEP, TOLERANCE)) {
            json.number(t, 3);
            EcefState s = b.path().at(t);
            out.vector(s.position(), 1);
            out.vector(s.velocity(), 3);
          }
        });
  }

  /// A line from a radar to what it sees, while it sees it.
  private void sight(SensorTime s) {
    boolean drawn =
        run.scenario().radars().stream().anyMatch(r -> r.id().equals(s.sensor()))
            && run.bodies().stream().anyMatch(b -> b.id().equals(s.threat()));
    if (!drawn || !(s.last() > s.first())) {
      return;
    }
    json.object(() -> {
      out.head("sight/" + s.sensor() + "/" + s.threat(), s.sensor() + " sees " + s.threat(), "");
      json.text("availability", out.interval(s.first(), s.last()));
      json.object("polyline", () -> sightLine(s));
    });
  }

  private void sightLine(SensorTime s) {
    json.object(
        "positions",
        () ->
            json.texts(
                "references",
                List.of("radar/" + s.sensor() + "#position", "body/" + s.threat() + "#position")));
    json.text("arcType", "NONE").number("width", 1, 0);
    out.solid("material", GREEN, 110);
  }

  private void intercept(InterceptorResult i) {
    if (!Double.isFinite(i.intercept())) {
      return;
    }
    for (BodyPath b : run.bodies()) {
      if (b.id().equals(i.id())) {
        json.object(() -> meeting(i, b));
      }
    }
  }

  private void meeting(InterceptorResult i, BodyPath b) {
    boolean hit = i.result().equals("HIT");
    String text = i.id() + " against " + i.target() + ": " + Story.result(i);
    String miss = Decimals.of(i.missDistance(), 2);
    out.head("intercept/" + i.id(), text, miss.isEmpty() ? "" : "Closest distance " + miss + " m");
    json.text("availability", out.interval(i.intercept(), Math.max(end, i.intercept())));
    Vec3 p = b.path().position(i.intercept());
    json.object("position", () -> json.numbers("cartesian", 1, p.x(), p.y(), p.z()));
    out.point(hit ? AMBER : GREY, hit ? 14 : 7);
  }

  private String describe(BodyPath b) {
    for (ThreatResult t : run.threats()) {
      if (t.id().equals(b.id())) {
        return t.reason();
      }
    }
    return b.kind().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " of " + b.owner();
  }

  private static String bodyId(BodyPath b) {
    return "body/" + b.id();
  }

  private static int[] colour(BodyPath b) {
    return switch (b.kind()) {
      case "INTERCEPTOR" -> BLUE;
      case "SPENT_STAGE", "DEBRIS" -> ROSE;
      case "WARHEAD" -> RED;
      default -> PALE; // what falls of interceptors and hits
    };
  }
}
