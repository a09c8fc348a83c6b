package org.openemd.campaign.footprint;

import java.util.List;

/// Countries that are looked at together.
///
/// @param codes of {@link Country#code}, each once
public record CountryGroup(String id, String name, List<String> codes) {
  public CountryGroup {
    codes = List.copyOf(codes);
  }
}
