package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Everything true and everything believed at one time.
public record Scene(@Unit("s") double time, List<Sample> truths, List<Sample> tracks) {
  private static final double TICKS = 1e6; // times are told apart by whole microseconds [1/s]

  /// Keeps copies; refuses an id that stands twice on one side.
  public Scene {
    truths = List.copyOf(truths);
    tracks = List.copyOf(tracks);
    requireOnce(truths, "body", time);
    requireOnce(tracks, "track", time);
  }

  private static void requireOnce(List<Sample> samples, String what, double time) {
    TreeSet<String> ids = new TreeSet<>();
    for (Sample s : samples) {
      if (!ids.add(s.id())) {
        throw new IllegalArgumentException(
            what + " " + s.id() + " stands twice at " + time + " s; it must stand once");
      }
    }
  }

  /// The tick that a time (s) belongs to: times of one tick count as the same.
  public static long tick(double time) {
    return Math.round(time * TICKS);
  }

  /// Samples in any order, put together by time: every time at which either side has one.
  public static List<Scene> of(List<Sample> truths, List<Sample> tracks) {
    TreeMap<Long, List<Sample>> bodies = byTick(truths);
    TreeMap<Long, List<Sample>> beliefs = byTick(tracks);
    TreeSet<Long> ticks = new TreeSet<>(bodies.keySet());
    ticks.addAll(beliefs.keySet());
    List<Scene> all = new ArrayList<>();
    for (long tick : ticks) {
      List<Sample> there = bodies.getOrDefault(tick, List.of());
      List<Sample> held = beliefs.getOrDefault(tick, List.of());
      double time = (there.isEmpty() ? held : there).getFirst().time();
      all.add(new Scene(time, there, held));
    }
    return all;
  }

  private static TreeMap<Long, List<Sample>> byTick(List<Sample> samples) {
    TreeMap<Long, List<Sample>> by = new TreeMap<>();
    samples.forEach(s -> by.computeIfAbsent(tick(s.time()), _ -> new ArrayList<>()).add(s));
    return by;
  }

  List<Vec3> truePositions() {
    return truths.stream().map(Sample::position).toList();
  }

  List<Vec3> believedPositions() {
    return tracks.stream().map(Sample::position).toList();
  }
}
