package org.openemd.tracking.filter;

import org.jspecify.annotations.Nullable;

/// The extended Kalman filter, of any small number of states.
///
/// The covariance moves by the transition matrix of each step. Measurements are taken scalar by scalar, each linearised where the earlier ones have led (Jazwinski, Stochastic Processes and
/// Filtering Theory, 1970, 8.3), with whatever second-order terms the {@link Measurement} knows of.
public final class ExtendedFilter implements Filter {
  private final Motion motion;
  private final int n;
  private final double[] phi;
  private final double[] work;
  private final double[] g;
  private final JointInnovation joint = new JointInnovation();

  public ExtendedFilter(Motion motion) {
    this.motion = motion;
    n = motion.states();
    phi = new double[n * n];
    work = new double[n * n];
    g = new double[n];
  }

  @Override
  public Motion motion() {
    return motion;
  }

  @Override
  public void predict(Estimate s, double t) {
    double dt = t - s.time;
    int steps = motion.steps(s.x, dt);
    for (int i = 0; i < steps; i++) {
      double h = dt / steps;
      motion.transition(s.x, h, phi);
      motion.step(s.x, h);
      if (n == 6) {
        Six.sandwich(phi, s.p, work);
      } else {
        Square.sandwich(n, phi, s.p, work);
      }
      Square.columns(n, phi, s.considered.columns(), s.considered.width(), work);
      motion.disturb(s.x, Math.abs(h), s.p);
    }
    s.time = t;
  }

  @Override
  public double innovation(Estimate s, Measurement z) {
    joint.begin(s, s.considered.find(z.source()));
    for (int i = 0; i < z.size(); i++) {
      z.see(i, s.x, s.p);
      joint.add(z, z.effects(i));
    }
    return joint.normalised();
  }

  @Override
  public double logDeterminant() {
    return joint.logDeterminant();
  }

  @Override
  public void update(Estimate s, Measurement z) {
    @Nullable String source = z.source();
    int place = source == null ? -1 : s.considered.place(source);
    for (int i = 0; i < z.size(); i++) {
      z.see(i, s.x, s.p);
      scalar(s, z, place, z.effects(i));
    }
  }

  private void scalar(Estimate s, Measurement z, int place, double[] j) {
    double[] h = z.gradient();
    int reach = z.reach();
    double total = z.variance() + spread(s, h, reach);
    if (place >= 0) {
      total += shift(s, place, h, reach, j);
    }
    if (n == 6) {
      Six.downdate(s.p, g, total);
    } else {
      Square.downdate(n, s.p, g, total);
    }
    shared(s, h, reach, total, place, j);
    double k = z.innovation() / total;
    for (int i = 0; i < n; i++) {
      s.x[i] += g[i] * k;
    }
  }

  /// Leaves P h in the gain; h' P h.
  private double spread(Estimate s, double[] h, int reach) {
    double[] p = s.p;
    for (int i = 0; i < n; i++) {
      double v = 0;
      for (int k = 0; k < reach; k++) {
        v += p[n * i + k] * h[k];
      }
      g[i] = v;
    }
    double v = 0;
    for (int k = 0; k < reach; k++) {
      v += g[k] * h[k];
    }
    return v;
  }

  /// Adds to the gain what the constant errors of a source do; what they add to the innovation's variance.
  private double shift(Estimate s, int place, double[] h, int reach, double[] j) {
    double[] c = s.considered.columns();
    double more = 0;
    for (int k = 0; k < Considered.EACH; k++) {
      int at = s.considered.at(place, k);
      more += j[k] * (2 * seen(c, at, h, reach) + j[k]);
      for (int i = 0; i < n; i++) {
        g[i] += c[at + i] * j[k];
      }
    }
    return more;
  }

  private static double seen(double[] c, int at, double[] h, int reach) {
    double v = 0;
    for (int i = 0; i < reach; i++) {
      v += c[at + i] * h[i];
    }
    return v;
  }

  private void shared(Estimate s, double[] h, int reach, double total, int place, double[] j) {
    double[] c = s.considered.columns();
    for (int k = 0; k < s.considered.width(); k++) {
      int at = n * k;
      double seen = seen(c, at, h, reach);
      double part = (k / Considered.EACH == place ? seen + j[k % Considered.EACH] : seen) / total;
      for (int i = 0; i < n; i++) {
        c[at + i] -= g[i] * part;
      }
    }
  }
}
