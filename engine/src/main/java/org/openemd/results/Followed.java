package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.math.Unit;
import org.openemd.tracking.Association;

/// Which body each track followed, from plot to plot. Only scoring reads it.
///
/// At any time a track follows the body that most of its last seven plots came from, by weight; it has swapped when that changes from one body to another.
final class Followed {
  private static final int LAST = 7; // plots

  private final TreeMap<Integer, List<Fed>> tracks = new TreeMap<>();

  private record Fed(@Unit("s") double time, String body, @Unit("1") double weight) {}

  /// A change from one body to another.
  record Swap(@Unit("s") double time, String before, String after) {}

  Followed(List<Association> associations, SideTable side) {
    for (Association a : associations) {
      tracks
          .computeIfAbsent(a.track(), _ -> new ArrayList<>())
          .add(new Fed(a.time(), side.cause(a.detection()), a.weight()));
    }
  }

  private List<Fed> fed(int track) {
    return tracks.getOrDefault(track, List.of());
  }

  /// The body that a track followed at `t` (s); empty for none.
  String body(int track, double t) {
    List<Fed> fed = fed(track).stream().filter(f -> f.time() <= t).toList();
    return most(fed.subList(Math.max(0, fed.size() - LAST), fed.size()));
  }

  /// Part of a track's plots that came from a body.
  double share(int track, String body) {
    double all = 0;
    double its = 0;
    for (Fed f : fed(track)) {
      all += f.weight();
      its += f.body().equals(body) ? f.weight() : 0;
    }
    return all > 0 ? its / all : Double.NaN;
  }

  /// Every change of a track, in order of time.
  List<Swap> swaps(int track) {
    List<Fed> fed = fed(track);
    List<Swap> swaps = new ArrayList<>();
    String last = "";
    for (int i = Math.min(LAST, fed.size()); i > 0 && i <= fed.size(); i++) {
      String now = most(fed.subList(Math.max(0, i - LAST), i));
      if (!now.isEmpty() && !last.isEmpty() && !now.equals(last)) {
        swaps.add(new Swap(fed.get(i - 1).time(), last, now));
      }
      last = now.isEmpty() ? last : now;
    }
    return swaps;
  }

  private static String most(List<Fed> fed) {
    Map<String, Double> votes = new TreeMap<>();
    fed.forEach(f -> votes.merge(f.body(), f.weight(), Double::sum));
    String best = "";
    double weight = 0;
    for (Map.Entry<String, Double> e : votes.entrySet()) {
      if (e.getValue() > weight) {
        best = e.getKey();
        weight = e.getValue();
      }
    }
    return best;
  }
}
