package org.openemd.campaign.compare;

import java.util.List;
import java.util.Optional;

/// All options under one assumption set.
///
/// @param name of the set; empty for the values that the scenarios themselves give
/// @param options in the order asked
/// @param base the defense that stands anyway: what an option adds is counted from it
public record View(String name, List<Option> options, Optional<Option> base) {
  public View {
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare: there is no option");
    }
  }
}
