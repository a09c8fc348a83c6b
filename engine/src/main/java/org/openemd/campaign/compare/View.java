package org.openemd.campaign.compare;

import java.util.List;
import java.util.Optional;

/// All options under one assumption set.
///
/// @param name of the set; empty for the values that the scenarios themselves give
/// @param options in the order asked
/// @param kinds of assumptions of which all values move together, such as `threats.*.warhead_rcs_x_m2`
/// @param base the defense that stands anyway: what an option adds is counted from it
public record View(String name, List<Option> options, List<String> kinds, Optional<Option> base) {
  public View {
    options = List.copyOf(options);
    kinds = List.copyOf(kinds);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare: there is no option");
    }
  }

  /// What its options dispute.
  public List<Assumption> assumptions() {
    return Assumption.of(this, kinds);
  }
}
