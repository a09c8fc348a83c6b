package org.openemd.tracking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;

/// A ballistic path through a few plots: two give a start, more a least-squares fit that can be tested.
///
/// Gauss and Newton on the state at the last plot; each plot weighs along and across its own line of sight. Under the
/// hypothesis of one ballistic body the residual is chi-square with 3 n - 6 degrees of freedom.
final class BallisticFit {
  private static final int MOST_ITERATIONS = 8;
  private static final double CONVERGED = 1e-4; // [standard deviations] of the last move

  private final BallisticMotion motion;
  private final double[] normal = new double[36];
  private final double[] right = new double[6];
  private final double[] inverse = new double[36];
  private final double[] x = new double[6];
  private final double[] phi = new double[36];
  private final double[] row = new double[6];
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
    return e;
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
    Estimate e = first.copy();
    motion.move(e.x, plots.getLast().time() - e.time, BallisticMotion.STEP);
    e.time = plots.getLast().time();
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      linearise(plots, e);
      double[] factor = normal.clone();
      double[] move = right.clone();
      if (!Six.solve(factor, move, 1)) {
        return null;
      }
      double size = 0;
      for (int k = 0; k < 6; k++) {
        e.x[k] += move[k];
        size += move[k] * right[k];
      }
      if (size < CONVERGED * CONVERGED) {
        break;
      }
    }
    return finished(plots, e);
  }

  private @Nullable Estimate finished(List<Plot> plots, Estimate e) {
    linearise(plots, e);
    unit(inverse);
    if (!Six.solve(normal, inverse, 6)) {
      return null;
    }
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        e.p[6 * i + j] = 0.5 * (inverse[6 * i + j] + inverse[6 * j + i]);
      }
    }
    addRoundness(e, plots.getLast().site());
    return e;
  }

  /// Adds the variance, along the line of sight, of what the normal matrix does not see: range changes with the square of
  /// a position error across, range-rate with the product of position and velocity errors across, over the range. A coarse
  /// beam with a fine range cell is overconfident without it.
  private static void addRoundness(Estimate s, Vec3 site) {
    Vec3 d = s.state().position().minus(site);
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

  private static void unit(double[] m) {
    for (int i = 0; i < 36; i++) {
      m[i] = i % 7 == 0 ? 1 : 0;
    }
  }

  /// Normal matrix, right side and residual at an estimate.
  private void linearise(List<Plot> plots, Estimate e) {
    Arrays.fill(normal, 0);
    Arrays.fill(right, 0);
    chiSquare = 0;
    System.arraycopy(e.x, 0, x, 0, 6);
    unit(phi);
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
    Vec3 e = (Math.abs(u.z()) < 0.7 ? new Vec3(0, 0, 1) : new Vec3(1, 0, 0)).cross(u).unit();
    Vec3 f = u.cross(e);
    double k = range / z.along().dot(u);
    addRow(u, z.report().range() - range, z.rangeVariance());
    addRow(e, k * z.along().dot(e), z.acrossVariance());
    addRow(f, k * z.along().dot(f), z.acrossVariance());
  }

  private void addRow(Vec3 h, double y, double variance) {
    double w = 1 / variance;
    for (int j = 0; j < 6; j++) {
      row[j] = h.x() * phi[j] + h.y() * phi[6 + j] + h.z() * phi[12 + j];
    }
    for (int i = 0; i < 6; i++) {
      right[i] += w * row[i] * y;
      for (int j = 0; j < 6; j++) {
        normal[6 * i + j] += w * row[i] * row[j];
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
