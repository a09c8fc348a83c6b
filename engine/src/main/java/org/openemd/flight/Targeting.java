package org.openemd.flight;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.math.Roots;
import org.openemd.math.Vec3;

/// Aims a vehicle: finds the plan whose impact is the aim.
///
/// With thrust termination each pitch has its azimuth and its cutoff, and the loft asked chooses the pitch: the one of least
/// Earth-relative speed at burnout, or of a given burnout angle or apogee. At full burn, by choice or without thrust
/// termination, the pitch itself makes the range, steep or flat. An aim that only a slower pitch rate reaches is aimed at with the one of
/// the farthest flight. {@link PitchSearch} follows osculating ellipses; the last steps
/// ({@link Shots}) fly arcs by the kernel, take off what the whole flight does differently, and end when the whole flight
/// comes down within 0.5 m of the aim (promised: 100 m) in the same physics as {@link FlightSimulator}.
public final class Targeting {
  private static final double CLOSE = 0.5; // good enough [m]
  private static final double PROMISED = 100; // [m]
  private static final double LEAST_RANGE = 10; // a bearing needs two places [m]
  // Below such ranges the air decides the best pitch [m]
  private static final double AIRY = 1_000e3;
  private static final double EXACTLY = 1e-9; // [rad]
  private static final double STEP = 0.005; // of the steepness
  // From there on the long way may be the one that reaches [m]
  private static final double FAR_SIDE = 18_000e3;
  // Between the reach here and at the heading of the start
  private static final double NO_TELLING = 1.02;
  private static final double[] BESIDE = {0, -0.002, 0.002, -0.01, 0.01, -0.03, 0.03};
  private static final int ROUNDS = 8;
  private static final int CORRECTIONS = 6;

  private final Ascent ascent;
  private final Environment environment;
  private final Geodetic launch;
  private final Geodetic aim;
  private final ArcKernel kernel;
  private final double heading;
  private final double range;
  private final Shots shots;
  private final PitchSearch search;

