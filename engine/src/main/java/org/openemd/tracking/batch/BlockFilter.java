package org.openemd.tracking.batch;

import java.util.Arrays;
import org.openemd.earth.Wgs84;

/// What both kernels do with a block of tracks, in the order of the doing: the parts, in numbers, are theirs.
///
/// A step of at most ten seconds drifts, kicks and drifts the covariance, while the state takes a Runge-Kutta step; a plot is taken across the line of sight, then along the new one. Lanes that have nothing to do, among
/// others that have, are set back to what they were.
abstract class BlockFilter implements TrackKernel {
  static final double W = Wgs84.OMEGA;
  static final double W2 = W * W;
  static final double D = 2 * W;
  static final double J2 = Wgs84.J2 * Wgs84.A * Wgs84.A;
  static final double GM = Wgs84.GM;

  private static final int LANES = Rows.LANES;
  private static final double LONGEST = 10; // step [s]

  /// What passes; rows as {@link Rows} names them.
  final double[] work = new double[Rows.WORK * LANES];

  /// The sites of a block's plots.
  final double[] site = new double[Rows.SITE * LANES];

  // Called through one place in the program, which sees more kinds of part than the compiler
  // inlines: together they would be too large for it, and lose the processor's vectors.
  private final Part[] prediction = {
    (a, base, z, first) -> gradient(a, base),
    (a, base, z, first) -> force(),
    (a, base, z, first) -> stage(a, base, 0),
    (a, base, z, first) -> pull(),
    (a, base, z, first) -> sum(1, 1),
    (a, base, z, first) -> stage(a, base, 0.5),
    (a, base, z, first) -> pull(),
    (a, base, z, first) -> sum(1, 2),
    (a, base, z, first) -> stage(a, base, 0.5),
    (a, base, z, first) -> pull(),
    (a, base, z, first) -> sum(1, 2),
    (a, base, z, first) -> stage(a, base, 1),
    (a, base, z, first) -> pull(),
    (a, base, z, first) -> sum(0, 1),
    (a, base, z, first) -> advance(a, base),
    (a, base, z, first) -> drift(a, base),
    (a, base, z, first) -> pass(a, base),
    (a, base, z, first) -> cross(a, base),
    (a, base, z, first) -> kick(a, base),
    (a, base, z, first) -> drift(a, base),
  };

  private final Part[] update = {
    (a, base, z, first) -> sineCosine(z.azimuth, first, SineCosine.AZIMUTH, Rows.SINE),
    (a, base, z, first) -> sineCosine(z.elevation, first, SineCosine.ELEVATION, Rows.SINE + 2),
    (a, base, z, first) -> measured(),
    (a, base, z, first) -> sight(a, base),
    (a, base, z, first) -> beside(),
    (a, base, z, first) -> gains(a, base),
    (a, base, z, first) -> part(z, first),
    (a, base, z, first) -> across(a, base, z, first),
    (a, base, z, first) -> sight(a, base),
    (a, base, z, first) -> gainAlong(a, base),
    (a, base, z, first) -> roundness(a, base),
    (a, base, z, first) -> along(a, base, z, first),
    (a, base, z, first) -> shrink(a, base)
  };

  private final double[] saved = new double[Rows.BLOCK];
  private final double[] left = new double[LANES]; // steps still to go
  private final boolean[] taken = new boolean[LANES];
  private final int[] ofSite = new int[LANES];

  /// What is done to a block at a time.
  @FunctionalInterface
  private interface Part {
    void run(double[] a, int base, Plots plots, int first);
  }

  /// Lanes in use in the block under way.
  int used;

  /// The gradient of gravity in the middle of a step.
  abstract void gradient(double[] a, int base);

  /// How it kicks and turns velocities.
  abstract void force();

  /// Place and velocity at one stage of a Runge-Kutta step, at a share of it.
  abstract void stage(double[] a, int base, double node);

  /// Acceleration there.
  abstract void pull();

  /// What position and velocity take of a stage's acceleration: of the step squared over six, of the step over six.
  abstract void sum(double toPosition, double toVelocity);

  /// The state after its step.
  abstract void advance(double[] a, int base);

  /// The covariance after half a step without forces.
  abstract void drift(double[] a, int base);

  /// The covariances of velocities with all after the kick of a step, first part: what passes.
  abstract void pass(double[] a, int base);

  /// Second part: with positions.
  abstract void cross(double[] a, int base);

  /// Third part: among velocities, and with the parameter.
  abstract void kick(double[] a, int base);

  /// The covariance after a step's random acceleration.
  abstract void grow(double[] a, int base, ProcessNoise noise);

