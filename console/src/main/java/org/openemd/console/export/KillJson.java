package org.openemd.console.export;

import org.openemd.engagement.KillBasis;

/// A kill probability as data: all of it, and the three factors that it is made of.
final class KillJson {
  private static final int DIGITS = 4;

  private KillJson() {}

  static void write(Json j, KillBasis basis) {
    j.number("value", basis.product(), DIGITS).number("test_record", basis.record(), DIGITS);
    j.number("computed", basis.computed(), DIGITS).number("assumed", basis.assumed(), DIGITS);
  }
}
