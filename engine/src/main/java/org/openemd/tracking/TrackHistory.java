package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.tracking.filter.Estimate;

/// What a track took in the last while, so that a plot that comes late is taken in its place in time.
///
/// Updates are kept in the order of their plots, and every five seconds the estimate after one. A late update goes back to the last estimate kept before it, and all later updates are done again: the optimal
/// update with an out-of-sequence measurement by reprocessing (Bar-Shalom, Li & Kirubarajan 2001; Bar-Shalom, IEEE Trans. AES 38 (2002), retrodicts in one step instead and stores less, exact only for one lag
/// or linear motion without gating). Which plot was whose is not decided again. A track that took n updates in the time kept costs at most as many to do again, and n references to plots and one estimate for every five seconds
/// (some 700 bytes with one radar) to keep.
final class TrackHistory {
  private static final double SPACING = 5; // of the estimates kept [s]

  private final double age;
  private final List<Entry> entries = new ArrayList<>();
  private int at; // entries before this one are in the estimate
  private boolean inserted;

  /// An update, and the estimate after it where that is kept; the first entry is the beginning, without an update.
  private static final class Entry {
    final double time;
    final @Nullable TrackUpdate update;
    @Nullable Estimate after;

    Entry(double time, @Nullable TrackUpdate update) {
      this.time = time;
      this.update = update;
    }
  }

  /// @param age how long it is kept (s)
  TrackHistory(Estimate beginning, double age) {
    this.age = age;
    Entry first = new Entry(beginning.time, null);
    first.after = beginning.copy();
    entries.add(first);
    at = 1;
  }

  /// The earliest time to which it reaches (s).
  double start() {
    return entries.getFirst().time;
  }

  /// Updates kept.
  int size() {
    return entries.size() - 1;
  }

  /// Estimates kept.
  int kept() {
    return (int) entries.stream().filter(e -> e.after != null).count();
  }

  /// What was known at `t` (s), or at the beginning if that is later, as far as it is kept.
  Estimate known(double t) {
    int i = entries.size() - 1;
    while (i > 0 && (entries.get(i).after == null || entries.get(i).time > t)) {
      i--;
    }
    return kept(i).copy();
  }

  /// Sets an estimate back to what was known from plots up to `t` (s), not before {@link #start}.
  void rewind(Estimate e, double t, KalmanFilter filter, SoftUpdate soft) {
    at = entries.size();
    while (entries.get(at - 1).time > t) {
      at--;
    }
    inserted = false;
    int from = at - 1;
    while (entries.get(from).after == null) {
      from--;
    }
    e.set(kept(from));
    for (int i = from + 1; i < at; i++) {
      again(i, e, filter, soft);
    }
  }

  private Estimate kept(int i) {
    Estimate e = entries.get(i).after;
    if (e == null) {
      throw new IllegalStateException("no estimate is kept of update " + i);
    }
    return e;
  }

  private void again(int i, Estimate e, KalmanFilter filter, SoftUpdate soft) {
    TrackUpdate u = entries.get(i).update;
    if (u != null) {
      u.apply(e, filter, soft);
    }
  }

  /// Notes an update that an estimate has just taken, the last one in time that it holds.
  void add(TrackUpdate u, Estimate after) {
    Entry entry = new Entry(u.time(), u);
    entries.add(at++, entry);
    inserted = true;
    keep(at - 1, after);
  }

  /// Keeps an estimate if none was kept for some time; those in between are let go.
  private void keep(int i, Estimate after) {
    int last = i - 1;
    while (entries.get(last).after == null) {
      last--;
    }
    entries.get(i).after =
        entries.get(i).time - entries.get(last).time >= SPACING ? after.copy() : null;
  }

  /// Does again what was done after the time to which the estimate was set back; false, and nothing is done, when no update came in between.
  boolean replay(Estimate e, KalmanFilter filter, SoftUpdate soft) {
    if (!inserted) {
      at = entries.size();
      return false;
    }
    for (; at < entries.size(); at++) {
      again(at, e, filter, soft);
      keep(at, e);
    }
    return true;
  }

  /// Forgets what lies farther back than is kept, as seen from `t` (s).
  void forget(double t) {
    int first = 0;
    for (int i = 1; i < entries.size() && entries.get(i).time <= t - age; i++) {
      first = entries.get(i).after == null ? first : i;
    }
    if (first > 0) {
      entries.subList(0, first).clear();
      at -= first;
    }
  }
}
