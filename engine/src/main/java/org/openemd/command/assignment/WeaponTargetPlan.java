package org.openemd.command.assignment;

import java.util.List;
import java.util.Locale;
import org.openemd.math.Unit;

/// Who shoots at whom, and how much better it could be at most.
///
/// @param shots by slot, then target
/// @param upper expected weight that survives this plan
/// @param lower proven: what survives any plan
public record WeaponTargetPlan(
    List<Shots> shots, @Unit("1") double upper, @Unit("1") double lower) {

  /// Shots of one slot at one target.
  public record Shots(int slot, int target, int count) {}

  public WeaponTargetPlan {
    shots = List.copyOf(shots);
    if (!(lower >= 0 && lower <= upper)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "bounds %s and %s: must be 0 or more, and in order", lower, upper));
    }
  }

  /// By what part of the lower bound this plan may be worse than the best; zero where it is proven best.
  public double gap() {
    return upper > lower ? (upper - lower) / lower : 0;
  }
}
