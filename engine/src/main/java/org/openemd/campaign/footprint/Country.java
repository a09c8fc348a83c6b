package org.openemd.campaign.footprint;

import java.util.List;

/// A country's land.
///
/// @param code ISO 3166-1 alpha-2; XK for Kosovo
/// @param rings a place inside an odd number of them is of the country; beyond 180 degrees where one crosses the antimeridian
public record Country(String code, String name, List<Ring> rings) {
  public Country {
    rings = List.copyOf(rings);
  }
}
