package org.openemd.campaign.footprint;

import org.openemd.math.Unit;

/// How much of a country, or of a group of them, a defense covers: of its land (m2), or of its people (1).
///
/// @param id ISO 3166-1 code, or the group's id
/// @param total on the map or not
/// @param onMap of that, on the map
/// @param reached of that, where the missile comes down
/// @param covered of that, where at least one shot can be had
/// @param twice of that, where at least two can
public record Share(
    String id,
    String name,
    @Unit("as the census") double total,
    @Unit("as the census") double onMap,
    @Unit("as the census") double reached,
    @Unit("as the census") double covered,
    @Unit("as the census") double twice) {

  /// Covered, of what the missile reaches on the map (1); NaN where it reaches nothing.
  public double coveredOfReached() {
    return reached > 0 ? covered / reached : Double.NaN;
  }

  /// Reached and not covered, of all there is (1); NaN where there is nothing.
  public double openOfTotal() {
    return total > 0 ? (reached - covered) / total : Double.NaN;
  }

  Share plus(Share o) {
    return new Share(
        id,
        name,
        total + o.total,
        onMap + o.onMap,
        reached + o.reached,
        covered + o.covered,
        twice + o.twice);
  }
}
