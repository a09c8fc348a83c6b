package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.openemd.math.Unit;
import org.openemd.tracking.Association;
import org.openemd.tracking.Track;

/// What the defense was first told by others, and when: plots one by one, tracks and warnings of bodies by the plots that were in them.
///
/// Launch reports of others' satellites are not among it: a report does not say which bearings made it.
final class Hearsay {
  private final Map<Long, Double> plots = new TreeMap<>();
  private final Map<String, Map<Integer, Told>> tracks = new TreeMap<>();

  /// A track as of `known` (s), first told at `arrived` (s).
  private record Told(@Unit("s") double known, @Unit("s") double arrived) {}

  void take(double now, String source, Parcel parcel) {
    switch (parcel) {
      case Parcel.Plots p -> p.detections().forEach(d -> plots.putIfAbsent(d.id(), now));
      case Parcel.Tracks t -> t.tracks().forEach(x -> take(now, source, x.track()));
      case Parcel.Warnings w -> w.warning().bodies().forEach(x -> take(now, source, x));
    }
  }

  private void take(double now, String source, Track t) {
    tracks
        .computeIfAbsent(source, _ -> new TreeMap<>())
        .putIfAbsent(t.number(), new Told(t.time(), now));
  }

  /// By detection.
  ///
  /// @param fed the plots that fed a track of a node
  List<RunRecord.Heard> all(BiFunction<String, Integer, List<Association>> fed) {
    Map<Long, Double> first = new TreeMap<>(plots);
    tracks.forEach((node, numbers) ->
        numbers.forEach((number, told) ->
            fed.apply(node, number).stream()
                .filter(a -> a.time() <= told.known())
                .forEach(a -> first.merge(a.detection(), told.arrived(), Math::min))));
    List<RunRecord.Heard> all = new ArrayList<>();
    first.forEach((detection, time) -> all.add(new RunRecord.Heard(detection, time)));
    return List.copyOf(all);
  }
}
