package org.openemd.flight;

import java.util.Locale;
import java.util.Optional;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// An integrated interceptor flight that passes through a target's predicted position.
///
/// Newton's method in tilt (to the east and to the north) and time of intercept on the integrated flight, launched at a
/// given time; the first guess is the fly-out table's. The derivative by tilt is a finite difference outward and a turn
/// about the site's vertical across, by time the closing velocity; Broyden's update (1965) improves them on the way.
public final class InterceptFlyout {
  /// How long the flight is kept after the intercept, for misses (s).
  public static final double AFTER = 300;

  private static final double CLOSE = 20; // [m]
  private static final double ACCEPTED = 100; // [m]
  private static final int ITERATIONS = 12;
  private static final double TILT_STEP = 1e-3; // [rad]
  private static final double MOST_TILT = 1.55; // [rad]

  /// What came of it.
  public sealed interface Result {}

  /// A flight that meets the target's path.
  ///
  /// @param plan flown
  /// @param path on the scenario clock, from launch until 300 s after the intercept or the ground
  /// @param interceptTime on the scenario clock
  /// @param missDistance then, from the given target path: what the iteration left over
  /// @param burnout on the scenario clock
  /// @param closingSpeed relative speed at the intercept
  public record Met(
      LaunchPlan plan,
      Trajectory path,
      @Unit("s") double interceptTime,
      @Unit("m") double missDistance,
      @Unit("s") double burnout,
      @Unit("m/s") double closingSpeed)
      implements Result {}

  /// No such flight was found.
  public record NotMet(String reason) implements Result {}

  private final Ascent ascent;
  private final FreeFall fall;
  private final boolean kick;
  private final double launchTime;
  private final Trajectory target;
  private final double[] y = new double[6];
  private final double[] dropped = new double[6];

  private InterceptFlyout(
      Vehicle vehicle,
      Geodetic site,
      double launchTime,
      Trajectory target,
      Environment environment) {
    ascent = new Ascent(vehicle, site, environment);
    kick = vehicle.steering() instanceof Steering.GravityTurn;
    fall = new FreeFall(environment, vehicle.payload().ballisticCoefficient());
    this.launchTime = launchTime;
    this.target = target;
  }

  /// Solves for the flight.
  ///
  /// @param launchTime on the scenario clock
  /// @param target path on the scenario clock
  /// @param guess of the time of intercept, on the scenario clock
  public static Result solve(
      FlyoutTable table,
      Vehicle vehicle,
      Geodetic site,
      double launchTime,
      Trajectory target,
      double guess,
      Environment environment) {
    Optional<LaunchPlan> first = table.planTo(new Ecef(target.position(guess)));
    if (first.isEmpty()) {
      return new NotMet("the predicted point is out of the fly-out table's reach");
    }
    return new InterceptFlyout(vehicle, site, launchTime, target, environment)
        .iterate(first.get().azimuth(), first.get().pitch(), guess);
  }

  /// The state at the table's time of the table's plan to a point: flown once, without correction, so that it passes within the table's error.
  public static Optional<EcefState> arrival(
      FlyoutTable table, Vehicle vehicle, Geodetic site, Ecef point, Environment environment) {
    double flight = table.timeOfFlight(point);
    return table
        .planTo(point)
        .map(plan -> {
          Ascent ascent = new Ascent(vehicle, site, environment);
          double[] y = new double[6];
          double end = ascent.fly(plan.azimuth(), plan.pitch(), ascent.fullBurnout(), false);
          double t = FlightSimulator.separate(ascent, end, y, new double[6]);
          new FreeFall(environment, vehicle.payload().ballisticCoefficient())
              .fly(y, Math.min(t, flight), flight, null);
          return PathBuilder.state(y);
        });
  }

  private Result iterate(double azimuth0, double pitch0, double guess) {
    double[] x = unknowns(azimuth0, pitch0, guess);
    Vec3 miss = miss(x);
    Matrix jacobian = jacobian(x, miss);
    for (int i = 0; i < ITERATIONS && miss.norm() > CLOSE; i++) {
      double[] step = solve(jacobian, miss);
      if (step.length == 0) {
        return new NotMet("tilt and time do not move the flight independently");
      }
      for (int k = 0; k < 3; k++) {
        x[k] += step[k];
      }
      if (tilt(x) > MOST_TILT || x[2] - launchTime < ascent.fullBurnout()) {
        return new NotMet("the flight would have to meet the target before burnout or too flat");
      }
      Vec3 next = miss(x);
      jacobian = broyden(jacobian, step, next);
      miss = next;
    }
    return miss.norm() <= ACCEPTED
        ? met(x)
        : new NotMet(
            String.format(
                Locale.ROOT, "the iteration stopped %.0f m from the target", miss.norm()));
  }

