package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.run.RunRecord;
import org.openemd.run.ShotRecord;
import org.openemd.sensing.Scan;
import org.openemd.tracking.Association;

/// What truly caused each detection, and so which body each track mostly was. Only scoring reads it.
final class SideTable {
  private static final double LIKELY = 0.5; // weight from which a plot counts as a track's

  private final TreeMap<Long, String> causes = new TreeMap<>();
  private final TreeMap<Integer, String> bodies = new TreeMap<>();
  private final TreeMap<Integer, String> firsts = new TreeMap<>();
  private final Followed followed;

  SideTable(RunRecord run) {
    for (Scan s : run.scans()) {
      for (int i = 0; i < s.detections().size(); i++) {
        causes.put(s.detections().get(i).id(), s.causes().get(i));
      }
    }
    List<Association> own = run.associations().stream().filter(a -> a.weight() >= LIKELY).toList();
    majorities(own, run.scenario().tracking().confirmations());
    followed = new Followed(own, this);
  }

  private void majorities(List<Association> associations, int confirming) {
    Map<Integer, Map<String, Integer>> all = new TreeMap<>();
    Map<Integer, Map<String, Integer>> early = new TreeMap<>();
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (Association a : associations) {
      vote(all, a);
      if (counts.merge(a.track(), 1, Integer::sum) <= confirming) {
        vote(early, a);
      }
    }
    all.forEach((track, vote) -> bodies.put(track, most(vote)));
    early.forEach((track, vote) -> firsts.put(track, most(vote)));
  }

  private void vote(Map<Integer, Map<String, Integer>> votes, Association a) {
    votes
        .computeIfAbsent(a.track(), n -> new TreeMap<>())
        .merge(cause(a.detection()), 1, Integer::sum);
  }

  private static String most(Map<String, Integer> vote) {
    String best = "";
    int count = 0;
    for (Map.Entry<String, Integer> e : vote.entrySet()) {
      if (e.getValue() > count) {
        best = e.getKey();
        count = e.getValue();
      }
    }
    return best;
  }

  /// Which body each track followed, plot by plot.
  Followed followed() {
    return followed;
  }

  /// The body behind a detection; empty for a false alarm.
  String cause(long detection) {
    return causes.getOrDefault(detection, "");
  }

  /// The body that most of a track's detections came from; empty for a false track.
  String body(int track) {
    return bodies.getOrDefault(track, "");
  }

  /// The tracks that at their start were this body: it caused most of the detections that confirmed them.
  List<Integer> tracksBegunOn(String body) {
    return tracks(firsts, body);
  }

  /// The tracks that were mostly this body.
  List<Integer> tracksOf(String body) {
    return tracks(bodies, body);
  }

  private static List<Integer> tracks(Map<Integer, String> of, String body) {
    List<Integer> tracks = new ArrayList<>();
    of.forEach((track, name) -> {
      if (name.equals(body)) {
        tracks.add(track);
      }
    });
    return tracks;
  }

  /// The threat a shot counts against: that of the body it met, else of the body its track mostly was; empty for neither.
  String target(ShotRecord shot) {
    String body = shot.target().isEmpty() ? body(shot.shot().track()) : shot.target();
    int slash = body.indexOf('/');
    return slash < 0 ? body : body.substring(0, slash);
  }
}
