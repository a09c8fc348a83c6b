package org.openemd.math;

import java.util.function.DoubleUnaryOperator;

/// Where a function of one variable is least: Brent's method, parabolas where they serve and golden section where they do
/// not (Brent, Algorithms for Minimization without Derivatives, 1973, chapter 5). Infinite values are high like others.
public final class Minimum {
  private static final double GOLDEN = 0.5 * (3 - Math.sqrt(5));
  private static final int MOST = 100;

  private final DoubleUnaryOperator f;
  private double low;
  private double high;
  private double x; // the least so far
  private double fx;
  private double second;
  private double fSecond;
  private double third;
  private double fThird;
  private double step;
  private double stepBefore;

  private Minimum(DoubleUnaryOperator f, double low, double middle, double high, double value) {
    this.f = f;
    this.low = low;
    this.high = high;
    x = middle;
    second = middle;
    third = middle;
    fx = value;
    fSecond = value;
    fThird = value;
  }

  /// The least value between `low` and `high`, known to within `width`, from a place between them that lies lower than
  /// they do.
  public static double between(
      DoubleUnaryOperator f, double low, double middle, double high, double width) {
    return between(f, low, middle, f.applyAsDouble(middle), high, width);
  }

  /// As above, where the value at the place between is known.
  public static double between(
      DoubleUnaryOperator f, double low, double middle, double value, double high, double width) {
    Minimum m = new Minimum(f, low, middle, high, value);
    double least = 0.25 * width;
    for (int i = 0; i < MOST && Math.max(m.x - m.low, m.high - m.x) > 2 * least; i++) {
      m.next(least);
    }
    return m.x;
  }

  private void next(double least) {
    double taken = parabola();
    boolean inside = x + taken > low + least && x + taken < high - least;
    if (inside && Math.abs(taken) < 0.5 * Math.abs(stepBefore)) {
      stepBefore = step;
      step = taken;
    } else {
      stepBefore = (x < 0.5 * (low + high) ? high : low) - x;
      step = GOLDEN * stepBefore;
    }
    double u = Math.abs(step) >= least ? x + step : x + Math.copySign(least, step);
    settle(u, f.applyAsDouble(u));
  }

  /// To the vertex of the parabola through the three least; NaN when they have none.
  private double parabola() {
    double r = (x - second) * (fx - fThird);
    double q = (x - third) * (fx - fSecond);
    return -0.5 * ((x - third) * q - (x - second) * r) / (q - r);
  }

  private void settle(double u, double fu) {
    if (fu <= fx) {
      low = u >= x ? x : low;
      high = u >= x ? high : x;
      shift(second, fSecond);
      second = x;
      fSecond = fx;
      x = u;
      fx = fu;
      return;
    }
    low = u < x ? u : low;
    high = u < x ? high : u;
    if (fu <= fSecond || second == x) {
      shift(second, fSecond);
      second = u;
      fSecond = fu;
    } else if (fu <= fThird || third == x || third == second) {
      shift(u, fu);
    }
  }

  private void shift(double place, double value) {
    third = place;
    fThird = value;
  }
}
