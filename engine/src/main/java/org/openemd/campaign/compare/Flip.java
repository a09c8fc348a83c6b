package org.openemd.campaign.compare;

import java.util.List;

/// Values that, held instead of a view's own, turn the order of two options.
///
/// @param view the assumption set from which it starts
/// @param moved one assumption, or two together
/// @param at where the order turns: of two, on the straight way from both values held to an end of both ranges
/// @param over the option, by its place, that was behind and leads from there on
/// @param first whether the best option is another from there on
public record Flip(
    String view,
    Criterion by,
    List<Assumption> moved,
    List<Double> at,
    int over,
    int under,
    boolean first) {
  public Flip {
    moved = List.copyOf(moved);
    at = List.copyOf(at);
    if (moved.size() != at.size()) {
      throw new IllegalArgumentException(
          moved.size() + " assumptions moved to " + at.size() + " values");
    }
  }
}
