package org.openemd.flight;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Atmosphere;
import org.openemd.earth.Gravity;
import org.openemd.earth.Wgs84;
import org.openemd.math.Roots;

/// The kernel of unpowered flight in the turning Earth-fixed frame: gravity, centrifugal, Coriolis, and drag of a constant
/// ballistic coefficient or of a coefficient that follows the Mach number, by the classical Runge-Kutta method of order 4 with steps ruled by height and air.
/// In the air steps end, to about a hundredth of one, where its layers do: a step across cost up to 4 m at the impact.
///
/// One instance is one body in one environment, with its buffers: not shared between threads.
final class FreeFall {
  private static final double AIR_TOP = 300e3; // above it drag is neglected: 2e-11 kg/m3 [m]
  private static final double DENSE = 130e3; // below it steps follow the air [m]
  private static final double COAST_STEP = 10; // [s]
  private static final double AIR_STEP = 1; // [s]
  private static final double HEIGHT_STEP = 750; // [m]
  private static final double LEAST_STEP = 0.05; // [s]
  private static final double DRAG_SHARE = 0.1; // of the velocity that drag may take in a step
  private static final double LIGHT_SHARE = 0.5; // the same of light pieces: still far from 2.8
  private static final double ON_GROUND = 1e-4; // [m]
  private static final double[] NONE = {};

  private final Ground ground;
  private final Gravity gravity;
  private final double omega;
  private final double halfOverBeta;
  private final double beta; // the least one, where it follows the Mach number
  private final double[] mach;
  private final double[] relative; // drag coefficient over the largest; empty for a constant one
  private final double[] airAt = new double[4];
  private final double[] k1 = new double[6];
  private final double[] k2 = new double[6];
  private final double[] k3 = new double[6];
  private final double[] k4 = new double[6];
  private final double[] mid = new double[6];
  private final double[] before = new double[6];
  private double stepScale = 1;
  private double dragShare = DRAG_SHARE;

  /// @param beta ballistic coefficient (kg/m2), NaN for vacuum
  FreeFall(Environment environment, double beta) {
    this(environment, beta, NONE, NONE);
  }

  private FreeFall(Environment environment, double beta, double[] mach, double[] relative) {
    this.mach = mach;
    this.relative = relative;
    ground = new Ground(environment);
    gravity = Ground.gravity(environment);
    omega = Ground.rotation(environment);
    boolean air = environment.drag() && beta > 0;
    this.beta = air ? beta : Double.POSITIVE_INFINITY;
    halfOverBeta = air ? 0.5 / beta : 0;
  }

  /// A body of this mass (kg) and area (m2) whose drag coefficient follows the table.
  static FreeFall of(Environment environment, double mass, double area, DragTable drag) {
    double most = drag.largest();
    if (most == 0) {
      return new FreeFall(environment, Double.NaN);
    }
    double beta = mass / (most * area);
    if (drag.mach().size() == 1) {
      return new FreeFall(environment, beta);
    }
    double[] relative = drag.coefficient().stream().mapToDouble(c -> c / most).toArray();
    double[] mach = drag.mach().stream().mapToDouble(Double::doubleValue).toArray();
    return new FreeFall(environment, beta, mach, relative);
  }

  /// Multiplies every step, for the test of the method's order and for finer flights.
  FreeFall scaled(double scale) {
    stepScale = scale;
    return this;
  }

  /// Takes longer steps where drag rules: a light piece sinks for many minutes.
  FreeFall light() {
    dragShare = LIGHT_SHARE;
    return this;
  }

  void rates(double[] y, double[] d) {
    double x = y[0];
    double e = y[1];
    double z = y[2];
    double vx = y[3];
    double vy = y[4];
    double vz = y[5];
    gravity.acceleration(x, e, z, d, 3);
    double w2 = omega * omega;
    double drag = drag(x, e, z, vx, vy, vz);
    d[0] = vx;
    d[1] = vy;
    d[2] = vz;
    d[3] += w2 * x + 2 * omega * vy - drag * vx;
    d[4] += w2 * e - 2 * omega * vx - drag * vy;
    d[5] -= drag * vz;
  }

