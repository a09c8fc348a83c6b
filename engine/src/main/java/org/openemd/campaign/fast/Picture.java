package org.openemd.campaign.fast;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Forecast;
import org.openemd.flight.Trajectory;
import org.openemd.results.Outcomes;
import org.openemd.run.Watch;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.ImpactPredictor;
import org.openemd.tracking.Track;

/// The confirmed tracks of a fast run and what each follows: the watch's own until every warhead that can still be met is held for good, from then on as radars will keep them.
///
/// As a forecast it takes a track where the body goes that it follows.
final class Picture implements Forecast {
  private static final double SETTLED = 30; // [s] after which a track's class no longer changes

  private static final double YOUNG = 60; // [s] of a track whose prediction may yet err

  private final FastPath fast;
  private final Watch watch;
  private final FastScore score;
  private final boolean asked; // whether anybody wants to know how well a track is known
  private final Map<Integer, Raid.Body> labels = new TreeMap<>(); // of tracks
  private final Map<String, Double> gone = new TreeMap<>(); // bodies
  private List<Track> tracks = List.of();
  private boolean resting;

  Picture(FastPath fast, Watch watch, FastScore score, boolean asked) {
    this.fast = fast;
    this.watch = watch;
    this.score = score;
    this.asked = asked;
  }

  @Override
  public @Nullable ImpactPrediction impact(Track track) {
    boolean young = !resting && track.lastPlot() - track.firstConfirmed() < YOUNG;
    return young ? ImpactPredictor.predict(track) : body(track.number()).impact();
  }

  @Override
  public Trajectory path(Track track) {
    return body(track.number()).path();
  }

  /// Brings it to `now` (s).
  void look(double now) {
    if (!resting) {
      List<Track> all = watch.pictureAt(now);
      label();
      tracks = all.stream().filter(t -> t.confirmed() && labels.containsKey(t.number())).toList();
      score.seen(tracks, labels);
      resting = settled(now);
    }
    if (resting) {
      tracks = tracks.stream().filter(t -> alive(t, now)).map(t -> known(t, now)).toList();
    }
  }

  /// As of the last look.
  List<Track> tracks() {
    return tracks;
  }

  /// One of them; null when there is none of that number.
  @Nullable Track track(int number) {
    for (Track t : tracks) {
      if (t.number() == number) {
        return t;
      }
    }
    return null;
  }

  /// Whether the watch has ended.
  boolean resting() {
    return resting;
  }

  /// What a track follows.
  Raid.Body body(int track) {
    Raid.Body b = labels.get(track);
    if (b == null) {
      throw new IllegalStateException("track " + track + " follows nothing");
    }
    return b;
  }

  /// How well a track on a body can be known.
  Accuracy accuracy(Raid.Body b) {
    return fast.accuracies.get(fast.raid.bodies.indexOf(b));
  }

  /// Whether nothing has destroyed a body yet.
  boolean exists(Raid.Body b) {
    return !gone.containsKey(b.object().id());
  }

  /// An interceptor strikes a body at `t` (s).
  void destroyed(Raid.Body b, double t) {
    gone.put(b.object().id(), t);
    watch.destroyed(b.object().id(), t);
  }

  /// What it all came to.
  Outcomes outcomes() {
    return score.outcomes(watch, labels, gone);
  }

  private void label() {
    watch
        .followed()
        .forEach((track, name) ->
            fast.raid.bodies.stream()
                .filter(b -> b.object().id().equals(name))
                .findFirst()
                .ifPresent(b -> labels.put(track, b)));
  }

  // Whether every warhead that can still be met has been in track for a while, and will stay there:
  // who finds again what was lost, and when, only the watch can tell.
  private boolean settled(double now) {
    for (Raid.Body b : fast.raid.bodies) {
      if (b.warhead() && exists(b) && now < score.lastLaunch(b.threat()) && !held(b, now)) {
        return false;
      }
    }
    return true;
  }

  private boolean held(Raid.Body b, double now) {
    double drop = 0.8 * fast.scenario.tracking().dropAfter();
    double last = score.lastLaunch(b.threat());
    return tracks.stream()
        .anyMatch(t ->
            b.equals(labels.get(t.number()))
                && now - t.firstConfirmed() > SETTLED
                && accuracy(b).longestGap(t.lastPlot(), last) <= drop);
  }

  private boolean alive(Track track, double now) {
    Raid.Body b = body(track.number());
    return now - Math.max(lastPlot(b, now), track.lastPlot())
            <= fast.scenario.tracking().dropAfter()
        && now < b.path().end();
  }

  private double lastPlot(Raid.Body b, double now) {
    return accuracy(b).lastPlot(Math.min(now, gone.getOrDefault(b.object().id(), now)));
  }

  // What radars will have added to a track since the watch ended.
  private Track known(Track t, double now) {
    Raid.Body b = body(t.number());
    double last = lastPlot(b, now);
    if (!asked || !b.warhead() || last <= t.time()) {
      return t;
    }
    return new Track(
        t.number(),
        now,
        b.path().at(now),
        accuracy(b).at(now, now),
        t.phase(),
        true,
        t.updates(),
        t.warheadProbability(),
        t.coefficient(),
        t.sensors(),
        t.firstConfirmed(),
        last);
  }
}
