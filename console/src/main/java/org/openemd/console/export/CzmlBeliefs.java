package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openemd.earth.Frames;
import org.openemd.math.Vec3;
import org.openemd.results.ImpactError;
import org.openemd.results.RunResult;
import org.openemd.results.metrics.Sample;
import org.openemd.results.metrics.Scene;

/// What the network believed, along time: each track with the ellipsoid of its error, and where tracks of warheads were said to come down. Both are drawn at three sigma.
final class CzmlBeliefs {
  private static final int[] VIOLET = {160, 110, 225, 255};
  private static final double SIGMAS = 3;
  private static final double LEAST = 1; // half axis that is drawn [m]
  private static final int MOST = 120; // samples of a track
  private static final double OVER = 500; // of ellipses above the ground, which else hides them [m]

  private final Json json;
  private final CzmlParts out;

  private CzmlBeliefs(Json json, CzmlParts out) {
    this.json = json;
    this.out = out;
  }

  static void write(RunResult run, Json json, CzmlParts out) {
    CzmlBeliefs beliefs = new CzmlBeliefs(json, out);
    tracks(run).values().stream().filter(t -> t.size() > 1).forEach(beliefs::track);
    impacts(run).values().stream().filter(i -> i.size() > 1).forEach(beliefs::impact);
  }

  private static SortedMap<Integer, List<Sample>> tracks(RunResult run) {
    TreeMap<Integer, List<Sample>> by = new TreeMap<>();
    for (Scene scene : run.picture().scenes()) {
      for (Sample s : scene.tracks()) {
        if (s.covariance().isPresent() && s.velocity().isPresent()) {
          by.computeIfAbsent(Integer.valueOf(s.id()), _ -> new ArrayList<>()).add(s);
        }
      }
    }
    by.replaceAll((_, all) -> thinned(all));
    return by;
  }

  private static SortedMap<Integer, List<ImpactError>> impacts(RunResult run) {
    TreeMap<Integer, List<ImpactError>> by = new TreeMap<>();
    for (ImpactError i : run.quality().impacts()) {
      by.computeIfAbsent(i.track(), _ -> new ArrayList<>()).add(i);
    }
    return by;
  }

  /// The last one stays: a track ends where it ends.
  private static List<Sample> thinned(List<Sample> all) {
    int step = 1 + (all.size() - 1) / MOST;
    List<Sample> some = new ArrayList<>();
    for (int i = 0; i < all.size() - 1; i += step) {
      some.add(all.get(i));
    }
    some.add(all.getLast());
    return some;
  }

  private void track(List<Sample> samples) {
    List<ErrorAxes> axes = axes(samples);
    String number = samples.getFirst().id();
    json.object(() -> {
      out.head("track/" + number, "Track " + number, "What is believed, with its error at 3 sigma");
      json.text("availability", out.interval(samples.getFirst().time(), samples.getLast().time()));
      json.object("position", () -> path(samples));
      out.sampled("orientation", "unitQuaternion", () -> turns(samples, axes));
      out.point(VIOLET, 5);
      json.object(
          "ellipsoid",
          () -> {
            out.sampled("radii", "cartesian", () -> sizes(samples, axes));
            out.solid("material", VIOLET, 70);
          });
    });
  }

  private static List<ErrorAxes> axes(List<Sample> samples) {
    List<ErrorAxes> all = new ArrayList<>();
    for (Sample s : samples) {
      ErrorAxes a = ErrorAxes.of(s.covariance().orElseThrow());
      all.add(all.isEmpty() ? a : a.turnedLike(all.getLast()));
    }
    return all;
  }

  private void path(List<Sample> samples) {
    json.text("referenceFrame", "FIXED").text("epoch", out.at(0));
    json.text("interpolationAlgorithm", "HERMITE").count("interpolationDegree", 1);
    json.list(
        "cartesianVelocity",
        () -> {
          for (Sample s : samples) {
            json.number(s.time(), 3);
            out.vector(s.position(), 1);
            out.vector(s.velocity().orElseThrow(), 3);
          }
        });
  }

  private void turns(List<Sample> samples, List<ErrorAxes> axes) {
    for (int i = 0; i < samples.size(); i++) {
      ErrorAxes a = axes.get(i);
      json.number(samples.get(i).time(), 3);
      json.number(a.qx(), 5).number(a.qy(), 5).number(a.qz(), 5).number(a.qw(), 5);
    }
  }

  private void sizes(List<Sample> samples, List<ErrorAxes> axes) {
    for (int i = 0; i < samples.size(); i++) {
      Vec3 sigma = axes.get(i).sigma();
      json.number(samples.get(i).time(), 3);
      for (double s : new double[] {sigma.x(), sigma.y(), sigma.z()}) {
        json.number(Math.max(SIGMAS * s, LEAST), 1);
      }
    }
  }

  private void impact(List<ImpactError> series) {
    ImpactError first = series.getFirst();
    json.object(() -> {
      String of = first.threat() + "/" + first.track();
      out.head(
          "impact/" + of,
          "Where " + first.threat() + " is said to come down",
          "By track " + first.track() + ", at 3 sigma");
      json.text("availability", out.interval(first.time(), series.getLast().time()));
      out.sampled("position", "cartesian", () -> series.forEach(this::fall));
      out.point(VIOLET, 4);
      json.object("ellipse", () -> ellipse(series));
    });
  }

  private void fall(ImpactError i) {
    json.number(i.time(), 2);
    out.vector(Frames.toEcef(i.point()).position(), 0);
  }

  private void ellipse(List<ImpactError> series) {
    out.sampled(
        "semiMajorAxis",
        "number",
        () ->
            series.forEach(
                i -> json.number(i.time(), 2).number(Math.max(SIGMAS * i.semiMajor(), LEAST), 0)));
    out.sampled(
        "semiMinorAxis",
        "number",
        () ->
            series.forEach(
                i -> json.number(i.time(), 2).number(Math.max(SIGMAS * i.semiMinor(), LEAST), 0)));
    out.sampled("rotation", "number", () -> rotations(series));
    json.number("height", OVER, 0);
    out.solid("material", VIOLET, 60);
    json.flag("outline", true);
    json.object("outlineColor", () -> out.rgba(VIOLET, 220));
  }

  /// Counter-clockwise from where CesiumJS has the longer axis without it, which is east. An axis has no front: each angle is the one nearest to the one before.
  private void rotations(List<ImpactError> series) {
    double last = 0;
    for (ImpactError i : series) {
      double turn = StrictMath.PI / 2 - i.orientation();
      last = turn + Math.rint((last - turn) / StrictMath.PI) * StrictMath.PI;
      json.number(i.time(), 2).number(last, 4);
    }
  }
}
