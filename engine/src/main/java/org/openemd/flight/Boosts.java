package org.openemd.flight;

import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// Boosts of one vehicle from one place, one after another: what the payload is released with, for any end of thrust.
///
/// As {@link FlightSimulator} flies them. Keeps its buffers: one for each thread.
public final class Boosts {
  private static final double COAST_STEP = 10; // [s]
  private static final double DENSE = 80e3; // [m]
  private static final double DENSE_STEP = 1; // [s]
  private static final double THIN_STEP = 4; // [s]

  private final Ascent ascent;
  private final Steepness steepness;
  private final Ellipse ellipse;
  private final FreeFall fall;
  private final FreeFall vacuum;
  private final Vec3 up;
  private final Vec3 east;
  private final Vec3 north;
  private final double[] burnout = new double[6];
  private final double[] state = new double[6];
  private final double[] dropped = new double[6];

  /// Of the last release (s after launch).
  private double time;

  /// @param launch place of the pad
  public Boosts(Vehicle vehicle, Geodetic launch, Environment environment) {
    ascent = new Ascent(vehicle, launch, environment);
    steepness = new Steepness(vehicle.steering());
    ellipse = new Ellipse(environment);
    fall = new FreeFall(environment, vehicle.payload().ballisticCoefficient());
    vacuum = new FreeFall(environment, Double.NaN);
    up = ascent.origin().unit();
    east = ascent.frame().east();
    north = up.cross(east);
  }

  /// Takes so many times longer steps, for searches.
  Boosts inSteps(double longer) {
    ascent.scaled(longer);
    return this;
  }

  /// Burns all stages; false after a crash.
  ///
  /// @param steep from 0, straight up, to 1, the flattest
  public boolean fly(double azimuth, double steep) {
    ascent.fly(azimuth, steepness.pitch(steep), ascent.fullBurnout(), false);
    return !ascent.crashed();
  }

  /// Ends the thrust of the last stage of this boost at `cutoff` (s after launch), and has the payload leave.
  public void cut(double cutoff) {
    ascent.stateAtCutoff(cutoff, state);
    System.arraycopy(state, 0, burnout, 0, 6);
    ascent.coastToSeparation(cutoff, state);
    FlightSimulator.part(ascent, cutoff, state, dropped);
    time = cutoff + ascent.vehicle.payload().separationDelay();
  }

  /// When the last stage is lit (s after launch).
  public double ignition() {
    return ascent.ignition(ascent.stages - 1);
  }

  /// When the last stage burns out (s after launch).
  public double fullBurnout() {
    return ascent.fullBurnout();
  }

  /// When the payload left (s after launch).
  public double releaseTime() {
    return time;
  }

  /// Writes x y z vx vy vz of the payload as it left, Earth-fixed.
  public void release(double[] to) {
    System.arraycopy(state, 0, to, 0, 6);
  }

  /// Writes the state at release of the flight without air that runs as this one does once it is above `height` (m), or
  /// from `longest` (s) on.
  public void releaseWithoutAir(double height, double longest, double[] to) {
    System.arraycopy(state, 0, to, 0, 6);
    double t = 0;
    double h = height();
    while (t < longest && h < height && rises(to)) {
      double step = h < DENSE ? DENSE_STEP : THIN_STEP;
      fall.step(to, step);
      t += step;
      h = ascent.ground().height(to[0], to[1], to[2]);
    }
    if (t > 0) {
      vacuum.propagate(to, -t);
    }
  }

  private static boolean rises(double[] y) {
    return y[0] * y[3] + y[1] * y[4] + y[2] * y[5] > 0;
  }

  /// When this boost passes a height (m) on the way up (s after launch).
  public double passes(double height) {
    double[] y = new double[6];
    double before = ascent.ground().height(ascent.origin());
    double then = 0;
    for (int i = 1; i < ascent.path.size(); i++) {
      ascent.path.copy(i, y);
      double h = ascent.ground().height(y[0], y[1], y[2]);
      double now = ascent.path.time(i);
      if (h >= height) {
        return then + (now - then) * (height - before) / (h - before);
      }
      before = h;
      then = now;
    }
    return Double.POSITIVE_INFINITY;
  }

  /// Speed at the end of thrust (m/s), relative to the Earth.
  double speed() {
    return PathBuilder.speed(burnout);
  }

  /// Flight-path angle at the end of thrust (rad).
  double angle() {
    return LoftMeasure.angle(PathBuilder.state(burnout));
  }

  /// Height at release (m).
  double height() {
    return ascent.ground().height(state[0], state[1], state[2]);
  }

  /// Height (m) of the highest point by the ellipse; infinite for what does not come down.
  double ellipseApogee() {
    return ellipse.apogee(state);
  }

  /// Height (m) of the highest point, by integration, of what comes down.
  double apogee() {
    double[] y = state.clone();
    double before = height();
    double now = before;
    double next = before;
    for (double t = 0; next >= now && t < FlightSimulator.LONGEST; t += COAST_STEP) {
      before = now;
      now = next;
      fall.fly(y, t, t + COAST_STEP, null);
      next = ascent.ground().height(y[0], y[1], y[2]);
    }
    double rise = 0.5 * (next - before);
    double bend = before - 2 * now + next;
    return bend < 0 ? now - 0.5 * rise * rise / bend : now;
  }

  /// Where the ellipse of the payload comes down; false when it does not.
  ///
  /// @param seen as of {@link #seen}
  boolean land(double azimuth, double[] seen) {
    double[] y = state.clone();
    if (!ellipse.land(y)) {
      return false;
    }
    seen(azimuth, y[0], y[1], y[2], seen);
    return true;
  }

  /// Where an Earth-fixed place lies as seen from the launch, about the Earth's centre: angle along the ground (rad) and how far right of `azimuth` (rad);
  /// what lies behind and far was flown to the long way.
  public void seen(double azimuth, double x, double y, double z, double[] seen) {
    see(x, y, z, seen);
    double off = wrapped(seen[1] - azimuth);
    boolean behind = Math.abs(off) > 0.5 * StrictMath.PI && seen[0] > 0.5 * StrictMath.PI;
    seen[0] = behind ? 2 * StrictMath.PI - seen[0] : seen[0];
    seen[1] = behind ? wrapped(off + StrictMath.PI) : off;
  }

  private static double wrapped(double angle) {
    double turn = 2 * StrictMath.PI;
    return angle - turn * Math.rint(angle / turn);
  }

  /// Angle about the Earth's centre from the launch to an Earth-fixed place, and geocentric bearing of it from north (rad).
  void see(double x, double y, double z, double[] seen) {
    double e = x * east.x() + y * east.y() + z * east.z();
    double n = x * north.x() + y * north.y() + z * north.z();
    double u = x * up.x() + y * up.y() + z * up.z();
    seen[0] = StrictMath.atan2(Math.sqrt(e * e + n * n), u);
    seen[1] = StrictMath.atan2(e, n);
  }
}
