package org.openemd.tracking.fusion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.sensing.Detection;
import org.openemd.tracking.Association;
import org.openemd.tracking.KnownSatellite;
import org.openemd.tracking.KnownSensor;
import org.openemd.tracking.LaunchCues;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.NetworkTracker;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackEvent;
import org.openemd.tracking.TrackingPolicy;
import org.openemd.tracking.filter.Estimate;

/// A node of the network: it tracks by the plots that reach it, hears the tracks of other nodes, and publishes one picture of both.
///
/// A published track is the node's own estimate intersected with the newest of each node that tracks the same body ({@link TrackFusion}), at the time of the newest
/// plot in any of them. Nothing that was heard enters a filter, so that an estimate may come back round a loop of nodes and is not counted twice. A body that only other nodes see has a number of this node's own, which stays when its
/// radars take the body up. What a node heard is dropped `dropAfter` behind the newest plot in it, so that no ghost goes round. The class is that of whoever has used the most plots.
///
/// With nobody heard the picture is the tracker's own. Limits: a heard track that may be either of two bodies waits unseen; a body that only another node sees may be taken for a close one
/// of this node's until their covariances tell them apart. Not thread-safe.
public final class FusionNode {
  private final String name;
  private final NetworkTracker tracker;
  private final TrackFusion fusion;
  private final TrackTable table;
  private final NodeCues cues;
  private final BitSet taken = new BitSet(); // plots
  private @Nullable List<Track> picture; // until something arrives
  private final Map<Integer, Track> moved =
      new TreeMap<>(); // of that picture, what was last asked for
  private double movedTo;

  /// @param sensors whose plots reach it
  /// @param satellites whose bearings reach it
  public FusionNode(
      String name,
      TrackingPolicy policy,
      List<KnownSensor> sensors,
      List<KnownSatellite> satellites) {
    this.name = name;
    tracker = new NetworkTracker(policy, sensors, satellites);
    fusion = new TrackFusion(policy.processNoise());
    table = new TrackTable(name, policy, fusion);
    cues = new NodeCues(1 - policy.classifyAt(), fusion);
  }

  public String name() {
    return name;
  }

  /// Takes detections that reach it at `now` (s), each once; none is fine, tracks age all the same. Gives those that are new to it.
  public List<Detection> process(double now, List<Detection> detections) {
    List<Detection> news = new ArrayList<>();
    for (Detection d : detections) {
      if (!taken.get((int) d.id())) {
        taken.set((int) d.id());
        news.add(d);
      }
    }
    tracker.process(now, news);
    refresh(now);
    return news;
  }

  /// Plots that came too late for its tracker to use.
  public int tooLate() {
    return tracker.tooLate();
  }

  /// Takes tracks that another node published and that were under way for `delay` (s).
  ///
  /// @param alive the numbers of all tracks that the other node then had
  public void receive(
      double now, String source, double delay, List<TrackReport> reports, List<Integer> alive) {
    table.look(tracker.tracks());
    table.hear(now, source, delay, reports, alive);
    refresh(now);
  }

  /// Takes a warning from another node.
  public void warn(String source, LaunchWarning warning) {
    cues.take(source, warning);
  }

  private void refresh(double now) {
    picture = null;
    moved.clear();
    for (TrackEvent e : tracker.drainEvents()) {
      table.happened(now, e, tracker.tracks());
    }
    if (table.hears()) {
      table.look(tracker.tracks());
      table.update(now);
    }
  }

  /// Every track as of the newest plot in it, confirmed ones by number, then tentative ones.
  public List<Track> tracks() {
    List<Track> last = picture;
    if (last != null) {
      return last;
    }
    table.look(tracker.tracks());
    List<Track> all = new ArrayList<>();
    for (SystemTrack t : table.tracks()) {
      all.add(published(t));
    }
    tracker.tracks().stream().filter(t -> !t.confirmed()).forEach(all::add);
    picture = List.copyOf(all);
    return picture;
  }

