package org.openemd.earth;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Roots;

/// How air bends the rays of a radar on the ground, and delays them.
///
/// Spherical layers of refractive index `n = 1 + 1e-6 N`, with `N = N0 exp(-h / 7.35 km)` above the site (the reference atmosphere of ITU-R P.453; its mean N0 at
/// sea level is 315) and, below it, the tangent of that. Rays obey `d/ds (n t) = grad n` (in such layers Bouguer's `n r cos(elevation)` is constant). They are
/// traced once for each N0; a table of the lift and the delay over sine of elevation and range answers for them, with cubic polynomials.
///
/// Valid for N0 up to 500, where no ray is trapped, and for directions from 4 degrees below the horizontal up. The sphere has the Earth's mean radius: 0.3 % of the bending at most. At N0 = 315 the
/// table is within 20 microradians and 1 m of traced rays from the horizon of a site 2 km high up, within 5 microradians and 0.02 m above the horizontal, within 0.1 microradian from 3 degrees on. Not
/// modelled: ducts and other layers, water that varies along the path, and the ionosphere.
public final class Refraction {
  /// Height in which refractivity falls by a factor e (m).
  public static final double SCALE_HEIGHT = 7350;

  /// Largest refractivity at the site for which rays are traced.
  public static final double LARGEST = 500;

  // Tracing takes milliseconds, and most sites have the same air: what was asked for first is kept.
  private static final ConcurrentSkipListMap<Double, Refraction> KEPT =
      new ConcurrentSkipListMap<>();
  private static final int MOST_KEPT = 32;

  private static final double RADIUS = Wgs84.MEAN_RADIUS;
  private static final int ROWS = 48; // in w = 1 / (OFFSET + sine of elevation)
  private static final int COLUMNS = 48; // in v = HALF / (HALF + range)
  private static final double OFFSET = 0.15;
  private static final double LOWEST = -0.075; // sine of elevation
  private static final double W_FIRST = 1 / (1 + OFFSET);
  private static final double W_STEP = (1 / (LOWEST + OFFSET) - W_FIRST) / (ROWS - 1);
  private static final double HALF = 100e3; // [m]
  private static final int STEEPER = 2; // rays beyond the lowest row
  private static final int ITERATIONS = 40;
  private static final double SETTLED = 1e-12;

  private final double surface;
  private volatile @Nullable Tables tables; // filled when first asked for

  /// Row by row.
  private static final class Tables {
    final double[] lifts = new double[ROWS * COLUMNS];
    final double[] delays = new double[ROWS * COLUMNS];
  }

  private Refraction(double surface) {
    this.surface = surface;
  }

  /// The air over a site where the refractivity is `surface` (N-units); 0 is a vacuum.
  public static Refraction of(double surface) {
    if (!(surface >= 0 && surface <= LARGEST)) {
      throw new IllegalArgumentException(
          "refractivity " + surface + " must be from 0 to " + LARGEST + " N-units");
    }
    Refraction known = KEPT.get(surface);
    if (known != null) {
      return known;
    }
    Refraction traced = new Refraction(surface);
    if (KEPT.size() < MOST_KEPT) {
      KEPT.putIfAbsent(surface, traced);
    }
    return traced;
  }

  /// Refractivity at the site (N-units).
  public double surface() {
    return surface;
  }

  /// How much higher than it is a body seems, in parts of its range: it is seen along `u + lift up` if it lies along the unit vector `u`.
  ///
  /// @param sine of its elevation above the local horizontal
  /// @param range to it (m), infinite for a star
  public double lift(double sine, double range) {
    return surface == 0 ? 0 : interpolate(tables().lifts, sine, range);
  }

  /// The lift at one range (m) for good.
  public Afar at(double range) {
    return new Afar(range);
  }

  /// What air does to bodies at one range: asked often, it saves the way across the table.
  public final class Afar {
    private final double range;
    private double @Nullable [] column; // filled when first asked for

    private Afar(double range) {
      this.range = range;
    }

