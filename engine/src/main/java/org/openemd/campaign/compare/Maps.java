package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.FastMap;
import org.openemd.scenario.Scenario;

/// Maps of one defense over the regions that its raid is aimed at, kept so that another value costs only what hangs on it.
///
/// @param regions at each of which some missile is aimed
/// @param maps in their order
record Maps(Scenario scenario, List<Region> regions, List<FastMap> maps) {

  static Maps of(Scenario s, List<Region> regions) {
    return new Maps(s, regions, regions.stream().map(r -> map(s, r)).toList());
  }

  // Only where people live: the rest of the grid is never asked for.
  private static FastMap map(Scenario s, Region r) {
    return FastMap.of(s, r.missiles(s.threats()), r.grid(), i -> r.people(i) > 0, 1);
  }

  /// The same regions with another defense, or with missiles that are known otherwise.
  Maps with(Scenario s) {
    List<FastMap> changed = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Region r = regions.get(i);
      changed.add(maps.get(i).with(s, r.missiles(s.threats()), 1).orElseGet(() -> map(s, r)));
    }
    return new Maps(s, regions, changed);
  }

  /// What it does for each region.
  List<Protection> protections() {
    List<Protection> all = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      all.add(Protection.of(regions.get(i), maps.get(i).footprint()));
    }
    return all;
  }
}
