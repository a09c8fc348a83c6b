package org.openemd.math;

import java.util.function.DoubleUnaryOperator;

/// Where a function of one variable is zero.
public final class Roots {
  private static final int MOST = 80;
  // A step aims a little beyond the root, to have it between
  private static final double PAST = 1.1;

  private Roots() {}

  /// The root between `a` and `b`, where the function has the values `fa` and `fb` of opposite signs, by false position
  /// (Illinois: Dowell and Jarratt, BIT 11, 1971), until the value is below `small`.
  public static double falsePosition(
      DoubleUnaryOperator f, double a, double fa, double b, double fb, double small) {
    double x0 = a;
    double f0 = fa;
    double x1 = b;
    double f1 = fb;
    for (int i = 0; i < MOST && Math.abs(f1) >= small && x0 != x1 && f0 != f1; i++) {
      double x = x1 - f1 * (x1 - x0) / (f1 - f0);
      double fx = f.applyAsDouble(x);
      if (fx > 0 == f1 > 0) {
        f0 /= 2; // the same end moved again
      } else {
        x0 = x1;
        f0 = f1;
      }
      x1 = x;
      f1 = fx;
    }
    return x1;
  }

  /// A root near `guess`, looked for in steps along the chord, the first of length `step`, between `low` and `high`; NaN
  /// when they, or a place where the function is NaN, come first.
  public static double near(
      DoubleUnaryOperator f, double guess, double step, double low, double high, double small) {
    double a = guess;
    double fa = f.applyAsDouble(a);
    double b = guess + step <= high ? guess + step : guess - step;
    for (int i = 0; i < MOST && Math.abs(fa) >= small; i++) {
      double fb = f.applyAsDouble(b);
      if (i == 0 && Double.isNaN(fb)) {
        b = Math.max(low, guess - step);
        fb = f.applyAsDouble(b);
      }
      if (Double.isNaN(fb) || fa > 0 != fb > 0 || Math.abs(fb) < small) {
        return Double.isNaN(fb) ? fb : falsePosition(f, a, fa, b, fb, small);
      }
      double most = 8 * Math.abs(b - a);
      double next = PAST * fb * (b - a) / (fb - fa);
      double x = b - Math.max(-most, Math.min(most, next));
      a = b;
      fa = fb;
      b = Math.max(low, Math.min(high, x));
      if (a == b) {
        return Double.NaN;
      }
    }
    return Math.abs(fa) < small ? a : Double.NaN;
  }
}
