package org.openemd.tracking.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.math.Vec3;
import org.openemd.tracking.NetworkTracker;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackEvent;
import org.openemd.tracking.TrackingPolicy;
import org.openemd.tracking.filter.Estimate;

/// The tracks of a node, and which tracks of its tracker and of other nodes each is made of.
///
/// Pairs hold until one says three times that it is somewhere else, or its node gives it up.
final class TrackTable {
  private final String name;
  private final TrackingPolicy policy;
  private final TrackFusion fusion;
  private final Map<String, Map<Integer, RemoteTrack>> heard = new TreeMap<>();
  private final List<SystemTrack> tracks = new ArrayList<>(); // by number
  private final NodeHistory history = new NodeHistory();
  private List<TrackEvent> events = new ArrayList<>();
  private int lastNumber;

  TrackTable(String name, TrackingPolicy policy, TrackFusion fusion) {
    this.name = name;
    this.policy = policy;
    this.fusion = fusion;
  }

  List<SystemTrack> tracks() {
    return tracks;
  }

  NodeHistory history() {
    return history;
  }

  List<TrackEvent> drainEvents() {
    List<TrackEvent> drained = events;
    events = new ArrayList<>();
    return drained;
  }

  // -- what its own plots say

  /// Takes what happened to a track of the tracker, which has those tracks now.
  void happened(double now, TrackEvent e, List<Track> own) {
    switch (e.type()) {
      case LAUNCH_REPORTED, LAUNCH_LOCATED -> events.add(e);
      case INITIATED -> initiated(now, e, own);
      case FUSED, CLASSIFIED, BURNT_OUT -> event(now, e.type(), history.now(e.track()), e.detail());
      case DROPPED -> dropped(now, e);
    }
  }

  /// Takes the tracker's tracks as they are now.
  void look(List<Track> own) {
    Map<Integer, Track> seen = new TreeMap<>();
    own.forEach(t -> seen.put(t.number(), t));
    tracks.forEach(t -> t.seen = seen.get(t.own));
  }

  private void initiated(double now, TrackEvent e, List<Track> own) {
    SystemTrack known = known(e.track(), own);
    if (known == null) {
      SystemTrack t = open(now);
      t.own = e.track();
      history.own(e.track(), now, t.number);
      event(now, e.type(), t.number, e.detail());
    } else {
      known.own = e.track();
      history.own(e.track(), now, known.number);
      String by = String.join(" and ", known.sources());
      event(now, TrackEvent.Type.FUSED, known.number, by + " and radars of its own: " + e.detail());
    }
  }

  private SystemTrack open(double now) {
    SystemTrack t = new SystemTrack(++lastNumber, now);
    tracks.add(t);
    return t;
  }

  /// The track that others gave and that the tracker now finds for itself.
  private @Nullable SystemTrack known(int number, List<Track> own) {
    List<SystemTrack> given = tracks.stream().filter(SystemTrack::remoteOnly).toList();
    Track found = own.stream().filter(t -> t.number() == number).findFirst().orElse(null);
    if (found == null || given.isEmpty()) {
      return null;
    }
    double[][] d = new double[1][given.size()];
    Estimate e = TrackFusion.estimate(found);
    for (int j = 0; j < given.size(); j++) {
      d[0][j] = fusion.distance(e, fusion.fuse(given.get(j).parts("")));
    }
    int at = Pairing.of(d)[0];
    return at >= 0 ? given.get(at) : null;
  }

  private void dropped(double now, TrackEvent e) {
    int number = history.now(e.track());
    SystemTrack t = of(number);
    if (t == null) {
      return;
    }
    t.own = 0;
    t.seen = null;
    SystemTrack kept = e.other() == 0 ? null : of(history.now(e.other()));
    if (kept != null) {
      merge(now, kept, t);
    } else if (t.remotes.isEmpty() || falls(t, now)) {
      drop(now, t, e.detail());
    } else {
      String by = String.join(" and ", t.sources());
      event(now, TrackEvent.Type.FUSED, number, by + " alone: " + e.detail());
    }
  }

  private void drop(double now, SystemTrack t, String why) {
    tracks.remove(t);
    t.remotes.forEach(r -> r.of = null);
    event(now, TrackEvent.Type.DROPPED, t.number, why);
  }

  @Nullable SystemTrack of(int number) {
    return tracks.stream().filter(t -> t.number == number).findFirst().orElse(null);
  }

  private void event(double now, TrackEvent.Type type, int track, String detail) {
    events.add(new TrackEvent(now, type, track, detail));
  }

  // -- what other nodes say

  /// Takes tracks that another node published and that were under way for `delay` (s), and the numbers of all that it then had.
  void hear(
      double now, String source, double delay, List<TrackReport> reports, List<Integer> alive) {
    Map<Integer, RemoteTrack> known = heard.computeIfAbsent(source, _ -> new TreeMap<>());
    known.values().removeIf(r -> !alive.contains(r.newest.number()) && part(r));
    for (TrackReport t : reports) {
      RemoteTrack r =
          known.computeIfAbsent(t.track().number(), _ -> new RemoteTrack(source, t, delay));
      if (t.track().lastPlot() > r.newest.lastPlot()) {
        r.take(t);
        compare(now, r);
      }
    }
  }

  /// Whether any other node has spoken.
  boolean hears() {
    return !heard.isEmpty();
  }

  /// Drops what is over, pairs what is new, makes one what is one body.
  void update(double now) {
    forget(now);
    heard.values().forEach(r -> pair(now, r.values().stream().filter(x -> x.of == null).toList()));
    merge(now);
    declare(now);
  }

