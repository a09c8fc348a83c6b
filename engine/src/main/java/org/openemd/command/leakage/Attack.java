package org.openemd.command.leakage;

import java.util.Locale;
import org.openemd.math.Unit;

/// What comes, and what is wanted.
///
/// @param warheads that must not leak
/// @param decoys that are shot at like warheads
/// @param zeroLeakage the probability wanted that no warhead leaks
public record Attack(int warheads, int decoys, @Unit("1") double zeroLeakage) {
  /// Warheads and decoys, at most.
  public static final int MOST = 2_000;

  public Attack {
    if (warheads < 1 || decoys < 0 || warheads + decoys > MOST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "warheads %d and decoys %d: must be at least 1 and 0, together at most %d",
              warheads,
              decoys,
              MOST));
    }
    Odds.requireProbability("zero leakage", zeroLeakage);
    if (zeroLeakage <= 0 || zeroLeakage >= 1) {
      throw new IllegalArgumentException(
          "zero leakage " + zeroLeakage + ": must be between 0 and 1");
    }
  }

  /// All that is shot at.
  public int targets() {
    return warheads + decoys;
  }
}
