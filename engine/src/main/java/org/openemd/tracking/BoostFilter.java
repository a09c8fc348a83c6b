package org.openemd.tracking;

/// A missile under thrust that lit at one assumed time, as its bearings show it: a Kalman filter.
///
/// States, east, north and up at a reference below the first bearing: the launch point (east, north), position, velocity, acceleration, and two
/// pointing errors of each satellite, constant in a launch. A launch begins at rest on the ground with its thrust straight up.
/// The acceleration is Singer's (IEEE Trans. AES 6, 1970): it wanders about a mean and forgets itself, here by exact decay and white jerk in steps of
/// at most 5 s; besides, a thrust that stays while the mass burns off makes it grow by its own square over the exhaust speed. Upwards it does not
/// grow when one satellite alone watches, since nothing would then stop it.
///
/// The numbers are the nominal climb: 12 m/s2 upwards at first, give or take 6, then about 14 (17); sideways none at first, then 45 each way in
/// the end. They were read off the ballistic missiles of the catalog (first 5.5 to 17 m/s2 upwards; at 60 s 5 to 43 upwards and 16 to 51 along the
/// ground), so our own notional missiles lie inside by construction. What climbs much faster, an interceptor or Iskander-M with 31 m/s2, does not.
final class BoostFilter {
  /// States before those of the satellites.
  static final int BODY = 11;

  /// Typical speed of the exhaust (m/s).
  static final double EXHAUST = 2500;

  private static final int POSITION = 2;
  private static final double LONGEST = 5; // [s] a step
  private static final double SITE = 200e3; // [m] deviation of the launch point about the reference
  private static final double GROUND = 1e3; // [m] deviation of its height
  private static final double FIRST_UP = 12; // [m/s2]
  private static final double FIRST_UP_SIGMA = 6; // [m/s2]
  private static final double FIRST_SIDE_SIGMA = 2; // [m/s2]
  private static final double[] LATER = {0, 0, 14}; // [m/s2] mean, each way
  private static final double[] MEMORY = {100, 100, 30}; // [s]
  private static final double[] MOST_JERK = {40, 40, 20}; // [m2/s5] spectral density
  private static final double JERK_GROWTH = 0.3; // [m2/s6] of that density with age, up to the most
  private static final double[] WEIGHT = {0, 0, 9.8}; // [m/s2] what thrust bears besides
  private static final double MOST_THRUST = 80; // [m/s2] up to which its growth is believed
  private static final double STEEPER =
      1.5; // the square's slope: twice along the thrust, once across

  final double ignition;
  private final int n;
  private final double[] x;
  private final double[] p;
  private final double[] gain;
  private double time;
  private double logLikelihood;

  /// @param ignition when it lit (s)
  /// @param pointing deviations of the satellites' pointing (rad), each with two states
  BoostFilter(double ignition, double[] pointing) {
    this.ignition = ignition;
    time = ignition;
    n = BODY + 2 * pointing.length;
    x = new double[n];
    p = new double[n * n];
    gain = new double[n];
    for (int i = 0; i < 2; i++) {
      double v = SITE * SITE;
      p[i * n + i] = v;
      p[i * n + i + POSITION] = v;
      p[(i + POSITION) * n + i] = v;
      p[(i + POSITION) * (n + 1)] = v;
      p[(i + 8) * (n + 1)] = FIRST_SIDE_SIGMA * FIRST_SIDE_SIGMA;
    }
    p[4 * (n + 1)] = GROUND * GROUND;
    p[10 * (n + 1)] = FIRST_UP_SIGMA * FIRST_UP_SIGMA;
    x[10] = FIRST_UP;
    for (int i = 0; i < 2 * pointing.length; i++) {
      p[(BODY + i) * (n + 1)] = pointing[i / 2] * pointing[i / 2];
    }
  }

  double state(int i) {
    return x[i];
  }

  double covariance(int i, int j) {
    return p[i * n + j];
  }

  /// Of what was measured so far, natural.
  double logLikelihood() {
    return logLikelihood;
  }

  /// Moves on to `t` (s).
  void move(double t) {
    int steps = (int) Math.ceil((t - time) / LONGEST - 1e-9);
    for (int k = 0; k < steps; k++) {
      double h = (t - time) / (steps - k);
      double growth = thrust() / EXHAUST;
      axis(0, h, growth);
      axis(1, h, growth);
      axis(2, h, n > BODY + 2 ? growth : 0);
      time += h;
    }
    time = Math.max(t, time);
  }

  private double thrust() {
    double up = x[10] + WEIGHT[2];
    return Math.min(MOST_THRUST, Math.sqrt(x[8] * x[8] + x[9] * x[9] + up * up));
  }

  /// One step of one axis: position, velocity and acceleration are `at`, three and six further.
  private void axis(int axis, double h, double growth) {
    int at = POSITION + axis;
    double decay = StrictMath.exp(-h / MEMORY[axis]);
    double keep = decay + STEEPER * growth * h;
    double more = growth * h * (x[at + 6] + WEIGHT[axis]);
    x[at] += h * x[at + 3] + 0.5 * h * h * x[at + 6];
    x[at + 3] += h * x[at + 6];
    x[at + 6] = LATER[axis] + decay * (x[at + 6] - LATER[axis]) + more;
    for (int j = 0; j < n; j++) {
      mix(at * n + j, 3 * n, h, keep);
    }
    for (int i = 0; i < n; i++) {
      mix(i * n + at, 3, h, keep);
    }
    double age = time + 0.5 * h - ignition;
    double q = h * Math.min(JERK_GROWTH * age, MOST_JERK[axis]);
    add(at, at, q * h * h * h * h / 20);
    add(at, at + 3, q * h * h * h / 8);
    add(at, at + 6, q * h * h / 6);
    add(at + 3, at + 3, q * h * h / 3);
    add(at + 3, at + 6, q * h / 2);
    add(at + 6, at + 6, q);
  }

  private void mix(int at, int stride, double h, double keep) {
    p[at] += h * p[at + stride] + 0.5 * h * h * p[at + 2 * stride];
    p[at + stride] += h * p[at + 2 * stride];
    p[at + 2 * stride] *= keep;
  }

  private void add(int i, int j, double v) {
    p[i * n + j] += v;
    if (i != j) {
      p[j * n + i] += v;
    }
  }

  /// Takes a measured sum `z` = sum of `weights[k]` times state `of[k]`, with its variance.
  void update(int[] of, double[] weights, double z, double variance) {
    double rest = z;
    double s = variance;
    for (int i = 0; i < n; i++) {
      double g = 0;
      for (int k = 0; k < of.length; k++) {
        g += p[i * n + of[k]] * weights[k];
      }
      gain[i] = g;
    }
    for (int k = 0; k < of.length; k++) {
      rest -= weights[k] * x[of[k]];
      s += weights[k] * gain[of[k]];
    }
    logLikelihood -= 0.5 * (StrictMath.log(s) + rest * rest / s);
    for (int i = 0; i < n; i++) {
      double g = gain[i] / s;
      x[i] += g * rest;
      for (int j = 0; j < n; j++) {
        p[i * n + j] -= g * gain[j];
      }
    }
  }
}