  private Track published(SystemTrack t) {
    List<Track> parts = t.parts("");
    Track first = parts.getFirst();
    boolean alone = parts.size() == 1 || first.phase() == Phase.BOOST; // others' are of free flight
    if (alone && first.number() == t.number && !t.remoteOnly()) {
      return first;
    }
    Estimate e = fusion.fuse(parts);
    Track most = t.most();
    return new Track(
        t.number,
        e.time,
        e.state(),
        e.covariance(),
        first.phase(),
        true,
        most.updates(),
        most.warheadProbability(),
        most.coefficient(),
        parts.stream().flatMap(p -> p.sensors().stream()).distinct().toList(),
        t.since,
        parts.stream().mapToDouble(Track::lastPlot).max().orElseThrow());
  }

  /// The confirmed tracks as it tells them to others: not those under thrust, which nobody else could carry on.
  public List<TrackReport> reports() {
    List<Track> all = tracks();
    List<TrackReport> reports = new ArrayList<>();
    for (int i = 0; i < table.tracks().size(); i++) {
      if (all.get(i).phase() == Phase.BOOST) {
        continue;
      }
      List<String> through = new ArrayList<>(table.tracks().get(i).through());
      through.remove(name);
      through.add(name);
      reports.add(new TrackReport(all.get(i), through));
    }
    return reports;
  }

  /// Every confirmed track as of the newest plot in it, by number.
  public List<Track> confirmed() {
    return tracks().stream().filter(Track::confirmed).toList();
  }

  /// Every confirmed track predicted to `t` (s): what nobody plans against is not moved.
  public List<Track> tracksAt(double t) {
    return confirmed().stream().map(track -> at(track, t)).toList();
  }

  /// A confirmed track of the picture predicted to `t` (s), once however often it is asked for.
  public Track at(Track track, double t) {
    if (t != movedTo) {
      moved.clear();
      movedTo = t;
    }
    return moved.computeIfAbsent(track.number(), _ -> tracker.at(track, t));
  }

  /// One track predicted to `t` (s); null when no track has that number.
  public @Nullable Track trackAt(int number, double t) {
    for (Track track : tracks()) {
      if (track.number() == number) {
        return tracker.at(track, t);
      }
    }
    return null;
  }

  /// The tracks that its radars can follow: its own, and tentative ones. Those that only others see are searched for, by {@link #cues}.
  public List<Track> followed() {
    List<Integer> given =
        table.tracks().stream().filter(SystemTrack::remoteOnly).map(t -> t.number).toList();
    return given.isEmpty()
        ? tracks()
        : tracks().stream().filter(t -> !given.contains(t.number())).toList();
  }

  /// Where its radars are to search at `t` (s): for launches that no track explains, and for bodies that only other nodes see.
  public List<LaunchCues.Cue> cues(double t) {
    List<Track> all = tracks();
    List<LaunchCues.Cue> found = new ArrayList<>(cues.at(t, all, tracker.launches()));
    for (SystemTrack s : table.tracks()) {
      if (s.remoteOnly()) {
        found.add(cues.of("remote track " + s.number, published(s), t));
      }
    }
    return found;
  }

  /// The nodes that speak of a track.
  public List<String> sources(int number) {
    SystemTrack t = table.of(number);
    return t == null ? List.of() : t.sources();
  }

  /// Whether no plot that reached this node is in a track.
  public boolean remoteOnly(int number) {
    SystemTrack t = table.of(number);
    return t != null && t.remoteOnly();
  }

  /// What infrared early warning says by the bearings that reach it, by number.
  public List<LaunchReport> launches() {
    return tracker.launches();
  }

  /// What happened since the last call.
  public List<TrackEvent> drainEvents() {
    return table.drainEvents();
  }

  /// Which detection fed which of its tracks by its own filters, in the order of arrival.
  public List<Association> associations() {
    return table.history().renumbered(tracker.associations());
  }

  /// Of its tracks that its own plots never fed, who spoke of them: the tracks of other nodes, by number.
  public Map<Integer, List<NodeHistory.Origin>> origins() {
    return table.history().origins();
  }
}
