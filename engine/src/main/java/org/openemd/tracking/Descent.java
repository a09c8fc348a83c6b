package org.openemd.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.InteractingModels;
import org.openemd.tracking.filter.ReentryMotion;
import org.openemd.tracking.filter.Sighting;
import org.openemd.tracking.filter.UnscentedFilter;

/// A body that comes down: free flight gives way to re-entry, in which its ballistic coefficient is estimated.
///
/// From 130 km down a body in free flight may be in the air at a rate of 0.1 a second, and never leaves it. It is then a slender one or a light one, evenly: coefficients are unknown to a factor of 2.7 about 4,000 and 150 kg/m2
/// (one deviation each; between them anything from empty stages to slender warheads) and wander by 1 % in a second; numbers are notional. One filter for both, unknown to a factor of 4.5 about 2,000, lost bodies of 70 kg/m2 at 60 km: drag
/// goes with the exponential of what it estimates. In the air unscented filters run whatever the policy has above it: an extended one needs a white acceleration of 0.1 m2/s3 so as not to lose a slender body in ten 15 km up, and is then timid.
final class Descent {
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

  private final InteractingModels models;

  Descent(Filter free) {
    models =
        new InteractingModels(
            List.of(new InteractingModels.Mode(free, new Estimate()), air(SLENDER), air(LIGHT)),
            (from, to, x) -> from == FREE && to != FREE ? RATE / 2 : 0);
  }

  private static InteractingModels.Mode air(BallisticCoefficient prior) {
    Estimate begin = new Estimate(7);
    begin.x[ReentryMotion.LOG_COEFFICIENT] = prior.log();
    begin.p[48] = prior.sigma() * prior.sigma();
    return new InteractingModels.Mode(new UnscentedFilter(new ReentryMotion(SHAKE, WANDER)), begin);
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
    double top = Wgs84.A + TOP;
    double[] x = s.x;
    return s.descending()
        && x[0] * x[0] + x[1] * x[1] + x[2] * x[2] < top * top
        && Frames.height(x[0], x[1], x[2]) < TOP;
  }

  /// What the plots alone say of the coefficient, the prior taken out of what the filter has; null while that is next to nothing.
  static @Nullable BallisticCoefficient seen(Estimate s) {
    InteractingModels.@Nullable Mixture m = s.modes;
    if (m == null || m.probability(FREE) > 1 - SURE) {
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

  void begin(Estimate s) {
    s.modes = models.begin(s, FREE);
  }

  void predict(Estimate s, double t) {
    InteractingModels.@Nullable Mixture m = s.modes;
    if (m != null && t != s.time) {
      models.predict(m, t);
      models.output(m, s);
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
