package org.openemd.laws.wrong.earth;

import org.openemd.laws.wrong.math.ReachesUp;

/// A harmless record, which `math` must not know of.
public record Place(Number height) {
  /// Imports downward, as it may; together with [org.openemd.laws.wrong.math.ReachesUp] it closes a cycle.
  public String name() {
    return ReachesUp.NAME;
  }
}
