package org.openemd.flight.batch;

import java.util.Arrays;

/// Arcs side by side: what a kernel reads and writes. An integrator's buffer, not shared between threads.
///
/// States are Earth-fixed, in metres and metres a second, time counts from the start of each arc. Rows beyond
/// {@link #size} are ignored.
public final class Arcs {
  /// State at the start.
  public final double[] x;

  /// State at the start.
  public final double[] y;

  /// State at the start.
  public final double[] z;

  /// State at the start.
  public final double[] vx;

  /// State at the start.
  public final double[] vy;

  /// State at the start.
  public final double[] vz;

  /// Ballistic coefficient (kg/m2); infinite for vacuum.
  public final double[] beta;

  /// Time from start to impact (s); NaN where the arc lies outside the kernel's domain.
  public final double[] time;

  /// State at impact, six rows in the order x y z vx vy vz; NaN where the arc lies outside the domain.
  public final double[][] impact;

  /// How many arcs are filled in.
  public int size;

  /// Room for so many arcs.
  public Arcs(int capacity) {
    x = new double[capacity];
    y = new double[capacity];
    z = new double[capacity];
    vx = new double[capacity];
    vy = new double[capacity];
    vz = new double[capacity];
    beta = new double[capacity];
    time = new double[capacity];
    impact = new double[6][capacity];
  }

  /// Sets arc `i` from x y z vx vy vz.
  public void set(int i, double[] state, double ballisticCoefficient) {
    x[i] = state[0];
    y[i] = state[1];
    z[i] = state[2];
    vx[i] = state[3];
    vy[i] = state[4];
    vz[i] = state[5];
    beta[i] = ballisticCoefficient;
  }

  /// Whether arc `i` was flown to the ground; else it lay outside the kernel's domain.
  public boolean landed(int i) {
    return !Double.isNaN(time[i]);
  }

  /// Marks arc `i` as outside the domain.
  public void refuse(int i) {
    time[i] = Double.NaN;
    for (double[] row : impact) {
      row[i] = Double.NaN;
    }
  }

  /// Copies the state at impact of arc `i` to `state`.
  public void impact(int i, double[] state) {
    for (int k = 0; k < 6; k++) {
      state[k] = impact[k][i];
    }
  }

  /// Forgets all results.
  public void clear() {
    Arrays.fill(time, Double.NaN);
  }
}
