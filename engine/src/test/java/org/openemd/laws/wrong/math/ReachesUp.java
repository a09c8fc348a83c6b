package org.openemd.laws.wrong.math;

import org.openemd.laws.wrong.earth.Place;

/// Imports a later package.
public final class ReachesUp {
  /// A name.
  public static final String NAME = String.valueOf(new Place(0));

  private ReachesUp() {}
}
