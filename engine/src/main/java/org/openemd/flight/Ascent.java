package org.openemd.flight;

import java.util.Arrays;
import org.openemd.earth.Atmosphere;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Gravity;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// The kernel of powered flight: one vehicle at one site in one environment, flown again and again under different plans.
///
/// Thrust = g0 Isp dm/dt - p Ae along the steered direction, drag of the lowest stage's frontal area by Mach number,
/// gravity, centrifugal and Coriolis, in the turning Earth-fixed frame. Classical Runge-Kutta of order 4, broken at every
/// change of stage or steering. The last four of ten values integrate the losses of velocity. Not shared
/// between threads.
final class Ascent {
  /// Flight below this many metres under the ground is a crash.
  private static final double CRASH = -50;

  private static final double CRASH_TIME = 1e-6; // [s]

  private static final double LOW = 40e3; // below it the air rules the step [m]
  private static final double LOW_STEP = 1; // [s]
  private static final double HIGH_STEP = 2; // [s]
  private static final double AIR_RADIUS = Wgs84.A + 200e3; // beyond it no air: 3e-10 kg/m3 [m]
  private static final double STILL = 1e-6; // [m/s]

  final Vehicle vehicle;
  final int stages;
  final PathBuilder path = new PathBuilder();

  /// State at each stage's end of thrust.
  final double[][] stageEnd;

  /// Losses and gain of each stage: gravity, drag, back pressure, steering, gained.
  final double[][] losses;

  private final Ground ground;
  private final Gravity gravity;
  private final boolean air;
  private final double omega;
  private final LocalFrame frame;
  private final Vec3 origin;
  private final double[] ignition;
  private final double[] end;
  private final double[] massAt; // whole vehicle at each ignition [kg]
  private final double[] flow;
  private final double[] vacuumThrust;
  private final double[] nozzle;
  private final double[] area;
  private final double[] mach;
  private final double[] coefficient;
  private final Pointing pointing;

  private final double[] y = new double[10];
  private final double[] k1 = new double[10];
  private final double[] k2 = new double[10];
  private final double[] k3 = new double[10];
  private final double[] k4 = new double[10];
  private final double[] mid = new double[10];
  private final double[] cut = new double[10];
  private final double[] before = new double[10];
  private final double[] airAt = new double[4];

  private double stepScale = 1;
  private int size = 6;
  private double thrustNow;
  private double flowNow;
  private double massNow;
  private double massTime;
  private double nozzleNow;
  private double areaNow;
  private boolean crashed;
  private double height; // of the state

  Ascent(Vehicle vehicle, Geodetic launch, Environment environment) {
    this.vehicle = vehicle;
    stages = vehicle.stages().size();
    ground = new Ground(environment);
    gravity = Ground.gravity(environment);
    omega = Ground.rotation(environment);
    air = environment.drag();
    frame = LocalFrame.at(launch);
    origin = ground.position(launch);
    stageEnd = new double[stages][6];
    losses = new double[stages][5];
    ignition = new double[stages];
    end = new double[stages];
    massAt = new double[stages];
    flow = new double[stages];
    vacuumThrust = new double[stages];
    nozzle = new double[stages];
    area = new double[stages];
    stack();
    mach = vehicle.drag().mach().stream().mapToDouble(Double::doubleValue).toArray();
    coefficient = vehicle.drag().coefficient().stream().mapToDouble(Double::doubleValue).toArray();
    pointing = new Pointing(vehicle.steering(), frame);
  }

  private void stack() {
    double carried = vehicle.payload().mass();
    for (int i = stages - 1; i >= 0; i--) {
      Stage s = vehicle.stages().get(i);
      carried += s.fuelledMass();
      massAt[i] = carried;
      flow[i] = s.massFlow();
      vacuumThrust[i] = s.massFlow() * s.specificImpulse() * Wgs84.G0;
      nozzle[i] = s.nozzleArea();
      area[i] = StrictMath.PI / 4 * s.diameter() * s.diameter();
    }
    double t = 0;
    for (int i = 0; i < stages; i++) {
      ignition[i] = t;
      end[i] = t + vehicle.stages().get(i).burnTime();
      t = end[i] + vehicle.stages().get(i).coastTime();
    }
  }

  /// Multiplies every step, for the tests of order and accuracy.
  Ascent scaled(double scale) {
    stepScale = scale;
    return this;
  }

  Ground ground() {
    return ground;
  }

