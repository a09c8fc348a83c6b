package org.openemd.campaign.compare;

import java.util.List;
import java.util.Optional;
import org.openemd.scenario.Scenario;

/// What one option comes to with one set of values.
///
/// @param protections by region that the raid is aimed at
public record Showing(List<Protection> protections) {
  public Showing {
    protections = List.copyOf(protections);
  }

  static Showing of(Scenario s, Maps maps) {
    return new Showing(maps.protections());
  }

  /// For a region; nothing where no missile is aimed at it.
  public Optional<Protection> of(String region) {
    return protections.stream().filter(p -> p.region().equals(region)).findFirst();
  }
}
