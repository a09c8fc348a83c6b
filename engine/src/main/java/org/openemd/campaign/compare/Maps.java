package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.FastMap;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// Maps of one defense over the regions that its raid is aimed at, kept so that another value costs only what hangs on it.
///
/// @param maps in the order of the regions; null where no missile is aimed
record Maps(Scenario scenario, List<Region> regions, List<@Nullable FastMap> maps) {

  static Maps of(Scenario s, List<Region> regions) {
    List<@Nullable FastMap> maps = new ArrayList<>();
    for (Region r : regions) {
      List<ThreatGroup> missiles = r.missiles(s.threats());
      maps.add(missiles.isEmpty() ? null : FastMap.of(s, missiles, r.grid(), 1));
    }
    return new Maps(s, regions, maps);
  }

  /// The same regions with another defense, or with other missiles.
  Maps with(Scenario s) {
    List<@Nullable FastMap> changed = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Region r = regions.get(i);
      FastMap map = maps.get(i);
      List<ThreatGroup> missiles = r.missiles(s.threats());
      boolean same = missiles.equals(r.missiles(scenario.threats()));
      if (map != null && same) {
        changed.add(map.with(s, 1));
      } else {
        changed.add(missiles.isEmpty() ? null : FastMap.of(s, missiles, r.grid(), 1));
      }
    }
    return new Maps(s, regions, changed);
  }

  /// What it does for each region that some missile is aimed at.
  List<Protection> protections() {
    List<Protection> all = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      FastMap map = maps.get(i);
      if (map != null) {
        all.add(Protection.of(regions.get(i), map.footprint()));
      }
    }
    return all;
  }
}
