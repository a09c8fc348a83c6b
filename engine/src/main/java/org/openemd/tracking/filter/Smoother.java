package org.openemd.tracking.filter;

import java.util.ArrayList;
import java.util.List;

/// What was believed at each time, improved by what was learned later: the fixed-interval smoother of Rauch, Tung & Striebel (Maximum likelihood estimates of linear dynamic systems, AIAA Journal 3, 1965).
///
/// From the last estimate back, `x += G (x' - moved x)` and `P += G (P' - moved P) G'` with `G = P F' (moved P)^-1`, primes for the smoothed estimate after. Each estimate must hold whatever was measured up to its own time.
/// Measurements between two of them count as made at the later one, which is exact without process noise. Constant errors that are considered stay in the covariance as they are in the last estimate's.
public final class Smoother {
  private final Motion motion;
  private final int n;
  private final double[] phi;
  private final double[] total;
  private final double[] work;
  private final double[] gain; // its transpose

  public Smoother(Motion motion) {
    this.motion = motion;
    n = motion.states();
    phi = new double[n * n];
    total = new double[n * n];
    work = new double[n * n];
    gain = new double[n * n];
  }

  /// The smoothed estimates of a body, in order of time as those given. An estimate that tells too little of what follows to be improved stays as it is.
  public List<Estimate> smooth(List<Estimate> filtered) {
    List<Estimate> smoothed = new ArrayList<>();
    filtered.forEach(e -> smoothed.add(e.copy()));
    for (int k = filtered.size() - 2; k >= 0; k--) {
      improve(smoothed.get(k), smoothed.get(k + 1));
    }
    return smoothed;
  }

  private void improve(Estimate e, Estimate later) {
    Estimate moved = e.copy();
    move(moved, later.time - e.time);
    Square.product(n, total, e.p, gain);
    if (!Six.solve(n, moved.p.clone(), gain, n)) {
      return;
    }
    double[] change = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      change[i] = later.p[i] - moved.p[i];
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        e.x[i] += gain[n * j + i] * (later.x[j] - moved.x[j]);
        phi[n * i + j] = gain[n * j + i];
      }
    }
    Square.sandwich(n, phi, change, work);
    for (int i = 0; i < n * n; i++) {
      e.p[i] += change[i];
    }
  }

  /// Moves an estimate and leaves its transition matrix.
  private void move(Estimate e, double dt) {
    for (int i = 0; i < n * n; i++) {
      total[i] = i % (n + 1) == 0 ? 1 : 0;
    }
    int steps = motion.steps(e.x, dt);
    for (int i = 0; i < steps; i++) {
      double h = dt / steps;
      motion.transition(e.x, h, phi);
      motion.step(e.x, h);
      Square.product(n, phi, total, work);
      System.arraycopy(work, 0, total, 0, n * n);
      Square.sandwich(n, phi, e.p, work);
      motion.disturb(e.x, h, e.p);
    }
    e.time += dt;
  }
}
