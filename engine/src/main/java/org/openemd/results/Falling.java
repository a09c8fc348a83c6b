package org.openemd.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A body left to itself, and how well that is known: falls to the ground, and so does its doubt.
///
/// Free fall as of {@link Ballistics}, in the standard environment. The deviation on the ground is the sum over what is not known (each component of the velocity, the logarithm of the ballistic coefficient) of the squares of the
/// displacements that one deviation brings.
///
/// @param velocitySigma standard deviation each way
/// @param coefficientLogSigma standard deviation of the natural logarithm of the ballistic coefficient
record Falling(
    EcefState state,
    @Unit("s") double time,
    @Unit("kg/m2") double ballisticCoefficient,
    @Unit("m/s") double velocitySigma,
    @Unit("1") double coefficientLogSigma) {
  private static final double DAY = 86_400; // [s]
  private static final double LIGHT = 50; // below it a piece sinks rather than falls [kg/m2]
  private static final double SAMPLES = 2; // apart in a path that is kept, at least [s]
  private static final double ON_GROUND = 1; // [m]

  /// Standard deviations on the ground along two axes across each other; NaN where some fall of those does not come down.
  record Spread(@Unit("m") double major, @Unit("m") double minor, @Unit("rad") double orientation) {
    static final Spread NONE = new Spread(Double.NaN, Double.NaN, Double.NaN);
  }

  /// To the ground, or for a day.
  Trajectory path() {
    return thinned(fall());
  }

  private Trajectory fall() {
    double end = time + DAY;
    double beta = ballisticCoefficient;
    return beta < LIGHT
        ? Ballistics.sink(state, time, end, beta, Environment.STANDARD)
        : Ballistics.coast(state, time, end, beta, Environment.STANDARD);
  }

  // Light pieces fall in thousands of steps.
  private static Trajectory thinned(Trajectory path) {
    double[] times = new double[path.size()];
    double[] states = new double[6 * path.size()];
    int kept = 0;
    for (int i = 0; i < path.size(); i++) {
      boolean last = i == path.size() - 1;
      if (i == 0 || last || path.time(i) >= times[kept - 1] + SAMPLES) {
        times[kept] = path.time(i);
        fill(path.sample(i), states, 6 * kept++);
      }
    }
    return Trajectory.of(Arrays.copyOf(times, kept), Arrays.copyOf(states, 6 * kept));
  }

  private static void fill(EcefState s, double[] y, int at) {
    y[at] = s.position().x();
    y[at + 1] = s.position().y();
    y[at + 2] = s.position().z();
    y[at + 3] = s.velocity().x();
    y[at + 4] = s.velocity().y();
    y[at + 5] = s.velocity().z();
  }

  /// Whether a path ends on the ground.
  static boolean lands(Trajectory path) {
    return onGround(path.at(path.end()));
  }

  /// About where it comes down.
  Spread spread(Ecef impact) {
    LocalFrame here = LocalFrame.at(Frames.toGeodetic(impact));
    double ee = 0;
    double en = 0;
    double nn = 0;
    for (Falling other : others()) {
      Trajectory path = other.fall();
      EcefState end = path.at(path.end());
      if (!onGround(end)) {
        return Spread.NONE;
      }
      Vec3 d = here.rotateToEnu(end.position().minus(impact.position()));
      ee += d.x() * d.x();
      en += d.x() * d.y();
      nn += d.y() * d.y();
    }
    return ellipse(ee, en, nn);
  }

  // One deviation off in each thing that is not known. Light pieces take long to compute: the
  // heavier one is flown.
  private List<Falling> others() {
    List<Falling> others = new ArrayList<>();
    others.add(new Falling(state, time, factor() * ballisticCoefficient, 0, 0));
    if (velocitySigma > 0) {
      others.add(kicked(new Vec3(velocitySigma, 0, 0)));
      others.add(kicked(new Vec3(0, velocitySigma, 0)));
      others.add(kicked(new Vec3(0, 0, velocitySigma)));
    }
    return others;
  }

  private double factor() {
    return StrictMath.exp(coefficientLogSigma);
  }

  private Falling kicked(Vec3 kick) {
    EcefState other = new EcefState(state.position(), state.velocity().plus(kick));
    return new Falling(other, time, ballisticCoefficient, 0, 0);
  }

  private static Spread ellipse(double ee, double en, double nn) {
    double middle = 0.5 * (ee + nn);
    double half = 0.5 * (nn - ee);
    double radius = Math.sqrt(half * half + en * en);
    double orientation = 0.5 * StrictMath.atan2(en, half);
    return new Spread(
        Math.sqrt(middle + radius), Math.sqrt(Math.max(0, middle - radius)), orientation);
  }

  private static boolean onGround(EcefState s) {
    return Math.abs(Frames.height(s.position())) < ON_GROUND;
  }
}