  private Targeting(
      Vehicle vehicle,
      Geodetic launch,
      Geodetic aim,
      Environment environment,
      ArcKernel kernel,
      boolean opposite) {
    this.launch = launch;
    this.kernel = kernel;
    this.environment = environment;
    this.aim = new Geodetic(aim.latitude(), aim.longitude(), 0);
    ascent = new Ascent(vehicle, launch, environment);
    range = ascent.ground().distance(launch, this.aim);
    if (!(range >= LEAST_RANGE)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the aim is %.2f m from the launch site: a bearing needs at least %.0f m",
              range,
              LEAST_RANGE));
    }
    Sight sight = new Sight(ascent.origin(), ascent.ground().position(this.aim));
    ArcDescent arcs = new ArcDescent(kernel, environment, vehicle.payload().ballisticCoefficient());
    double direct = FirstAzimuth.of(ascent, launch, this.aim, environment);
    heading = opposite ? direct + StrictMath.PI : direct;
    shots = new Shots(ascent, sight, arcs, environment, heading);
    search = new PitchSearch(shots);
  }

  /// Aims at a place on the ground, at the least speed; the place's height is ignored.
  public static Targeted aim(
      Vehicle vehicle, Geodetic launch, Geodetic aim, Environment environment) {
    return aim(vehicle, launch, aim, environment, new Loft.MinimumEnergy());
  }

  /// As above, choosing the loft.
  public static Targeted aim(
      Vehicle vehicle, Geodetic launch, Geodetic aim, Environment environment, Loft loft) {
    return aim(vehicle, launch, aim, environment, loft, ArcKernels.scalar());
  }

  /// As above, choosing the kernel that flies the arcs.
  public static Targeted aim(
      Vehicle vehicle,
      Geodetic launch,
      Geodetic aim,
      Environment environment,
      Loft loft,
      ArcKernel kernel) {
    Targeted t = eitherWay(vehicle, launch, aim, environment, loft, kernel);
    boolean rated = vehicle.steering() instanceof Steering.ConstantPitchRate;
    if (!(t instanceof Targeted.OutOfReach o) || !rated) {
      return t;
    }
    Vehicle slower = farthestFlying(vehicle, launch, aim, environment, kernel);
    if (slower.equals(vehicle)) {
      return t;
    }
    return switch (eitherWay(slower, launch, aim, environment, loft, kernel)) {
      case Targeted.Solved s -> s;
      case Targeted.OutOfReach p when o.range() > o.reach() && p.reach() > o.reach() -> p;
      case Targeted.OutOfReach _, Targeted.NoSuchLoft _ -> t;
    };
  }

  /// With the pitch rate that flies farthest toward the aim: drag brings down what pitches over too soon.
  private static Vehicle farthestFlying(
      Vehicle vehicle, Geodetic launch, Geodetic aim, Environment environment, ArcKernel kernel) {
    double azimuth = Geodesics.azimuth(launch, aim);
    return new FarthestProgram(vehicle, launch, environment, kernel).from(azimuth).vehicle();
  }

  private static Targeted eitherWay(
      Vehicle vehicle,
      Geodetic launch,
      Geodetic aim,
      Environment environment,
      Loft loft,
      ArcKernel kernel) {
    Targeting shortWay = new Targeting(vehicle, launch, aim, environment, kernel, false);
    Targeted t = shortWay.solve(loft);
    if (t instanceof Targeted.Solved || shortWay.range < FAR_SIDE) {
      return t;
    }
    Targeted other = new Targeting(vehicle, launch, aim, environment, kernel, true).solve(loft);
    return other instanceof Targeted.Solved ? other : t;
  }

  private Targeted solve(Loft loft) {
    boolean free = ascent.vehicle.thrustTermination();
    return switch (loft) {
      case Loft.MinimumEnergy m -> free ? leastSpeed() : wholeBurn(true);
      case Loft.Steep s -> wholeBurn(true);
      case Loft.Flat f -> wholeBurn(false);
      case Loft.BurnoutAngle b -> lofted(b, LoftMeasure.ANGLE, b.angle());
      case Loft.Apogee a -> lofted(a, LoftMeasure.APOGEE, a.altitude());
    };
  }

  private Targeted leastSpeed() {
    Shots.Care care = range < AIRY ? Shots.Care.FINE : Shots.Care.REFINE;
    double q = search.cheapest(care);
    if (Double.isNaN(q) && search.narrow()) {
      q = search.cheapest(care);
    }
    Targeted.Solved s = Double.isNaN(q) ? null : polish(q, this::met);
    return s == null ? atTheEdge() : s;
  }

  /// What the rough search did not find may be within the last thousandth of the reach.
  private Targeted atTheEdge() {
    shots.care(Shots.Care.FINE);
    if (!search.narrow()) {
      return outOfReach(search.farthest(), false, 0, 1);
    }
    double q = search.cheapest(Shots.Care.FINE);
    double peak = search.farthest();
    Targeted.Solved s = polish(Double.isNaN(q) ? peak : q, this::met);
    for (boolean steep : new boolean[] {true, false}) {
      q = s == null ? search.wholeBurn(peak, steep) : Double.NaN;
      s = Double.isNaN(q) ? s : polish(q, this::burnt);
    }
    return s == null ? outOfReach(peak, false, 0, 1) : s;
  }

  private Targeted wholeBurn(boolean steep) {
    double peak = Double.NaN;
    for (int i = 0; i < 2; i++) { // at first roughly
      peak = search.farthest();
      double q = search.wholeBurn(peak, steep);
      Targeted.Solved s = Double.isNaN(q) ? null : polish(q, this::burnt);
      if (s != null) {
        return s;
      }
      shots.care(Shots.Care.FINE);
    }
    return outOfReach(peak, true, steep ? 0 : peak, steep ? peak : 1);
  }

  private Targeted lofted(Loft asked, LoftMeasure measure, double wanted) {
    requireTermination();
    LoftWindow window = search.window(measure);
    if (window.isEmpty() && search.narrow()) {
      window = search.window(measure);
    }
    if (window.isEmpty()) {
      return only(asked, measure, wanted);
    }
    double q = window.steepest(wanted);
    double target = wanted;
    for (int i = 0; i < CORRECTIONS && !Double.isNaN(q); i++) {
      double t = target;
      Targeted.Solved s = polish(q, x -> measured(measure, t, x));
      if (s == null) {
        break;
      }
      double off = measure.of(s.flight()) - wanted;
      if (Math.abs(off) < measure.close) {
        return s;
      }
      target -= off;
    }
    double[] bounds = window.bounds(wanted);
    return new Targeted.NoSuchLoft(asked, measure.loft(bounds[0]), measure.loft(bounds[1]));
  }

  /// No scanned pitch meets the aim: either none does, or there is but one flight.
  private Targeted only(Loft asked, LoftMeasure measure, double wanted) {
    Targeted t = atTheEdge();
    if (!(t instanceof Targeted.Solved s)) {
      return t;
    }
    double value = measure.of(s.flight());
    Loft allowed = measure.loft(value);
    boolean same = Math.abs(value - wanted) < measure.close;
    return same ? s : new Targeted.NoSuchLoft(asked, allowed, allowed);
  }

  private void requireTermination() {
    if (!ascent.vehicle.thrustTermination()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s cannot end its thrust, so that the range alone makes its loft: "
                  + "ask for its steep or its flat flight (--loft steep, --loft flat)",
              ascent.vehicle.id()));
    }
  }

  /// The nearest steepness that meets the aim: at the end of a window a metre decides.
  private double met(double q) {
    for (double d : BESIDE) {
      if (shots.meet(Math.max(0, Math.min(1, q + d)))) {
        return Math.max(0, Math.min(1, q + d));
      }
    }
    return Double.NaN;
  }

  private double burnt(double q) {
    double root = Roots.near(this::landing, q, STEP, 0, 1, EXACTLY);
    return Double.isNaN(root) || Double.isNaN(landing(root)) ? Double.NaN : root;
  }

  /// Angle beyond the aim of the full burn; NaN when it crashes or does not come down.
  private double landing(double q) {
    double f = shots.full(q);
    return Math.abs(f) < StrictMath.PI ? f : Double.NaN;
  }

  private double measured(LoftMeasure measure, double target, double q) {
    DoubleUnaryOperator off = x -> shots.meet(x) ? measure.of(shots) - target : Double.NaN;
    double start = met(q);
    double root =
        Double.isNaN(start) ? start : Roots.near(off, start, STEP, 0, 1, 0.1 * measure.close);
    return !Double.isNaN(root) && shots.meet(root) ? root : Double.NaN;
  }

  /// Settles the shot and judges it by the whole flight until it is on the aim; null when it cannot be settled.
  private Targeted.@Nullable Solved polish(double start, DoubleUnaryOperator settle) {
    shots.care(Shots.Care.FINE);
    double q = settle.applyAsDouble(start);
    Targeted.Solved s = null;
    for (int i = 0; i < ROUNDS && !Double.isNaN(q) && (s == null || s.miss() > CLOSE); i++) {
      shots.judge();
      q = settle.applyAsDouble(q);
      s = Double.isNaN(q) ? null : flown();
    }
    return s == null || s.miss() > PROMISED ? null : s;
  }

  private Targeted.Solved flown() {
    Flight flight = FlightSimulator.fly(ascent, shots.plan(), environment);
    Vec3 impact = ascent.ground().position(flight.impact().point());
    return new Targeted.Solved(
        ascent.vehicle, flight, impact.distance(ascent.ground().position(aim)));
  }

  private Targeted outOfReach(double peak, boolean whole, double low, double high) {
    shots.care(Shots.Care.REFINE);
    double nearest = search.nearest(whole, low, high);
    if (nearest == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no such flight of %s comes down within %.0f s",
              ascent.vehicle.id(),
              FlightSimulator.LONGEST));
    }
    shots.care(Shots.Care.FINE);
    double most = farthest();
    boolean tooFar = shots.full(peak) < 0 && most < NO_TELLING * range;
    double reach = tooFar ? shots.judgedRange() : most;
    return new Targeted.OutOfReach(range, reach, Math.min(nearest, reach));
  }

  /// The reach at the heading of the start, where the aim is too near to tell it.
  private double farthest() {
    double angle =
        new FarthestProgram(ascent.vehicle, launch, environment, kernel).from(heading).angle();
    return Wgs84.MEAN_RADIUS * Math.min(angle, StrictMath.PI);
  }
}