  /// Forgets what nobody has seen for too long, or what comes down. The age is that of the newest plot, less the way here: a track that was heard of again under another number is no younger.
  private void forget(double now) {
    for (Map<Integer, RemoteTrack> of : heard.values()) {
      of.values()
          .removeIf(r -> now - r.delay - r.newest.lastPlot() > policy.dropAfter() && part(r));
    }
    for (SystemTrack t : List.copyOf(tracks)) {
      if (t.remoteOnly() && t.remotes.isEmpty()) {
        drop(now, t, "no other node has it any more");
      } else if (t.remoteOnly() && falls(t, now)) {
        drop(now, t, "comes down into the air");
      }
    }
  }

  private static boolean part(RemoteTrack r) {
    if (r.of != null) {
      r.of.remotes.remove(r);
      r.of = null;
    }
    return true;
  }

  private boolean falls(SystemTrack t, double now) {
    return falls(fusion.fuse(t.parts("")), now);
  }

  private boolean falls(Estimate e, double now) {
    fusion.predict(e, Math.max(now, e.time));
    Vec3 r = e.state().position();
    return e.descending() && Frames.toGeodetic(new Ecef(r)).height() < NetworkTracker.FLOOR;
  }

  /// Gives tracks of one source, which belong to none of this node's yet, to those that they fit; those that fit none are new.
  private void pair(double now, List<RemoteTrack> free) {
    if (free.isEmpty()) {
      return;
    }
    List<SystemTrack> mine = List.copyOf(tracks);
    List<Estimate> fused = mine.stream().map(t -> fusion.fuse(t.parts(""))).toList();
    double[][] d = new double[free.size()][mine.size()];
    for (int i = 0; i < free.size(); i++) {
      Estimate e = TrackFusion.estimate(free.get(i).newest);
      for (int j = 0; j < mine.size(); j++) {
        boolean open = mine.get(j).from(free.get(i).source) == null;
        d[i][j] = open ? fusion.distance(e, fused.get(j)) : Double.POSITIVE_INFINITY;
      }
    }
    int[] chosen = Pairing.of(d);
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0) {
        join(now, mine.get(chosen[i]), free.get(i));
      } else if (chosen[i] == Pairing.NONE) {
        found(now, free.get(i));
      }
    }
  }

  private void join(double now, SystemTrack t, RemoteTrack r) {
    tie(t, r);
    String own = t.remoteOnly() ? "" : " and radars of its own";
    String detail = String.join(" and ", t.sources()) + own + ": as " + r;
    event(now, TrackEvent.Type.FUSED, t.number, detail);
  }

  private void tie(SystemTrack t, RemoteTrack r) {
    t.remotes.add(r);
    r.of = t;
    r.misses = 0;
    history.heard(t.number, r);
  }

  // What has been here already is known here, or was dropped for good.
  private void found(double now, RemoteTrack r) {
    if (!r.through.contains(name) && !falls(TrackFusion.estimate(r.newest), now)) {
      SystemTrack t = open(now);
      tie(t, r);
      event(now, TrackEvent.Type.FUSED, t.number, "first given by " + r.source + ", as " + r);
    }
  }

  /// Whether a report still agrees with what else is known of its track; after some that do not, it is parted from it.
  private void compare(double now, RemoteTrack r) {
    SystemTrack t = r.of;
    List<Track> others = t == null ? List.of() : t.parts(r.source);
    if (t == null || others.isEmpty()) {
      return;
    }
    double d = fusion.distance(TrackFusion.estimate(r.newest), fusion.fuse(others));
    r.misses = d <= Pairing.GATE ? 0 : r.misses + 1;
    if (r.misses == RemoteTrack.MOST_MISSES) {
      part(r);
      event(now, TrackEvent.Type.FUSED, t.number, "no longer with " + r + ", which disagrees");
    }
  }

  /// Tracks of one body that arose apart become one, under the older number.
  private void merge(double now) {
    for (SystemTrack t : List.copyOf(tracks)) {
      SystemTrack o = t.remoteOnly() && tracks.contains(t) ? twin(t) : null;
      if (o != null) {
        merge(now, t.number < o.number ? t : o, t.number < o.number ? o : t);
      }
    }
  }

  private @Nullable SystemTrack twin(SystemTrack t) {
    List<SystemTrack> others = tracks.stream().filter(o -> o != t && o.disjoint(t)).toList();
    double[][] d = new double[1][others.size()];
    Estimate e = fusion.fuse(t.parts(""));
    for (int j = 0; j < others.size(); j++) {
      d[0][j] = fusion.distance(e, fusion.fuse(others.get(j).parts("")));
    }
    int at = Pairing.of(d)[0];
    return at >= 0 ? others.get(at) : null;
  }

  private void merge(double now, SystemTrack kept, SystemTrack lost) {
    if (lost.own != 0) {
      kept.own = lost.own;
      kept.seen = lost.seen;
      history.own(lost.own, now, kept.number);
    }
    List<RemoteTrack> moved = List.copyOf(lost.remotes);
    drop(now, lost, "the same body as track " + kept.number);
    moved.forEach(r -> tie(kept, r));
  }

  /// Says of what class a track is that only others see.
  private void declare(double now) {
    for (SystemTrack t : tracks) {
      if (t.remoteOnly()) {
        double p = t.most().warheadProbability();
        boolean warhead = t.declared ? p > 1 - policy.classifyAt() : p >= policy.classifyAt();
        if (warhead != t.declared) {
          t.declared = warhead;
          String what = warhead ? "warhead" : "stage";
          String detail = String.format(Locale.ROOT, "%s, P(warhead) %.3f", what, p);
          event(now, TrackEvent.Type.CLASSIFIED, t.number, detail);
        }
      }
    }
  }
}
