package org.openemd.tracking.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.math.Unit;
import org.openemd.tracking.Association;

/// Under which number of a node each track of its tracker was published, and who spoke of those that its tracker never had: scoring asks for it after a run.
public final class NodeHistory {
  private final Map<Integer, List<Named>> names = new TreeMap<>(); // by number in the tracker
  private final Map<Integer, List<Origin>> origins = new TreeMap<>(); // by published number

  /// A track of another node.
  public record Origin(String node, int number) {}

  private record Named(@Unit("s") double from, int number) {}

  NodeHistory() {}

  void own(int own, double time, int number) {
    names.computeIfAbsent(own, _ -> new ArrayList<>()).add(new Named(time, number));
  }

  void heard(int number, RemoteTrack r) {
    Origin o = new Origin(r.source, r.newest.number());
    List<Origin> of = origins.computeIfAbsent(number, _ -> new ArrayList<>());
    if (!of.contains(o)) {
      of.add(o);
    }
  }

  /// The published number of a track of the tracker.
  int now(int own) {
    return then(own, Double.POSITIVE_INFINITY);
  }

  private int then(int own, double time) {
    List<Named> of = names.getOrDefault(own, List.of());
    for (int i = of.size() - 1; i > 0; i--) {
      if (of.get(i).from() <= time) {
        return of.get(i).number();
      }
    }
    return of.getFirst().number();
  }

  List<Association> renumbered(List<Association> own) {
    return own.stream().map(a -> a.of(then(a.track(), a.time()))).toList();
  }

  Map<Integer, List<Origin>> origins() {
    Map<Integer, List<Origin>> others = new TreeMap<>(origins);
    names.values().forEach(of -> of.forEach(n -> others.remove(n.number())));
    return others;
  }
}
