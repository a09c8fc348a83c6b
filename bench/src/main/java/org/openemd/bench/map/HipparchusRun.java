package org.openemd.bench.map;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.openemd.bench.flight.HipparchusWay;
import org.openemd.campaign.fast.batch.Strikes;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Frames;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The obvious way to one point of a map, with Hipparchus: the free flight by its Dormand-Prince 8(5,3) at a tolerance of a metre, aimed by its root finder, then the last launch of one battery by its search along what it keeps of the flight.
///
/// Given to it for nothing: the boost (it begins at the release of the neighbour's flight, 56 km aside, so that it need not be sought far), and the fly-out tables.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
public class HipparchusRun {
  private static final int FEW = 36;
  private static final double NEAR = 1; // [m]
  private static final double SPREAD = 0.04; // of speeds
  private static final double STEP = 5; // [s] of intercepts tried
  private static final double NEVER = -1e6; // [s]

  private final ShotsRun given = new ShotsRun();
  private final Strikes neighbours = given.strikes();
  private final ShotPlanner planner = given.judge();
  private final HipparchusWay way = HipparchusWay.ofAMetre();
  private final List<Integer> points =
      IntStream.iterate(1, i -> i < neighbours.size, i -> i + neighbours.size / FEW)
          .filter(i -> i % AimingRun.SIDE > 0)
          .filter(i -> neighbours.reached(i) && neighbours.reached(i - 1))
          .boxed()
          .toList();
  private int next;

  /// One point; a few dozen in turn.
  @Benchmark
  public double naive() {
    next = (next + 1) % points.size();
    int i = points.get(next);
    Vec3 aim = Frames.toEcef(AimingRun.places().get(i)).position();
    double[] start = aimed(i - 1, aim);
    DenseOutputModel path = way.path(start, neighbours.beta[i - 1]);
    return last(trajectory(path, neighbours.release[i - 1]));
  }

  // Turns and scales the neighbour's velocity until the flight comes down at the aim.
  private double[] aimed(int neighbour, Vec3 aim) {
    Vec3 place = neighbours.position(neighbour, neighbours.release[neighbour]);
    Vec3 velocity = neighbours.velocity(neighbour, neighbours.release[neighbour]);
    double beta = neighbours.beta[neighbour];
    double[] end = new double[6];
    Vec3 up = place.unit();
    for (int n = 0; n < 10; n++) {
      Vec3 heading = velocity;
      UnivariateFunction beyond =
          k -> {
            way.fly(state(place, heading.times(k)), beta, end);
            return StrictMath.acos(up.dot(aim.unit())) - StrictMath.acos(up.dot(down(end).unit()));
          };
      double scale =
          new BracketingNthOrderBrentSolver(0, 1e-8, 1e-8, 5)
              .solve(100, beyond, 1 - SPREAD, 1 + SPREAD, 1.0);
      velocity = velocity.times(scale);
      way.fly(state(place, velocity), beta, end);
      if (down(end).minus(aim).norm() < NEAR) {
        break;
      }
      velocity = turned(velocity, up, bearing(aim, up) - bearing(down(end), up));
    }
    return state(place, velocity);
  }

  private static double[] state(Vec3 r, Vec3 v) {
    return new double[] {r.x(), r.y(), r.z(), v.x(), v.y(), v.z()};
  }

  private static Vec3 down(double[] end) {
    return new Vec3(end[0], end[1], end[2]);
  }

  // From any fixed direction.
  private static double bearing(Vec3 to, Vec3 up) {
    Vec3 side = up.across();
    return StrictMath.atan2(to.dot(up.cross(side)), to.dot(side));
  }

  private static Vec3 turned(Vec3 v, Vec3 up, double angle) {
    Vec3 level = v.plus(-v.dot(up), up);
    Vec3 across = up.cross(level);
    return v.plus(StrictMath.cos(angle) - 1, level).plus(StrictMath.sin(angle), across);
  }

  private static Trajectory trajectory(DenseOutputModel path, double release) {
    double[] times = new double[Strikes.PARTS + 1];
    double[] states = new double[6 * times.length];
    for (int k = 0; k < times.length; k++) {
      double t = path.getFinalTime() * k / Strikes.PARTS;
      times[k] = release + t;
      System.arraycopy(path.getInterpolatedState(t).getPrimaryState(), 0, states, 6 * k, 6);
    }
    return Trajectory.of(times, states);
  }

  private double last(Trajectory path) {
    double best = Double.NaN;
    double most = NEVER;
    for (double t = path.start(); t < path.end(); t += STEP) {
      double launch = launch(path, t);
      if (launch > most) {
        most = launch;
        best = t;
      }
    }
    return Double.isNaN(best)
        ? best
        : new BrentOptimizer(1e-6, 0.1)
            .optimize(
                new MaxEval(200),
                new UnivariateObjectiveFunction(t -> launch(path, t)),
                GoalType.MAXIMIZE,
                new SearchInterval(
                    Math.max(path.start(), best - STEP), Math.min(path.end(), best + STEP), best))
            .getValue();
  }

  private double launch(Trajectory path, double t) {
    return Math.max(NEVER, planner.launchFor(path, t));
  }
}
