package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Unit;

/// What interceptors could touch of another state's warheads at the very best: each interceptor one of them, every one within reach, every one a hit. No physics is asked: it is a bound from above.
///
/// @param warheads of the other state
/// @param interceptors that there are
public record ArmsReduction(int warheads, int interceptors) {
  /// Warheads by number, from the order of the arsenals of 2009 down.
  public static final List<Integer> LEVELS =
      List.of(5000, 3000, 2200, 1700, 1550, 1000, 500, 300, 200, 100);

  public ArmsReduction {
    if (warheads < 1 || interceptors < 0) {
      throw new IllegalArgumentException(
          warheads + " warheads and " + interceptors + " interceptors: at least 1 and 0");
    }
  }

  /// At every level.
  public static List<ArmsReduction> of(int interceptors) {
    List<ArmsReduction> all = new ArrayList<>();
    for (int n : LEVELS) {
      all.add(new ArmsReduction(n, interceptors));
    }
    return all;
  }

  /// The share of the warheads that they could touch at best (1).
  @Unit("1")
  public double share() {
    return Math.min(1, (double) interceptors / warheads);
  }
}
