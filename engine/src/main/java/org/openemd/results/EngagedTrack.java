package org.openemd.results;

import org.openemd.math.Unit;

/// A track that was fired at: what it truly was.
///
/// @param body what most of its plots came from; empty for none
/// @param kind of that body
/// @param share of its plots that came from it
/// @param swapped when it last went over from one body to another; NaN when it never did
/// @param before the body that it followed until then; empty when it never changed
/// @param after the body that it followed from then on; empty when it never changed
/// @param probability of a warhead, as believed when the first shot at it was committed
/// @param shots fired at it
public record EngagedTrack(
    int track,
    String body,
    Kind kind,
    @Unit("1") double share,
    @Unit("s") double swapped,
    String before,
    String after,
    @Unit("1") double probability,
    int shots) {

  /// What a track can truly be.
  public enum Kind {
    WARHEAD,
    SPENT_STAGE,
    DEBRIS,
    /// Of no body: false alarms.
    FALSE
  }
}