  /// Tilt from the vertical as a vector to the east and north, so that a shot overhead is no special case, and the time.
  private double[] unknowns(double azimuth, double pitch, double time) {
    double t = Math.max(1e-3, kick ? pitch : StrictMath.PI / 2 - pitch);
    return new double[] {t * StrictMath.sin(azimuth), t * StrictMath.cos(azimuth), time};
  }

  private static double tilt(double[] x) {
    return Math.sqrt(x[0] * x[0] + x[1] * x[1]);
  }

  private LaunchPlan plan(double[] x) {
    double a = StrictMath.atan2(x[0], x[1]);
    return new LaunchPlan(
        a < 0 ? a + 2 * StrictMath.PI : a,
        kick ? tilt(x) : StrictMath.PI / 2 - tilt(x),
        ascent.vehicle.stages().getLast().burnTime());
  }

  /// Derivatives of the miss at the state that {@link #miss} left.
  private Matrix jacobian(double[] x, Vec3 miss) {
    Vec3 velocity = new Vec3(y[3], y[4], y[5]);
    Vec3 arm = new Vec3(y[0], y[1], y[2]).minus(ascent.origin());
    double t = tilt(x);
    double e = x[0] / t;
    double n = x[1] / t;
    Vec3 across = arm.cross(ascent.frame().up()).times(1 / t);
    double[] moved = {x[0] + TILT_STEP * e, x[1] + TILT_STEP * n, x[2]};
    Vec3 outward = miss(moved).minus(miss).times(1 / TILT_STEP);
    return columns(
        outward.times(e).plus(n, across),
        outward.times(n).plus(-e, across),
        velocity.minus(target.at(x[2]).velocity()));
  }

  /// Interceptor less target at the time of intercept; leaves the interceptor's state in `y`.
  private Vec3 miss(double[] x) {
    double t = launch(plan(x));
    double end = x[2] - launchTime;
    fall.fly(y, Math.min(t, end), end, null);
    return new Vec3(y[0], y[1], y[2]).minus(target.position(x[2]));
  }

  /// Boost and separation; the payload's state in `y`.
  private double launch(LaunchPlan plan) {
    double burnout = ascent.fly(plan.azimuth(), plan.pitch(), ascent.fullBurnout(), false);
    return FlightSimulator.separate(ascent, burnout, y, dropped);
  }

  private Result met(double[] x) {
    LaunchPlan plan = plan(x);
    double t = launch(plan);
    double end = x[2] - launchTime;
    ascent.path.add(t, y);
    double reached = fall.fly(y, t, Math.max(t, end), ascent.path);
    EcefState at = PathBuilder.state(y);
    fall.fly(y, reached, end + AFTER, ascent.path);
    EcefState other = target.at(x[2]);
    return new Met(
        plan,
        ascent.path.build().delayedBy(launchTime),
        x[2],
        at.position().distance(other.position()),
        launchTime + ascent.fullBurnout(),
        at.velocity().distance(other.velocity()));
  }

  private static Matrix columns(Vec3 a, Vec3 b, Vec3 c) {
    return Matrix.of(3, 3, a.x(), b.x(), c.x(), a.y(), b.y(), c.y(), a.z(), b.z(), c.z());
  }

  /// The step that would cancel the miss; empty when the Jacobian is singular.
  private static double[] solve(Matrix j, Vec3 miss) {
    Vec3 a = new Vec3(j.get(0, 0), j.get(1, 0), j.get(2, 0));
    Vec3 b = new Vec3(j.get(0, 1), j.get(1, 1), j.get(2, 1));
    Vec3 c = new Vec3(j.get(0, 2), j.get(1, 2), j.get(2, 2));
    double det = a.dot(b.cross(c));
    if (Math.abs(det) < 1e-9 * a.norm() * b.norm() * c.norm() || Double.isNaN(det)) {
      return new double[0];
    }
    Vec3 m = miss.times(-1 / det);
    return new double[] {m.dot(b.cross(c)), a.dot(m.cross(c)), a.dot(b.cross(m))};
  }

  /// J + (f_new) s' D / (s' D s): the update after a full Newton step, whose expected miss is zero; D scales the unknowns
  /// to metres.
  private static Matrix broyden(Matrix j, double[] s, Vec3 miss) {
    double[] d = new double[3];
    double norm = 0;
    for (int k = 0; k < 3; k++) {
      double column =
          j.get(0, k) * j.get(0, k) + j.get(1, k) * j.get(1, k) + j.get(2, k) * j.get(2, k);
      d[k] = s[k] * column;
      norm += s[k] * d[k];
    }
    if (norm == 0) {
      return j;
    }
    Matrix update = Matrix.of(3, 1, miss.x(), miss.y(), miss.z()).times(Matrix.of(1, 3, d));
    return j.plus(update.times(1 / norm));
  }
}
