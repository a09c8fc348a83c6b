package org.openemd.tracking.filter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The unscented Kalman filter, of any small number `n` of states, by `2 n + 1` points.
///
/// The symmetric points of Julier, Uhlmann & Durrant-Whyte (A new method for the nonlinear transformation of means and covariances in filters and estimators, IEEE Trans. Automatic Control 45, 2000): the mean, and it
/// plus and minus the columns of the Cholesky factor times `sqrt(n + kappa)`; `kappa = 3 - n` fits the fourth moments of a Gaussian. The points are drawn anew for a measurement, so that they know the process noise,
/// and again for the scalars that are seen after the angles ({@link Measurement#together}): range is then taken where the angles have led. Between draws points move at most 10 s.
/// What {@link Considered} needs of slopes is the statistical linear regression through the points (Lefebvre, Bruyninckx & De Schutter, IEEE Trans. Automatic Control 47, 2002).
public final class UnscentedFilter implements Filter {
  private static final double LONGEST = 10; // [s] between draws

  private final Motion motion;
  private final int n;
  private final double reach; // sqrt(n + kappa)
  private final double weight; // of every point but the first
  private final double[][] points;
  private final double[] factor;
  private final double[] mean;
  private final double[] slope;
  private final double[] work;
  private final PointMeasurement seen;

  /// With `kappa = 3 - n`.
  public UnscentedFilter(Motion motion) {
    this(motion, 3.0 - motion.states());
  }

  /// @param kappa weighs the mean's own point, `kappa / (n + kappa)`; above `-n`
  public UnscentedFilter(Motion motion, double kappa) {
    this.motion = motion;
    n = motion.states();
    if (!(n + kappa > 0)) {
      throw new IllegalArgumentException("kappa is " + kappa + ", not above " + -n);
    }
    reach = Math.sqrt(n + kappa);
    weight = 0.5 / (n + kappa);
    points = new double[2 * n + 1][n];
    factor = new double[n * n];
    mean = new double[n];
    slope = new double[n * n];
    work = new double[n];
    seen = new PointMeasurement(n, reach, weight);
  }

  @Override
  public Motion motion() {
    return motion;
  }

  @Override
  public void predict(Estimate s, double t) {
    double dt = t - s.time;
    int spans = Motion.steps(dt, LONGEST);
    for (int i = 0; i < spans; i++) {
      span(s, dt / spans);
    }
    s.time = t;
  }

  private void span(Estimate s, double dt) {
    draw(s);
    int steps = motion.steps(s.x, dt);
    for (double[] x : points) {
      for (int i = 0; i < steps; i++) {
        motion.step(x, dt / steps);
      }
    }
    collect(s);
    if (s.considered.width() > 0) {
      moveConsidered(s.considered);
    }
    motion.disturb(s.x, Math.abs(dt), s.p);
  }

  private void draw(Estimate s) {
    Square.factor(n, s.p, factor);
    System.arraycopy(s.x, 0, points[0], 0, n);
    for (int k = 0; k < n; k++) {
      double[] plus = points[1 + k];
      double[] minus = points[1 + n + k];
      for (int i = 0; i < k; i++) {
        plus[i] = s.x[i];
        minus[i] = s.x[i];
      }
      for (int i = k; i < n; i++) {
        double d = reach * factor[n * i + k];
        plus[i] = s.x[i] + d;
        minus[i] = s.x[i] - d;
      }
    }
  }

  /// Mean and covariance of the points, which become differences from the first.
  private void collect(Estimate s) {
    double[] first = points[0];
    double[] p = s.p;
    Arrays.fill(mean, 0);
    Arrays.fill(p, 0);
    for (int k = 1; k <= 2 * n; k++) {
      double[] d = points[k];
      for (int i = 0; i < n; i++) {
        d[i] -= first[i];
        mean[i] += d[i];
      }
      for (int i = 0; i < n; i++) { // every sum of its own, so that none waits for another
        double di = d[i];
        for (int j = i; j < n; j++) {
          p[n * i + j] += di * d[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      mean[i] *= weight;
    }
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double v = weight * p[n * i + j] - mean[i] * mean[j];
        p[n * i + j] = v;
        p[n * j + i] = v;
      }
      s.x[i] = first[i] + mean[i];
    }
  }

  /// The slope through the points is D' L^-1, D being half the differences of opposite points over their reach.
  private void moveConsidered(Considered c) {
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        slope[n * i + k] = (points[1 + k][i] - points[1 + n + k][i]) / (2 * reach);
      }
    }
    double[] columns = c.columns();
    for (int k = 0; k < c.width(); k++) {
      Square.forward(n, factor, columns, n * k);
    }
    Square.columns(n, slope, columns, c.width(), work);
  }

  @Override
  public double innovation(Estimate s, Measurement z) {
    int place = s.considered.find(z.source());
    z.aim(s.x, s.p);
    draw(s);
    seen.of(z, points, factor, s, place, 0, z.size());
    return seen.normalised();
  }

  @Override
  public double logDeterminant() {
    return seen.logDeterminant();
  }

  @Override
  public void update(Estimate s, Measurement z) {
    @Nullable String source = z.source();
    int place = source == null ? -1 : s.considered.place(source);
    int from = 0;
    while (from < z.size()) {
      int end = from == 0 ? z.together() : z.size();
      z.aim(s.x, s.p);
      draw(s);
      seen.of(z, points, factor, s, place, from, end);
      seen.take(s);
      from = end;
    }
  }
}
