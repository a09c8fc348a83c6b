package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Six;

/// A ballistic path through a few plots: two give a start, more a least-squares fit that can be tested.
///
/// Gauss and Newton on the state at the last plot; each plot weighs along and across its own line of sight. Under the
/// hypothesis of one ballistic body the residual is chi-square with 3 n - 6 degrees of freedom. The constant errors of the radars are fitted along, each from a
/// prior of zero and its known deviation, so that two radars may disagree as far as their surveys do; what they do to the fit is handed on ({@link Considered}).
final class BallisticFit {
  private static final int MOST_ITERATIONS = 8;
  private static final double CONVERGED = 1e-4; // [standard deviations] of the last move

  private final BallisticMotion motion;
  private final List<String> radars = new ArrayList<>(); // of the plots that are fitted
  private int unknowns; // six, and four for each radar
  private double[] normal = new double[0];
  private double[] right = new double[0];
  private double[] shared = new double[0]; // constant errors, in their deviations
  private final double[] effects = new double[Considered.EACH];
  private final double[] x = new double[6];
  private final double[] phi = new double[36];
  private double[] row = new double[0];
  private double chiSquare;

  BallisticFit(BallisticMotion motion) {
    this.motion = motion;
  }

  /// Residual of the last fit.
  double chiSquare() {
    return chiSquare;
  }

  /// The state at the second of two plots: its position, and the mean velocity corrected for gravity.
  static Estimate ofTwo(Plot a, Plot b) {
    Estimate e = new Estimate();
    e.time = b.time();
    double dt = b.time() - a.time();
    Vec3 v = b.position().minus(a.position()).times(1 / dt);
    double[] g = new double[3];
    Vec3 r = b.position();
    BallisticMotion.acceleration(r.x(), r.y(), r.z(), v.x(), v.y(), v.z(), g);
    double[] p = {r.x(), r.y(), r.z()};
    double[] w = {v.x(), v.y(), v.z()};
    for (int i = 0; i < 3; i++) {
      e.x[i] = p[i];
      e.x[3 + i] = w[i] + 0.5 * dt * g[i];
    }
    addCovariance(e.p, a, b, dt);
    addShared(e, a, b, dt);
    return e;
  }