  /// Sine and cosine of angles, into two rows.
  abstract void sineCosine(double[] angles, int first, int doublings, int row);

  /// The measured direction, from its sines and cosines.
  abstract void measured();

  /// The line of sight to the prediction, and its length.
  abstract void sight(double[] a, int base);

  /// Two directions across the line of sight, and how far beside it the plot lies.
  abstract void beside();

  /// Covariances of the state with the two positions across.
  abstract void gains(double[] a, int base);

  /// Gives the second position across what the first leaves it.
  abstract void part(Plots plots, int first);

  /// The state after the two innovations across.
  abstract void across(double[] a, int base, Plots plots, int first);

  /// Covariances of the state with the range along the new line of sight.
  abstract void gainAlong(double[] a, int base);

  /// What the range's second-order term needs of the position's covariance.
  abstract void roundness(double[] a, int base);

  /// The state after the innovation along the new line of sight.
  abstract void along(double[] a, int base, Plots plots, int first);

  /// The covariance after all three.
  abstract void shrink(double[] a, int base);

  @Override
  public final void process(Tracks tracks, Sites sites, Plots plots, ProcessNoise noise) {
    Arrays.fill(ofSite, -1);
    for (int first = 0; first < tracks.size; first += LANES) {
      used = Math.min(LANES, tracks.size - first);
      int base = first / LANES * Rows.BLOCK;
      move(tracks.data, base, plots, first, noise);
      place(sites, plots.site, first);
      take(tracks.data, base, plots, first);
    }
  }

  // -- prediction

  private void move(double[] a, int base, Plots plots, int first, ProcessNoise noise) {
    double most = 0;
    for (int o = 0; o < used; o++) {
      double dt = plots.time[first + o] - a[base + Rows.TIME * LANES + o];
      if (dt < 0) {
        throw new IllegalArgumentException(
            "the plot of track " + (first + o) + " is " + -dt + " s older than the track");
      }
      double n = Math.ceil(dt / LONGEST - 1e-9);
      boolean moves = dt > 0;
      left[o] = moves ? Math.max(1, n) : 0;
      work[Rows.STEP * LANES + o] = moves ? dt / left[o] : 0;
      most = Math.max(most, left[o]);
      if (moves) {
        a[base + Rows.TIME * LANES + o] = plots.time[first + o];
      }
    }
    for (double k = 0; k < most; k++) {
      step(a, base, plots, first, k, noise);
    }
  }

  private void step(double[] a, int base, Plots plots, int first, double k, ProcessNoise noise) {
    boolean all = true;
    for (int o = 0; o < used; o++) {
      all &= left[o] > k;
    }
    if (all) {
      step(a, base, plots, first, noise);
      return;
    }
    for (int o = 0; o < used; o++) {
      taken[o] = left[o] > k;
    }
    System.arraycopy(a, base, saved, 0, Rows.BLOCK);
    step(a, base, plots, first, noise);
    restore(a, base);
  }

  private void step(double[] a, int base, Plots plots, int first, ProcessNoise noise) {
    Arrays.fill(work, Rows.SPEED * LANES, Rows.KICK * LANES, 0);
    run(prediction, a, base, plots, first);
    grow(a, base, noise);
  }

  /// Sets the lanes back that were not to change.
  private void restore(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      for (int i = taken[o] ? Rows.BLOCK : o; i < Rows.BLOCK; i += LANES) {
        a[base + i] = saved[i];
      }
    }
  }

  // -- update

  private void place(Sites sites, int[] of, int first) {
    for (int o = 0; o < used; o++) {
      if (ofSite[o] != of[first + o]) {
        ofSite[o] = of[first + o];
        sites.copy(ofSite[o], site, o);
      }
    }
  }

  private void take(double[] a, int base, Plots plots, int first) {
    boolean all = true;
    boolean any = false;
    for (int o = 0; o < used; o++) {
      taken[o] = !Double.isNaN(plots.time[first + o]) && !Double.isNaN(plots.range[first + o]);
      all &= taken[o];
      any |= taken[o];
    }
    if (all) {
      run(update, a, base, plots, first);
      return;
    }
    if (any) {
      System.arraycopy(a, base, saved, 0, Rows.BLOCK);
      run(update, a, base, plots, first);
      restore(a, base);
    }
    for (int o = 0; o < used; o++) {
      plots.innovation[first + o] = taken[o] ? plots.innovation[first + o] : Double.NaN;
    }
  }

  private static void run(Part[] parts, double[] a, int base, Plots plots, int first) {
    for (Part part : parts) {
      part.run(a, base, plots, first);
    }
  }
}
