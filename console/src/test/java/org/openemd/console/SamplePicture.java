package org.openemd.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;
import org.openemd.results.PictureScore;
import org.openemd.results.metrics.Innovation;
import org.openemd.results.metrics.Sample;
import org.openemd.results.metrics.Scene;
import org.openemd.results.metrics.ScoreRules;
import org.openemd.results.metrics.TrackingScore;

/// What {@link SampleRun} says of how well its tracks picture its warheads.
final class SamplePicture {
  private SamplePicture() {}

  static PictureScore of(List<BodyPath> bodies) {
    List<Scene> scenes = scenes(bodies);
    List<Innovation> innovations =
        scenes.stream()
            .filter(s -> !s.tracks().isEmpty())
            .map(s -> new Innovation(s.time(), "1", 2.5, 3))
            .toList();
    return new PictureScore(
        scenes, innovations, TrackingScore.of(scenes, innovations, ScoreRules.USUAL));
  }

  /// Every tenth second each warhead, from a minute after it starts, and the track of some, 300 m off; and one of nothing.
  private static List<Scene> scenes(List<BodyPath> bodies) {
    List<Scene> all = new ArrayList<>();
    for (double t = 0; t < 1200; t += 10) {
      List<Sample> truths = new ArrayList<>();
      List<Sample> held = new ArrayList<>();
      for (BodyPath b : bodies) {
        if (b.kind().equals("WARHEAD") && t > b.path().start() + 60 && t < b.end()) {
          truths.add(sample(t, b.id(), b.path().position(t), PictureScore.WARHEAD, 0));
          if (t > b.path().start() + 300 + 40 * truths.size()) {
            Vec3 off = b.path().position(t).plus(new Vec3(300, 0, 0));
            Vec3 v = b.path().at(t).velocity();
            held.add(sample(t, Integer.toString(truths.size()), off, "", 200, Optional.of(v)));
          }
        }
      }
      if (t >= 500 && t < 560) {
        held.add(sample(t, "77", new Vec3(7e6, 0, 0), "", 5000));
      }
      if (!truths.isEmpty()) {
        all.add(new Scene(t, truths, held));
      }
    }
    return all;
  }

  private static Sample sample(double t, String id, Vec3 at, String identity, double sigma) {
    return sample(t, id, at, identity, sigma, Optional.empty());
  }

  private static Sample sample(
      double t, String id, Vec3 at, String identity, double sigma, Optional<Vec3> velocity) {
    double v = sigma * sigma;
    return new Sample(
        t,
        id,
        at,
        velocity,
        sigma > 0 ? Optional.of(Matrix.diagonal(v, v, v)) : Optional.empty(),
        identity);
  }
}