  /// What the constant errors do to both plots: the error of the state is minus that.
  private static void addShared(Estimate e, Plot a, Plot b, double dt) {
    int place = e.considered.place(b.sensor().id());
    double[] c = e.considered.columns();
    for (int k = 0; k < Considered.EACH; k++) {
      Vec3 last = b.systematic().effect(k, b.along());
      Vec3 rate = last.minus(a.systematic().effect(k, a.along())).times(1 / dt);
      double[] column = {-last.x(), -last.y(), -last.z(), -rate.x(), -rate.y(), -rate.z()};
      System.arraycopy(column, 0, c, e.considered.at(place, k), 6);
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          e.p[6 * i + j] += column[i] * column[j];
        }
      }
    }
  }

  private static void addCovariance(double[] p, Plot a, Plot b, double dt) {
    double[] ra = covariance(a);
    double[] rb = covariance(b);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double last = rb[3 * i + j];
        p[6 * i + j] = last;
        p[6 * i + 3 + j] = last / dt;
        p[6 * (3 + i) + j] = last / dt;
        p[6 * (3 + i) + 3 + j] = (last + ra[3 * i + j]) / (dt * dt);
      }
    }
  }

  private static double[] covariance(Plot z) {
    double[] u = {z.along().x(), z.along().y(), z.along().z()};
    double[] r = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double across = (i == j ? 1 : 0) - u[i] * u[j];
        r[3 * i + j] = z.alongVariance() * u[i] * u[j] + z.acrossVariance() * across;
      }
    }
    return r;
  }

  /// The best state at the last of at least three plots, starting from `first`; null when the plots do not determine one.
  @Nullable Estimate of(List<Plot> plots, Estimate first) {
    Estimate e = new Estimate();
    System.arraycopy(first.x, 0, e.x, 0, 6);
    motion.move(e.x, plots.getLast().time() - first.time, BallisticMotion.STEP);
    e.time = plots.getLast().time();
    prepare(plots);
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      linearise(plots, e);
      double[] factor = normal.clone();
      double[] move = right.clone();
      if (!Six.solve(unknowns, factor, move, 1)) {
        return null;
      }
      double size = 0;
      for (int k = 0; k < unknowns; k++) {
        if (k < 6) {
          e.x[k] += move[k];
        } else {
          shared[k - 6] += move[k];
        }
        size += move[k] * right[k];
      }
      if (size < CONVERGED * CONVERGED) {
        break;
      }
    }
    return finished(plots, e);
  }

  private void prepare(List<Plot> plots) {
    radars.clear();
    for (Plot z : plots) {
      if (!radars.contains(z.sensor().id())) {
        radars.add(z.sensor().id());
      }
    }
    unknowns = 6 + Considered.EACH * radars.size();
    normal = new double[unknowns * unknowns];
    right = new double[unknowns];
    row = new double[unknowns];
    shared = new double[unknowns - 6];
  }

  private @Nullable Estimate finished(List<Plot> plots, Estimate e) {
    linearise(plots, e);
    int n = unknowns;
    double[] inverse = new double[n * n];
    for (int i = 0; i < n; i++) {
      inverse[(n + 1) * i] = 1;
    }
    if (!Six.solve(n, normal, inverse, n)) {
      return null;
    }
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        e.p[6 * i + j] = 0.5 * (inverse[n * i + j] + inverse[n * j + i]);
      }
    }
    // The fit has used the errors' own estimates; with the errors themselves its error has this
    // covariance all the same, for what was estimated is orthogonal to what is left.
    for (int k = 0; k < n - 6; k++) {
      int place = e.considered.place(radars.get(k / Considered.EACH));
      int at = e.considered.at(place, k % Considered.EACH);
      for (int i = 0; i < 6; i++) {
        e.considered.columns()[at + i] = inverse[n * i + 6 + k];
      }
    }
    addRoundness(e, plots.getLast());
    return e;
  }

  /// Adds the variance, along the line of sight, of what the normal matrix does not see: range changes with the square of
  /// a position error across, range-rate with the product of position and velocity errors across, over the range. A coarse
  /// beam with a fine range cell is overconfident without it.
  private static void addRoundness(Estimate s, Plot last) {
    Vec3 d = s.state().position().minus(last.site());
    double r2 = d.dot(d);
    double[] u = {d.x(), d.y(), d.z()};
    double[] a = across(s.p, 0, 0, u, r2);
    double[] b = across(s.p, 3, 3, u, r2);
    double[] c = across(s.p, 0, 3, u, r2);
    double position = 0.5 * traceOfProduct(a, a) / (r2 * r2);
    double velocity = (traceOfProduct(a, b) + traceOfProduct(c, c)) / (r2 * r2);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        s.p[6 * i + j] += position * u[i] * u[j];
        s.p[6 * (3 + i) + 3 + j] += velocity * u[i] * u[j];
      }
    }
    shareRoundness(s, last.sensor().id(), d.unit(), position * r2);
  }

  /// The position's part is of one kind with the constant error of the range, as in the filter.
  private static void shareRoundness(Estimate s, String radar, Vec3 u, double variance) {
    double[] c = s.considered.columns();
    int at = s.considered.at(s.considered.place(radar), Considered.RANGE);
    double along = c[at] * u.x() + c[at + 1] * u.y() + c[at + 2] * u.z();
    double more = -Math.sqrt(along * along + variance) - along;
    c[at] += more * u.x();
    c[at + 1] += more * u.y();
    c[at + 2] += more * u.z();
  }

  /// A 3 x 3 block of the covariance, projected across `u` of squared length `u2` on both sides.
  private static double[] across(double[] p, int row, int column, double[] u, double u2) {
    double[] left = new double[9];
    double[] both = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double along = 0;
        for (int k = 0; k < 3; k++) {
          along += u[k] * p[6 * (row + k) + column + j];
        }
        left[3 * i + j] = p[6 * (row + i) + column + j] - u[i] * along / u2;
      }
    }
    for (int i = 0; i < 3; i++) {
      double along = left[3 * i] * u[0] + left[3 * i + 1] * u[1] + left[3 * i + 2] * u[2];
      for (int j = 0; j < 3; j++) {
        both[3 * i + j] = left[3 * i + j] - along * u[j] / u2;
      }
    }
    return both;
  }

  private static double traceOfProduct(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        s += a[3 * i + j] * b[3 * j + i];
      }
    }
    return s;
  }

  /// Normal matrix, right side and residual at an estimate.
  private void linearise(List<Plot> plots, Estimate e) {
    Arrays.fill(normal, 0);
    Arrays.fill(right, 0);
    chiSquare = 0;
    for (int k = 6; k < unknowns; k++) { // their prior
      normal[(unknowns + 1) * k] = 1;
      right[k] = -shared[k - 6];
      chiSquare += shared[k - 6] * shared[k - 6];
    }
    System.arraycopy(e.x, 0, x, 0, 6);
    Six.unit(phi);
    double time = e.time;
    for (int i = plots.size() - 1; i >= 0; i--) {
      Plot z = plots.get(i);
      motion.moveWithTransition(x, phi, z.time() - time, BallisticMotion.STEP);
      time = z.time();
      add(z);
    }
  }

  private void add(Plot z) {
    double dx = x[0] - z.site().x();
    double dy = x[1] - z.site().y();
    double dz = x[2] - z.site().z();
    double range = Math.sqrt(dx * dx + dy * dy + dz * dz);
    Vec3 u = new Vec3(dx / range, dy / range, dz / range);
    Vec3 e = u.across();
    Vec3 f = u.cross(e);
    double k = range / z.along().dot(u);
    int radar = 6 + Considered.EACH * radars.indexOf(z.sensor().id());
    z.systematic().along(effects);
    addRow(u, z.report().range() - range, z.rangeVariance(), radar);
    z.systematic().across(e.x(), e.y(), e.z(), effects);
    addRow(e, k * z.along().dot(e), z.acrossVariance(), radar);
    z.systematic().across(f.x(), f.y(), f.z(), effects);
    addRow(f, k * z.along().dot(f), z.acrossVariance(), radar);
  }

  private void addRow(Vec3 h, double measured, double variance, int radar) {
    double w = 1 / variance;
    Arrays.fill(row, 0);
    for (int j = 0; j < 6; j++) {
      row[j] = h.x() * phi[j] + h.y() * phi[6 + j] + h.z() * phi[12 + j];
    }
    double y = measured;
    for (int k = 0; k < Considered.EACH; k++) {
      row[radar + k] = effects[k];
      y -= effects[k] * shared[radar + k - 6];
    }
    int n = unknowns;
    for (int i = 0; i < n; i++) {
      right[i] += w * row[i] * y;
      for (int j = 0; j < n; j++) {
        normal[n * i + j] += w * row[i] * row[j];
      }
    }
    chiSquare += w * y * y;
  }

  /// Value that a chi-square variable of `degrees` passes with a probability of 0.1 % (Wilson and Hilferty, 1931; within 1 % from 3 on).
  static double limit(int degrees) {
    double k = 2.0 / (9 * degrees);
    double c = 1 - k + 3.0902 * Math.sqrt(k);
    return degrees * c * c * c;
  }
}
