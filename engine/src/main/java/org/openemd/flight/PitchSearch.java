package org.openemd.flight;

import java.util.function.DoubleUnaryOperator;
import org.openemd.math.Minimum;
import org.openemd.math.Roots;

/// Searches the steepness of shots: a scan from flat to steep, refined between its neighbours. Flat shots first, since they have
/// one azimuth; of steep ones the turning Earth makes several.
final class PitchSearch {
  private static final int SCAN = 14;
  private static final double SPACING = 1.0 / (SCAN - 1);
  private static final double STEEPEST = 0.02; // a vertical shot has no azimuth
  private static final double WIDTH = 0.002; // of the least speed's steepness: it is flat there
  private static final double FINE_WIDTH = 1e-5; // of the farthest flight's
  private static final double SMALL = 1e-8; // [rad]
  private static final int HALVINGS = 16;

  private final Shots shots;
  private double from = STEEPEST;
  private double to = 1;
  private int best; // of the last scan
  private double least;

  PitchSearch(Shots shots) {
    this.shots = shots;
  }

  private double grid(int i) {
    return i == SCAN - 1 ? to : from + (to - from) * i / (SCAN - 1);
  }

  /// Has the next scans look only between the full burns, steep and flat, that meet the aim: near the reach they lie close
  /// together. False when the farthest falls short.
  boolean narrow() {
    double peak = farthest();
    if (shots.full(peak) < 0) {
      return false;
    }
    double steep = wholeBurn(peak, true);
    double flat = wholeBurn(peak, false);
    from = Double.isNaN(steep) ? Math.max(0, peak - SPACING) : steep;
    to = Double.isNaN(flat) ? Math.min(1, peak + SPACING) : flat;
    return true;
  }

  /// Burnout speed at which this steepness meets the aim; infinite when it does not.
  private double cost(double q) {
    return shots.meet(q) ? shots.speed() : Double.POSITIVE_INFINITY;
  }

  /// The steepness that meets the aim at the least speed; NaN when none of the scan meets it.
  ///
  /// @param care once the scan is done
  double cheapest(Shots.Care care) {
    scan(this::cost);
    if (least == Double.POSITIVE_INFINITY) {
      return Double.NaN;
    }
    shots.care(care);
    least = cost(grid(best));
    return refine(this::cost, WIDTH);
  }

  /// The steepness whose full burn flies farthest.
  double farthest() {
    DoubleUnaryOperator shortness = q -> -shots.full(q);
    scan(shortness);
    return refine(shortness, FINE_WIDTH);
  }

  private void scan(DoubleUnaryOperator f) {
    least = Double.POSITIVE_INFINITY;
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
  }

  private double refine(DoubleUnaryOperator f, double width) {
    double low = grid(Math.max(0, best - 1));
    double high = grid(Math.min(SCAN - 1, best + 1));
    return Minimum.between(f, low, grid(best), least, high, width);
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

  /// The shortest ground range (m), at full burn or the shortest one, of steepnesses from `low` to `high`.
  double nearest(boolean whole, double low, double high) {
    double near = Double.POSITIVE_INFINITY;
    for (int i = 0; i < SCAN; i++) {
      near = Math.min(near, shots.range(low + (high - low) * i / (SCAN - 1), whole));
    }
    return near;
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
