package org.openemd.results.metrics;

import org.openemd.math.Unit;

/// How one true body was tracked.
///
/// @param identity its first; empty where none is given
/// @param first time of the truth
/// @param last time of the truth
/// @param times of the truth
/// @param held of them, those with a track
/// @param tracked first of them; NaN when it never had a track
/// @param numbers fewest tracks that account for every held time, NU of SIAP: 1 where one track did it
/// @param swaps times at which the one-to-one pairing gives it another track than it last had (a mismatch of CLEAR MOT, Bernardin and Stiefelhagen 2008)
/// @param heldTime time between consecutive truths that one track held at both, TT of SIAP
/// @param longest unbroken time with one track, TL of SIAP
public record BodyScore(
    String id,
    String identity,
    @Unit("s") double first,
    @Unit("s") double last,
    int times,
    int held,
    @Unit("s") double tracked,
    int numbers,
    int swaps,
    @Unit("s") double heldTime,
    @Unit("s") double longest) {

  /// From its first time to its first track (s); NaN when it never had one.
  public double timeToTrack() {
    return tracked - first;
  }

  /// Share of its times with a track.
  public double completeness() {
    return (double) held / times;
  }
}
