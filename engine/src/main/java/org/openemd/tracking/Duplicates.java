package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openemd.math.Unit;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Six;

/// Whether two estimates are of one body, and which tracks of a scan may be.
///
/// Of two tracks of one body one took the scan's plot and the other none, so that only such pairs are looked at. Those that took one are sorted along the axis on which they lie farthest apart; each of the
/// others asks only the stretch in which {@link #same} can agree, never a shorter one. Holds buffers: one thread at a time.
final class Duplicates {
  private static final double SAME_BODY = 10.6; // 90 % of chi-square, six degrees of freedom
  private static final double WIDE = 24; // of the variances: what no agreement exceeds
  private static final double BEND = 5; // [m/s2] half of what gravity bends a path by
  private static final double ROUNDING = 1; // [m]

  private final KalmanFilter filter;
  private final List<Entry> sorted = new ArrayList<>();
  private int axis;
  private double early; // of those that took a plot: their times,
  private double late;
  private double slowest; // speeds along the axis,
  private double fastest;
  private double place; // largest variances of place
  private double speed; // and of speed

  Duplicates(KalmanFilter filter) {
    this.filter = filter;
  }

  /// A track that took a plot, and its place in the list.
  private record Entry(@Unit("m") double key, int number) {}

  /// Places of two tracks in the list.
  record Pair(int later, int earlier) {}

  /// Tracks that may be of one body, exactly one of which was updated by the scan: the last in the list first, each with the first in the list first.
  List<Pair> candidates(List<TrackFile> tracks, long scan) {
    List<Pair> pairs = new ArrayList<>();
    sort(tracks, scan);
    if (sorted.isEmpty() || sorted.size() == tracks.size()) {
      return pairs;
    }
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).lastScan < scan) {
        near(i, tracks.get(i).estimate, pairs);
      }
    }
    pairs.sort(Comparator.comparingInt((Pair p) -> -p.later()).thenComparingInt(Pair::earlier));
    return pairs;
  }

  private void sort(List<TrackFile> tracks, long scan) {
    sorted.clear();
    double[] low = new double[6];
    double[] high = new double[6];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    early = Double.POSITIVE_INFINITY;
    late = Double.NEGATIVE_INFINITY;
    place = 0;
    speed = 0;
    for (TrackFile t : tracks) {
      if (t.lastScan == scan) {
        widen(t.estimate, low, high);
      }
    }
    axis = 0;
    for (int a = 1; a < 3; a++) {
      axis = high[a] - low[a] > high[axis] - low[axis] ? a : axis;
    }
    slowest = low[axis + 3];
    fastest = high[axis + 3];
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).lastScan == scan) {
        sorted.add(new Entry(tracks.get(i).estimate.x[axis], i));
      }
    }
    sorted.sort(Comparator.comparingDouble(Entry::key));
  }

  private void widen(Estimate e, double[] low, double[] high) {
    for (int a = 0; a < 6; a++) {
      low[a] = Math.min(low[a], e.x[a]);
      high[a] = Math.max(high[a], e.x[a]);
    }
    early = Math.min(early, e.time);
    late = Math.max(late, e.time);
    place = Math.max(place, e.positionVariance());
    speed = Math.max(speed, e.velocityVariance());
  }

  /// Either of the two may be the one that is moved to the other's time, so by either's speed.
  private void near(int number, Estimate e, List<Pair> pairs) {
    double low = Math.min(slowest, e.x[axis + 3]);
    double high = Math.max(fastest, e.x[axis + 3]);
    double from = early - e.time;
    double to = late - e.time;
    double longest = Math.max(Math.abs(from), Math.abs(to));
    double least = Math.min(Math.min(from * low, from * high), Math.min(to * low, to * high));
    double most = Math.max(Math.max(from * low, from * high), Math.max(to * low, to * high));
    double reach =
        ROUNDING
            + width(place + e.positionVariance(), Math.max(speed, e.velocityVariance()), longest);
    double end = e.x[axis] + most + reach;
    for (int k = below(e.x[axis] + least - reach); k < sorted.size(); k++) {
      if (sorted.get(k).key() > end) {
        return;
      }
      int other = sorted.get(k).number();
      pairs.add(new Pair(Math.max(number, other), Math.min(number, other)));
    }
  }

  private static double width(double place, double speed, double dt) {
    double bend = BEND * dt * dt;
    return Math.sqrt(WIDE * (place + dt * dt * speed) + bend * bend);
  }

  /// How many keys are less than that.
  private int below(double x) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).key() < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether two estimates agree within their covariances; what one radar's constant errors do to both does not tell them apart.
  boolean same(Estimate a, Estimate b) {
    double dt = b.time - a.time;
    double far = a.positionVariance() + b.positionVariance() + dt * dt * a.velocityVariance();
    double dx = a.x[0] + dt * a.x[3] - b.x[0];
    double dy = a.x[1] + dt * a.x[4] - b.x[1];
    double dz = a.x[2] + dt * a.x[5] - b.x[2];
    double bend = BEND * dt * dt;
    if (dx * dx + dy * dy + dz * dz > WIDE * far + bend * bend) {
      return false;
    }
    Estimate moved = a.copy();
    filter.predict(moved, b.time);
    double[] sum = moved.p;
    double[] difference = moved.x;
    for (int i = 0; i < 36; i++) {
      sum[i] += b.p[i];
    }
    for (int i = 0; i < 6; i++) {
      difference[i] -= b.x[i];
    }
    Considered.less(sum, moved.considered, b.considered);
    double[] solved = difference.clone();
    if (!Six.solve(sum, solved, 1)) {
      return false;
    }
    double d = 0;
    for (int i = 0; i < 6; i++) {
      d += difference[i] * solved[i];
    }
    return d <= SAME_BODY;
  }
}
