package org.openemd.campaign.fast.batch;

import org.openemd.flight.FlyoutFinder;

/// Where flights of a way no longer get to the target, between a sample and another time: noted, and looked for (Newton, else bisection) when it may matter.
final class Ends {
  private static final int NUMBERS = 7; // of each, when kept
  private static final int ROOM = Samples.ROOM;
  private static final double EDGE = 0.2; // to which edges are found [s]
  private static final double SLACK = 3; // of a launch over its tangent [s]
  private static final double FARTHER = 2; // than the first step of the search, at most

  private final Probe probe;
  private final Pieces pieces;

  private int size;
  private final int[] row = new int[ROOM];
  private final double[] sample = new double[ROOM]; // its time [s]
  private final double[] launch = new double[ROOM];
  private final double[] slope = new double[ROOM];
  private final double[] margin = new double[ROOM];
  private final double[] out = new double[ROOM]; // the other time [s]
  private final double[] most = new double[ROOM]; // what may leave there at most [s]
  private final double[][] columns = {sample, launch, slope, margin, out, most};

  Ends(Probe probe, Pieces pieces) {
    this.probe = probe;
    this.pieces = pieces;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /// Notes that a row of cubics ends between sample `i` of a way and another time.
  void note(int by, Samples s, int way, int i, double other) {
    double l = s.launch[way][i];
    // What leaves before the missile does not matter.
    if ((other < s.time[i] && l < 0) || size == ROOM) {
      return;
    }
    double far = Math.min(Math.abs(other - s.time[i]), FARTHER * Math.abs(s.margin[way][i]));
    double tangent = l + s.slope[way][i] * Math.copySign(far, other - s.time[i]);
    row[size] = by;
    sample[size] = s.time[i];
    launch[size] = l;
    slope[size] = s.slope[way][i];
    margin[size] = s.margin[way][i];
    out[size] = other;
    most[size] = Math.max(l, tangent) + SLACK;
    size++;
  }

  /// What may leave there at most (s).
  double most(int e) {
    return most[e];
  }

  /// The one that what leaves latest may lie at, where that may be after a launch (s); -1 where there is none.
  int latest(double after) {
    int best = -1;
    double least = after;
    for (int e = 0; e < size; e++) {
      if (most[e] > least) {
        least = most[e];
        best = e;
      }
    }
    return best;
  }

  /// The earliest meeting of it (s).
  double from(int e) {
    return Math.min(out[e], sample[e]);
  }

  /// Whether its pieces begin there, and do not end there.
  boolean isFirst(int e) {
    return out[e] < sample[e];
  }

  /// Looks for one, and adds its piece.
  void find(int e) {
    int by = row[e];
    int on = by % 2 == 0 ? FlyoutFinder.OUT : FlyoutFinder.BACK;
    double t0 = sample[e];
    double l0 = launch[e];
    double s0 = slope[e];
    double m0 = margin[e];
    double bad = out[e];
    remove(e);
    double in = t0;
    double l = l0;
    double s = s0;
    double sign = Math.signum(bad - t0);
    double next = in - m0;
    for (int n = 0; n < 20 && Math.abs(bad - in) > EDGE; n++) {
      boolean within = sign > 0 ? next > in && next < bad : next < in && next > bad;
      double t = within ? next : 0.5 * (in + bad);
      probe.place(t);
      boolean there = probe.follow(by / 2, on, t);
      if (there && probe.finder.margin() >= 0) {
        in = t;
        l = probe.launch;
        s = probe.slope;
        if (Math.abs(probe.margin) < EDGE) {
          break;
        }
      } else {
        bad = t;
      }
      next = there ? t - probe.margin - 0.5 * EDGE * sign : Double.NaN;
    }
    if (in > t0) {
      pieces.add(by, t0, l0, s0, in, l, s);
    } else {
      pieces.add(by, in, l, s, t0, l0, s0);
    }
  }

  /// How many numbers {@link #keep} writes.
  int kept() {
    return NUMBERS * size;
  }

  /// Writes all from a place on.
  void keep(double[] to, int from) {
    for (int e = 0, k = from; e < size; e++) {
      to[k++] = row[e];
      for (double[] a : columns) {
        to[k++] = a[e];
      }
    }
  }

  /// Reads what was kept, up to the end.
  void restore(double[] kept, int from) {
    size = (kept.length - from) / NUMBERS;
    for (int e = 0, k = from; e < size; e++) {
      row[e] = (int) kept[k++];
      for (double[] a : columns) {
        a[e] = kept[k++];
      }
    }
  }

  private void remove(int e) {
    size--;
    row[e] = row[size];
    for (double[] a : columns) {
      a[e] = a[size];
    }
  }
}
