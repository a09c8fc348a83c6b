package org.openemd.flight;

import java.util.function.DoubleUnaryOperator;
import org.openemd.math.Minimum;
import org.openemd.math.Roots;

/// Searches the steepness of shots: a scan from flat to steep, refined between its neighbours. Flat shots first, since they have
/// one azimuth; of steep ones the turning Earth makes several.
final class PitchSearch {
  private static final int SCAN = 18;
  private static final double SPACING = 1.0 / (SCAN - 1);
  private static final double WIDTH = 0.004; // of the least speed's steepness: it is flat there
  private static final double FINE_WIDTH = 1e-5; // of the farthest flight's
  private static final double SMALL = 1e-8; // [rad]
  private static final int HALVINGS = 16;

  private final Shots shots;

  PitchSearch(Shots shots) {
    this.shots = shots;
  }

  static double grid(int i) {
    return Math.min(1, i * SPACING);
  }

  /// Burnout speed at which this steepness meets the aim; infinite when it does not.
  private double cost(double q) {
    return shots.meet(q) ? shots.speed() : Double.POSITIVE_INFINITY;
  }

  /// The steepness that meets the aim at the least speed; NaN when none of the scan meets it.
  ///
  /// @param refineFinely whether to fly fine shots once the scan is done
  double cheapest(boolean refineFinely) {
    int best = lowest(this::cost);
    if (!(cost(grid(best)) < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    if (refineFinely) {
      shots.fine();
    }
    return refine(this::cost, best, WIDTH);
  }

  /// The steepness whose full burn flies farthest.
  double farthest() {
    DoubleUnaryOperator shortness = q -> -shots.full(q);
    return refine(shortness, lowest(shortness), FINE_WIDTH);
  }

  private int lowest(DoubleUnaryOperator f) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    double azimuth = shots.azimuth();
    for (int i = SCAN - 1; i >= 0; i--) {
      double value = f.applyAsDouble(grid(i));
      if (value < least) {
        least = value;
        best = i;
        azimuth = shots.azimuth();
      }
    }
    shots.head(azimuth);
    return best;
  }

  private static double refine(DoubleUnaryOperator f, int best, double width) {
    return Minimum.goldenSection(
        f, grid(Math.max(0, best - 1)), grid(best), grid(Math.min(SCAN - 1, best + 1)), width);
  }

  /// The steepness, on one side of the farthest, whose full burn meets the aim; NaN when there is none.
  double wholeBurn(double peak, boolean steep) {
    double far = peak;
    double beyond = shots.full(peak);
    double step = steep ? -SPACING : SPACING;
    for (double q = peak + step; beyond >= 0 && far != (steep ? 0 : 1); q += step) {
      double x = Math.max(0, Math.min(1, q));
      double f = shots.full(x);
      if (f < 0) {
        return between(far, beyond, x, f);
      }
      far = x;
      beyond = f;
    }
    return Double.NaN;
  }

  /// Between one too far and one too short, which may be a crash: then the last before the crash must fall short.
  private double between(double far, double beyond, double near, double shortBy) {
    double a = far;
    double fa = beyond;
    double b = near;
    double fb = shortBy;
    for (int i = 0; i < HALVINGS && (fb <= -StrictMath.PI || fa >= StrictMath.PI); i++) {
      double m = 0.5 * (a + b);
      double f = shots.full(m);
      if (f < 0) {
        b = m;
        fb = f;
      } else {
        a = m;
        fa = f;
      }
    }
    boolean jump = fb <= -StrictMath.PI || fa >= StrictMath.PI;
    return jump ? Double.NaN : Roots.falsePosition(shots::full, a, fa, b, fb, SMALL);
  }

  /// The shortest ground range (m) that some shots have, of the scan's steepnesses from `low` to `high`.
  double nearest(DoubleUnaryOperator shot, double low, double high) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < SCAN; i++) {
      double q = grid(i);
      boolean lands = q >= low && q <= high && Math.abs(shot.applyAsDouble(q)) < StrictMath.PI;
      least = lands ? Math.min(least, shots.range()) : least;
    }
    return least;
  }

  /// Runs of neighbouring shots that meet the aim, and what each shot measures.
  LoftWindow window(LoftMeasure measure) {
    LoftWindow w = new LoftWindow();
    boolean before = false;
    for (int i = 0; i < SCAN; i++) {
      boolean met = shots.meet(grid(i));
      double value = met ? measure.of(shots) : Double.NaN;
      if (i > 0 && met != before) {
        double end = met ? end(grid(i), grid(i - 1)) : end(grid(i - 1), grid(i));
        shots.meet(end);
        w.add(end, measure.of(shots), met);
      }
      if (met) {
        w.add(grid(i), value, i == 0);
      }
      before = met;
    }
    return w;
  }

  /// The last steepness that meets the aim, on the way from one that does to one that does not.
  private double end(double met, double unmet) {
    double a = met;
    double b = unmet;
    for (int i = 0; i < HALVINGS; i++) {
      double m = 0.5 * (a + b);
      if (shots.meet(m)) {
        a = m;
      } else {
        b = m;
      }
    }
    return a;
  }
}
