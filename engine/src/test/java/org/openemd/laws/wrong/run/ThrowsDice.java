package org.openemd.laws.wrong.run;

import java.util.Random;

/// Draws without a key.
final class ThrowsDice {
  private ThrowsDice() {}

  static double draw() {
    return new Random().nextDouble();
  }
}