  LocalFrame frame() {
    return frame;
  }

  Vec3 origin() {
    return origin;
  }

  double ignition(int stage) {
    return ignition[stage];
  }

  /// End of thrust of the last stage if it burns out.
  double fullBurnout() {
    return end[stages - 1];
  }

  double flow(int stage) {
    return flow[stage];
  }

  double massAtIgnition(int stage) {
    return massAt[stage];
  }

  /// Mass of the last stage (kg) without payload when cut off at `t`.
  double lastStageMass(double t) {
    int last = stages - 1;
    return massAt[last] - flow[last] * (t - ignition[last]) - vehicle.payload().mass();
  }

  boolean crashed() {
    return crashed;
  }

  /// Flies the boost under a plan to `cutoff` (s) in the last stage; returns the time reached, which is earlier after a
  /// crash. The state is then in {@link #state}, the samples in {@link #path}.
  double fly(double azimuth, double pitch, double cutoff, boolean budget) {
    begin(azimuth, pitch, budget);
    double t = 0;
    for (int i = 0; i < stages && !crashed; i++) {
      double off = i == stages - 1 ? Math.min(cutoff, end[i]) : end[i];
      double speed = speed();
      double[] had = {y[6], y[7], y[8], y[9]};
      t = powered(i, t, off);
      System.arraycopy(y, 0, stageEnd[i], 0, 6);
      if (i < stages - 1 && !crashed) {
        engineOff(i + 1, t);
        t = segment(t, ignition[i + 1]);
      }
      for (int k = 0; k < 4; k++) {
        losses[i][k] = y[6 + k] - had[k];
      }
      losses[i][4] = speed() - speed;
    }
    return t;
  }

  private void begin(double azimuth, double pitch, boolean budget) {
    size = budget ? 10 : 6;
    pointing.begin(azimuth, pitch);
    crashed = false;
    Arrays.fill(y, 0);
    y[0] = origin.x();
    y[1] = origin.y();
    y[2] = origin.z();
    height = ground.height(y[0], y[1], y[2]);
    path.clear();
    path.add(0, y);
  }

  private double speed() {
    return PathBuilder.speed(y);
  }

  double[] state() {
    return y;
  }

  private void engineOn(int stage) {
    thrustNow = vacuumThrust[stage];
    flowNow = flow[stage];
    massNow = massAt[stage];
    massTime = ignition[stage];
    nozzleNow = nozzle[stage];
    areaNow = area[stage];
  }

  /// Coast with `stage` the lowest, unlit.
  private void engineOff(int stage, double t) {
    thrustNow = 0;
    flowNow = 0;
    nozzleNow = 0;
    massNow = massAt[stage];
    massTime = t;
    areaNow = area[stage];
  }

  /// After the last stage's cutoff, with the payload still on, until `end`.
  double coastBeforeSeparation(double t, double until) {
    engineOff(stages - 1, t);
    massNow = lastStageMass(t) + vehicle.payload().mass();
    return segment(t, until);
  }

  /// Carries a state at the cutoff `t` on to the separation, with the payload still on: low in the air a payload alone would lose
  /// more than the whole does.
  void coastToSeparation(double t, double[] state) {
    double delay = vehicle.payload().separationDelay();
    if (delay == 0) {
      return;
    }
    engineOff(stages - 1, t);
    massNow = lastStageMass(t) + vehicle.payload().mass();
    int kept = size;
    size = 6;
    int steps = (int) Math.ceil(delay / (HIGH_STEP * stepScale));
    for (int i = 0; i < steps; i++) {
      step(state, t + i * delay / steps, delay / steps);
    }
    size = kept;
  }

  private double powered(int stage, double t, double off) {
    engineOn(stage);
    return segment(t, off);
  }

  /// Steps from `t` to `until`, stopping where the steering changes.
  private double segment(double t, double until) {
    double now = t;
    while (now < until && !crashed) {
      double stop = Math.min(until, pointing.holdsUntil(now));
      while (now < stop && !crashed) {
        double h = Math.min(stop - now, stepScale * (height < LOW ? LOW_STEP : HIGH_STEP));
        System.arraycopy(y, 0, before, 0, size);
        double from = height;
        step(y, now, h);
        height = ground.height(y[0], y[1], y[2]);
        if (height < CRASH) {
          h = crash(now, h, from);
        }
        now = h == stop - now ? stop : now + h;
        path.add(now, y);
      }
    }
    return now;
  }

