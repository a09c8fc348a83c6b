package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.math.Unit;
import org.openemd.tracking.filter.Estimate;

/// Which track takes which plot of one scan: greedily, the nearest pair first.
///
/// Near means the normalised innovation squared plus the logarithm of its covariance's determinant, so that a vague
/// track does not take what a precise one expects; where several claim one another, also how well the cross section agrees with
/// the track's plots so far. Only pairs inside the gate count.
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
    List<Pair> pairs = weighed(pairs(tracks, plots), tracks, plots);
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

  /// Adds the surprise of the cross section to the pairs that have a rival.
  private static List<Pair> weighed(List<Pair> pairs, List<TrackFile> tracks, List<Plot> plots) {
    int[] ofTrack = new int[tracks.size()];
    int[] ofPlot = new int[plots.size()];
    for (Pair p : pairs) {
      ofTrack[p.track()]++;
      ofPlot[p.plot()]++;
    }
    for (int i = 0; i < pairs.size(); i++) {
      Pair p = pairs.get(i);
      if (ofTrack[p.track()] > 1 || ofPlot[p.plot()] > 1) {
        double surprise = tracks.get(p.track()).belief.surprise(plots.get(p.plot()));
        pairs.set(i, new Pair(p.track(), p.plot(), p.distance() + surprise));
      }
    }
    return pairs;
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
