package org.openemd.flight;

import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// Aims a vehicle: finds the plan whose impact is the aim.
///
/// With thrust termination: for each pitch, azimuth and burn are solved, and the pitch with the least Earth-relative
/// speed at burnout is taken. Without it the last stage burns out and the pitch is the loft: of the two solutions the steep
/// one unless asked otherwise, since the flat one may not leave the air. The search follows osculating ellipses from one
/// integrated boost for all cutoffs; the last steps integrate the whole flight, so that the impact is within 10 m of
/// the aim (promised: 100 m) in the same physics as {@link FlightSimulator}.
public final class Targeting {
  private static final double CLOSE = 0.5; // good enough [m]
  private static final double PROMISED = 100; // [m]
  private static final double LARGEST_STEP = 0.02; // of the pitch [rad]
  private static final int POLISH = 15;
  private static final int SCAN = 18;
  private static final int REFINE = 8;
  private static final double LEAST_BURN = 0.5; // [s]
  private static final double LEAST_KICK = 0.004; // [rad]
  private static final double MOST_KICK = 1.4; // [rad]

  private final Ascent ascent;
  private final Environment environment;
  private final Geodetic launch;
  private final Geodetic aim;
  private final Loft loft;
  private final ImpactPredictor predictor;
  private final FreeFall fall;
  private final Bearings bearings;
  private final double[] y = new double[6];
  private final double[] dropped = new double[6];
  private double azimuth;
  private double cutoff;
  private double speed;
  private double along; // range angle of the last prediction less the aim's [rad]
  private double bias; // added to the predicted range angle [rad]
  private boolean tooNear; // some pitch of the scan flies too far even at the least burn
  private double left; // angle left of the aim's plane [rad]

  private Targeting(
      Vehicle vehicle, Geodetic launch, Geodetic aim, Environment environment, Loft loft) {
    this.environment = environment;
    this.launch = launch;
    this.aim = new Geodetic(aim.latitude(), aim.longitude(), 0);
    this.loft = loft;
    ascent = new Ascent(vehicle, launch, environment);
    predictor = new ImpactPredictor(environment);
    fall = new FreeFall(environment, vehicle.payload().ballisticCoefficient());
    bearings = new Bearings(ascent.origin(), ascent.ground().position(this.aim));
    azimuth = Geodesics.azimuth(launch, this.aim);
  }

  /// Aims at a place on the ground; its height is ignored.
  public static Targeted aim(
      Vehicle vehicle, Geodetic launch, Geodetic aim, Environment environment) {
    return aim(vehicle, launch, aim, environment, new Loft.MinimumEnergy());
  }

  /// As above, choosing the loft.
  public static Targeted aim(
      Vehicle vehicle, Geodetic launch, Geodetic aim, Environment environment, Loft loft) {
    return new Targeting(vehicle, launch, aim, environment, loft).solve();
  }

  private Targeted solve() {
    double[] scale = pitches();
    return switch (loft) {
      case Loft.MinimumEnergy m ->
          ascent.vehicle.thrustTermination() ? leastSpeed(scale) : lofted(scale);
      case Loft.Steep s -> lofted(scale);
      case Loft.Flat f -> lofted(scale);
      case Loft.BurnoutAngle b ->
          throw new IllegalArgumentException("a loft by angle is not solved");
      case Loft.Apogee a -> throw new IllegalArgumentException("a loft by apogee is not solved");
    };
  }

  /// Steep to flat.
  private double[] pitches() {
    double[] p = new double[SCAN];
    boolean kick = ascent.vehicle.steering() instanceof Steering.GravityTurn;
    for (int i = 0; i < SCAN; i++) {
      double u = i / (SCAN - 1.0);
      p[i] =
          kick
              ? LEAST_KICK * StrictMath.pow(MOST_KICK / LEAST_KICK, u)
              : StrictMath.toRadians(88 - 84 * u);
    }
    return p;
  }

