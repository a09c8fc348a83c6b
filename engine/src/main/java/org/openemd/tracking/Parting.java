package org.openemd.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;

/// By how much one tracked object was faster than another when they parted, along the path: positive for what flies ahead and falls farther.
///
/// In free flight the Jacobi constant `v2/2 + U` of each object never changes (`U` the potential of gravity with J2 and of the turning frame), so that its difference is that at parting, `v dv`, however long ago
/// and wherever that was; where they fall differs by the same times the range that a metre a second buys. `v` is taken as the speed 200 km up, on the way of the first: parting higher or lower by 100 km changes it by
/// 2 to 5 %. The variance counts constant errors of the same radar in both tracks once: they cancel. Only what flew at one place can have parted: within 50 km and 100 m/s
/// of each other still. Two missiles that are so close are taken for one. Of free flight alone: drag changes the constant, of a light stage by hundreds of metres a second.
///
/// @param speed of the first, less that of the second
record Parting(@Unit("m/s") double speed, @Unit("m2/s2") double variance) {
  /// Objects that parted faster are not of one separation (m/s).
  static final double FASTEST = 40;

  private static final double NEAR = 50e3; // [m]
  private static final double SLOW = 100; // [m/s]
  private static final double OUT_OF_THE_AIR = 200e3; // [m]
  private static final double FALL = 5; // [m/s2] half of what gravity bends a path by
  private static final double ESCAPE = 11_200; // [m/s] nothing ballistic is faster
  private static final double J2 = Wgs84.J2 * Wgs84.A * Wgs84.A;

  /// Of two tracks; null when they do not seem to come from one launch.
  static @Nullable Parting of(Estimate a, Estimate b, BallisticMotion motion) {
    return seems(a, b, motion) ? between(a, b) : null;
  }

  /// Whether two tracks seem to come from one launch.
  static boolean seems(Estimate a, Estimate b, BallisticMotion motion) {
    double dt = b.time - a.time;
    double most = NEAR + FALL * dt * dt;
    if (distance(a.x, b.x, 0, dt) > most * most) {
      return false;
    }
    double[] there = a.x;
    if (dt != 0) {
      there = a.x.clone();
      motion.move(there, dt, BallisticMotion.STEP);
    }
    return distance(there, b.x, 0, 0) <= NEAR * NEAR
        && distance(there, b.x, 3, 0) <= SLOW * SLOW
        && Math.abs(speed(a, b)) <= FASTEST;
  }

  private static double speed(Estimate a, Estimate b) {
    return (constant(a.x) - constant(b.x)) / Math.sqrt(speedSquaredBelow(a.x));
  }

  /// How far apart in one coordinate two of these tracks can be that may have parted (m).
  static double window(List<TrackFile> tracks) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (TrackFile t : tracks) {
      first = Math.min(first, t.free.time);
      last = Math.max(last, t.free.time);
    }
    double dt = Math.max(0, last - first);
    return NEAR + dt * (ESCAPE + FALL * dt);
  }

  // Squared, of places (from 0) or velocities (from 3), the first moved on straight for `dt` (s).
  private static double distance(double[] a, double[] b, int from, double dt) {
    double sum = 0;
    for (int i = from; i < from + 3; i++) {
      sum += square(b[i] - a[i] - (dt == 0 ? 0 : dt * a[i + 3]));
    }
    return sum;
  }

  private static Parting between(Estimate a, Estimate b) {
    double[] ga = gradient(a.x);
    double[] gb = gradient(b.x);
    double variance = form(a.p, ga) + form(b.p, gb) - shared(a.considered, ga, b.considered, gb);
    return new Parting(speed(a, b), Math.max(0, variance) / speedSquaredBelow(a.x));
  }

  /// The Jacobi constant (m2/s2).
  static double constant(double[] x) {
    double r2 = square(x[0]) + square(x[1]) + square(x[2]);
    double r = Math.sqrt(r2);
    double flattened = 1 - J2 / r2 * (1.5 * x[2] * x[2] / r2 - 0.5);
    double turning = 0.5 * Wgs84.OMEGA * Wgs84.OMEGA * (square(x[0]) + square(x[1]));
    return 0.5 * (square(x[3]) + square(x[4]) + square(x[5])) - Wgs84.GM / r * flattened - turning;
  }

  private static double speedSquaredBelow(double[] x) {
    double r = Math.sqrt(square(x[0]) + square(x[1]) + square(x[2]));
    double v2 = square(x[3]) + square(x[4]) + square(x[5]);
    return Math.max(1, v2 + 2 * Wgs84.GM * (1 / (Wgs84.A + OUT_OF_THE_AIR) - 1 / r));
  }

  private static double[] gradient(double[] x) {
    double[] pull = new double[3];
    BallisticMotion.acceleration(x[0], x[1], x[2], 0, 0, 0, pull);
    return new double[] {-pull[0], -pull[1], -pull[2], x[3], x[4], x[5]};
  }

  private static double form(double[] p, double[] g) {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        sum += g[i] * p[6 * i + j] * g[j];
      }
    }
    return sum;
  }

  // Twice the covariance that the radars' constant errors give the two.
  private static double shared(Considered a, double[] ga, Considered b, double[] gb) {
    double sum = 0;
    for (int i = 0; i < a.count(); i++) {
      int j = b.find(a.sensor(i));
      for (int k = 0; j >= 0 && k < Considered.EACH; k++) {
        sum += 2 * along(a, a.at(i, k), ga) * along(b, b.at(j, k), gb);
      }
    }
    return sum;
  }

  private static double along(Considered c, int at, double[] g) {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += c.columns()[at + i] * g[i];
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
