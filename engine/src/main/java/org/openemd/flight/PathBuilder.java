package org.openemd.flight;

import java.util.Arrays;
import org.openemd.earth.EcefState;
import org.openemd.math.Vec3;

/// Collects the samples of a path while it is integrated.
final class PathBuilder {
  private double[] times = new double[256];
  private double[] states = new double[6 * 256];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  double time(int i) {
    return times[i];
  }

  double lastTime() {
    return times[size - 1];
  }

  /// Adds the first six values of `y`; a sample at the time of the last one replaces it.
  void add(double t, double[] y) {
    if (size > 0 && t <= times[size - 1]) {
      System.arraycopy(y, 0, states, 6 * (size - 1), 6);
      return;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      states = Arrays.copyOf(states, 12 * size);
    }
    times[size] = t;
    System.arraycopy(y, 0, states, 6 * size, 6);
    size++;
  }

  void copy(int i, double[] y) {
    System.arraycopy(states, 6 * i, y, 0, 6);
  }

  /// The last sample not after `t`.
  int indexBefore(double t) {
    int found = Arrays.binarySearch(times, 0, size, t);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  Trajectory build() {
    return Trajectory.of(Arrays.copyOf(times, size), Arrays.copyOf(states, 6 * size));
  }

  static EcefState state(double[] y) {
    return new EcefState(new Vec3(y[0], y[1], y[2]), new Vec3(y[3], y[4], y[5]));
  }

  static void fill(EcefState s, double[] y) {
    fill(s, y, 0);
  }

  /// Writes x y z vx vy vz from `at` on.
  static void fill(EcefState s, double[] y, int at) {
    y[at] = s.position().x();
    y[at + 1] = s.position().y();
    y[at + 2] = s.position().z();
    y[at + 3] = s.velocity().x();
    y[at + 4] = s.velocity().y();
    y[at + 5] = s.velocity().z();
  }

  /// Earth-relative speed (m/s).
  static double speed(double[] y) {
    return Math.sqrt(y[3] * y[3] + y[4] * y[4] + y[5] * y[5]);
  }
}
