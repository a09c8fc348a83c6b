package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openemd.math.Vec3;

/// Goes through scenes once, and adds up.
final class Tally {
  private final ScoreRules rules;
  private final List<Innovation> innovations;
  private final List<ScoreAt> times = new ArrayList<>();
  // in the order in which they first stand in a scene: scenes go by time, and each keeps the order
  // it was given
  private final Map<String, History> bodies = new LinkedHashMap<>();
  private final Map<String, FalseTrack> tracks = new LinkedHashMap<>();
  private final TreeSet<String> ofBodies = new TreeSet<>();
  private int counted; // innovations

  Tally(List<Scene> scenes, List<Innovation> innovations, ScoreRules rules) {
    this.rules = rules;
    this.innovations =
        innovations.stream().sorted(Comparator.comparingDouble(Innovation::time)).toList();
    scenes.forEach(this::add);
  }

  TrackingScore score() {
    return new TrackingScore(
        rules,
        times,
        bodies.values().stream().map(History::score).toList(),
        tracks.values().stream().filter(t -> !ofBodies.contains(t.id())).toList());
  }

  private void add(Scene scene) {
    List<Vec3> truths = scene.truePositions();
    List<Vec3> held = scene.believedPositions();
    Pairing pairing = Pairing.withRedundant(truths, held, rules.gate());
    times.add(
        new ScoreAt(
            scene.time(),
            Ospa.of(truths, held, rules.ospaOrder(), rules.ospaCutOff()),
            Gospa.of(truths, held, rules.gospaOrder(), rules.gospaCutOff()),
            Siap.of(scene, pairing),
            nees(scene, pairing),
            nis(scene.time())));
    follow(scene, pairing);
  }

  private static Consistency nees(Scene scene, Pairing pairing) {
    Consistency sum = Consistency.NONE;
    for (Pairing.Pair p : pairing.pairs()) {
      sum =
          sum.plus(Consistency.nees(scene.truths().get(p.truth()), scene.tracks().get(p.track())));
    }
    return sum;
  }

  private Consistency nis(double until) {
    Consistency sum = Consistency.NONE;
    while (counted < innovations.size()
        && Scene.tick(innovations.get(counted).time()) <= Scene.tick(until)) {
      Innovation i = innovations.get(counted++);
      sum = sum.plus(Consistency.of(i.degrees(), i.square()));
    }
    return sum;
  }

  private void follow(Scene scene, Pairing pairing) {
    List<List<String>> had = new ArrayList<>();
    scene.truths().forEach(_ -> had.add(new ArrayList<>()));
    for (List<Pairing.Pair> some : List.of(pairing.pairs(), pairing.redundant())) {
      for (Pairing.Pair p : some) {
        String track = scene.tracks().get(p.track()).id();
        had.get(p.truth()).add(track);
        ofBodies.add(track);
      }
    }
    for (int i = 0; i < had.size(); i++) {
      Sample truth = scene.truths().get(i);
      bodies
          .computeIfAbsent(truth.id(), _ -> new History(truth))
          .add(scene.time(), List.copyOf(had.get(i)));
    }
    for (Sample t : scene.tracks()) {
      FalseTrack once = new FalseTrack(t.id(), scene.time(), scene.time(), 1);
      tracks.merge(
          t.id(),
          once,
          (a, b) -> new FalseTrack(a.id(), a.first(), b.last(), a.times() + b.times()));
    }
  }
}
