package org.openemd.tracking;

import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.ReentryMotion;

/// The end of a path that goes down through the air with a known ballistic coefficient, in few steps.
///
/// Free flight to 100 km, then the drag of {@link ReentryMotion} in Runge-Kutta steps of 2 km, and of a fiftieth of a second for each metre a second of speed where that is less (a fifth of the time in which gravity makes that speed).
///
/// @param end on the ellipsoid, within a metre
/// @param time when it is there
record Fall(@Unit("m") Vec3 end, @Unit("s") double time) {
  private static final double TOP = 100e3; // [m]
  private static final double ABOVE = 10; // [s]
  private static final double GAINED = 100; // [m/s] of sinking, at most, in that time
  private static final double LENGTH = 2e3; // [m]
  private static final double SLOW = 0.02; // [s2/m]
  private static final double NEAR = 1; // [m]
  private static final double LONGEST = 3600; // [s]

  /// @param from position and velocity (m, m/s)
  /// @param start when that is (s)
  /// @param coefficient ballistic (kg/m2)
  static Fall of(double[] from, double start, double coefficient) {
    ReentryMotion motion = new ReentryMotion(0, 0);
    double[] x = new double[7];
    System.arraycopy(from, 0, x, 0, 6);
    x[ReentryMotion.LOG_COEFFICIENT] = StrictMath.log(coefficient);
    double t = start;
    while (t - start < LONGEST) {
      double height = Frames.height(x[0], x[1], x[2]);
      if (height < NEAR) {
        break;
      }
      double step = step(x, height);
      motion.step(x, step);
      t += step;
    }
    return new Fall(new Vec3(x[0], x[1], x[2]), t);
  }

  /// Down to the air at most, and in it to the ground.
  private static double step(double[] x, double height) {
    double r = Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
    double sink = -(x[0] * x[3] + x[1] * x[4] + x[2] * x[5]) / r;
    if (height > TOP) {
      return Math.min(ABOVE, (height - TOP + LENGTH) / Math.max(GAINED, sink + GAINED));
    }
    double speed = Math.sqrt(x[3] * x[3] + x[4] * x[4] + x[5] * x[5]);
    double longest = Math.min(LENGTH / speed, SLOW * speed);
    return sink > 0 ? Math.min(longest, height / sink) : longest;
  }

  /// Whether a body is surely above the air.
  static boolean aboveAir(double[] x) {
    double top = Wgs84.A + TOP;
    return x[0] * x[0] + x[1] * x[1] + x[2] * x[2] > top * top;
  }
}
