package org.openemd.campaign.footprint;

import java.util.ArrayList;
import java.util.List;

/// Shares by country and by group.
///
/// @param groups all that the atlas names
/// @param countries those of which something is on the map
public record Shares(List<Share> groups, List<Share> countries) {
  static final int KINDS = 4; // on the map, reached, covered, twice

  public Shares {
    groups = List.copyOf(groups);
    countries = List.copyOf(countries);
  }

  static Shares of(Atlas atlas, double[] totals, double[] sums) {
    List<Share> all = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      Country c = atlas.countries().get(i);
      int at = i * KINDS;
      all.add(
          new Share(
              c.code(), c.name(), totals[i], sums[at], sums[at + 1], sums[at + 2], sums[at + 3]));
    }
    List<Share> groups = new ArrayList<>();
    for (CountryGroup g : atlas.groups()) {
      Share sum = new Share(g.id(), g.name(), 0, 0, 0, 0, 0);
      for (Share s : all) {
        sum = g.codes().contains(s.id()) ? sum.plus(s) : sum;
      }
      groups.add(sum);
    }
    return new Shares(groups, all.stream().filter(s -> s.onMap() > 0).toList());
  }
}