  private Targeted leastSpeed(double[] p) {
    int best = cheapest(p);
    if (best < 0 && !tooNear) {
      double pitch = farthest(p);
      bias = correction(pitch, ascent.fullBurnout());
      if (range(pitch) < 0) {
        return outOfReach(p, pitch);
      }
      azimuth += left / bearings.sine;
      return polish(refine(0.9 * pitch, pitch, 1.1 * pitch), p);
    }
    if (best < 0) {
      return between(p);
    }
    bias = correction(p[best], cutoff);
    double pitch = refine(p[Math.max(0, best - 1)], p[best], p[Math.min(SCAN - 1, best + 1)]);
    cost(pitch);
    cost(pitch);
    return polish(pitch, p);
  }

  /// Index of the pitch of the scan that costs least, with its azimuth and cutoff set; -1 when none meets the aim.
  private int cheapest(double[] p) {
    double[] cost = new double[SCAN];
    int best = -1;
    for (int i = 0; i < SCAN; i++) {
      cost[i] = cost(p[i]);
      tooNear |= along > 0;
      if (cost[i] < Double.POSITIVE_INFINITY && (best < 0 || cost[i] < cost[best])) {
        best = i;
      }
    }
    if (best >= 0) {
      cost(p[best]);
    }
    return best;
  }

  /// What integration adds to the range angle of the ellipse after this boost: drag, J2-J4, the wait for separation.
  private double correction(double pitch, double t) {
    bias = 0;
    ascent.fly(azimuth, pitch, ascent.fullBurnout(), false);
    double predicted = look(t);
    return ascent.crashed() ? 0 : integrate(pitch, t) - predicted;
  }

  /// No pitch of the scan has a solution, but some fly too far and others too short: the window is narrow.
  private Targeted between(double[] p) {
    int i = 0;
    while (i < SCAN - 1 && range(p[i]) < 0) {
      i++;
    }
    double pitch = p[Math.max(0, i - 1)];
    double flat = p[i];
    for (int k = 0; k < 40 && cost(0.5 * (pitch + flat)) == Double.POSITIVE_INFINITY; k++) {
      if (along < 0) {
        pitch = 0.5 * (pitch + flat);
      } else {
        flat = 0.5 * (pitch + flat);
      }
    }
    return polish(0.5 * (pitch + flat), p);
  }

  /// Golden section between the neighbours of the best pitch of the scan.
  private double refine(double steep, double middle, double flat) {
    double golden = 0.5 * (3 - Math.sqrt(5));
    double a = steep;
    double b = flat;
    double x = middle;
    double fx = cost(x);
    for (int i = 0; i < REFINE; i++) {
      boolean right = Math.abs(b - x) > Math.abs(x - a);
      double u = right ? x + golden * (b - x) : x - golden * (x - a);
      double fu = cost(u);
      if (fu < fx) {
        if (right) {
          a = x;
        } else {
          b = x;
        }
        x = u;
        fx = fu;
      } else if (right) {
        b = u;
      } else {
        a = u;
      }
    }
    return x;
  }

  /// Burnout speed at which this pitch meets the aim, with azimuth and cutoff set on the way; infinite when it does not.
  /// After it, {@link #along} tells whether a full burn flew too far (positive) or too short.
  private double cost(double pitch) {
    ascent.fly(azimuth, pitch, ascent.fullBurnout(), false);
    if (ascent.crashed()) {
      along = -1;
      return Double.POSITIVE_INFINITY;
    }
    double shortest = ascent.ignition(ascent.stages - 1) + LEAST_BURN;
    double full = ascent.fullBurnout();
    double most = look(full);
    double least = look(shortest);
    if (most < 0 || least > 0) {
      along = most < 0 ? -1 : 1;
      return Double.POSITIVE_INFINITY;
    }
    cutoff = root(shortest, least, full, most);
    double result = speed;
    azimuth += left / bearings.sine;
    along = 0;
    return result;
  }

  /// Cutoff at which the predicted range is the aim's: false position (Illinois).
  private double root(double a0, double fa0, double b0, double fb0) {
    double a = a0;
    double b = b0;
    double fa = fa0;
    double fb = fb0;
    double t = b;
    for (int i = 0; i < 60; i++) {
      t = fb - fa == 0 ? b : b - fb * (b - a) / (fb - fa);
      double f = look(t);
      if (Math.abs(f) < 1e-7 || b - a < 1e-6) {
        break;
      }
      if (f > 0) {
        b = t;
        fb = f;
        fa /= 2;
      } else {
        a = t;
        fa = f;
        fb /= 2;
      }
    }
    return t;
  }

