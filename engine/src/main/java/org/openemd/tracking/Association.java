package org.openemd.tracking;

import org.openemd.math.Unit;

/// Which detection fed which track, and how much, kept for scoring.
///
/// @param weight probability that the detection is of this track's object, as the association saw it; 1 where one plot is taken whole
/// @param innovation normalised innovation squared with three degrees of freedom, of the plot on the prediction; NaN for the plots that started the track
public record Association(
    @Unit("s") double time,
    int track,
    long detection,
    @Unit("1") double weight,
    @Unit("1") double innovation) {
  /// The same of another track.
  public Association of(int other) {
    return other == track ? this : new Association(time, other, detection, weight, innovation);
  }
}
