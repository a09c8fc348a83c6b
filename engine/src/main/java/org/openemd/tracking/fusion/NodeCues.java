package org.openemd.tracking.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.tracking.LaunchCues;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.Phase;
import org.openemd.tracking.SearchVolume;
import org.openemd.tracking.Track;
import org.openemd.tracking.filter.Estimate;

/// Where a node's radars are to search: for the launches of its own satellites, for those that others warn of, and for the bodies that others found.
///
/// A body that a warning spoke of is moved by free flight from there, its covariance with it; it is searched for until a confirmed track explains it, half an hour at most. A launch that
/// another node warns of is searched for as one of the node's own would be; if both report it, twice.
final class NodeCues {
  private static final double OLDEST = 1800; // [s]

  private final double lowBelow;
  private final TrackFusion fusion;
  private final LaunchCues own;
  private final Map<String, Warned> warned = new TreeMap<>();

  /// What one node warned of.
  private static final class Warned {
    final LaunchCues cues;
    final Map<Integer, LaunchReport> launches = new TreeMap<>();
    final Map<Integer, Track> bodies = new TreeMap<>();

    Warned(double lowBelow) {
      cues = new LaunchCues(lowBelow);
    }
  }

  NodeCues(double lowBelow, TrackFusion fusion) {
    this.lowBelow = lowBelow;
    this.fusion = fusion;
    own = new LaunchCues(lowBelow);
  }

  void take(String source, LaunchWarning warning) {
    Warned w = warned.computeIfAbsent(source, _ -> new Warned(lowBelow));
    warning.launches().forEach(l -> w.launches.put(l.number(), l));
    warning.bodies().forEach(t -> w.bodies.put(t.number(), t));
  }

  List<LaunchCues.Cue> at(double t, List<Track> tracks, List<LaunchReport> launches) {
    List<LaunchCues.Cue> all = new ArrayList<>(own.at(t, tracks, launches));
    warned.forEach((source, w) -> {
      for (LaunchCues.Cue c : w.cues.at(t, tracks, List.copyOf(w.launches.values()))) {
        all.add(new LaunchCues.Cue(source + "'s " + c.name(), c.volume()));
      }
      w.bodies.values().removeIf(b -> t - b.time() > OLDEST || explained(b, tracks));
      w.bodies.forEach((n, b) -> {
        if (b.phase() != Phase.BOOST) { // where that goes is open until it has burnt out
          all.add(of(source + "'s body " + n, b, t));
        }
      });
    });
    return all;
  }

  private boolean explained(Track body, List<Track> tracks) {
    Estimate e = TrackFusion.estimate(body);
    return tracks.stream()
        .filter(Track::confirmed)
        .anyMatch(t -> fusion.distance(e, TrackFusion.estimate(t)) <= Pairing.GATE);
  }

  /// The volume in which a track's body is at `t` (s).
  LaunchCues.Cue of(String name, Track track, double t) {
    Estimate e = TrackFusion.estimate(track);
    fusion.predict(e, t);
    return new LaunchCues.Cue(
        name, new SearchVolume(e.state().position(), e.covariance().block(0, 0, 3, 3)));
  }
}