  private double drag(double x, double y, double z, double vx, double vy, double vz) {
    double top = Wgs84.A + AIR_TOP;
    if (halfOverBeta == 0 || x * x + y * y + z * z > top * top) {
      return 0;
    }
    double height = ground.height(x, y, z);
    double v = Math.sqrt(vx * vx + vy * vy + vz * vz);
    if (mach.length == 0) {
      return halfOverBeta * Atmosphere.density(height) * v;
    }
    Atmosphere.at(height, airAt);
    double share = DragTable.interpolate(mach, relative, v / airAt[Atmosphere.SOUND]);
    return halfOverBeta * airAt[Atmosphere.DENSITY] * v * share;
  }

  /// One step in place.
  void step(double[] y, double h) {
    rates(y, k1);
    for (int i = 0; i < 6; i++) {
      mid[i] = y[i] + 0.5 * h * k1[i];
    }
    rates(mid, k2);
    for (int i = 0; i < 6; i++) {
      mid[i] = y[i] + 0.5 * h * k2[i];
    }
    rates(mid, k3);
    for (int i = 0; i < 6; i++) {
      mid[i] = y[i] + h * k3[i];
    }
    rates(mid, k4);
    for (int i = 0; i < 6; i++) {
      y[i] += h / 6 * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
    }
  }

  /// Equal steps in place over `dt`, which may be negative; the ground is ignored.
  void propagate(double[] y, double dt) {
    int n = Math.max(1, (int) Math.ceil(Math.abs(dt) / (COAST_STEP * stepScale)));
    for (int i = 0; i < n; i++) {
      step(y, dt / n);
    }
  }

  /// Flies `y` in place from `t` to `end` or to the ground, and returns the time reached; samples go to `path` unless it
  /// is null.
  double fly(double[] y, double t, double end, @Nullable PathBuilder path) {
    double now = t;
    if (path != null) {
      path.add(now, y);
    }
    while (now < end) {
      double h = Math.min(end - now, stepScale * stepSize(y));
      System.arraycopy(y, 0, before, 0, 6);
      step(y, h);
      double height = ground.height(y[0], y[1], y[2]);
      boolean landed = height < 0 && y[0] * y[3] + y[1] * y[4] + y[2] * y[5] < 0;
      if (landed) {
        h = land(y, h, height);
      }
      now = h == end - now ? end : now + h;
      if (path != null) {
        path.add(now, y);
      }
      if (landed) {
        break;
      }
    }
    return now;
  }

  /// Retakes the last step so that it ends on the ground; returns its length.
  private double land(double[] y, double step, double below) {
    double above = Math.max(0, ground.height(before[0], before[1], before[2]));
    return Roots.falsePosition(h -> heightAfter(y, h), 0, above, step, below, ON_GROUND);
  }

  private double heightAfter(double[] y, double h) {
    System.arraycopy(before, 0, y, 0, 6);
    step(y, h);
    return ground.height(y[0], y[1], y[2]);
  }

  private double stepSize(double[] y) {
    double top = Wgs84.A + DENSE + COAST_STEP * 12e3;
    double r2 = y[0] * y[0] + y[1] * y[1] + y[2] * y[2];
    if (halfOverBeta == 0 || r2 > top * top) {
      return COAST_STEP;
    }
    double height = ground.height(y[0], y[1], y[2]);
    double climb = (y[0] * y[3] + y[1] * y[4] + y[2] * y[5]) / Math.sqrt(r2);
    if (height < DENSE) {
      double v2 = y[3] * y[3] + y[4] * y[4] + y[5] * y[5];
      double limit = dragShare * beta / (Atmosphere.density(height) * Math.sqrt(v2));
      double rise = Math.min(HEIGHT_STEP, Atmosphere.toBreak(height, climb > 0));
      limit = Math.min(limit, rise / Math.abs(climb));
      return Math.max(LEAST_STEP, Math.min(AIR_STEP, limit));
    }
    double untilDense = climb < 0 ? (DENSE - 1e3 - height) / climb : COAST_STEP;
    return Math.max(AIR_STEP, Math.min(COAST_STEP, untilDense));
  }
}
