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
/// From 130 km down a body in free flight may be in the air at a rate of 0.1 a second, and never leaves it. The coefficient is unknown to a factor of 4.5 about 2,000 kg/m2 (one deviation: from empty
/// stages to slender warheads) and wanders by 1 % in a second; numbers are notional. In the air an unscented filter runs whatever the policy has above it: an extended one needs a white acceleration of 0.1 m2/s3 so as not to
/// lose a slender body in ten 15 km up, and is then timid (mean NEES 0.4 to 0.6 of 1, where this one has 0.7 to 0.8 between 120 and 13 km; 60 bodies).
final class Descent {
  private static final double TOP = 130e3; // [m]
  private static final double RATE = 0.1; // [1/s]
  private static final double COEFFICIENT = 2000; // [kg/m2]
  private static final double SPREAD = 1.5; // deviation of its logarithm
  private static final double WANDER = 1e-4; // [1/s]
  private static final double SHAKE = 1e-5; // [m2/s3]
  private static final int FREE = 0;
  private static final int AIR = 1;

  private final InteractingModels models;

  Descent(Filter free) {
    Estimate air = new Estimate(7);
    air.x[ReentryMotion.LOG_COEFFICIENT] = StrictMath.log(COEFFICIENT);
    air.p[48] = SPREAD * SPREAD;
    models =
        new InteractingModels(
            List.of(
                new InteractingModels.Mode(free, new Estimate()),
                new InteractingModels.Mode(
                    new UnscentedFilter(new ReentryMotion(SHAKE, WANDER)), air)),
            (from, to, x) -> from == FREE && to == AIR ? RATE : 0);
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
