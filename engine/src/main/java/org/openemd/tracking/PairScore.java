package org.openemd.tracking;

import org.openemd.math.Vec3;
import org.openemd.tracking.filter.Estimate;

/// How much likelier it is that a plot is of a track than that the track gave none and the plot is of something else: the natural logarithm, as the gate graph wants it.
///
/// `ln (Pl p(y) p(rcs)) - ln (b p'(rcs)) - ln m`: `p(y)` the Gaussian density of the innovation (m-3); `p(rcs)` that of a detection with that cross section, given the track's plots so far, and `p'` given none; `b` the
/// density of bodies without a track and of false plots; `m` the probability that the track gives no plot. It gives none when the beam misses it, when its echo stays below the threshold,
/// and when a stronger one hides it: of two bodies within one beam and one range cell a radar reports the stronger.
final class PairScore {
  private static final double LOOKED =
      0.95; // of the looks find the body in the beam, when a plot near it shows where the beam was;
  // notional
  private static final double OTHERS =
      1e-13; // [1/m3] one in a cube of 22 km, notional; false alarms of the catalog's radars are
  // far rarer
  private static final double NORMAL = 3 * StrictMath.log(2 * StrictMath.PI);
  private static final double LEAST = 1e-6; // probability of no plot: nothing is surer

  private PairScore() {}

  /// The part that the place decides: `ln (Pl p(y) / b)`.
  static double place(double innovation, double logDeterminant) {
    return StrictMath.log(LOOKED / OTHERS) - 0.5 * (innovation + logDeterminant + NORMAL);
  }

  /// The part that the cross section decides, of a track and of one of which nothing is known.
  static double look(CrossSectionBelief of, CrossSectionBelief none, Plot z) {
    return StrictMath.log(of.detected(z)) + 0.5 * (none.surprise(z) - of.surprise(z));
  }

  /// Probability that a track gives no plot, when it is hidden with probability `hidden` unless it is stronger than `z`, the strongest plot nearby.
  static double missed(CrossSectionBelief of, Plot z, double hidden) {
    double seen = LOOKED * of.detected(z);
    double stronger = LOOKED * of.stronger(z);
    return Math.max(LEAST, 1 - seen + hidden * (seen - Math.min(seen, stronger)));
  }

  /// Probability that a radar cannot tell two bodies apart, as it sees them from `site`: logistic in the difference of their ranges, and no or yes across.
  static double unresolved(Estimate a, Estimate b, KnownSensor sensor, Vec3 site) {
    Vec3 p = a.state().position().minus(site);
    Vec3 q = b.state().position().minus(site);
    double range = p.norm();
    if (!(p.minus(q).norm() < sensor.beamwidth() * range)) {
      return 0;
    }
    Vec3 u = p.times(1 / range);
    double apart = Math.abs(range - q.norm());
    double sigma = Math.sqrt(along(a, u) + along(b, u)) + 1e-3;
    double k = 1.702 / sigma; // the normal distribution to 0.01
    double within = 1 / (1 + StrictMath.exp(-k * (sensor.rangeCell() - apart)));
    double beyond = 1 / (1 + StrictMath.exp(k * (sensor.rangeCell() + apart)));
    return within - beyond;
  }

  private static double along(Estimate e, Vec3 u) {
    double[] p = e.p;
    double x = p[0] * u.x() + p[1] * u.y() + p[2] * u.z();
    double y = p[6] * u.x() + p[7] * u.y() + p[8] * u.z();
    double z = p[12] * u.x() + p[13] * u.y() + p[14] * u.z();
    return u.x() * x + u.y() * y + u.z() * z;
  }
}
