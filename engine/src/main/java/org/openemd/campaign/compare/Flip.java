package org.openemd.campaign.compare;

import java.util.List;
import org.openemd.math.Unit;

/// Values that, held instead of a view's own, turn the order of two options.
///
/// @param view the assumption set from which it starts
/// @param moves one assumption, or two together: of two, where the order turns on the straight way from both values held to an end of both ranges
/// @param over the option, by its place, that was behind and leads from there on
/// @param first whether it is then the best of all, and is not with the values held
public record Flip(
    String view, Criterion by, List<Move> moves, int over, int under, boolean first) {
  public Flip {
    moves = List.copyOf(moves);
  }

  /// One assumption held otherwise.
  ///
  /// @param to the value, in the assumption's unit
  public record Move(Assumption assumption, @Unit("as the assumption") double to) {
    static Move of(Assumption a, double x) {
      return new Move(a, a.whole() ? Math.rint(x) : x);
    }
  }
}
