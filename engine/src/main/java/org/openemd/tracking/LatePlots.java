package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.tracking.filter.Estimate;

/// Takes the plots of a scan in their place in time, whenever they come.
///
/// Tracks that already know of later plots are set back to the time of the scan, meet its plots as if nothing had come after, and then take again what they took since; one that takes nothing of the
/// scan is put back as it was. A track that began later than the scan does not meet it. What is older on arrival than the slowest link explains, by more than {@link #OLDEST}, is dropped and counted.
final class LatePlots {
  /// How much older a plot may be than the delay of the slowest link (s).
  static final double OLDEST = 60;

  private final KalmanFilter filter;
  private final SoftUpdate soft;
  private final double age;
  private final List<TrackFile> present = new ArrayList<>();
  private final List<TrackFile> back = new ArrayList<>();
  private final List<Estimate> before = new ArrayList<>();
  private int dropped;

  /// @param delay of the slowest link (s)
  LatePlots(KalmanFilter filter, SoftUpdate soft, double delay) {
    this.filter = filter;
    this.soft = soft;
    age = delay + OLDEST;
  }

  /// Of the plots that arrive at `now` (s), those that are not too old.
  List<Plot> young(double now, List<Plot> plots) {
    List<Plot> kept = plots.stream().filter(z -> now - z.time() <= age).toList();
    dropped += plots.size() - kept.size();
    return kept;
  }

  /// Plots that came too late.
  int dropped() {
    return dropped;
  }

  /// The history of a track that begins.
  TrackHistory history(Estimate beginning) {
    return new TrackHistory(beginning, age);
  }

  /// The tracks that a scan at `t` (s) meets, as they were then.
  List<TrackFile> at(double t, List<TrackFile> tracks) {
    present.clear();
    for (TrackFile f : tracks) {
      if (f.estimate.time <= t) {
        present.add(f);
      } else if (f.history.start() <= t) {
        present.add(f);
        back.add(f);
        before.add(f.estimate.copy());
        f.history.rewind(f.estimate, t, filter, soft);
      }
    }
    return present;
  }

  /// Gives a track what it took of the scan.
  void take(TrackFile f, TrackUpdate u) {
    u.apply(f.estimate, filter, soft);
    f.history.add(u, f.estimate);
  }

  /// Brings all tracks forward again.
  void done() {
    for (int i = 0; i < back.size(); i++) {
      TrackFile f = back.get(i);
      if (!f.history.replay(f.estimate, filter, soft)) {
        f.estimate.set(before.get(i));
      }
    }
    back.clear();
    before.clear();
    present.forEach(f -> f.history.forget(f.estimate.time));
  }
}
