package org.openemd.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.math.Minimum;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Flies a vehicle from ignition to the ground.
///
/// A point mass in the turning Earth-fixed frame: staged thrust with back pressure, drag by Mach number, gravity, the
/// steering of {@link Steering}; then separation, ballistic flight of the payload and of every spent stage.
///
/// Assumptions: thrust constant in vacuum, no angle of attack, no wind, stages dropped at their end of thrust. A spent
/// stage tumbles ({@link Stage}); it neither breaks up nor burns. A payload that does not separate
/// keeps the last stage, and falls with the ballistic coefficient of both.
public final class FlightSimulator {
  private static final double APOGEE_TIME = 1e-3; // [s]
  static final double LONGEST = 20_000; // [s]
  // By which a plan may ask for more than the whole burn [s]
  private static final double ROUNDING = 1e-6;

  private FlightSimulator() {}

  /// Boost only.
  ///
  /// @param state at the end of thrust of the last stage, Earth-fixed
  /// @param time of that
  /// @param thrust intervals with thrust on
  /// @param path samples up to then
  public record Boost(
      EcefState state, @Unit("s") double time, List<Flight.Burn> thrust, Trajectory path) {}

  /// Flies the boost alone: cheap.
  public static Boost boost(
      Vehicle vehicle, Geodetic launch, LaunchPlan plan, Environment environment) {
    Ascent a = new Ascent(vehicle, launch, environment);
    double t = a.fly(plan.azimuth(), plan.pitch(), cutoff(a, plan), false);
    return new Boost(PathBuilder.state(a.state()), t, burns(a, t), a.path.build());
  }

  /// Flies the whole vehicle, payload and spent stages to the ground.
  public static Flight fly(
      Vehicle vehicle, Geodetic launch, LaunchPlan plan, Environment environment) {
    return fly(new Ascent(vehicle, launch, environment), plan, environment);
  }

  static Flight fly(Ascent a, LaunchPlan plan, Environment environment) {
    double t = a.fly(plan.azimuth(), plan.pitch(), cutoff(a, plan), true);
    EcefState burnout = PathBuilder.state(a.state());
    List<Flight.Burn> thrust = burns(a, t);
    List<Flight.StageBudget> budgets = budgets(a, thrust);
    double[] payload = new double[6];
    double[] stage = new double[6];
    double separated = separate(a, t, payload, stage);
    a.path.add(separated, payload);
    List<Flight.SpentStage> spent = spent(a, thrust, stage, separated, environment);
    double beta = a.vehicle.payload().ballisticCoefficient();
    double landed =
        new FreeFall(environment, beta).fly(payload, separated, separated + LONGEST, a.path);
    Trajectory body = a.path.build();
    Vec3 end = new Vec3(payload[0], payload[1], payload[2]);
    double speed = PathBuilder.speed(payload);
    Geodetic place = a.ground().place(end);
    return new Flight(
        plan,
        body,
        thrust,
        t,
        burnout,
        apogee(a.ground(), body),
        new Flight.Impact(landed, place, speed),
        spent,
        budgets);
  }

  /// The boost after which the payload flies from `payload` and the last stage from `stage`; returns when.
  static double separate(Ascent a, double burnout, double[] payload, double[] stage) {
    Payload p = a.vehicle.payload();
    double t = burnout;
    if (!a.crashed() && p.separationDelay() > 0) {
      t = a.coastBeforeSeparation(burnout, burnout + p.separationDelay());
    }
    System.arraycopy(a.state(), 0, payload, 0, 6);
    part(a, burnout, payload, stage);
    return t;
  }

  /// Shares the separation speed by momentum, along the velocity.
  static void part(Ascent a, double burnout, double[] payload, double[] stage) {
    Payload p = a.vehicle.payload();
    double stageMass = a.lastStageMass(burnout);
    double share = stageMass / (stageMass + p.mass());
    double v = PathBuilder.speed(payload);
    double scale = v == 0 ? 0 : p.separationSpeed() / v;
    System.arraycopy(payload, 0, stage, 0, 6);
    for (int i = 3; i < 6; i++) {
      double along = payload[i] * scale;
      payload[i] += share * along;
      stage[i] -= (1 - share) * along;
    }
  }