  /// Range angle, less the aim's, of the ellipse after a cutoff at `t`; also sets `left` and `speed`.
  private double look(double t) {
    ascent.stateAtCutoff(t, y);
    speed = Math.sqrt(y[3] * y[3] + y[4] * y[4] + y[5] * y[5]);
    FlightSimulator.part(ascent, t, y, dropped);
    if (!predictor.predict(y)) {
      left = 0;
      return StrictMath.PI;
    }
    double[] d = predictor.direction;
    left = bearings.left(d[0], d[1], d[2]);
    return bearings.along(d[0], d[1], d[2]) + bias;
  }

  /// Range angle of the full burn at this pitch less the aim's; -pi after a crash.
  private double range(double pitch) {
    ascent.fly(azimuth, pitch, ascent.fullBurnout(), false);
    if (ascent.crashed()) {
      return -StrictMath.PI;
    }
    cutoff = ascent.fullBurnout();
    return look(cutoff);
  }

  private Targeted outOfReach(double[] p, double farthest) {
    double range = Geodesics.distance(launch, aim);
    double least = integrate(p[0], ascent.ignition(ascent.stages - 1) + LEAST_BURN);
    double nearest = Math.max(0, ground(least));
    double reach = ground(integrate(farthest, ascent.fullBurnout()));
    return new Targeted.OutOfReach(range, reach, Math.min(nearest, reach));
  }

