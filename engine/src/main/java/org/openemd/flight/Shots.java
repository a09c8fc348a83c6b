package org.openemd.flight;

import java.util.function.BooleanSupplier;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.math.Roots;
import org.openemd.math.Vec3;

/// Trial shots of one vehicle at one aim: one boost after another, and where each would come down.
///
/// Rough shots fall along the osculating ellipse, fine ones by {@link ArcDescent}. Each shot turns the azimuth toward the aim
/// for the next. What the whole flight does differently is learnt from {@link #judge} and taken off from then on.
final class Shots {
  /// How carefully shots are flown, and how close to the line through the aim (rad) they must come.
  enum Care {
    /// Along the ellipse, by and large.
    SCAN(0.02, 4, 2),
    /// Along the ellipse, comparable with its neighbours.
    REFINE(5e-4, 8, 2),
    /// By integration, in the flight's own steps.
    FINE(1e-6, 8, 1);

    private final double line;
    private final int turns;
    private final double steps;

    Care(double line, int turns, double steps) {
      this.line = line;
      this.turns = turns;
      this.steps = steps;
    }
  }

  private static final double LEAST_BURN = 0.5; // [s]
  private static final double ON_LINE = 3e-8; // [rad]
  private static final double NEARLY = 1e-7; // [rad]
  private static final double EXACTLY = 1e-9; // [rad]
  private static final double ON_THE_WAY = 1e-4; // [rad]
  private static final double NO_SLOPE = 1e-9;
  private static final double LOOK_ASIDE = 1e-3; // [rad]
  private static final double LARGEST_TURN = 0.2; // [rad]
  // Below a third of a radian rough shots must be the closer the nearer the aim
  private static final double NEAR = 3;

  /// How steep to flat a shot is flown.
  final Steepness steepness;

  /// Angle beyond the aim (rad) of the last shot; -pi after a crash, pi when the body does not come down.
  double beyond;

  private final Ascent ascent;
  private final Sight sight;
  private final Ellipse ellipse;
  private final ArcDescent arcs;
  private final double[] burnout = new double[6];
  private final double[] y = new double[6];
  private final double[] beside = new double[6];
  private final double[] dropped = new double[6];
  private final Vec3 up;
  private final double range; // of the aim [rad]
  private Care care;
  private boolean judged;
  private double azimuth;
  private double pitch;
  private double cutoff = Double.NaN;
  private double left;
  private double flown;
  private double beyondBias;
  private double leftBias;

  Shots(Ascent ascent, Sight sight, ArcDescent arcs, Environment environment, double azimuth) {
    this.ascent = ascent;
    this.sight = sight;
    this.arcs = arcs;
    this.azimuth = azimuth;
    ellipse = new Ellipse(environment);
    steepness = new Steepness(ascent.vehicle.steering());
    up = ascent.origin().unit();
    range = sight.angle();
    care(Care.SCAN);
  }

  /// How carefully the next shots are flown.
  void care(Care next) {
    care = next;
    ascent.scaled(next.steps);
  }

  /// Ends the thrust so as to meet the aim; false when a full burn falls short or the shortest flies too far, after a
  /// crash, or when no azimuth leads there.
  boolean meet(double q) {
    return onLine(q, this::cut);
  }

  /// Burns out; the angle beyond the aim.
  double full(double q) {
    onLine(q, () -> burn(ascent.fullBurnout()));
    return beyond;
  }

  /// Ground range (m) as the azimuth is, at full burn or the shortest one; infinite when it does not come down.
  double range(double q, boolean whole) {
    boolean lands = boost(q) && burn(whole ? ascent.fullBurnout() : leastCutoff());
    return lands ? range() : Double.POSITIVE_INFINITY;
  }

  double azimuth() {
    return azimuth;
  }

  /// Turns the next shot.
  void head(double toward) {
    azimuth = toward;
  }

  private boolean burn(double until) {
    cutoff = until;
    return Math.abs(look(until)) < StrictMath.PI;
  }

  /// Boosts and ends the thrust as told, turning the azimuth until the shot is on the line through the aim. Steep shots may not
  /// find it: they count as crashed, and the azimuth is as before, so as not to mislead the next.
  private boolean onLine(double q, BooleanSupplier thrustEnds) {
    double before = azimuth;
    double line = line();
    double lastAzimuth = Double.NaN;
    double lastLeft = Double.NaN;
    for (int i = 0; i < care.turns && azimuth != lastAzimuth; i++) {
      boolean flies = boost(q);
      boolean ends = flies && thrustEnds.getAsBoolean();
      if (!flies || Math.abs(left) < line || farBeyond()) {
        azimuth = ends ? azimuth : before;
        if (ends && care != Care.FINE && Math.abs(left) < line) {
          turn(slope());
        }
        return ends;
      }
      double slope = i == 0 ? slope() : (left - lastLeft) / (azimuth - lastAzimuth);
      if (Math.abs(slope) < NO_SLOPE) {
        return ends; // from pole to pole every azimuth is as good
      }
      lastAzimuth = azimuth;
      lastLeft = left;
      turn(slope);
    }
    azimuth = before;
    beyond = -StrictMath.PI;
    return false;
  }

