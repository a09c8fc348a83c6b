package org.openemd.tracking;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.tracking.filter.Estimate;

/// What a track took of one radar's scan: one plot whole, or the mean of several.
///
/// @param missed probability that none of them was its own
record TrackUpdate(@Unit("s") double time, List<Share> shares, @Unit("1") double missed) {

  /// A plot, and the probability that it is the track's own.
  record Share(Plot plot, @Unit("1") double weight) {}

  TrackUpdate {
    shares = List.copyOf(shares);
    if (shares.isEmpty()) {
      throw new IllegalArgumentException("an update takes one plot at least");
    }
  }

  /// One plot, taken whole.
  static TrackUpdate whole(Plot z) {
    return new TrackUpdate(z.time(), List.of(new Share(z, 1)), 0);
  }

  /// Moves an estimate to the time of the plots, and by them.
  void apply(Estimate e, KalmanFilter filter, SoftUpdate soft) {
    filter.predict(e, time);
    Plot first = shares.getFirst().plot();
    if (shares.size() == 1 && missed == 0) {
      filter.update(e, first);
      return;
    }
    soft.begin(e, first, missed);
    for (Share s : shares) {
      soft.take(s.plot(), s.weight());
    }
    soft.end(e);
  }
}
