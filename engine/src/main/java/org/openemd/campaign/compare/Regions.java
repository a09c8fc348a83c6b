package org.openemd.campaign.compare;

import java.util.List;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.scenario.ThreatGroup;

/// The regions whose protection the argument of 2009 was about, by their ids in the atlas.
public final class Regions {
  /// Members of NATO in Europe in 2009, with Turkey.
  public static final String EUROPE = "nato-europe-2009";

  /// The United States.
  public static final String UNITED_STATES = "united-states";

  private Regions() {}

  /// Those of them that a raid is aimed at.
  ///
  /// @param step of the grids (deg)
  public static List<Region> of(Atlas atlas, List<ThreatGroup> raid, double step) {
    return List.of(Region.of(atlas, EUROPE, step), Region.of(atlas, UNITED_STATES, step)).stream()
        .filter(r -> !r.missiles(raid).isEmpty())
        .toList();
  }
}