  static double cutoff(Ascent a, LaunchPlan plan) {
    double burn = a.vehicle.stages().get(a.stages - 1).burnTime();
    if (plan.burn() > burn + ROUNDING) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a burn of %.3f s was asked of %s, whose last stage has propellant for %.3f s",
              plan.burn(),
              a.vehicle.id(),
              burn));
    }
    boolean early = plan.burn() < burn;
    if (early && !a.vehicle.thrustTermination()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s cannot end its thrust: a burn of %.3f s was asked, its last stage burns %.3f s",
              a.vehicle.id(),
              plan.burn(),
              burn));
    }
    return early ? a.ignition(a.stages - 1) + plan.burn() : a.fullBurnout();
  }

  private static List<Flight.Burn> burns(Ascent a, double burnout) {
    List<Flight.Burn> thrust = new ArrayList<>();
    for (int i = 0; i < a.stages && a.ignition(i) < burnout; i++) {
      double end = Math.min(burnout, a.ignition(i) + a.vehicle.stages().get(i).burnTime());
      thrust.add(new Flight.Burn(a.ignition(i), end, a.flow(i)));
    }
    return List.copyOf(thrust);
  }

  private static List<Flight.StageBudget> budgets(Ascent a, List<Flight.Burn> thrust) {
    List<Flight.StageBudget> budgets = new ArrayList<>();
    for (int i = 0; i < thrust.size(); i++) {
      Stage s = a.vehicle.stages().get(i);
      double burnt = a.flow(i) * (thrust.get(i).end() - thrust.get(i).start());
      double ideal =
          s.specificImpulse()
              * Wgs84.G0
              * StrictMath.log(a.massAtIgnition(i) / (a.massAtIgnition(i) - burnt));
      double[] l = a.losses[i];
      budgets.add(new Flight.StageBudget(s.name(), ideal, l[4], l[0], l[1], l[2], l[3]));
    }
    return List.copyOf(budgets);
  }

  private static List<Flight.SpentStage> spent(
      Ascent a, List<Flight.Burn> thrust, double[] last, double separated, Environment env) {
    List<Flight.SpentStage> spent = new ArrayList<>();
    int dropped =
        a.vehicle.payload().separates() ? thrust.size() : Math.min(thrust.size(), a.stages - 1);
    for (int i = 0; i < dropped; i++) {
      boolean top = i == a.stages - 1;
      Stage s = a.vehicle.stages().get(i);
      double mass = top ? a.lastStageMass(thrust.get(i).end()) : s.dryMass();
      double beta = s.tumbling(mass);
      double start = top ? separated : thrust.get(i).end();
      double[] y = top ? last.clone() : a.stageEnd[i].clone();
      PathBuilder path = new PathBuilder();
      new FreeFall(env, beta).fly(y, start, start + LONGEST, path);
      Geodetic place = a.ground().place(new Vec3(y[0], y[1], y[2]));
      spent.add(new Flight.SpentStage(i + 1, s.name(), path.build(), place));
    }
    return List.copyOf(spent);
  }

  /// The highest point: the highest sample, refined by golden section between its neighbours.
  private static Flight.Apogee apogee(Ground ground, Trajectory body) {
    int top = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < body.size(); i++) {
      double h = ground.height(body.sample(i).position());
      if (h > most) {
        most = h;
        top = i;
      }
    }
    double a = body.time(Math.max(0, top - 1));
    double b = body.time(Math.min(body.size() - 1, top + 1));
    double middle = body.time(top);
    double t =
        b - a > APOGEE_TIME
            ? Minimum.between(s -> -ground.height(body.position(s)), a, middle, b, APOGEE_TIME)
            : middle;
    return new Flight.Apogee(t, ground.height(body.position(t)));
  }
}