    /// As {@link Refraction#lift} at this range, to the last bit.
    public double lift(double sine) {
      if (surface == 0) {
        return 0;
      }
      double[] c = column;
      if (c == null) {
        c = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
          c[i] = across(tables().lifts, i, range);
        }
        column = c;
      }
      double w = row(sine);
      int i = first(w);
      return cubic(w - i, c[i], c[i + 1], c[i + 2], c[i + 3]);
    }
  }

  /// By how much the range that an echo's delay implies exceeds the range (m).
  public double delay(double sine, double range) {
    return surface == 0 ? 0 : interpolate(tables().delays, sine, range);
  }

  /// Sine of the elevation at which a body is seen.
  public double apparent(double sine, double range) {
    double k = lift(sine, range);
    return (sine + k) / Math.sqrt(1 + k * (2 * sine + k));
  }

  /// Sine of the elevation of what is seen at an elevation of sine `apparent`.
  public double geometric(double apparent, double range) {
    double sine = apparent;
    double before = Double.NaN;
    for (int i = 0; i < ITERATIONS && !(Math.abs(sine - before) < SETTLED); i++) {
      before = sine;
      double k = lift(sine, range);
      double level = k * k * (1 - apparent * apparent);
      sine = apparent * (k * apparent + Math.sqrt(1 - level)) - k;
    }
    return sine;
  }

  /// Sine of the apparent elevation, zero or below, of the ray that grazes the ground `height` (m) below the site.
  public double grazing(double height) {
    double below = RADIUS - height;
    double cosine = (1 + 1e-6 * refractivity(-height)) * below / ((1 + 1e-6 * surface) * RADIUS);
    return -Math.sqrt(Math.max(0, 1 - cosine * cosine));
  }

  /// Straight range (m) at which the ray that grazes the ground comes to `target`, from an antenna at `site` (m above the ground).
  public double horizonRange(double site, double target) {
    double sine = grazing(site);
    DoubleUnaryOperator excess =
        range -> {
          double up = RADIUS + range * geometric(sine, range);
          double level2 = range * range - (up - RADIUS) * (up - RADIUS);
          return Math.sqrt(up * up + level2) - (RADIUS - site + target);
        };
    double near = 2 * site / Math.max(-sine, 1e-9); // where it grazes; beyond, it only rises
    double far = 2 * (near + Math.sqrt(target * (2 * RADIUS + target))) + 1;
    double low = excess.applyAsDouble(near);
    return low >= 0
        ? near
        : Roots.falsePosition(excess, near, low, far, excess.applyAsDouble(far), 1e-3);
  }

  /// Where an elevation lies among the rows, and the first of four around it.
  private static double row(double sine) {
    return (1 / (Math.max(sine, LOWEST) + OFFSET) - W_FIRST) / W_STEP;
  }

  private static int first(double w) {
    return Math.max(0, Math.min(ROWS - 4, (int) w - 1));
  }

  private static double interpolate(double[] table, double sine, double range) {
    double w = row(sine);
    int i = first(w);
    return cubic(
        w - i,
        across(table, i, range),
        across(table, i + 1, range),
        across(table, i + 2, range),
        across(table, i + 3, range));
  }

  /// The value of a row at a range.
  private static double across(double[] t, int row, double range) {
    double v = HALF / (HALF + range) * (COLUMNS - 1);
    int j = Math.max(0, Math.min(COLUMNS - 4, (int) v - 1));
    double y = v - j;
    double y1 = y - 1;
    double y2 = y - 2;
    double y3 = y - 3;
    double a = -y1 * y2 * y3 / 6;
    double b = y * y2 * y3 / 2;
    double c = -y * y1 * y3 / 2;
    double d = y * y1 * y2 / 6;
    int at = row * COLUMNS + j;
    return a * t[at] + b * t[at + 1] + c * t[at + 2] + d * t[at + 3];
  }

  /// Lagrange's polynomial through values at 0, 1, 2 and 3.
  private static double cubic(double x, double r0, double r1, double r2, double r3) {
    double x1 = x - 1;
    double x2 = x - 2;
    double x3 = x - 3;
    return (x * x2 * x3 * r1 - x * x1 * x3 * r2) / 2 + (x * x1 * x2 * r3 - x1 * x2 * x3 * r0) / 6;
  }

  private double refractivity(double height) {
    double x = height / SCALE_HEIGHT;
    return surface * (x < 0 ? 1 - x : StrictMath.exp(-x));
  }

  // -- filling the table

  private Tables tables() {
    Tables t = tables;
    if (t == null) {
      t = fill();
      tables = t;
    }
    return t;
  }

  /// Rays from steep to flat, each giving lift and delay at the ranges of the columns; then, along each column, from the directions that came out to those of the rows.
  private Tables fill() {
    int rays = ROWS + STEEPER;
    double[][] w = new double[COLUMNS][rays];
    double[][] lift = new double[COLUMNS][rays];
    double[][] delay = new double[COLUMNS][rays];
    for (int i = 0; i < rays; i++) {
      // The first ray is not quite vertical: a lift needs a direction to be measured in.
      double sine = i == 0 ? 0.9999 : 1 / (W_FIRST + i * W_STEP) - OFFSET;
      Ray ray = new Ray(surface, sine);
      for (int j = COLUMNS - 1; j >= 0; j--) {
        ray.advance(j == 0 ? Double.POSITIVE_INFINITY : HALF * ((COLUMNS - 1.0) / j - 1));
        w[j][i] = 1 / (ray.sine() + OFFSET);
        lift[j][i] = ray.lift();
        delay[j][i] = ray.delay();
      }
    }
    Tables t = new Tables();
    for (int j = 0; j < COLUMNS; j++) {
      resample(w[j], lift[j], t.lifts, j);
      resample(w[j], delay[j], t.delays, j);
    }
    return t;
  }

  private static void resample(double[] w, double[] y, double[] table, int column) {
    int k = 0;
    for (int i = 0; i < ROWS; i++) {
      double x = W_FIRST + i * W_STEP;
      while (k < w.length - 4 && w[k + 2] < x) {
        k++;
      }
      table[i * COLUMNS + column] = cubic(w, y, k, x);
    }
  }

  /// Lagrange's polynomial through four points from the `k`-th on.
  private static double cubic(double[] x, double[] y, int k, double at) {
    double sum = 0;
    for (int i = k; i < k + 4; i++) {
      double term = y[i];
      for (int j = k; j < k + 4; j++) {
        term *= i == j ? 1 : (at - x[j]) / (x[i] - x[j]);
      }
      sum += term;
    }
    return sum;
  }

  /// A ray on its way out, in the vertical plane of the site: place, direction and optical length, by Runge-Kutta steps in the straight range from the site.
  private static final class Ray {
    private static final double STEP = 8e3; // [m]
    private static final double TOP = 120e3; // [m] above which it is straight: N is below 3e-5

    private final double surface;
    private final double apparent; // sine
    private final double cosine;
    private final double[] y =
        new double[5]; // along and up (m), direction, optical less straight length (m)
    private final double[] work = new double[5];
    private final double[][] slopes = new double[4][5];
    private double reached;
    private double range;

    Ray(double surface, double apparent) {
      this.surface = surface;
      this.apparent = apparent;
      cosine = Math.sqrt(1 - apparent * apparent);
      y[2] = cosine;
      y[3] = apparent;
    }

    /// On to a straight range, infinite at last.
    void advance(double to) {
      range = to;
      while (reached < to && height(y) < TOP) {
        double most = Math.min(to, reached + STEP);
        step(most - reached);
        reached = most;
      }
    }

    private static double height(double[] y) {
      double z = RADIUS + y[1];
      return Math.sqrt(y[0] * y[0] + z * z) - RADIUS;
    }

    private void step(double h) {
      slope(reached, y, slopes[0]);
      slope(reached + h / 2, moved(slopes[0], h / 2), slopes[1]);
      slope(reached + h / 2, moved(slopes[1], h / 2), slopes[2]);
      slope(reached + h, moved(slopes[2], h), slopes[3]);
      for (int i = 0; i < 5; i++) {
        y[i] += h / 6 * (slopes[0][i] + 2 * (slopes[1][i] + slopes[2][i]) + slopes[3][i]);
      }
    }

    private double[] moved(double[] slope, double h) {
      for (int i = 0; i < 5; i++) {
        work[i] = y[i] + h * slope[i];
      }
      return work;
    }

    private void slope(double along, double[] s, double[] out) {
      double z = RADIUS + s[1];
      double r = Math.sqrt(s[0] * s[0] + z * z);
      double x = (r - RADIUS) / SCALE_HEIGHT;
      double fall = x < 0 ? 1 : StrictMath.exp(-x);
      double refractivity = 1e-6 * surface * (x < 0 ? 1 - x : fall);
      // Curvature towards the layers of greater n: that of n across the ray.
      double across = (s[2] * z - s[3] * s[0]) / r;
      double bend = 1e-6 * surface * fall / SCALE_HEIGHT / (1 + refractivity) * across;
      double length = along == 0 ? 1 : along / (s[0] * s[2] + s[1] * s[3]);
      out[0] = length * s[2];
      out[1] = length * s[3];
      out[2] = length * bend * s[3];
      out[3] = -length * bend * s[2];
      out[4] = length * (1 + refractivity) - 1;
    }

    /// Sine of the elevation of the point reached, as the site's geometry has it.
    double sine() {
      if (range == 0) {
        return apparent;
      }
      return Double.isInfinite(range) ? y[3] : (y[1] + beyond() * y[3]) / range;
    }

    /// Length in vacuum from where the ray was left.
    private double beyond() {
      if (reached == range) {
        return 0;
      }
      double b = y[0] * y[2] + y[1] * y[3];
      double c = y[0] * y[0] + y[1] * y[1] - range * range;
      return -c / (b + Math.sqrt(b * b - c));
    }

    /// Sine of the angle between apparent and true direction, over the cosine of the apparent elevation.
    double lift() {
      if (range == 0) {
        return 0;
      }
      boolean far = Double.isInfinite(range);
      double level = far ? y[2] : (y[0] + beyond() * y[2]) / range;
      return (apparent * level - cosine * sine()) / cosine;
    }

    double delay() {
      return Double.isInfinite(range)
          ? y[4] + reached - (y[0] * y[2] + y[1] * y[3])
          : y[4] + reached + beyond() - range;
    }
  }
}