  /// The pitch of the longest range at full burn.
  private double farthest(double[] p) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < SCAN; i++) {
      double f = range(p[i]);
      if (f > most) {
        most = f;
        best = i;
      }
    }
    return farthest(p[Math.max(0, best - 1)], p[best], p[Math.min(SCAN - 1, best + 1)]);
  }

  private double ground(double angle) {
    return Geodesics.distance(launch, ascent.ground().place(new Vec3(y[0], y[1], y[2])))
        * (angle + bearings.angle < 0 ? -1 : 1);
  }

  private double farthest(double steep, double middle, double flat) {
    double golden = 0.5 * (Math.sqrt(5) - 1);
    double a = steep;
    double b = flat;
    double best = middle;
    double most = range(middle);
    for (int i = 0; i < 2 * REFINE; i++) {
      double c = b - golden * (b - a);
      double d = a + golden * (b - a);
      double fc = range(c);
      double fd = range(d);
      double f = Math.max(fc, fd);
      if (f > most) {
        most = f;
        best = fc > fd ? c : d;
      }
      if (fc > fd) {
        b = d;
      } else {
        a = c;
      }
    }
    return best;
  }

  private Targeted lofted(double[] p) {
    double peak = farthest(p);
    bias = correction(peak, ascent.fullBurnout());
    if (range(peak) < 0) {
      return outOfReach(p, peak);
    }
    int step = loft instanceof Loft.Flat ? 1 : -1;
    int i = 0;
    while (i < SCAN - 1 && p[i + 1] * sense() <= peak * sense()) {
      i++;
    }
    i += step > 0 ? 1 : 0;
    while (i >= 0 && i < SCAN && range(p[i]) > 0) {
      i += step;
    }
    return i < 0 || i >= SCAN ? outOfReach(p, peak) : polish(branch(p[i], peak), p);
  }

  /// 1 when the pitches of the scan grow from steep to flat, as kick angles do; else -1.
  private int sense() {
    return ascent.vehicle.steering() instanceof Steering.GravityTurn ? 1 : -1;
  }

  /// Pitch between one that falls short and the peak at which the full burn's ellipse meets the aim.
  private double branch(double shortPitch, double peak) {
    double a = shortPitch;
    double b = peak;
    for (int i = 0; i < 30; i++) {
      double m = 0.5 * (a + b);
      if (range(m) < 0) {
        a = m;
      } else {
        b = m;
      }
      azimuth += i % 4 == 3 ? left / bearings.sine : 0;
    }
    return b;
  }

  /// Newton's steps on the integrated flight: azimuth with cutoff, or azimuth with pitch.
  private Targeted polish(double pitch0, double[] p) {
    boolean cut = ascent.vehicle.thrustTermination();
    double pitch = pitch0;
    double[] slope = {Double.NaN, Double.NaN};
    for (int i = 0; i < POLISH && cutoff <= ascent.fullBurnout(); i++) {
      double f = integrate(pitch, cutoff);
      double off = left;
      double miss = bearings.miss(y);
      if (miss < CLOSE || (i == POLISH - 1 && miss < PROMISED)) {
        return solved(pitch);
      }
      if (i % 4 == 0) {
        slope = cut ? cutoffSlope(pitch) : pitchSlope(pitch, f, off);
      }
      double step = -f / slope[0];
      azimuth += (off + slope[1] * step) / bearings.sine;
      cutoff += cut ? step : 0;
      pitch += cut ? 0 : Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
    }
    return outOfReach(p, farthest(p));
  }

  private Targeted solved(double pitch) {
    double burn = cutoff - ascent.ignition(ascent.stages - 1);
    double whole = ascent.vehicle.stages().getLast().burnTime();
    double turn = 2 * StrictMath.PI;
    LaunchPlan plan =
        new LaunchPlan(
            azimuth - turn * Math.floor(azimuth / turn),
            pitch,
            ascent.vehicle.thrustTermination() ? burn : whole);
    Flight flight = FlightSimulator.fly(ascent, plan, environment);
    Vec3 impact = ascent.ground().position(flight.impact().point());
    return new Targeted.Solved(flight, impact.distance(ascent.ground().position(aim)));
  }

  /// Derivatives of range and of side against the cutoff, from ellipses of one boost.
  private double[] cutoffSlope(double pitch) {
    double h = 0.02; // [s]
    ascent.fly(azimuth, pitch, ascent.fullBurnout(), false);
    double f1 = look(cutoff);
    double l1 = left;
    double f0 = look(cutoff - h);
    return new double[] {(f1 - f0) / h, (l1 - left) / h};
  }

  private double[] pitchSlope(double pitch, double f, double off) {
    double h = 1e-4; // [rad]
    double f1 = integrate(pitch + h, cutoff);
    return new double[] {(f1 - f) / h, (left - off) / h};
  }

  /// Flies all of it, leaving the impact in `y`; returns the range angle less the aim's and sets `left`.
  private double integrate(double pitch, double t) {
    ascent.fly(azimuth, pitch, t, false);
    double start = FlightSimulator.separate(ascent, t, y, dropped);
    fall.fly(y, start, start + FlightSimulator.LONGEST, null);
    double n = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2]);
    left = bearings.left(y[0] / n, y[1] / n, y[2] / n);
    return bearings.along(y[0] / n, y[1] / n, y[2] / n);
  }

  /// Angles along and across the plane through launch, aim and the centre: no pole, no meridian is special.
  private static final class Bearings {
    final double angle;
    final double sine;
    private final Vec3 target;
    private final Vec3 out;
    private final Vec3 normal;
    private final Vec3 ahead;

    Bearings(Vec3 launch, Vec3 aim) {
      target = aim;
      out = launch.unit();
      Vec3 n = launch.cross(aim);
      if (n.norm() < 1e-6 * launch.norm() * aim.norm()) {
        throw new IllegalArgumentException(
            "the aim is at the launch site or opposite to it: no azimuth leads there");
      }
      normal = n.unit();
      ahead = normal.cross(out);
      angle = launch.angleTo(aim);
      sine = StrictMath.sin(angle);
    }

    double along(double x, double y, double z) {
      double c = x * out.x() + y * out.y() + z * out.z();
      double s = x * ahead.x() + y * ahead.y() + z * ahead.z();
      double a = StrictMath.atan2(s, c);
      return (a < -0.5 * StrictMath.PI ? a + 2 * StrictMath.PI : a) - angle;
    }

    double left(double x, double y, double z) {
      return StrictMath.asin(
          Math.max(-1, Math.min(1, x * normal.x() + y * normal.y() + z * normal.z())));
    }

    double miss(double[] y) {
      return target.distance(new Vec3(y[0], y[1], y[2]));
    }
  }
}
