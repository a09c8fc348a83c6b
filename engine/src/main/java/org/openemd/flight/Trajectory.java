package org.openemd.flight;

import java.util.Arrays;
import org.openemd.earth.EcefState;
import org.openemd.math.Vec3;

/// A sampled path in the Earth-fixed frame, cubic Hermite between samples. Immutable.
///
/// Times are seconds since ignition until the trajectory is placed on the scenario clock with {@link #delayedBy}.
public final class Trajectory {
  private final double offset;
  private final double[] times;
  private final double[] states; // x y z vx vy vz of each sample, Earth-fixed [m, m/s]

  private Trajectory(double offset, double[] times, double[] states) {
    this.offset = offset;
    this.times = times;
    this.states = states;
  }

  /// Takes copies of strictly increasing times (s) and of six values a sample (m, m/s).
  public static Trajectory of(double[] times, double[] states) {
    if (times.length == 0 || states.length != 6 * times.length) {
      throw new IllegalArgumentException(
          "a trajectory needs six values for each of at least one sample");
    }
    return new Trajectory(0, times.clone(), states.clone());
  }

  /// The same path on a clock that started `seconds` earlier.
  public Trajectory delayedBy(double seconds) {
    return new Trajectory(offset + seconds, times, states);
  }

  /// This path up to `t` (s) and no further.
  public Trajectory until(double t) {
    int keep = 0;
    while (keep < times.length && time(keep) < t) {
      keep++;
    }
    double[] cutTimes = Arrays.copyOf(times, keep + 1);
    double[] cutStates = Arrays.copyOf(states, 6 * (keep + 1));
    cutTimes[keep] = t - offset;
    PathBuilder.fill(at(t), cutStates, 6 * keep);
    return new Trajectory(offset, cutTimes, cutStates);
  }

  /// This path followed by another that starts where this ends in time; the joint is the other's first sample.
  public Trajectory then(Trajectory next) {
    int head = times.length;
    while (head > 0 && time(head - 1) >= next.start()) {
      head--;
    }
    double[] joinedTimes = Arrays.copyOf(times, head + next.times.length);
    double[] joinedStates = Arrays.copyOf(states, 6 * (head + next.times.length));
    for (int i = 0; i < next.times.length; i++) {
      joinedTimes[head + i] = next.time(i) - offset;
    }
    System.arraycopy(next.states, 0, joinedStates, 6 * head, next.states.length);
    return new Trajectory(offset, joinedTimes, joinedStates);
  }

  public int size() {
    return times.length;
  }

  /// Time of sample `i` (s).
  public double time(int i) {
    return offset + times[i];
  }

  public double start() {
    return offset + times[0];
  }

  public double end() {
    return offset + times[times.length - 1];
  }

  /// Whether the body exists at `t`.
  public boolean covers(double t) {
    return t >= start() && t <= end();
  }

  /// State of sample `i`.
  public EcefState sample(int i) {
    int k = 6 * i;
    return new EcefState(
        new Vec3(states[k], states[k + 1], states[k + 2]),
        new Vec3(states[k + 3], states[k + 4], states[k + 5]));
  }

  /// State at `t`; outside the path, the nearer end.
  public EcefState at(double t) {
    double s = t - offset;
    if (s <= times[0]) {
      return sample(0);
    }
    if (s >= times[times.length - 1]) {
      return sample(times.length - 1);
    }
    int found = Arrays.binarySearch(times, s);
    if (found >= 0) {
      return sample(found);
    }
    int i = -found - 2;
    return new EcefState(position(i, s), velocity(i, s));
  }

  /// Position at `t`, as {@link #at}.
  public Vec3 position(double t) {
    double s = t - offset;
    int last = times.length - 1;
    if (s <= times[0] || s >= times[last]) {
      int k = s <= times[0] ? 0 : 6 * last;
      return new Vec3(states[k], states[k + 1], states[k + 2]);
    }
    return position(before(s), s);
  }

  /// Cubic Hermite after sample `i`.
  private Vec3 position(int i, double s) {
    double h = times[i + 1] - times[i];
    double u = (s - times[i]) / h;
    double v = 1 - u;
    double p = (1 + 2 * u) * v * v;
    double q = u * u * (3 - 2 * u);
    double m = u * v * v * h;
    double n = -u * u * v * h;
    int a = 6 * i;
    return new Vec3(hermite(a, p, q, m, n), hermite(a + 1, p, q, m, n), hermite(a + 2, p, q, m, n));
  }

  /// Its derivative.
  private Vec3 velocity(int i, double s) {
    double h = times[i + 1] - times[i];
    double u = (s - times[i]) / h;
    double v = 1 - u;
    double p = -6 * u * v / h;
    double m = v * (1 - 3 * u);
    double n = u * (3 * u - 2);
    int a = 6 * i;
    return new Vec3(
        hermite(a, p, -p, m, n), hermite(a + 1, p, -p, m, n), hermite(a + 2, p, -p, m, n));
  }

  private double hermite(int a, double p, double q, double m, double n) {
    return p * states[a] + m * states[a + 3] + q * states[a + 6] + n * states[a + 9];
  }

  /// The last sample not after `s`, which lies inside the path.
  private int before(double s) {
    int found = Arrays.binarySearch(times, s);
    return found >= 0 ? found : -found - 2;
  }
}
