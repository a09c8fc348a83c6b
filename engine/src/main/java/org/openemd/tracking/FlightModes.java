package org.openemd.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.InteractingModels;
import org.openemd.tracking.filter.ReentryMotion;
import org.openemd.tracking.filter.Sighting;
import org.openemd.tracking.filter.ThrustMotion;
import org.openemd.tracking.filter.UnscentedFilter;

/// The ways in which a body moves, and how one gives way to another: boost, free flight, re-entry.
///
/// Under thrust the acceleration is steady but for a jerk of 1 m2/s5, or, once in 30 s and for 2 s, shaken by 400 (a stage ends, another lights). Thrust ends once in a minute, and never lights again: a missile that coasts between stages is a
/// body in free flight, and another when it burns again. What is in free flight for sure, and not in the air, is left to one filter.
///
/// From 130 km down a body in free flight may be in the air at a rate of 0.1 a second, and never leaves it. It is then a slender one or a light one, evenly: coefficients are unknown to a factor of 2.7 about 4,000 and 150 kg/m2
/// (one deviation each; between them anything from empty stages to slender warheads) and wander by 1 % in a second; numbers are notional. One filter for both, unknown to a factor of 4.5 about 2,000, lost bodies of 70 kg/m2 at 60 km: drag
/// goes with the exponential of what it estimates. In the air unscented filters run whatever the policy has above it: an extended one needs a white acceleration of 0.1 m2/s3 so as not to lose a slender body in ten 15 km up, and is then timid.
final class FlightModes {
  /// Height below which whatever comes down is in the air (m).
  static final double DENSE = 60e3;

  /// Of the white jerk of a steady thrust, spectral density (m2/s5).
  static final double STEADY_JERK = 1;

  private static final double SHAKEN_JERK = 400; // [m2/s5]
  private static final double SHAKES = 1.0 / 30; // [1/s]
  private static final double SETTLES = 0.5; // [1/s]
  private static final double BURNS_OUT = 1.0 / 60; // [1/s]
  private static final double ACCELERATION = 30; // [m/s2] deviation of what is not known
  private static final double ENDED = 0.01; // probability of thrust below which it has ended
  private static final double OVER = 1e-6; // probability of thrust that is none any more
  private static final double TOP = 130e3; // [m]
  private static final double RATE = 0.1; // [1/s]
  private static final BallisticCoefficient PRIOR = BallisticCoefficient.UNKNOWN;
  private static final BallisticCoefficient SLENDER = new BallisticCoefficient(4000, 1);
  private static final BallisticCoefficient LIGHT = new BallisticCoefficient(150, 1);
  private static final double SURE = 0.9; // probability of air from which the coefficient is read
  private static final double TOLD =
      0.9; // share of the prior variance below which it says anything
  private static final double WANDER = 1e-4; // [1/s]
  private static final double SHAKE = 1e-5; // [m2/s3]
  private static final int FREE = 0;
  private static final int FIRST = 1; // in the air
  private static final int LAST = 2;
  private static final int STEADY = 3;
  private static final int SHAKEN = 4;

  private final InteractingModels models;

  FlightModes(Filter free) {
    List<InteractingModels.Mode> all =
        List.of(
            new InteractingModels.Mode(free, new Estimate()),
            air(SLENDER),
            air(LIGHT),
            thrust(STEADY_JERK),
            thrust(SHAKEN_JERK));
    models = new InteractingModels(all, FlightModes::rate);
  }

  private static InteractingModels.Mode air(BallisticCoefficient prior) {
    Estimate begin = new Estimate(7);
    begin.x[ReentryMotion.LOG_COEFFICIENT] = prior.log();
    begin.p[48] = prior.sigma() * prior.sigma();
    return new InteractingModels.Mode(new UnscentedFilter(new ReentryMotion(SHAKE, WANDER)), begin);
  }

  private static InteractingModels.Mode thrust(double jerk) {
    Estimate begin = new Estimate(9);
    for (int i = 6; i < 9; i++) {
      begin.p[10 * i] = ACCELERATION * ACCELERATION;
    }
    return new InteractingModels.Mode(new ExtendedFilter(new ThrustMotion(jerk)), begin);
  }

  private static double rate(int from, int to, double[] x) {
    return switch (from) {
      case FREE -> (to == FIRST || to == LAST) && below(x) ? RATE / 2 : 0;
      case STEADY -> to == SHAKEN ? SHAKES : to == FREE ? BURNS_OUT : 0;
      case SHAKEN -> to == STEADY ? SETTLES : to == FREE ? BURNS_OUT : 0;
      default -> 0;
    };
  }

