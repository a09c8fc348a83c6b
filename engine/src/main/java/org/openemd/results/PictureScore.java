package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.math.Vec3;
import org.openemd.results.metrics.Innovation;
import org.openemd.results.metrics.Sample;
import org.openemd.results.metrics.Scene;
import org.openemd.results.metrics.ScoreRules;
import org.openemd.results.metrics.TrackingScore;
import org.openemd.run.RunRecord;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.tracking.Association;
import org.openemd.tracking.NetworkTracker;
import org.openemd.tracking.Track;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// How good the tracks of a run were, at its sampling times, and what that is computed from.
///
/// **Which truth counts.** Every body, warhead, stage or debris, from the first sampling time at which it stands in the view of a radar that is on (its field of view, above its horizon, within its instrumented range, however weak its
/// echo; a radar that can be turned counts as turned there), for as long as it exists and is at least {@link NetworkTracker#FLOOR} high, below which few tracks begin (those count as of no body). So what the radars were too weak to see, or were not told to look for, counts as missed, and what the
/// Earth hid from all of them does not. A body that was destroyed counts no more: its track is false until it is dropped.
///
/// **Which tracks count.** The confirmed ones of the network picture, predicted to the sampling time. Innovations are those of plots that the association gave to a track with a probability above one half; the gate has taken
/// the largest away, so a consistent filter's average lies a little below 1.
///
/// @param scenes truth and tracks at each sampling time
/// @param innovations in order of arrival
public record PictureScore(List<Scene> scenes, List<Innovation> innovations, TrackingScore score) {
  /// The identity of a warhead, and of the missile that carries it.
  public static final String WARHEAD = "warhead";

  /// The identity of stages and debris.
  public static final String OTHER = "other";

  private static final double EVEN = 0.5;
  private static final int PLOT_DEGREES = 3;

  /// Keeps copies.
  public PictureScore {
    scenes = List.copyOf(scenes);
    innovations = List.copyOf(innovations);
  }

  /// Of one run.
  static PictureScore of(RunRecord run) {
    List<ThreatObject> bodies = bodies(run);
    List<Predicate<Vec3>> views = views(run);
    Set<String> seen = new TreeSet<>();
    double sure = run.scenario().tracking().classifyAt();
    List<Scene> scenes = new ArrayList<>();
    for (RunRecord.Picture p : run.pictures()) {
      List<Sample> truths = truths(p.time(), bodies, seen, views);
      List<Sample> tracks =
          p.tracks().stream().filter(Track::confirmed).map(t -> track(p.time(), t, sure)).toList();
      if (!truths.isEmpty() || !tracks.isEmpty()) {
        scenes.add(new Scene(p.time(), truths, tracks));
      }
    }
    List<Innovation> innovations = innovations(run);
    return new PictureScore(
        scenes, innovations, TrackingScore.of(scenes, innovations, ScoreRules.USUAL));
  }

  private static List<ThreatObject> bodies(RunRecord run) {
    World world = run.world();
    for (RunRecord.Kill k : run.kills()) {
      world = world.destroyed(k.body(), k.time());
    }
    return world.bodies();
  }

  private static List<Predicate<Vec3>> views(RunRecord run) {
    return run.scenario().radars().stream()
        .filter(Radar::active)
        .map(r -> Sightings.inView(new RadarModel(r)))
        .toList();
  }

  /// @param seen bodies that were in view already
  private static List<Sample> truths(
      double time, List<ThreatObject> bodies, Set<String> seen, List<Predicate<Vec3>> views) {
    List<Sample> there = new ArrayList<>();
    for (ThreatObject b : bodies) {
      if (!b.exists(time)) {
        continue;
      }
      EcefState s = b.path().at(time);
      boolean inView = seen.contains(b.id()) || views.stream().anyMatch(v -> v.test(s.position()));
      if (inView) {
        seen.add(b.id());
      }
      if (inView && Frames.height(s.position()) >= NetworkTracker.FLOOR) {
        String identity = b.kind() == ThreatObject.Kind.WARHEAD ? WARHEAD : OTHER;
        there.add(
            new Sample(
                time, b.id(), s.position(), Optional.of(s.velocity()), Optional.empty(), identity));
      }
    }
    return there;
  }

  private static Sample track(double time, Track t, double sure) {
    double p = t.warheadProbability();
    return new Sample(
        time,
        Integer.toString(t.number()),
        t.state().position(),
        Optional.of(t.state().velocity()),
        Optional.of(t.covariance()).filter(Sample::isCovariance),
        p >= sure ? WARHEAD : p <= 1 - sure ? OTHER : "");
  }

  private static List<Innovation> innovations(RunRecord run) {
    List<Innovation> all = new ArrayList<>();
    for (Association a : run.associations()) {
      if (Double.isFinite(a.innovation()) && a.weight() > EVEN) {
        all.add(
            new Innovation(
                a.time(), Integer.toString(a.track()), Math.max(0, a.innovation()), PLOT_DEGREES));
      }
    }
    return all;
  }
}
