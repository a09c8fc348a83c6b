package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.tracking.filter.Estimate;

/// Which tracks have lost a body that parted, and where its pieces are.
///
/// A body that parts leaves its path by metres a second, which a filter of free flight does not expect: within a few looks everything lies outside its gate. So a track that took no plot in several scans in a row, each of which had
/// plots that no track explains inside a wider gate, is taken to have parted: the estimate kept from 30 s before gets the variance of the speeds that are expected at a separation ({@link TrackingPolicy.Partings}), each way alike, at a time
/// anywhere in between (the mean and the variance of a uniform one). Each plot in the gate of that is a piece, and updates a copy. The one whose place and look suit the track best goes on with its number and with what is believed of its
/// class; each other one begins a track. A detection of an unknown jump from the innovations that follow it, as by Willsky & Jones (IEEE Trans. AC 21, 1976), with the prior of the jump in place of an estimate of its time.
///
/// The same happens to a track that was led astray in other ways and now finds nothing where it looks. Only in free flight: what the air does is not taken for a parting. How far back it looks matters little: with 15, 20, 30 and 60 s as many
/// bodies are in track after a separation.
final class Separations {
  private static final double BACK = 30; // [s]

  private final KalmanFilter filter;
  private final double gate;
  private final int looks;
  private final double variance; // of a speed gained, each way [m2/s2]
  private final CrossSectionBelief unknown;
  private final CoarseGate coarse = new CoarseGate();

  Separations(KalmanFilter filter, TrackingPolicy policy) {
    this.filter = filter;
    gate = policy.gate();
    looks = policy.partings().looks();
    variance = policy.partings().variance();
    unknown = new CrossSectionBelief(policy);
  }

  /// What a track's body has become, as one plot shows it.
  ///
  /// @param score how well it suits the track: natural logarithm of a likelihood
  record Piece(Plot plot, Estimate estimate, @Unit("1") double score) {}

  /// The pieces of a track that took nothing of a scan, from what nobody took; the one that goes on first, none while it is not taken to have parted.
  List<Piece> of(TrackFile t, List<Plot> left) {
    List<Piece> pieces = new ArrayList<>();
    double time = left.getFirst().time();
    if (t.estimate.modes != null || t.estimate.time > time) {
      return pieces;
    }
    coarse.aim(t.estimate, time);
    Estimate parted = null;
    for (Plot z : left) {
      if (coarse.admits(z)) {
        parted = parted == null ? parted(t, time) : parted;
        Piece p = piece(t, parted, z);
        if (p != null) {
          pieces.add(p);
        }
      }
    }
    t.astray += pieces.isEmpty() ? 0 : 1;
    if (t.astray < looks) {
      pieces.clear();
    }
    pieces.sort(Comparator.comparingDouble((Piece p) -> -p.score()));
    return pieces;
  }

  private @Nullable Piece piece(TrackFile t, Estimate parted, Plot z) {
    double d = filter.innovation(parted, z);
    if (d > gate) {
      return null;
    }
    Estimate own = parted.copy();
    filter.update(own, z);
    return new Piece(z, own, PairScore.look(t.belief, unknown, z) - 0.5 * d);
  }

  private Estimate parted(TrackFile t, double time) {
    Estimate e = t.history.known(time - BACK);
    e = e.modes == null ? e : t.estimate.copy(); // it burnt then
    double span = time - e.time;
    filter.predict(e, e.time + 0.5 * span);
    for (int i = 3; i < 6; i++) {
      e.p[7 * i] += variance;
    }
    filter.predict(e, time);
    for (int i = 0; i < 3; i++) {
      e.p[7 * i] += variance * span * span / 12;
    }
    return e;
  }
}
