package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.math.Unit;

/// Which track takes which plot of one scan: greedily, the nearest pair first.
///
/// Near means the normalised innovation squared plus the logarithm of its covariance's determinant, so that a vague
/// track does not take what a precise one expects; only pairs inside the gate count.
final class Assigner {
  private static final Comparator<Pair> NEAREST_FIRST =
      Comparator.comparingDouble(Pair::distance)
          .thenComparingInt(Pair::track)
          .thenComparingInt(Pair::plot);

  private final KalmanFilter filter;
  private final double gate;

  /// A track and a plot that fit, by their places in the lists.
  record Pair(int track, int plot, @Unit("1") double distance) {}

  Assigner(KalmanFilter filter, double gate) {
    this.filter = filter;
    this.gate = gate;
  }

  /// Chosen pairs; each track and each plot at most once. Tracks that are near a plot are moved to its time.
  List<Pair> assign(List<TrackFile> tracks, List<Plot> plots) {
    List<Pair> pairs = pairs(tracks, plots);
    pairs.sort(NEAREST_FIRST);
    boolean[] trackTaken = new boolean[tracks.size()];
    boolean[] plotTaken = new boolean[plots.size()];
    List<Pair> chosen = new ArrayList<>();
    for (Pair p : pairs) {
      if (!trackTaken[p.track()] && !plotTaken[p.plot()]) {
        trackTaken[p.track()] = true;
        plotTaken[p.plot()] = true;
        chosen.add(p);
      }
    }
    return chosen;
  }

  private List<Pair> pairs(List<TrackFile> tracks, List<Plot> plots) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      Estimate e = tracks.get(i).estimate;
      for (int j = 0; j < plots.size(); j++) {
        Plot z = plots.get(j);
        if (CoarseGate.near(e, z)) {
          filter.predict(e, z.time());
          double d = filter.innovation(e, z);
          if (d <= gate) {
            pairs.add(new Pair(i, j, d + filter.logDeterminant()));
          }
        }
      }
    }
    return pairs;
  }
}
