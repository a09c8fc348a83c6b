package org.openemd.math;

import java.util.function.DoubleUnaryOperator;

/// Where a function of one variable is least.
public final class Minimum {
  private static final double GOLDEN = 0.5 * (3 - Math.sqrt(5));

  private Minimum() {}

  /// The least value between `low` and `high`, by golden section (Kiefer, Proceedings of the American Mathematical Society
  /// 4, 1953) from a place between them that lies lower than they do, until the interval is narrower than `width`. Infinite
  /// values are high like others.
  public static double goldenSection(
      DoubleUnaryOperator f, double low, double middle, double high, double width) {
    double a = low;
    double b = high;
    double x = middle;
    double fx = f.applyAsDouble(x);
    while (b - a > width) {
      boolean right = b - x > x - a;
      double u = right ? x + GOLDEN * (b - x) : x - GOLDEN * (x - a);
      double fu = f.applyAsDouble(u);
      boolean lower = fu < fx;
      if (right == lower) {
        a = lower ? x : u;
      } else {
        b = lower ? x : u;
      }
      x = lower ? u : x;
      fx = lower ? fu : fx;
    }
    return x;
  }
}