  /// Over twice the range the line through the aim says nothing.
  private boolean farBeyond() {
    return beyond >= StrictMath.PI || flown > 2 * range;
  }

  private double line() {
    return switch (care) {
      case SCAN, REFINE -> care.line * Math.min(1, NEAR * range);
      case FINE -> judged ? ON_LINE : care.line;
    };
  }

  private double leastCutoff() {
    return ascent.ignition(ascent.stages - 1) + LEAST_BURN;
  }

  private boolean boost(double q) {
    pitch = steepness.pitch(q);
    ascent.fly(azimuth, pitch, ascent.fullBurnout(), false);
    if (ascent.crashed()) {
      beyond = -StrictMath.PI;
    }
    return !ascent.crashed();
  }

  /// Finds the cutoff; from the last one if the shot is fine.
  private boolean cut() {
    double full = ascent.fullBurnout();
    double least = leastCutoff();
    double small = care == Care.FINE ? EXACTLY : NEARLY;
    if (care == Care.FINE && cutoff < full) {
      double near = Roots.near(this::look, cutoff, 0.01, least, full, small);
      if (near <= full) {
        cutoff = near;
        look(near);
        return true;
      }
    }
    double most = look(full);
    if (most < 0) {
      return false;
    }
    double nearest = look(least);
    if (nearest > 0) {
      return false;
    }
    cutoff = Roots.falsePosition(this::look, least, nearest, full, most, small);
    return Math.abs(look(cutoff)) < ON_THE_WAY; // else the range jumped, from short to out of sight
  }

  /// Angle beyond the aim after a cutoff at `t` of the last boost.
  private double look(double t) {
    ascent.stateAtCutoff(t, y);
    System.arraycopy(y, 0, burnout, 0, 6);
    if (care == Care.FINE) {
      ascent.coastToSeparation(t, y);
    }
    FlightSimulator.part(ascent, t, y, dropped);
    boolean lands = care == Care.FINE ? arcs.land(y) : ellipse.land(y);
    if (!lands) {
      left = 0;
      beyond = StrictMath.PI;
      return beyond;
    }
    sight.at(y);
    flown = sight.flown;
    left = sight.left + leftBias;
    beyond = sight.beyond + beyondBias;
    return beyond;
  }

  /// Turns the azimuth toward the aim.
  private void turn(double slope) {
    if (Math.abs(slope) < NO_SLOPE) {
      return;
    }
    azimuth += Math.max(-LARGEST_TURN, Math.min(LARGEST_TURN, -left / slope));
  }

  /// How much farther left the last shot would come down for a turn to the right: what turning its burnout about the launch
  /// site's vertical does to its ellipse.
  private double slope() {
    return (aside(LOOK_ASIDE) - aside(0)) / LOOK_ASIDE;
  }

  private double aside(double turn) {
    Vec3 r = turned(new Vec3(burnout[0], burnout[1], burnout[2]), turn);
    Vec3 v = turned(new Vec3(burnout[3], burnout[4], burnout[5]), turn);
    PathBuilder.fill(new EcefState(r, v), beside);
    if (!ellipse.land(beside)) {
      return 0;
    }
    sight.at(beside);
    return sight.left;
  }

  /// Clockwise about the launch site's vertical, for a small angle.
  private Vec3 turned(Vec3 a, double turn) {
    return a.plus(-turn, up.cross(a));
  }

  /// Earth-relative speed (m/s) at the cutoff of the last shot.
  double speed() {
    return PathBuilder.speed(burnout);
  }

  /// State at the cutoff of the last shot.
  EcefState burnout() {
    return PathBuilder.state(burnout);
  }

  /// From the launch to where the last shot comes down (m), along the ground and the way it flew.
  double range() {
    Ground ground = ascent.ground();
    Geodetic impact = ground.place(new Vec3(y[0], y[1], y[2]));
    return ground.distance(ground.place(ascent.origin()), impact, flown);
  }

  /// Altitude (m) of the highest point of the last shot, by its ellipse.
  double apogee() {
    return ellipse.apogee(burnout);
  }

  /// Flies the last shot whole, less its samples, and learns from it.
  void judge() {
    double t = ascent.fly(azimuth, pitch, cutoff, false);
    FlightSimulator.separate(ascent, t, y, dropped);
    if (arcs.fall(y)) {
      judged = true;
      sight.at(y);
      flown = sight.flown;
      beyondBias += sight.beyond - beyond;
      leftBias += sight.left - left;
    }
  }

  /// As {@link #range}, of the whole flight.
  double judgedRange() {
    judge();
    return range();
  }

  /// The last shot as a plan.
  LaunchPlan plan() {
    double turn = 2 * StrictMath.PI;
    boolean whole = cutoff >= ascent.fullBurnout();
    double burn = cutoff - ascent.ignition(ascent.stages - 1);
    double all = ascent.vehicle.stages().getLast().burnTime();
    return new LaunchPlan(
        azimuth - turn * Math.floor(azimuth / turn), pitch, whole ? all : Math.min(burn, all));
  }
}