  /// Whether a body may be below that height at `t` (s); never wrong when it says no.
  static boolean reached(Estimate s, double t) {
    double dt = t - s.time;
    double[] x = s.x;
    double r = Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
    double rate = (x[0] * x[3] + x[1] * x[4] + x[2] * x[5]) / r;
    return dt > 0
        && r + (rate - 5 * dt) * dt < Wgs84.A + TOP; // no body falls faster than gravity pulls
  }

  /// Whether a body comes down through the height from which there may be air.
  static boolean below(Estimate s) {
    return below(s.x);
  }

  private static boolean below(double[] x) {
    double top = Wgs84.A + TOP;
    return x[0] * x[3] + x[1] * x[4] + x[2] * x[5] < 0
        && x[0] * x[0] + x[1] * x[1] + x[2] * x[2] < top * top
        && Frames.height(x[0], x[1], x[2]) < TOP;
  }

  /// What moves a body: thrust until it has ended in all likelihood, then whatever is likeliest.
  static Phase phase(Estimate s) {
    InteractingModels.@Nullable Mixture m = s.modes;
    if (m == null) {
      return Phase.BALLISTIC;
    }
    double thrust = m.probability(STEADY) + m.probability(SHAKEN);
    double air = m.probability(FIRST) + m.probability(LAST);
    return thrust > ENDED
        ? Phase.BOOST
        : air > m.probability(FREE) ? Phase.REENTRY : Phase.BALLISTIC;
  }

  /// Whether a body may still be under thrust.
  static boolean burning(Estimate s) {
    InteractingModels.@Nullable Mixture m = s.modes;
    return m != null && m.probability(STEADY) + m.probability(SHAKEN) > OVER;
  }

  /// What the plots alone say of the coefficient, the prior taken out of what the filter has; null while that is next to nothing.
  static @Nullable BallisticCoefficient seen(Estimate s) {
    InteractingModels.@Nullable Mixture m = s.modes;
    if (m == null || m.probability(FIRST) + m.probability(LAST) < SURE) {
      return null;
    }
    double mean = 0;
    double square = 0;
    double all = 0;
    for (int j = FIRST; j <= LAST; j++) {
      Estimate air = m.estimate(j);
      double w = m.probability(j);
      double log = air.x[ReentryMotion.LOG_COEFFICIENT];
      mean += w * log;
      square += w * (log * log + Math.max(0, air.p[48]));
      all += w;
    }
    return told(mean / all, square / all - mean * mean / all / all);
  }

  /// Takes the prior out.
  private static @Nullable BallisticCoefficient told(double mean, double variance) {
    double prior = PRIOR.sigma() * PRIOR.sigma();
    if (!(variance > 0 && variance < TOLD * prior)) { // points can leave a variance below nothing
      return null;
    }
    double known = 1 / variance - 1 / prior;
    double log = (mean / variance - PRIOR.log() / prior) / known;
    return new BallisticCoefficient(StrictMath.exp(log), Math.sqrt(1 / known));
  }

  /// A body in free flight that may be in the air from now on; one that was never seen above {@link #DENSE} is in it for sure.
  void begin(Estimate s) {
    s.modes = low(s) ? inAir(s) : models.begin(s, FREE);
  }

  private InteractingModels.Mixture inAir(Estimate s) {
    return InteractingModels.Mixture.of(
        List.of(models.begin(s, FIRST), models.begin(s, LAST)), List.of(0.5, 0.5));
  }

  /// How likely a body is in the air and a slender one: what falls slowly is an empty stage or a piece.
  static double slender(Estimate s) {
    InteractingModels.@Nullable Mixture m = s.modes;
    return m == null ? 0 : m.probability(FIRST);
  }

  /// Whether a body is so low that air bends its path by more than the test of a ballistic one allows for.
  static boolean low(Estimate s) {
    return Frames.height(s.x[0], s.x[1], s.x[2]) < DENSE;
  }

  /// An estimate of position, velocity and acceleration as one of a body under thrust.
  Estimate underThrust(Estimate nine) {
    Estimate s = new Estimate();
    InteractingModels.Mixture m = models.begin(nine, STEADY);
    models.output(m, s);
    s.modes = m;
    return s;
  }

  void predict(Estimate s, double t) {
    InteractingModels.@Nullable Mixture m = s.modes;
    if (m != null && t != s.time) {
      models.predict(m, t);
      models.output(m, s);
    }
  }

  /// Leaves a body whose thrust has surely ended, and which is not in the air, to one filter.
  void settle(Estimate s) {
    InteractingModels.@Nullable Mixture m = s.modes;
    if (m != null && m.probability(FREE) > 1 - OVER && !below(s)) {
      Estimate free = m.estimate(FREE);
      s.modes = null;
      free.modes = null;
      s.set(free);
    }
  }

  void update(Estimate s, Sighting z) {
    InteractingModels.@Nullable Mixture m = s.modes;
    if (m != null) {
      models.update(m, z);
      models.output(m, s);
    }
  }
}