  /// Retakes the last step, begun at height `from`, so that it ends on the ground; returns its length. Bisection.
  private double crash(double t, double step, double from) {
    crashed = true;
    double level = from > 0 ? 0 : CRASH;
    double a = 0;
    double b = step;
    while (b - a > CRASH_TIME) {
      double h = 0.5 * (a + b);
      System.arraycopy(before, 0, y, 0, size);
      step(y, t, h);
      if (ground.height(y[0], y[1], y[2]) < level) {
        b = h;
      } else {
        a = h;
      }
    }
    return a;
  }

  /// Writes to `out` the state had the last stage been cut off at `t`, after a full flight.
  void stateAtCutoff(double t, double[] out) {
    int i = path.indexBefore(t);
    path.copy(i, cut);
    engineOn(stages - 1);
    int kept = size;
    size = 6;
    double from = path.time(i);
    pointing.holdsUntil(from);
    if (t > from) {
      step(cut, from, t - from);
    }
    size = kept;
    System.arraycopy(cut, 0, out, 0, 6);
  }

  private void step(double[] s, double t, double h) {
    int n = size;
    rates(t, s, k1);
    for (int i = 0; i < n; i++) {
      mid[i] = s[i] + 0.5 * h * k1[i];
    }
    rates(t + 0.5 * h, mid, k2);
    for (int i = 0; i < n; i++) {
      mid[i] = s[i] + 0.5 * h * k2[i];
    }
    rates(t + 0.5 * h, mid, k3);
    for (int i = 0; i < n; i++) {
      mid[i] = s[i] + h * k3[i];
    }
    rates(t + h, mid, k4);
    for (int i = 0; i < n; i++) {
      s[i] += h / 6 * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
    }
  }

  private void rates(double t, double[] s, double[] d) {
    double vx = s[3];
    double vy = s[4];
    double vz = s[5];
    double v = Math.sqrt(vx * vx + vy * vy + vz * vz);
    double perMass = 1 / (massNow - flowNow * (t - massTime));
    double drag = 0; // acceleration over speed [1/s]
    double press = 0;
    if (inAir(s)) {
      Atmosphere.at(ground.height(s[0], s[1], s[2]), airAt);
      double cd = DragTable.interpolate(mach, coefficient, v / airAt[Atmosphere.SOUND]);
      drag = 0.5 * airAt[Atmosphere.DENSITY] * v * areaNow * cd * perMass;
      press = airAt[Atmosphere.PRESSURE] * nozzleNow * perMass;
    }
    double push = thrustNow * perMass - press;
    gravity.acceleration(s[0], s[1], s[2], d, 3);
    double w2 = omega * omega;
    double gx = d[3] + w2 * s[0];
    double gy = d[4] + w2 * s[1];
    double gz = d[5];
    d[0] = vx;
    d[1] = vy;
    d[2] = vz;
    d[3] = gx + 2 * omega * vy - drag * vx;
    d[4] = gy - 2 * omega * vx - drag * vy;
    d[5] = gz - drag * vz;
    boolean still = v < STILL; // on the pad the velocity points nowhere: take up
    double perSpeed = still ? 0 : 1 / v;
    double e0 = still ? pointing.up0 : vx * perSpeed;
    double e1 = still ? pointing.up1 : vy * perSpeed;
    double e2 = still ? pointing.up2 : vz * perSpeed;
    double cosine = thrust(t, e0, e1, e2, push, d);
    if (size == 10) {
      d[6] = -(gx * e0 + gy * e1 + gz * e2);
      d[7] = drag * v;
      d[8] = press;
      d[9] = push * (1 - cosine);
    }
  }

  private boolean inAir(double[] s) {
    return air && s[0] * s[0] + s[1] * s[1] + s[2] * s[2] < AIR_RADIUS * AIR_RADIUS;
  }

  /// Adds thrust to the acceleration; returns the cosine between thrust and velocity's direction `e`.
  private double thrust(double t, double e0, double e1, double e2, double push, double[] d) {
    Pointing p = pointing;
    if (p.followsVelocity()) {
      d[3] += push * e0;
      d[4] += push * e1;
      d[5] += push * e2;
      return 1;
    }
    p.point(t);
    d[3] += push * p.u0;
    d[4] += push * p.u1;
    d[5] += push * p.u2;
    return p.u0 * e0 + p.u1 * e1 + p.u2 * e2;
  }
}
