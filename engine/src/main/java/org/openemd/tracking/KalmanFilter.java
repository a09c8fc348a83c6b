package org.openemd.tracking;

import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.Sighting;

/// The filter of a network: radar plots on ballistic motion, six states.
///
/// Holds buffers: one thread at a time.
final class KalmanFilter {
  private final BallisticMotion motion;
  private final Filter filter;
  private final Sighting sighting = new Sighting();

  /// @param processNoise spectral density of the white acceleration (m2/s3)
  KalmanFilter(double processNoise) {
    motion = new BallisticMotion(processNoise);
    filter = new ExtendedFilter(motion);
  }

  /// The dynamics, with their buffers.
  BallisticMotion motion() {
    return motion;
  }

  /// Moves an estimate to time `t` (s).
  void predict(Estimate s, double t) {
    filter.predict(s, t);
  }

  /// Normalised innovation squared of a plot at the estimate's time; three degrees of freedom.
  double innovation(Estimate s, Plot z) {
    return filter.innovation(s, sighting(z));
  }

  /// Logarithm of the determinant of the last innovation's covariance.
  double logDeterminant() {
    return filter.logDeterminant();
  }

  /// Takes a plot at the estimate's time into it.
  void update(Estimate s, Plot z) {
    filter.update(s, sighting(z));
  }

  private Sighting sighting(Plot z) {
    double angle = z.report().sigmaAngle();
    sighting.direction(z.site(), z.along(), angle * angle);
    sighting.range(z.report().range(), z.rangeVariance());
    Systematic s = z.systematic();
    String id = z.sensor().id();
    for (int k = 0; k < Considered.EACH; k++) {
      sighting.constantError(id, k, s.across(k), s.along(k));
    }
    return sighting;
  }
}
